import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import type { Deal, Offer } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import { collectClaims } from '../kit/claims.ts';
import type { Principal } from '../kit/principal.ts';
import { AnnualRate, Locale, minor } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { stipCodes } from './codes.ts';
import { compareOffers } from './compare-offers-tool.ts';
import { comparePhrases } from './compare-phrases.ts';
import { differenceOf, sides } from './offer-difference.ts';
import { demoWorld, scoredDeal } from './testing/scored-deal.ts';
import { findFunders } from './tool.ts';

const tool = compareOffers();
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };

async function offered(): Promise<Deal> {
  const deal = scoredDeal('approved');
  const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
  return applyChanges(deal, changes);
}

async function compared(deal: Deal, input: object = {}, principal = fixedContext().principal) {
  const context = fixedContext({ deal, principal });
  const { output } = await callTool(tool, { dealId: deal.id, ...input }, context);
  return tool.output.parse(output);
}

const withOffers = (deal: Deal, offers: readonly Offer[]): Deal => ({
  ...deal,
  offers: { ...deal.offers!, offers: [...offers] },
});

describe('compare_offers', () => {
  it('takes the two cheapest in total, whatever the order on file', async () => {
    const deal = await offered();
    const [cheapest, next] = deal.offers!.offers;
    const reversed = withOffers(deal, deal.offers!.offers.toReversed());
    for (const file of [deal, reversed]) {
      const { first, second, cheaper, totalDifference } = await compared(file);
      expect([first.offerId, second.offerId, cheaper]).toEqual([cheapest!.id, next!.id, 'first']);
      expect(totalDifference).toBe(next!.totalOfPayments - cheapest!.totalOfPayments);
    }
  });

  it('puts the cheapest other one beside an offer that is named alone', async () => {
    const deal = await offered();
    const ids = deal.offers!.offers.map(({ id }) => id);
    const pair = async (named: object) => {
      const { first, second } = await compared(deal, named);
      return [first.offerId, second.offerId];
    };
    expect(await pair({ first: ids[3] })).toEqual([ids[3], ids[0]]);
    expect(await pair({ first: ids[0] })).toEqual([ids[0], ids[1]]);
    expect(await pair({ second: ids[3] })).toEqual([ids[0], ids[3]]);
    expect(await pair({ second: ids[0] })).toEqual([ids[1], ids[0]]);
    expect(await pair({ first: ids[4], second: ids[2] })).toEqual([ids[4], ids[2]]);
  });

  it('marks every figure, and what only one offer wants, to be quoted', async () => {
    const deal = await offered();
    const [first, second] = deal.offers!.offers;
    const papers = withOffers(deal, [
      { ...first!, stips: ['proof_of_income', 'references'] },
      { ...second!, stips: ['references', 'membership'] },
    ]);
    const output = await compared(papers);
    const claims = collectClaims(tool.output, output).map(({ role, value }) => [role, value]);
    for (const claim of [
      ['cheaper_offer', 'first'],
      ['lower_payment_offer', 'first'],
      ['total_difference', second!.totalOfPayments - first!.totalOfPayments],
      ['payment_difference', second!.monthlyPayment - first!.monthlyPayment],
      ['finance_charge_difference', second!.financeCharge - first!.financeCharge],
      ['apr_difference', Math.abs(second!.apr - first!.apr)],
      ['stip_only_first', 'proof_of_income'],
      ['stip_only_second', 'membership'],
    ])
      expect(claims).toContainEqual(claim);
    const names = claims.filter(([role]) => role === 'funder').map(([, value]) => value);
    expect(names).toEqual([first!.funderName, second!.funderName]);
  });

  it('shows the reserve to the dealer and no trace of it to a customer, and the same comparison to both', async () => {
    const deal = await offered();
    const [customer, dealer] = [await compared(deal), await compared(deal, {}, ben)];
    expect(JSON.stringify(customer)).not.toMatch(/buyRate|dealerReserve|dealerFee|hitchOdds|"tier"/);
    expect(dealer.first.dealerReserve).toBe(deal.offers!.offers[0]!.dealerReserve);
    const { first: _, second: __, ...difference } = dealer;
    expect(customer).toMatchObject(difference);
  });

  it('refuses where there is nothing to compare', async () => {
    const deal = await offered();
    const nothing = { kind: 'conflict', code: 'funders/nothing_to_compare' };
    await expect(compared({ ...deal, offers: null })).rejects.toMatchObject(nothing);
    await expect(compared(withOffers(deal, []))).rejects.toMatchObject(nothing);
    await expect(compared(withOffers(deal, deal.offers!.offers.slice(0, 1)))).rejects.toMatchObject(nothing);
    await expect(compared(withOffers(deal, deal.offers!.offers.slice(0, 2)))).resolves.toBeDefined();
  });

  it('refuses an offer that is not on file, and an offer beside itself', async () => {
    const deal = await offered();
    const [first] = deal.offers!.offers;
    await expect(compared(deal, { second: 'nobody:60:1' })).rejects.toMatchObject({
      code: 'funders/offer_not_on_file',
    });
    await expect(compared(deal, { first: first!.id, second: first!.id })).rejects.toMatchObject({
      code: 'funders/same_offer',
    });
  });

  it('writes nothing', async () => {
    const deal = await offered();
    const { changes } = await callTool(tool, { dealId: deal.id }, fixedContext({ deal }));
    expect([tool.effect, changes]).toEqual(['read', []]);
  });
});

describe('differenceOf', () => {
  const offer = fc.record({
    totalOfPayments: fc.integer({ min: 1, max: 5 }).map(minor),
    monthlyPayment: fc.integer({ min: 1, max: 5 }).map(minor),
    financeCharge: fc.integer({ min: 1, max: 5 }).map(minor),
    apr: fc.constantFrom(0.05, 0.06, 0.07).map((apr) => AnnualRate.parse(apr)),
    stips: fc.subarray([...stipCodes]),
  }) as fc.Arbitrary<Offer>;
  const other = { first: 'second', second: 'first', equal: 'equal' } as const;

  it('is the same seen from the other side, with the sides swapped', () => {
    fc.assert(
      fc.property(offer, offer, (a, b) => {
        const { cheaper, lowerPayment, onlyFirst, onlySecond, ...figures } = differenceOf(a, b);
        expect(differenceOf(b, a)).toEqual({
          cheaper: other[cheaper],
          lowerPayment: other[lowerPayment],
          onlyFirst: onlySecond,
          onlySecond: onlyFirst,
          ...figures,
        });
      }),
    );
  });

  it('leads from the dearer to the cheaper, and says equal only of what is', () => {
    fc.assert(
      fc.property(offer, offer, (a, b) => {
        const { cheaper, totalDifference } = differenceOf(a, b);
        const [low, high] = cheaper === 'second' ? [b, a] : [a, b];
        expect(high.totalOfPayments - totalDifference).toBe(low.totalOfPayments);
        expect(totalDifference === 0).toBe(cheaper === 'equal');
      }),
    );
  });
});

it('has words for every side and every paper in every language, with no numeral in them', () => {
  const keys = [
    ...['cheaper_offer', 'lower_payment_offer'].flatMap((role) => sides.map((side) => `${role}.${side}`)),
    ...['stip_only_first', 'stip_only_second'].flatMap((role) => stipCodes.map((stip) => `${role}.${stip}`)),
  ];
  expect(Object.keys(comparePhrases).sort()).toEqual(keys.sort());
  for (const words of Object.values(comparePhrases))
    for (const locale of Locale.options) expect(words[locale]).toMatch(/^[^\d]+$/);
});
