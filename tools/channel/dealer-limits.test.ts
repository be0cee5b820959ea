import { describe, expect, it } from 'vitest';
import { AnnualRate, minor } from '../kit/units.ts';
import type { Dealer } from './dealer.ts';
import { dealerMarkup, maySendTo } from './dealer-limits.ts';

const dealer: Dealer = {
  id: 'dealer_1',
  name: 'Springfield Motors',
  city: 'Springfield',
  state: 'IL',
  funderIds: ['harbor'],
  markupMax: AnnualRate.parse(0.02),
  docFee: minor(29_900),
  taxRate: 0.0625,
};

describe('a dealership’s limits', () => {
  it('lets it send to its own funders only', () => {
    expect(maySendTo(dealer, 'harbor')).toBe(true);
    expect(maySendTo(dealer, 'prairie')).toBe(false);
  });

  it('holds the markup to the lower of two maxima', () => {
    expect(dealerMarkup(dealer, AnnualRate.parse(0.025))).toBe(0.02);
    expect(dealerMarkup(dealer, AnnualRate.parse(0.0125))).toBe(0.0125);
    expect(dealerMarkup(dealer, AnnualRate.parse(0))).toBe(0);
  });
});
