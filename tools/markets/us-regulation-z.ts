import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When Regulation Z took its present place in title 12 (the day is from memory); nothing here is asked for earlier. */
const restated = IsoDate.parse('2011-12-30');

/** Truth in lending: the rate, what counts in it, what is said before signing and in an advertisement. */
export const regulationZ: readonly MarketRule[] = [
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
    id: 'us.regz.advertisement',
    citation: '12 CFR 1026.24(c) and (d)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      /** Stating any one of these asks for all that follows. */
      triggers: [
        'down_payment',
        'number_of_payments',
        'period_of_repayment',
        'payment_amount',
        'finance_charge',
      ],
      disclose: ['down_payment', 'terms_of_repayment', 'apr', 'that_the_rate_may_rise'],
      rateName: 'annual percentage rate',
    },
  },
];
