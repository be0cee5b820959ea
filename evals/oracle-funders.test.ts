import { describe, expect, it } from 'vitest';
import { demoMarket } from '#tools/funders/demo-market.ts';
import type { Derivation } from './oracle.ts';
import { marketFigure, offerFigure } from './oracle-funders.ts';

const { catalog, dealers } = demoMarket();
const today = '2026-03-02';

describe('what lies between two offers', () => {
  const from: Derivation = { financed: 12_000, months: 12, ratePercent: 0, otherRatePercent: 12, down: 500 };

  // At 12 % a year, 12,000 over 12 months is 1,066.19 a month by any table: 12,794.23 in all with the last payment.
  it.each([
    ['total_difference', 79_423],
    ['payment_difference', 6_619],
    ['total_cost', 1_250_000],
  ])('%s is %i cents, by hand', (role, cents) => expect(offerFigure(role, from)).toBe(cents));

  it('needs the other rate, and knows no other role', () => {
    const { otherRatePercent: _, ...one } = from;
    expect(offerFigure('total_difference', one)).toBeUndefined();
    expect(offerFigure('monthly_payment', from)).toBeUndefined();
    expect(offerFigure('markup_max', { markupMaxPercent: 0.5 })).toBe(0.005);
  });
});

describe('what rests on the market', () => {
  const [dealer] = dealers;
  const at = (role: string, from: Derivation) => {
    if (!dealer) throw new Error('no dealer');
    return marketFigure(role, from, { catalog, dealer: { ...dealer, funderIds: ['meridian'] }, today });
  };
  const jordan: Derivation = {
    price: 23_400,
    taxPercent: 6.25,
    fees: 299,
    bookValue: 23_100,
    modelYear: 2023,
    miles: 24_650,
    income: 6_000,
    per: 'month',
    score: 688,
    debts: 400,
    housing: 1_100,
    jobMonths: 60,
    homeMonths: 24,
    months: 72,
    down: 2_500,
  };

  // Meridian Late Model over its longest term, 72 months: 22,661.50 at 6.99 % is 386.25; 348.75 takes 2,200 more down.
  it.each([
    ['payment_above', 350, 3_625],
    ['cash_above', 348.75, 220_000],
    ['cash_above', 348.74, 230_000],
    ['payment_above', 386.25, 0],
  ])('%s with %d a month wished is %i cents', (role, payment, cents) =>
    expect(at(role, { ...jordan, payment })).toBe(cents),
  );

  it('reads the next score that a sheet has a rate for', () => {
    expect(at('lever_score', { program: 'harbor_used_select', score: 630, months: 60 })).toBe(640);
    expect(at('lever_score', { program: 'harbor_used_select', score: 999, months: 60 })).toBeUndefined();
  });

  // Used Select begins at 640 points, Used Prime at 680.
  it.each([
    [639, 2],
    [640, 1],
    [679, 1],
    [680, 0],
  ])('counts the sheets without a rate for %i points: %i', (score, count) => {
    const harbor = ['harbor_used_select', 'harbor_used_prime'];
    const two = { ...catalog, programs: catalog.programs.filter(({ id }) => harbor.includes(id)) };
    const where = { catalog: two, dealer: dealers[0] as (typeof dealers)[number], today };
    expect(marketFigure('stopped_count', { rule: 'score', score }, where)).toBe(count);
    expect(marketFigure('stopped_count', { score }, where)).toBeUndefined();
  });
});
