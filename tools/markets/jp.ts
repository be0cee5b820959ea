import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');

/**
 * Japan. Rates are fractions, money is in yen.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const japan: MarketPack = {
  id: 'jp',
  currency: Currency.parse('JPY'),
  currencyExponent: 0,
  rules: [
    {
      id: 'jp.effective-rate',
      citation: 'Enforcement Regulation of the Instalment Sales Act, appended table: F = R × Σ Tᵢ·Uᵢ',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        method: 'simple interest on the balance of each period',
        /** A first period of less than two months may be taken as a twelfth of a year. */
        firstPeriodAsMonthBelowMonths: 2,
        flatRateInAdvertising: 'not allowed',
      },
    },
    {
      id: 'jp.cost-of-credit',
      citation: 'Enforcement Regulation of the Instalment Sales Act, the total of instalment fees',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        counts: ['acquisition fee', 'document fee', 'compulsory insurance', 'guarantee fee', 'broker fee'],
      },
    },
    ...houseRules('jp'),
  ],
};
