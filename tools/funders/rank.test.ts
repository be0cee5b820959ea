import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../deals/deal.ts';
import { AnnualRate, minor, Ratio } from '../kit/units.ts';
import type { Miss } from './match-catalog.ts';
import { OfferOrders, offerOrders, rankings, rankMisses, rankOffers } from './rank.ts';
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

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

describe('rankOffers', () => {
  it.each([
    [
      'total_cost',
      'total of payments, then APR, then program id',
      [
        offer('z', 2_900_000, 0.09),
        offer('b', 3_000_000, 0.06),
        offer('Z', 3_000_000, 0.07),
        offer('a', 3_000_000, 0.07),
      ],
    ],
    [
      'payment',
      'monthly payment, then total of payments, then the rest of it',
      [
        { ...offer('z', 3_500_000, 0.09), monthlyPayment: minor(40_000) },
        offer('c', 2_900_000, 0.09),
        offer('b', 3_000_000, 0.06),
        offer('a', 3_000_000, 0.07),
      ],
    ],
    [
      'speed',
      'days to the money, then hours to an answer, then cost; funders that do not say come last',
      [
        { ...offer('e', 3_900_000, 0.09), fundingDays: 1, decisionHours: 8 },
        { ...offer('d', 3_000_000, 0.09), fundingDays: 2, decisionHours: 0.5 },
        { ...offer('c', 2_900_000, 0.09), fundingDays: 2, decisionHours: 1 },
        { ...offer('b', 3_000_000, 0.09), fundingDays: 2, decisionHours: 1 },
        { ...offer('f', 2_700_000, 0.09), fundingDays: 2 },
        offer('a', 2_800_000, 0.07),
      ],
    ],
    [
      'certainty',
      'odds of a hitch, then papers owed, then cost; unknown odds come last',
      [
        { ...offer('d', 3_900_000, 0.09), hitchOdds: Ratio.parse(0.1), stips: ['references', 'membership'] },
        { ...offer('c', 3_000_000, 0.09), hitchOdds: Ratio.parse(0.2) },
        { ...offer('b', 2_900_000, 0.09), hitchOdds: Ratio.parse(0.2), stips: ['references'] },
        offer('a', 3_000_000, 0.09),
      ],
    ],
  ] as const)('%s goes by %s, whatever the order found', (by, _, ranked) => {
    fc.assert(
      fc.property(shuffled<Offer>(ranked as readonly Offer[]), (found) => {
        expect(rankOffers(found, by)).toEqual(ranked);
      }),
    );
  });

  const money = (max: number) => fc.integer({ min: 1, max }).map(minor);
  /** Few values, so that ties are common. */
  const offers = fc.uniqueArray(
    fc.record({
      programId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      totalOfPayments: money(3),
      monthlyPayment: money(3),
      fundingDays: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      hitchOdds: fc.option(
        fc.constantFrom(0.1, 0.2).map((odds) => Ratio.parse(odds)),
        { nil: undefined },
      ),
      dealerReserve: money(1_000_000),
      dealerFee: money(1_000_000),
      buyRate: fc.double({ min: 0, max: 0.2, noNaN: true }).map((buyRate) => AnnualRate.parse(buyRate)),
    }),
    { selector: ({ programId }) => programId },
  );
  const full = (found: readonly Partial<Offer>[]): Offer[] =>
    found.map((one) => ({ ...offer(one.programId as string, 1, 0.05), ...one }));

  it('never depends on what the dealer earns or pays, in any order', () => {
    fc.assert(
      fc.property(offers, fc.array(money(1_000_000), { minLength: 6, maxLength: 6 }), (found, reserves) => {
        const before = full(found);
        const after = before.map((one, i) => ({
          ...one,
          dealerReserve: reserves[i] as Offer['dealerReserve'],
          dealerFee: reserves.at(-1 - i),
          buyRate: AnnualRate.parse(0),
        }));
        for (const by of rankings) {
          const ids = (all: readonly Offer[]) => rankOffers(all, by).map(({ id }) => id);
          expect(ids(after)).toEqual(ids(before));
        }
      }),
    );
  });

  it('is one order of all, however they are found: a sorted list stays as it is, and a reversed one becomes it', () => {
    fc.assert(
      fc.property(offers, (found) => {
        for (const by of rankings) {
          const ranked = rankOffers(full(found), by);
          expect(rankOffers(ranked, by)).toEqual(ranked);
          expect(rankOffers(ranked.toReversed(), by)).toEqual(ranked);
        }
      }),
    );
  });

  it('is given as places in the list too, the same ones', () => {
    fc.assert(
      fc.property(offers, (found) => {
        const all = full(found);
        const orders = OfferOrders.parse(offerOrders(all));
        for (const by of rankings) {
          const order = orders[by];
          expect(order === undefined).toBe(
            by === 'speed' && all.every(({ fundingDays }) => fundingDays === undefined),
          );
          if (order) expect(order.map((place) => all[place])).toEqual(rankOffers(all, by));
        }
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
