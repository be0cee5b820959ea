import { describe, expect, it } from 'vitest';
import { madeUpLoans, madeUpSpec, sampleOf } from '../../testing/made-up-loans.ts';
import { train } from '../train.ts';
import { trainingReport } from './report.ts';

const evil = '<script>alert("x")</script>&';
const sample = sampleOf(
  madeUpLoans(1_500, 2).map((loan, at) => (at % 3 === 0 ? { ...loan, vehicle_type: evil } : loan)),
);
const spec = { ...madeUpSpec('logistic'), note: evil };
const trained = train({ spec, sample, digest: '0'.repeat(64), seed: 1 }, () => {});
const html = trainingReport(trained, sample);

describe('trainingReport', () => {
  it('needs no other file and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i);
    expect(html).toMatch(/^<!doctype html>/);
  });

  it('escapes what the data and the specification hold', () => {
    expect(html).not.toContain(evil);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;');
  });

  it('shows every bin of every characteristic, the measures, the path and the curves', () => {
    for (const one of trained.scorecard.characteristics) {
      expect(html).toContain(`<h3>${one.key} `);
      const cells = one.kind === 'number' ? one.bins : one.groups;
      for (const { count, bads, points } of cells)
        expect(html).toMatch(new RegExp(`<td>${count}</td><td>${bads}</td>.*?<td>${points}</td>`));
    }
    expect(html).toContain(trained.scorecard.validation.auc.value.toFixed(4));
    for (const { label } of trained.path) expect(html).toContain(`<td>${label}</td>`);
    for (const chart of ['ROC', 'KS:', 'Calibration', 'Scores:', 'Weight of evidence'])
      expect(html).toContain(`aria-label="${chart}`);
  });

  it('has no figure that is none', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('is the same page for the same card', () => {
    expect(
      trainingReport(
        train({ spec, sample, digest: '0'.repeat(64), seed: 1 }, () => {}),
        sample,
      ),
    ).toBe(html);
  });
});
