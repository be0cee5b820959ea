import { describe, expect, it } from 'vitest';
import { smallCard } from '#tools/risk/testing/small-card.ts';
import type { Derivation } from './oracle.ts';
import { applicantOf } from './oracle-market.ts';
import { oracleScore } from './oracle-score.ts';

const civic = {
  price: 23_400,
  taxPercent: 6.25,
  fees: 299,
  bookValue: 23_100,
  modelYear: 2023,
  miles: 24_650,
  income: 6_000,
  debts: 400,
  housing: 1_100,
  jobMonths: 60,
  homeMonths: 24,
  months: 72,
} as const;
const populations = {
  low: { from: null, to: 660, missing: true },
  high: { from: 660, to: null, missing: false },
};
const card = smallCard();
const cards = Object.fromEntries(
  Object.entries(populations).map(([name, creditScore]) => [
    name,
    { ...card, population: { ...card.population, creditScore } },
  ]),
);
const scoreOf = (changed: Derivation, of = cards) => {
  const from = { ...civic, per: 'month' as const, ...changed };
  const applicant = applicantOf(from, '2026-03-02');
  if (!applicant) throw new Error('no applicant');
  return oracleScore(applicant, from, of);
};

describe('the independent reading of the scorecards', () => {
  // 22,661.50 on 23,100.00 is an LTV of 98.1 %: 20 points.
  it.each([
    ['a car and 688: 500 + 60 + 20 + 0', { score: 688, body: 'car' }, ['high', 580, 'A', 'approved']],
    ['an SUV and 559: 500 + 25 + 20 + 15', { score: 559, body: 'suv' }, ['low', 560, 'C', 'approved']],
    ['a car and no score: 500 + 10 + 20 + 0', { score: null, body: 'car' }, ['low', 530, 'E', 'referred']],
    ['a truck and 549: 500 + 0 + 20 + 15', { score: 549, body: 'truck' }, ['low', 535, 'E', 'referred']],
    ['a car of no known type', { score: 688 }, ['high', 580, 'A', 'approved']],
  ] as const)('agrees with the table added up by hand for %s', (_, from, [name, score, band, outcome]) => {
    expect(scoreOf({ down: 2_500, ...from })).toEqual({ card: name, score, band, outcome });
  });

  it('takes the card for the bureau score, and none where there is none', () => {
    expect(scoreOf({ down: 2_500, score: 659 }).card).toBe('low');
    expect(scoreOf({ down: 2_500, score: 660 }).card).toBe('high');
    expect(() => scoreOf({ down: 2_500, score: null }, { high: cards.high! })).toThrow('No card');
  });

  it('lets more down count: at an LTV of 87.3 % 40 points', () => {
    expect(scoreOf({ down: 5_000, score: null, body: 'car' })).toMatchObject({ score: 550, band: 'C' });
  });
});
