import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../deals/deal.ts';
import { AnnualRate, minor } from '../kit/units.ts';
import type { Miss } from './match-catalog.ts';
import { rankMisses, rankOffers } from './rank.ts';
import { testFunder, testProgram } from './testing/market.ts';

const offer = (programId: string, totalOfPayments: number, apr: number): Offer => ({
  id: `${programId}:60:2500000`,
  programId,
  funderId: 'funder_1',
  funderName: 'Funder One',
  programName: 'Program',
  buyRate: AnnualRate.parse(0.05),
  sellRate: AnnualRate.parse(0.06),
  apr: AnnualRate.parse(apr),
  monthlyPayment: minor(50_000),
  amountFinanced: minor(2_500_000),
  financeCharge: minor(500_000),
  totalOfPayments: minor(totalOfPayments),
  termMonths: 60,
  dealerReserve: minor(0),
  stips: [],
});
const miss = (id: string, rules: Miss['rules'], cure: Miss['cure']): Miss => ({
  program: testProgram({ id }),
  funder: testFunder,
  rules,
  cure,
});

describe('rankOffers', () => {
  const ranked = [
    offer('z', 2_900_000, 0.09),
    offer('b', 3_000_000, 0.06),
    offer('Z', 3_000_000, 0.07),
    offer('a', 3_000_000, 0.07),
  ];

  it('goes by total of payments, then APR, then program id, whatever the order found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ranked, { minLength: 4 }), (found) => {
        expect(rankOffers(found)).toEqual(ranked);
      }),
    );
  });
});

describe('rankMisses', () => {
  const ranked = [
    miss('term_only', ['term'], { kind: 'shorter_term', termMonths: 60 }),
    miss('less_cash', ['ltv', 'pti'], { kind: 'more_down', downPayment: minor(300_000) }),
    miss('more_cash', ['ltv'], { kind: 'more_down', downPayment: minor(400_000) }),
    miss('one_rule', ['score'], undefined),
    miss('one_rule_too', ['odometer'], undefined),
    miss('two_rules', ['score', 'odometer'], undefined),
    miss('closed', ['not_effective'], undefined),
    miss('not_ours', ['dealer'], undefined),
  ];

  it('goes by the cash a cure needs, then programs for such a deal, then rules broken, then program id, whatever the order found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ranked, { minLength: 8 }), (found) => {
        expect(rankMisses(found)).toEqual(ranked);
      }),
    );
  });
});
