import { Currency, IsoDate } from '../kit/units.ts';
import type { MarketPack } from './market-pack.ts';

/**
 * When Regulations B and Z took their present place in title 12 (the day is from memory). They are older than that,
 * and nothing here is evaluated for an earlier day.
 */
const restated = IsoDate.parse('2011-12-30');
/** House rules hold from the first day of the product. */
const firstDay = IsoDate.parse('2026-01-01');

/**
 * United States. Deadlines are in calendar days, rates and tolerances are fractions, money is in cents.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const unitedStates: MarketPack = {
  id: 'us',
  currency: Currency.parse('USD'),
  currencyExponent: 2,
  rules: [
    {
      id: 'us.regz.apr-tolerance',
      citation: '12 CFR 1026.22(a); 12 CFR 1026, Appendix J',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        method: 'actuarial',
        regular: 0.001_25,
        irregular: 0.0025,
        /** What does not make a transaction irregular. */
        mayBeOdd: ['first_period', 'first_payment', 'last_payment'],
      },
    },
    {
      id: 'us.cost-of-credit',
      citation: '12 CFR 1026.4',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        /** Not what a cash buyer would pay too, nor what the customer is free to leave out. */
        counts: ['acquisition fee', 'compulsory insurance', 'guarantee fee', 'broker fee'],
      },
    },
    {
      id: 'us.regz.closed-end-disclosures',
      citation: '12 CFR 1026.17 and 1026.18',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        before: 'signing',
        disclose: [
          'creditor',
          'amount_financed',
          'itemization',
          'finance_charge',
          'apr',
          'payment_schedule',
          'total_of_payments',
          'total_sale_price',
          'prepayment_terms',
          'late_charge_terms',
          'security_interest',
        ],
        smallAmountFinancedMax: 100_000,
        financeChargeToleranceSmall: 500,
        financeChargeTolerance: 1_000,
      },
    },
    {
      id: 'us.regb.notice-deadlines',
      citation: '12 CFR 1002.9(a)(1)',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        completedApplicationDays: 30,
        adverseActionOnIncompleteDays: 30,
        counterofferNotAcceptedDays: 90,
      },
    },
    {
      id: 'us.regb.reasons',
      citation: '12 CFR 1002.9(b)(2) and its official interpretation',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        /** More are unlikely to help the applicant; it is no hard cap, and no principal reason is left out. */
        reasonsUsual: 4,
        insufficient: ['internal_policy', 'failed_to_achieve_qualifying_score'],
      },
    },
    {
      id: 'us.regb.incomplete',
      citation: '12 CFR 1002.9(c)',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'primary',
      parameters: { notice: ['what_is_missing', 'reasonable_deadline', 'consequence'] },
    },
    {
      id: 'us.regb.retention',
      citation: '12 CFR 1002.12(b)',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'primary',
      parameters: { months: 25 },
    },
    {
      id: 'us.dealer-markup',
      citation: 'No federal cap on dealer markup; each funder sets its own',
      effectiveFrom: restated,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: { federalCap: 'none', recordReasonFor: 'downward_deviation' },
    },
    {
      id: 'us.house.prequalification-is-not-approval',
      citation: 'House rule: a prequalification says that it is not an approval',
      effectiveFrom: firstDay,
      effectiveTo: null,
      certainty: 'primary',
      parameters: { sentence: 'This is a prequalification, not an approval of credit.' },
    },
    {
      id: 'us.house.score-is-not-creditworthiness',
      citation: 'House rule: a synthetic score is named by its scorecard and population',
      effectiveFrom: firstDay,
      effectiveTo: null,
      certainty: 'primary',
      parameters: { name: ['scorecard', 'population'] },
    },
  ],
};
