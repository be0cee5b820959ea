import { describe, expect, it } from 'vitest';
import { biasedCard, biasedRows, openlyBiasedCard } from '../testing/biased-rows.ts';
import { alternativeCard } from './alternatives/alternative-card.ts';
import { assessFairness, type FairnessOptions } from './assess-fairness.ts';
import { approvingScore, sampleOf } from './sample.ts';

const rows = biasedRows(3000, 1);
const card = biasedCard();
const sample = sampleOf(card, rows);
const sex = { key: 'sex', kind: 'category', edges: undefined } as const;
const age = { key: 'age', kind: 'number', edges: [25, 62] } as const;
const options: FairnessOptions = {
  columns: [sex],
  cutOff: 585,
  groupRowsMin: 50,
  seed: 1,
  search: undefined,
};
const search = { lossMax: 0.005, valuedMax: 1500, onProgress: () => {} };
const assess = (more: Partial<FairnessOptions> = {}) => assessFairness(card, sample, { ...options, ...more });

describe('assessFairness', () => {
  it('sees a group that a neutral input rejects more often, and none by age, which plays no part', () => {
    const [bySex, byAge] = assess({ columns: [sex, age] }).columns;
    expect(bySex?.groups.map(({ fourFifths }) => fourFifths)).toEqual(['below', 'reference']);
    expect(bySex?.groups[0]?.scoreGap?.high).toBeLessThan(-0.2);
    expect(byAge?.groups.map(({ label }) => label)).toEqual(['under 25', '25 to 62', '62 and over']);
    expect(byAge?.groups.map(({ fourFifths }) => fourFifths)).not.toContain('below');
  });

  it('sees that those who repay are approved less often in that group', () => {
    const female = assess().columns[0]?.groups[0]?.outcome;
    expect(female?.goodsGap?.high).toBeLessThan(-0.05);
    expect(female?.badsGap?.value).toBeLessThan(0);
    expect(female!.rows).toBe(rows.filter(({ features }) => features.sex === 'female').length);
  });

  it('sees that the vehicle tells the group, and that the bureau score does not', () => {
    const [proxy] = assess().columns[0]!.proxies;
    expect(proxy?.all.low).toBeGreaterThan(0.8);
    expect(proxy?.single[0]?.key).toBe('vehicle_type');
    expect(proxy?.single.find(({ key }) => key === 'credit_score')?.auc).toBeLessThan(0.55);
  });

  it('sees no age in inputs that do not tell it', () => {
    for (const { all } of assess({ columns: [age] }).columns[0]!.proxies) {
      expect(all.value).toBeGreaterThan(0.42);
      expect(all.value).toBeLessThan(0.58);
    }
  });

  it('counts no flips for a card that does not read the column, and many for one that does', () => {
    const { flips } = assess().columns[0]!;
    expect(flips).toEqual({ rescored: 3000, scoresChanged: 0, outcomesChanged: 0, complete: true });
    const open = openlyBiasedCard();
    const found = assessFairness(open, sampleOf(open, rows), options).columns[0]!.flips;
    expect(found.scoresChanged).toBe(3000);
    expect(found.outcomesChanged).toBeGreaterThan(100);
  });

  it('leaves groups of too few people and unknown outcomes out', () => {
    const few = sampleOf(
      card,
      rows.map((row) => ({ ...row, bad: null })),
    );
    const found = assessFairness(card, few, { ...options, groupRowsMin: 2000, search });
    expect(found.columns[0]?.groups.map(({ fourFifths }) => fourFifths)).toEqual(['too_few', 'too_few']);
    expect(found.columns[0]?.proxies).toEqual([]);
    expect(found.search).toBeUndefined();
  });

  it('groups by no column of as many values as rows', () => {
    const named = sampleOf(
      card,
      rows.map((row, index) => ({ ...row, features: { ...row.features, id: `r${index}` } })),
    );
    const columns = [{ key: 'id', kind: 'category', edges: undefined }] as const;
    expect(() => assessFairness(card, named, { ...options, columns })).toThrow(/id has 3000 values/);
  });
});

describe('the search for a less discriminatory card', () => {
  const found = assess({ search }).search!;

  it('finds that the vehicle may go at no loss, on rows that it did not see', () => {
    const holding = found.alternatives.filter(({ holds }) => holds === 'yes');
    expect(holding.length).toBeGreaterThan(0);
    const best = holding.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    expect(best.found.changes).toContain('vehicle_type left out');
    expect(best.ratio).toBeGreaterThan(found.start.ratio + 0.1);
    expect(found.start.ratio).toBeLessThan(0.8);
    expect(best.loss.value).toBeLessThanOrEqual(search.lossMax);
  });

  it('keeps no candidate that another beats in both, nor one that loses too much where it searched', () => {
    const worths = found.alternatives.map(({ found: one }) => one.worth);
    for (const one of worths)
      expect(worths.some((other) => other.auc > one.auc && other.ratio > one.ratio)).toBe(false);
  });

  it('approves no more than the card does, and not many less', () => {
    for (const { approvedShare } of found.alternatives) {
      expect(approvedShare).toBeLessThanOrEqual(found.start.approvedShare + 1e-9);
      expect(approvedShare).toBeGreaterThan(found.start.approvedShare - 0.03);
    }
  });

  it('stops at its limit', () => {
    const short = assess({ search: { ...search, valuedMax: 15 } }).search!;
    expect(short.valued).toBeLessThanOrEqual(16);
    expect(short.exhausted).toBe(false);
  });

  it('makes each one a card that scores as the search said, calibrated and with the same approvals', () => {
    const source = {
      card,
      rows,
      scores: sample.scores,
      heldOut: found.heldOut,
      file: 'rows.csv',
      digest: '0'.repeat(64),
    };
    found.alternatives.forEach((alternative, index) => {
      const made = alternativeCard(source, alternative, index + 1);
      const own = sampleOf(made, rows);
      expect(made.validation.auc.value).toBeCloseTo(alternative.auc.value, 9);
      expect(made.note).toContain(alternative.found.changes[0]);
      const approved = own.scores.filter((score) => score >= approvingScore(made)).length;
      const before = sample.scores.filter((score) => score >= approvingScore(card)).length;
      expect(approved).toBeLessThanOrEqual(before);
      expect((before - approved) / rows.length).toBeLessThan(0.03);
      const predicted = own.pds.reduce((sum, pd) => sum + pd, 0);
      expect(predicted).toBeCloseTo(rows.filter(({ bad }) => bad === 1).length, 3);
    });
  });

  it('gives the same for the same seed', () => {
    expect(assess({ search }).search!.alternatives).toEqual(found.alternatives);
  });
});
