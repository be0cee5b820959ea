import { describe, expect, it } from 'vitest';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { applicantOf, oracleOffers } from './oracle-market.ts';

const { catalog, dealers } = demoMarket();
const springfield = dealers[0];
const today = '2026-03-02';
const maya = applicantOf(
  {
    price: 27_450,
    taxPercent: 6.25,
    fees: 299,
    down: 3_000,
    months: 60,
    bookValue: 27_900,
    modelYear: 2023,
    miles: 28_400,
    score: 715,
    income: 5_200,
    per: 'month',
    debts: 300,
    housing: 1_200,
    jobMonths: 36,
    homeMonths: 48,
  },
  today,
);

describe('the independent reading of the rate sheets', () => {
  // Scenarios' own deals are worked out by lint, and so by its test.
  it('finds at Meridian what its sheets say of a 2023 car, 715 points and 60 months', () => {
    if (!springfield || !maya) throw new Error('no dealer, or no buyer');
    const only = { ...springfield, funderIds: ['meridian'] };
    const found = oracleOffers(catalog, only, maya);
    // Late Model: 5.99 + 0.50, no markup. Used Standard: 6.94 + 0.50 and 1.50 markup.
    expect(found.map(({ programId, ratePercent }) => [programId, ratePercent])).toEqual([
      ['meridian_graduate', 6.49],
      ['meridian_certified', 8.94],
    ]);
  });

  it('finds nobody at Newcomer for a person with a score', () => {
    if (!springfield || !maya) throw new Error('no dealer, or no buyer');
    expect(oracleOffers(catalog, { ...springfield, funderIds: ['newcomer'] }, maya)).toEqual([]);
  });

  it('knows no applicant where something that funders ask for is left out', () => {
    expect(applicantOf({ financed: 20_000, months: 60, score: 715 }, today)).toBeUndefined();
  });

  it('reads the ends of the rate sheets as the quote without a rate does', () => {
    const inForce = catalog.programs.filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
    );
    const rates = inForce.flatMap(({ rateSheet }) =>
      rateSheet
        .filter((cell) => cell.termMonthsMin <= 60 && 60 <= cell.termMonthsMax)
        .map(({ buyRate }) => buyRate),
    );
    expect([Math.min(...rates), Math.max(...rates)]).toEqual([0.024, 0.2424]);
  });
});
