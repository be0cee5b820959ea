import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScorecard } from '#tools/risk/card/scorecard.ts';
import { biasedCard, biasedRows } from '#tools/risk/testing/biased-rows.ts';
import { risk } from './risk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-risk-fairness-'));
  writeFileSync(join(folder, 'card.json'), JSON.stringify(biasedCard()));
  writeFileSync(join(folder, 'rows.csv'), csv());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = ['credit_score', 'ltv_pct', 'vehicle_type', 'sex', 'age'];

function csv(sexOf = (sex: string) => sex): string {
  const lines = biasedRows(2000, 2).map(({ features, bad }) =>
    [...keys.map((key) => (key === 'sex' ? sexOf(String(features.sex)) : features[key])), bad].join(','),
  );
  return `${[...keys, 'bad'].join(',')}\n${lines.join('\n')}\n`;
}

async function run(args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = [text(output), text(errors)] as const;
  const code = await risk(args, { input: new PassThrough(), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await written[0], errors: await written[1] };
}

const fairness = (more: string[], file = join(folder, 'rows.csv')) =>
  run(['fairness', file, '--card', join(folder, 'card.json'), '--cut-off', '585', ...more]);

describe('chauffeur risk fairness', () => {
  it('shows ratios, gaps, outcomes, flips and proxies of each column', async () => {
    const { code, out } = await fairness(['--group', 'sex,age=25/62', '--today', '2026-11-22']);
    expect(code).toBe(0);
    expect(out).toMatch(/Below four fifths beyond chance: female\./);
    expect(out).toMatch(/the score changed 0 times and the outcome 0 times/);
    expect(out).toMatch(/SEX: OUTCOMES/);
    expect(out).toMatch(/SEX: PROXIES[\s\S]*vehicle_type 0\.8/);
    expect(out).toMatch(/AGE: APPROVAL/);
    expect(out).toMatch(/Not in force on 2026-11-22: .*effects-test/);
    expect(out).not.toMatch(/LESS DISCRIMINATORY/);
  });

  it('holds the thresholds given', async () => {
    const { code, out } = await fairness(['--group', 'sex', '--min-ratio', '0.8', '--max-flips', '0']);
    expect(code).toBe(1);
    expect(out).toMatch(/THRESHOLDS NOT HELD\nsex female: ratio 0\.\d{3}, under 0.8\n/);
    expect((await fairness(['--group', 'sex', '--min-ratio', '0.2', '--max-flips', '0'])).code).toBe(0);
  });

  it('writes each alternative that holds as a card that chauffeur risk score takes', async () => {
    const out = join(folder, 'alternatives');
    const { code, out: report } = await fairness(['--group', 'sex', '--alternatives', out]);
    expect(code).toBe(0);
    expect(report).toMatch(/LESS DISCRIMINATORY CARDS/);
    const written = readdirSync(out);
    expect(written.length).toBeGreaterThan(0);
    for (const file of written) {
      readScorecard(JSON.parse(readFileSync(join(out, file), 'utf8')));
      const scored = await run(['score', join(folder, 'rows.csv'), '--card', join(out, file)]);
      expect(scored.code).toBe(0);
      expect(scored.out.trim().split('\n')).toHaveLength(2001);
    }
  });

  it('gives the same as JSON', async () => {
    const { out } = await fairness(['--group', 'sex', '--json', '--search', '--search-max', '50']);
    const found = JSON.parse(out);
    expect(found.columns[0].groups).toHaveLength(2);
    expect(found.search.valued).toBeLessThanOrEqual(51);
    expect(found.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('writes a page on which hostile group names are only text', async () => {
    const file = join(folder, 'hostile.csv');
    writeFileSync(
      file,
      csv((sex) => `"<script>alert('${sex}')</script>"`),
    );
    const page = join(folder, 'page.html');
    expect((await fairness(['--group', 'sex', '--html', page], file)).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;alert(&#39;female&#39;)&lt;/script&gt;');
    expect(html).not.toMatch(/<script/);
  });

  it('judges a file without outcomes, and cannot search on it', async () => {
    const file = join(folder, 'unlabelled.csv');
    writeFileSync(
      file,
      csv()
        .replaceAll(/,[01]?$/gm, ',')
        .replace(',bad', ',remark'),
    );
    const { code, out } = await fairness(['--group', 'sex'], file);
    expect(code).toBe(0);
    expect(out).not.toMatch(/OUTCOMES/);
    expect((await fairness(['--group', 'sex', '--search'], file)).errors).toMatch(/too few outcomes/);
  });

  it.each([
    ['a column that is not there', ['--group', 'religion'], 1, /no column religion/],
    [
      'too many groups',
      ['--group', 'credit_score=1/2,ltv_pct,bad', '--group', 'sex=a'],
      2,
      /edges are numbers/,
    ],
    ['no group', [], 2, /Which groups/],
    ['a day that is none', ['--group', 'sex', '--today', 'tomorrow'], 2, /--today tomorrow/],
    ['no loss at all', ['--group', 'sex', '--max-loss', '0'], 2, /--max-loss/],
  ])('refuses %s', async (_, more, expected, message) => {
    const { code, errors } = await fairness(more);
    expect(code).toBe(expected);
    expect(errors).toMatch(message);
  });
});
