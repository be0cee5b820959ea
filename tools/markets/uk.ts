import { Currency, IsoDate } from '../kit/units.ts';
import type { MarketPack } from './market-pack.ts';

/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');

/**
 * United Kingdom. Rates and shares are fractions, money is in pence.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const unitedKingdom: MarketPack = {
  id: 'uk',
  currency: Currency.parse('GBP'),
  currencyExponent: 2,
  rules: [
    {
      id: 'uk.apr',
      citation: 'FCA CONC App 1.2',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        method: 'effective',
        decimals: 1,
        rounding: 'half-up',
      },
    },
    {
      id: 'uk.cost-of-credit',
      citation: 'FCA CONC App 1.2.3, the total charge for credit',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        counts: [
          'acquisition fee',
          'document fee',
          'compulsory insurance',
          'guarantee fee',
          'broker fee',
          'option fee',
          'credit tax',
        ],
      },
    },
    {
      id: 'uk.early-settlement',
      citation: 'Consumer Credit (Early Settlement) Regulations 2004 (SI 2004/1483), regs 4 to 6',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        rebate: 'actuarial',
        noticeDays: 28,
        /** A creditor may put the settlement date off by a month, or 30 days, in credit of more than a year. */
        deferralDays: 30,
        deferralFromMonths: 12,
      },
    },
    {
      id: 'uk.voluntary-termination',
      citation: 'Consumer Credit Act 1974, ss. 99 and 100',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        paidShare: 0.5,
      },
    },
    {
      id: 'uk.protected-goods',
      citation: 'Consumer Credit Act 1974, s. 90',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        paidShare: 1 / 3,
      },
    },
    {
      id: 'uk.withdrawal',
      citation: 'Consumer Credit Act 1974, s. 66A',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        days: 14,
      },
    },
    {
      id: 'uk.discretionary-commission',
      citation: 'FCA CONC 4.5.6, ban on discretionary commission models',
      effectiveFrom: IsoDate.parse('2021-01-28'),
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        allowed: 'no',
      },
    },
  ],
};
