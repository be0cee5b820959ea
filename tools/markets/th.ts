import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** When the hire-purchase contract notice of 2022 came into force. */
const notice = IsoDate.parse('2023-01-10');

/**
 * Thailand. Rates and shares are fractions, money is in satang.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const thailand: MarketPack = {
  id: 'th',
  currency: Currency.parse('THB'),
  currencyExponent: 2,
  rules: [
    {
      id: 'th.effective-rate',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        method: 'nominal on the reducing balance',
        flatRate: 'banned',
      },
    },
    {
      id: 'th.cost-of-credit',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        counts: ['acquisition fee', 'document fee', 'compulsory insurance', 'guarantee fee', 'broker fee'],
      },
    },
    {
      id: 'th.rate-cap',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        newCarMax: 0.1,
        usedCarMax: 0.15,
        motorcycleMax: 0.23,
      },
    },
    {
      id: 'th.early-settlement',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        /** The least share of interest not yet due that is given back, by the third of the instalments paid. */
        rebateShareFirstThird: 0.6,
        rebateShareSecondThird: 0.7,
      },
    },
    {
      id: 'th.early-settlement-last-third',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        rebateShareLastThird: 1,
      },
    },
    {
      id: 'th.schedule-columns',
      citation: 'Contract Committee notice on hire purchase of cars and motorcycles, B.E. 2565',
      effectiveFrom: notice,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        show: ['principal', 'interest', 'vat'],
      },
    },
    ...houseRules('th'),
  ],
  rights: [{ right: 'payoff_quote', ruleId: 'th.early-settlement', clock: 'answer', starts: 'request' }],
};
