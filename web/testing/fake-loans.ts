/** Outputs of the tools that work on a loan, in the contract's shapes: invented, with curves that add up. */
import { scheduleOf } from './fake-market.ts';

const amountFinanced = 2_500_000;
const annualRate = 0.0699;

/** A car that loses a fifth of its value at once and 1.4 % a month from then on. */
const valueAfter = (months: number) => Math.round(2_600_000 * 0.8 * 0.986 ** months);

function alternative(change: string, termMonths: number) {
  const { curve, monthlyPayment, totalOfPayments, financeCharge, lastDue } = scheduleOf(
    amountFinanced,
    annualRate,
    termMonths,
  );
  const valued = curve.map((point, at) => ({ ...point, value: valueAfter(at + 1) }));
  const even = valued.find(({ balance, value }) => balance <= value);
  return {
    change,
    termMonths,
    sellRate: annualRate,
    apr: 0.06989,
    amountFinanced,
    monthlyPayment,
    totalInterest: financeCharge,
    totalOfPayments,
    payoffDay: lastDue,
    equity: {
      monthsUnderwater: valued.filter(({ balance, value }) => balance > value).length,
      ...(even ? { evenFrom: even.due } : {}),
    },
    curve: valued,
  };
}

const base = alternative('as_it_is', 72);
const shorter = alternative('other_term', 48);
const longer = alternative('other_term', 84);

export const termsComparison = {
  basis: 'stated_rate',
  alternatives: [
    base,
    {
      ...shorter,
      difference: {
        interestSaved: base.totalInterest - shorter.totalInterest,
        totalLower: base.totalOfPayments - shorter.totalOfPayments,
        paymentHigher: shorter.monthlyPayment - base.monthlyPayment,
        monthsSooner: 24,
      },
    },
    {
      ...longer,
      difference: {
        interestAdded: longer.totalInterest - base.totalInterest,
        totalHigher: longer.totalOfPayments - base.totalOfPayments,
        paymentLower: base.monthlyPayment - longer.monthlyPayment,
        monthsLater: 12,
      },
    },
  ],
  cheapest: 1,
};

export const payoff = {
  basis: 'offer_on_file',
  assumption: 'all_payments_on_time',
  payoffDay: '2027-06-03',
  payoff: 2_263_418,
  principalBalance: 2_258_201,
  accruedInterest: 5_217,
  perDiem: 432,
  interestSaved: 398_120,
  paymentsMade: 12,
  paymentsLeft: 60,
};

const solution = (label: string, termMonths: number, sellRate: number, affordable: number) => ({
  label,
  termMonths,
  sellRate,
  apr: sellRate,
  monthlyPayment: 40_000,
  amountFinanced: affordable,
  downPayment: 0,
  totalOfPayments: 40_000 * termMonths,
  financeCharge: 40_000 * termMonths - affordable,
});

export const affordable = {
  solvedFor: 'amount_financed',
  solutions: [
    solution('lowest_rate', 48, 0.0549, 1_719_981),
    solution('highest_rate', 48, 0.1899, 1_338_127),
    solution('lowest_rate', 72, 0.0599, 2_413_935),
    solution('highest_rate', 72, 0.1899, 1_711_612),
  ],
};

export const rates = {
  rates: [
    {
      kind: 'flat',
      statedRate: 0.03,
      termMonths: 108,
      nominal: 0.0546,
      effective: 0.056,
      flat: 0.03,
      monthlyPayment: 29_398,
      totalInterest: 675_000,
    },
    {
      kind: 'nominal',
      statedRate: 0.054,
      termMonths: 108,
      nominal: 0.054,
      effective: 0.05536,
      flat: 0.02963,
      monthlyPayment: 29_321,
      totalInterest: 666_668,
    },
  ],
  cheaper: 'second',
};

export const legalRates = {
  basis: 'offer_on_file',
  rates: [
    { method: 'us_apr', rate: 0.0699, verdict: 'within' },
    { method: 'eu_aprc', rate: 0.0722, verdict: 'no_rule' },
    { method: 'uk_apr', rate: 0.072, verdict: 'outside' },
    { method: 'cn_irr', rate: 0.0699 },
    { method: 'flat', rate: 0.0379 },
  ],
};

export const disclosure = {
  basis: 'offer_on_file',
  market: 'us',
  citation: '12 CFR 1026.17 and 1026.18',
  certainty: 'primary',
  lines: ['creditor', 'amount_financed', 'itemization', 'finance_charge', 'apr', 'payment_schedule'],
  stillToState: ['creditor', 'security_interest'],
  figures: {
    amountFinanced: 2_500_000,
    creditedToAccount: 2_500_000,
    prepaidFinanceCharge: 0,
    financeCharge: 567_947,
    apr: 0.0699,
    totalOfPayments: 3_067_947,
    totalSalePrice: 3_367_947,
    paymentSchedule: [
      { payments: 71, amount: 42_611, firstDue: '2026-12-22', lastDue: '2032-10-22', every: '1 month' },
      { payments: 1, amount: 42_566, firstDue: '2032-11-22', lastDue: '2032-11-22' },
    ],
  },
};

export const euDisclosure = {
  basis: 'stated_rate',
  market: 'eu',
  citation: 'Directive (EU) 2023/2225, art. 10 and Annex I',
  certainty: 'unverified',
  lines: [
    'total_amount_of_credit',
    'duration',
    'instalments',
    'total_amount_payable',
    'borrowing_rate',
    'aprc',
  ],
  stillToState: [],
  figures: {
    totalAmountOfCredit: 2_500_000,
    durationMonths: 72,
    totalAmountPayable: 3_067_947,
    borrowingRate: 0.0699,
    aprc: 0.0722,
    costOfCredit: 567_947,
    paymentSchedule: [{ payments: 72, amount: 42_611, firstDue: '2026-12-22', lastDue: '2032-11-22' }],
  },
};
