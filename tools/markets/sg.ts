import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** Agreements to purchase from this day on have the present limits; the stricter ones before began in 2013 (from memory). */
const present = IsoDate.parse('2016-05-27');
const first = IsoDate.parse('2013-02-26');
const beforePresent = IsoDate.parse('2016-05-26');

/** A used car's band is decided by its open market value less a hundred-and-twentieth for each whole month of its age. */
const usedValueMonths = 120;
const exempt = ['commercial_vehicle', 'motorcycle'];

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
      citation: 'MAS Notices on motor vehicle loans of 2013',
      effectiveFrom: first,
      effectiveTo: beforePresent,
      certainty: 'secondary',
      parameters: {
        openMarketValueBand: 2_000_000,
        loanShareUpToBand: 0.6,
        loanShareAboveBand: 0.5,
        termMonthsMax: 60,
        usedValueMonths,
        exempt,
      },
    },
    {
      id: 'sg.motor-vehicle-loan',
      citation: 'MAS Notices on motor vehicle loans, as eased on 27 May 2016',
      effectiveFrom: present,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        /** Of the price with taxes and certificate of entitlement. */
        openMarketValueBand: 2_000_000,
        loanShareUpToBand: 0.7,
        loanShareAboveBand: 0.6,
        termMonthsMax: 84,
        usedValueMonths,
        exempt,
      },
    },
    ...houseRules('sg'),
  ],
};
