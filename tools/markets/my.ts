import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** When the amendment came into force, and the last day that lenders may still adapt. */
const amendment = IsoDate.parse('2026-06-01');
const transitionLast = IsoDate.parse('2027-03-31');
const beforeAmendment = IsoDate.parse('2026-05-31');
/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');

/**
 * Malaysia. Rates are fractions, money is in sen.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const malaysia: MarketPack = {
  id: 'my',
  currency: Currency.parse('MYR'),
  currencyExponent: 2,
  rules: [
    {
      id: 'my.effective-rate',
      citation: 'Hire-Purchase (Amendment) Act 2026 (Act A1783), ss. 2 and 5',
      effectiveFrom: amendment,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        method: 'nominal on the reducing balance',
        flatRate: 'abolished',
        ruleOf78: 'abolished',
        disclose: ['effective_rate'],
      },
    },
    {
      id: 'my.transition',
      citation: 'Bank Negara Malaysia, consumer guide of 17 March 2026',
      effectiveFrom: amendment,
      effectiveTo: transitionLast,
      certainty: 'secondary',
      parameters: {
        oldMethodsFor: 'lenders still adapting their systems',
      },
    },
    {
      id: 'my.cost-of-credit',
      citation: 'Hire-Purchase Act 1967, terms charges',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        counts: ['acquisition fee', 'document fee', 'guarantee fee', 'broker fee'],
      },
    },
    {
      id: 'my.rate-cap',
      citation: 'Hire-Purchase (Term Charges) Regulations 2026',
      effectiveFrom: amendment,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        shortTermMonthsMax: 60,
        fixedUpToFiveYearsMax: 0.17,
        fixedLongerMax: 0.16,
        variableMax: 0.17,
      },
    },
    {
      id: 'my.flat-rate-contracts',
      citation: 'Hire-Purchase Act 1967 before the amendment',
      effectiveFrom: longSince,
      effectiveTo: beforeAmendment,
      certainty: 'secondary',
      parameters: {
        charge: 'flat on the first principal',
        rebate: 'rule of 78',
      },
    },
    {
      id: 'my.early-settlement',
      citation: 'Hire-Purchase Act 1967, s. 14, as amended by s. 11 of Act A1783',
      effectiveFrom: amendment,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        netBalance: ['amount_financed_outstanding', 'term_charges_accrued_to_the_next_due_date'],
      },
    },
    ...houseRules('my'),
  ],
  rights: [{ right: 'payoff_quote', ruleId: 'my.early-settlement', clock: 'answer', starts: 'request' }],
};
