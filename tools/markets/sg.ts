import { Currency, IsoDate } from '../kit/units.ts';
import type { MarketPack } from './market-pack.ts';

/** When the limits took their present form (the day is from memory). */
const present = IsoDate.parse('2016-05-27');

/**
 * Singapore. Shares are fractions, money is in cents.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const singapore: MarketPack = {
  id: 'sg',
  currency: Currency.parse('SGD'),
  currencyExponent: 2,
  rules: [
    {
      id: 'sg.motor-vehicle-loan',
      citation: 'MAS Notices on motor vehicle loans',
      effectiveFrom: present,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        /** Of the price with taxes and certificate of entitlement. */
        openMarketValueBand: 2_000_000,
        loanShareUpToBand: 0.7,
        loanShareAboveBand: 0.6,
        termMonthsMax: 84,
        /** A used car's band is decided by its open market value less a hundred-and-twentieth for each whole month. */
        usedValueMonths: 120,
        exempt: ['commercial_vehicle', 'motorcycle'],
      },
    },
  ],
};
