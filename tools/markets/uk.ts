import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';
import { britishRights, customersRequests } from './uk-rights.ts';

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
        banned: 'commission by which its receiver sets the rate',
      },
    },
    {
      id: 'uk.affordability',
      citation: 'FCA CONC 5.2A',
      effectiveFrom: IsoDate.parse('2018-11-01'),
      effectiveTo: null,
      certainty: 'unverified',
      parameters: { assess: ['income', 'non_discretionary_expenditure'] },
    },
    {
      id: 'uk.gdpr.automated-decision',
      citation: 'UK GDPR, art. 22, before the Data (Use and Access) Act 2025',
      effectiveFrom: IsoDate.parse('2021-01-01'),
      effectiveTo: IsoDate.parse('2026-02-04'),
      certainty: 'unverified',
      parameters: {
        /** Solely automated decisions were allowed for a contract, by law or with consent, and then with these. */
        basis: 'not allowed but for exceptions',
        rights: ['human_intervention', 'own_point_of_view', 'contest'],
        answerMonths: 1,
      },
    },
    {
      id: 'uk.gdpr.automated-decision',
      citation: 'UK GDPR, arts 22A to 22D (Data (Use and Access) Act 2025, s. 80; SI 2026/82)',
      effectiveFrom: IsoDate.parse('2026-02-05'),
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        basis: 'allowed with safeguards',
        rights: ['information', 'representations', 'human_intervention', 'contest'],
        restricted: ['special_categories_of_data'],
        answerMonths: 1,
      },
    },
    ...customersRequests,
    ...houseRules('uk'),
  ],
  rights: britishRights,
};
