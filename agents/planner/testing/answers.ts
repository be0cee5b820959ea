import { answer, code, count, day, money, months, name, rate } from './conversation.ts';

/** Tool answers by the contract, written by hand: one deal's figures, numbered as a first conversation would. */
export const outback = (n = 1) => ({
  stockId: 'SPR-1003',
  label: name(`vehicle_${n}`, '2023 Subaru Outback Premium'),
  price: money(`price_${n}`, 2_745_000),
  bookValue: money(`book_value_${n}`, 2_790_000),
  odometerMiles: count(`odometer_${n}`, 28_400),
  condition: 'used',
});

export const accord = (n: number) => ({
  stockId: 'SPR-1011',
  label: name(`vehicle_${n}`, '2021 Honda Accord LX'),
  price: money(`price_${n}`, 2_090_000),
  bookValue: money(`book_value_${n}`, 2_030_000),
  odometerMiles: count(`odometer_${n}`, 47_900),
  condition: 'used',
});

export const allMissing = [
  'vehicle.label',
  'income.gross',
  'terms.downPayment',
  'terms.termMonths',
  'employment.months',
  'residence.months',
  'residence.housingPayment',
  'obligations.monthlyDebt',
];

export const opened = answer({ dealId: 'deal_1', missing: allMissing });
export const updated = (missing: readonly string[] = [], more: object = {}) =>
  answer({ dealId: 'deal_1', recorded: ['income.gross'], missing, conflicts: [], ...more });

export const scored = (decision: string, more: object = {}, n = 1) =>
  answer({
    dealId: 'deal_1',
    decision: code(`verdict_${n}`, decision),
    score: null,
    band: null,
    ltv: null,
    pti: null,
    dti: null,
    income: money(`gross_monthly_income_${n}`, 420_000),
    incomeVerified: false,
    amountFinanced: money(`amount_financed_${n}`, 2_600_000),
    reasons: [],
    missing: [],
    scorecard: { id: 's', version: '1', hash: 'h' },
    ...more,
  });

export const offer = (n: number, funder: string, payment: number) => ({
  offerId: `prg_${n}:60:2600000`,
  programId: `prg_${n}`,
  funder: name(`funder_${n}`, funder),
  program: name(`program_${n}`, `Prime ${n}`),
  sellRate: rate(`sell_rate_${n}`, 0.0799),
  apr: rate(`apr_${n}`, 0.0812),
  monthlyPayment: money(`monthly_payment_${n}`, payment),
  termMonths: months(`term_${n}`, 60),
  amountFinanced: money(`amount_financed_${n + 10}`, 2_600_000),
  financeCharge: money(`finance_charge_${n}`, 500_000),
  totalOfPayments: money(`total_of_payments_${n}`, payment * 60),
  stips: [{ code: code(`stip_${n}`, 'proof_of_income') }],
});

export const funders = (offers: readonly object[], misses: readonly object[] = [], n = 1) =>
  answer({
    dealId: 'deal_1',
    offers,
    misses,
    offerCount: count(`offer_count_${n}`, offers.length),
    missCount: count(`miss_count_${n}`, misses.length),
  });

export const twoOffers = funders([
  offer(1, 'Union Street Bank', 52_000),
  offer(2, 'Harbor Auto Finance', 53_000),
]);

export const scheduled = (n = 1) =>
  answer({
    dealId: 'deal_1',
    offerId: 'prg_1:60:2600000',
    monthlyPayment: money(`monthly_payment_${n + 20}`, 52_000),
    finalPayment: money(`final_payment_${n}`, 51_990),
    apr: rate(`apr_${n + 20}`, 0.0812),
    sellRate: rate(`sell_rate_${n + 20}`, 0.0799),
    termMonths: months(`term_${n + 20}`, 60),
    amountFinanced: money(`amount_financed_${n + 20}`, 2_600_000),
    financeCharge: money(`finance_charge_${n + 20}`, 500_000),
    totalOfPayments: money(`total_of_payments_${n + 20}`, 3_120_000),
    firstDue: day(`first_due_${n}`, '2026-04-02'),
    lastDue: day(`last_due_${n}`, '2031-03-02'),
    rows: [],
  });

export const submitted = answer({
  submissionId: 'sub_1',
  funder: name('funder_9', 'Union Street Bank'),
  reference: name('reference_1', 'REF-77'),
  status: code('submission_status_1', 'sent'),
  monthlyPayment: money('monthly_payment_99', 52_000),
  apr: rate('apr_99', 0.0812),
  termMonths: months('term_99', 60),
  stips: [{ code: code('stip_99', 'proof_of_income') }],
});

export const quoted = answer({
  amountFinanced: money('amount_financed_1', 2_500_000),
  termMonths: months('term_1', 72),
  quotes: [
    {
      label: code('quote_basis_1', 'stated_rate'),
      sellRate: rate('sell_rate_1', 0.0699),
      apr: rate('apr_1', 0.0699),
      monthlyPayment: money('monthly_payment_1', 42_611),
      finalPayment: money('final_payment_1', 42_600),
      totalOfPayments: money('total_of_payments_1', 3_067_992),
      financeCharge: money('finance_charge_1', 567_992),
    },
  ],
});

export const paper = (n: number, findings: readonly object[] = [], missing: readonly string[] = []) =>
  answer({
    documentId: `doc_${n}`,
    outcome: code(`document_outcome_${n}`, 'read'),
    papers: [{ kind: code(`document_kind_${n}`, 'pay_stub'), fields: [] }],
    retake: [],
    findings,
    missing,
  });
