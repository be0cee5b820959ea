import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');

/**
 * Canada. Rates are fractions, money is in cents.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const canada: MarketPack = {
  id: 'ca',
  currency: Currency.parse('CAD'),
  currencyExponent: 2,
  rules: [
    {
      id: 'ca.cost-of-borrowing',
      citation:
        'Cost of Borrowing (Retail Associations) Regulations, SOR/2002-263, s. 3; the same words in SOR/2002-262, s. 3',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        method: 'cost over years and average principal',
        monthsPerYear: 12,
        weeksPerYear: 52,
        daysPerYear: 365,
        /** Section 3(2)(a): the rate may be rounded off to the nearest eighth of a per cent. */
        roundsToNearest: 0.001_25,
      },
    },
    {
      id: 'ca.cost-of-credit',
      citation: 'Cost of Borrowing (Retail Associations) Regulations, SOR/2002-263, s. 5',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        counts: ['acquisition fee', 'document fee', 'compulsory insurance', 'guarantee fee', 'broker fee'],
      },
    },
    ...houseRules('ca'),
  ],
};
