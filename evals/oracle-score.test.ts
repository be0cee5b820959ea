import { describe, expect, it } from 'vitest';
import { cardFor } from '#tools/risk/cards.ts';
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
};
const scoreOf = (from: Derivation) => {
  const applicant = applicantOf({ ...civic, per: 'month', ...from }, '2026-03-02');
  if (!applicant) throw new Error('no applicant');
  return oracleScore(cardFor('us').card, applicant, { ...civic, ...from });
};

describe('the independent reading of the scorecard', () => {
  it.each([
    // 100 + 210 + 85 + 95 + 60 + 28 + 58 + 30 + 0 + 20, added by hand from the card's table.
    {
      who: 'a buyer of band B',
      from: {
        down: 2_500,
        months: 72,
        score: 688,
        income: 6_000,
        debts: 400,
        housing: 1_100,
        jobMonths: 60,
        homeMonths: 24,
      },
      score: 686,
      band: 'B',
    },
    // 100 + 90 + 98 + 68 + 75 + 44 + 45 + 30 + 0 + 40: band B would need 660.
    {
      who: 'a buyer without a score',
      from: {
        down: 5_000,
        months: 48,
        score: null,
        income: 4_800,
        debts: 0,
        housing: 900,
        jobMonths: 26,
        homeMonths: 30,
      },
      score: 590,
      band: 'C',
    },
  ])('agrees with the table added up by hand for $who', ({ from, score, band }) => {
    expect(scoreOf(from)).toEqual({ score, band });
  });

  it('gives the points of a proved income', () => {
    const from = {
      down: 2_500,
      months: 72,
      score: 688,
      income: 6_000,
      debts: 400,
      housing: 1_100,
      jobMonths: 60,
      homeMonths: 24,
    };
    expect(scoreOf({ ...from, proved: true }).score).toBe(721);
  });
});
