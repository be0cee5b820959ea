import { answer, code, count, day, money, months, rate } from '../../testing/conversation.ts';

/** Answers of the tools for repaying, written by hand. */
const alternative = (
  n: number,
  change: string,
  [term, payment, interest]: readonly [number, number, number],
  payoff: string,
  difference?: object,
) => ({
  change: code(`alternative_${n}`, change),
  termMonths: months(`term_${n}`, term),
  sellRate: rate(`sell_rate_${n}`, 0.0699),
  apr: rate(`apr_${n}`, 0.0699),
  amountFinanced: money(`amount_financed_${n}`, 2_500_000),
  monthlyPayment: money(`monthly_payment_${n}`, payment),
  totalInterest: money(`total_interest_${n}`, interest),
  totalOfPayments: money(`total_of_payments_${n}`, 2_500_000 + interest),
  payoffDay: day(`payoff_day_${n}`, payoff),
  ...(difference ? { difference } : {}),
  curve: [{ due: '2026-04-02', balance: 2_460_000, interestToDate: 14_563 }],
});

export const withExtra = (basis = 'stated_rate') =>
  answer({
    basis: code('loan_basis_1', basis),
    alternatives: [
      alternative(1, 'as_it_is', [60, 49_491, 469_460], '2031-03-02'),
      {
        ...alternative(2, 'extra_each_month', [43, 49_491, 340_000], '2029-10-02', {
          interestSaved: money('interest_saved_1', 129_460),
          totalLower: money('total_lower_1', 129_460),
          monthsSooner: months('months_sooner_1', 17),
        }),
        extraFrom: day('extra_from_1', '2026-07-02'),
        extraAmount: money('extra_amount_1', 20_000),
      },
    ],
    cheapest: 1,
  });

export const sideBySide = answer({
  basis: code('loan_basis_1', 'lowest_rate'),
  alternatives: [
    alternative(1, 'as_it_is', [60, 49_491, 469_460], '2031-03-02'),
    alternative(2, 'other_term', [48, 59_854, 372_992], '2030-03-02'),
    alternative(3, 'other_term', [72, 42_611, 567_992], '2032-03-02'),
  ],
  cheapest: 1,
});

export const refinancedAt = answer({
  basis: code('loan_basis_1', 'stated_rate'),
  alternatives: [
    alternative(1, 'as_it_is', [60, 49_491, 469_460], '2031-03-02'),
    alternative(2, 'refinanced', [36, 47_700, 400_000], '2031-03-02', {
      interestSaved: money('interest_saved_1', 69_460),
      totalLower: money('total_lower_1', 39_460),
    }),
  ],
  cheapest: 1,
});

export const paidOff = answer({
  basis: code('loan_basis_1', 'offer_on_file'),
  assumption: code('payoff_assumption_1', 'all_payments_on_time'),
  payoffDay: day('payoff_day_1', '2026-06-03'),
  payoff: money('payoff_1', 2_430_000),
  principalBalance: money('principal_balance_1', 2_429_500),
  accruedInterest: money('accrued_interest_1', 500),
  perDiem: money('per_diem_1', 465),
  interestSaved: money('interest_saved_1', 400_000),
  paymentsMade: count('payments_made_1', 3),
  paymentsLeft: count('payments_left_1', 57),
});

const solution = (n: number, label: string, term: number, apr: number, amount: number) => ({
  label: code(`quote_basis_${n}`, label),
  termMonths: months(`term_${n}`, term),
  sellRate: rate(`sell_rate_${n}`, apr),
  apr: rate(`apr_${n}`, apr),
  monthlyPayment: money(`monthly_payment_${n}`, 40_000),
  amountFinanced: money(`affordable_amount_${n}`, amount),
  totalOfPayments: money(`total_of_payments_${n}`, 40_000 * term),
  financeCharge: money(`finance_charge_${n}`, 40_000 * term - amount),
});

export const affordable = answer({
  solvedFor: code('solved_for_1', 'amount_financed'),
  solutions: [
    solution(1, 'lowest_rate', 48, 0.024, 1_829_000),
    solution(2, 'highest_rate', 48, 0.2424, 1_222_000),
    solution(3, 'lowest_rate', 60, 0.024, 2_259_000),
    solution(4, 'highest_rate', 60, 0.2424, 1_383_000),
  ],
});

export const ratesCheaper = (cheaper: string) =>
  answer({
    rates: [
      {
        kind: code('rate_kind_1', 'flat'),
        statedRate: rate('stated_rate_1', 0.03),
        termMonths: months('term_1', 108),
        nominal: rate('nominal_equivalent_1', 0.0554),
        effective: rate('effective_equivalent_1', 0.0568),
        flat: rate('flat_equivalent_1', 0.03),
      },
      {
        kind: code('rate_kind_2', 'nominal'),
        statedRate: rate('stated_rate_2', 0.054),
        termMonths: months('term_2', 108),
        nominal: rate('nominal_equivalent_2', 0.054),
        effective: rate('effective_equivalent_2', 0.0554),
        flat: rate('flat_equivalent_2', 0.0292),
      },
    ],
    cheaper: code('cheaper_rate_1', cheaper),
  });

export const ratesCompared = ratesCheaper('second');

export const legal = answer({
  basis: code('loan_basis_1', 'stated_rate'),
  rates: [
    { method: code('rate_method_1', 'us_apr'), rate: rate('legal_rate_1', 0.0699) },
    { method: code('rate_method_2', 'eu_aprc'), rate: rate('legal_rate_2', 0.0722) },
  ],
});

export const disclosed = answer({
  basis: code('loan_basis_1', 'stated_rate'),
  market: 'us',
  citation: '12 CFR 1026.18',
  certainty: 'primary',
  lines: ['amount_financed', 'apr'],
  stillToState: ['creditor'],
  figures: {
    apr: rate('apr_1', 0.0699),
    amountFinanced: money('amount_financed_1', 2_500_000),
    financeCharge: money('finance_charge_1', 469_460),
    totalOfPayments: money('total_of_payments_1', 2_969_460),
    paymentSchedule: [
      {
        payments: count('payment_count_1', 59),
        amount: money('payment_amount_1', 49_491),
        firstDue: day('first_due_1', '2026-04-02'),
        lastDue: day('last_due_1', '2031-02-02'),
      },
      {
        payments: count('payment_count_2', 1),
        amount: money('payment_amount_2', 49_506),
        firstDue: day('first_due_2', '2031-03-02'),
        lastDue: day('last_due_2', '2031-03-02'),
      },
    ],
  },
});

export const termSolved = answer({
  solvedFor: code('solved_for_1', 'term'),
  solutions: [
    {
      ...solution(1, 'stated_rate', 78, 0.0699, 2_500_000),
      amountFinanced: money('amount_financed_1', 2_500_000),
    },
  ],
});
