import type { Contract } from '../contract/contract.ts';
import { type Figures, type FigureTable, under, units } from './figures.ts';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Payments in runs of equal ones: a stepped plan, or one whose rate changes. */
export function stepFigures({ rows }: FigureTable, { instalments, rates }: Contract): Figures {
  const amounts = rows.map(({ payment }) => payment);
  const starts = amounts.flatMap((_, k) => (isStep(amounts, instalments, k) ? [k] : []));
  const steps = starts.map((start, k) => ({
    count: (starts[k + 1] ?? amounts.length) - start,
    payment: units(amounts[start] ?? 0),
  }));
  const payments = steps.map(({ payment }) => payment);
  const change = rates[1]?.from;
  const before = change ? rows.findLast(({ due }) => due <= change) : rows[(starts[1] ?? 0) - 1];
  return {
    ...under(
      units(amounts.at(-2) ?? amounts.at(-1) ?? 0),
      'paymentAfterChange',
      'paymentAfter',
      'newPayment',
      'newInstalment',
      'adjustedPayment',
    ),
    payments,
    stepPayments: payments,
    paymentSeries: steps.map((step) => ({ ...step, amount: step.payment, instalment: step.payment })),
    ...Object.fromEntries(
      ordinals.slice(1).map((each, k) => [`${each}Payment`, payments[k + 1] ?? units(amounts[k + 1] ?? 0)]),
    ),
    ...Object.assign({}, ...payments.map((payment, k) => under(payment, ...stepNames(k)))),
    ...(before
      ? under(
          units(before.balance),
          'balanceAtChange',
          'balanceBeforeChange',
          'balanceAtReset',
          'balanceAtAdjustment',
        )
      : {}),
  };
}

const stepNames = (k: number): readonly string[] => [
  `step${k + 1}Payment`,
  `${ordinals[k]}StepPayment`,
  ...(k > 0 ? [`paymentAfter${capital(ordinals[k - 1])}Change`, `paymentAfterChange${k}`] : []),
];

const capital = (word = ''): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether a payment begins a run of its own; one that only clears what rounding left does not. */
function isStep(amounts: readonly number[], instalments: Contract['instalments'], k: number): boolean {
  const [before, own] = [instalments[k - 1], instalments[k]];
  if (k === 0 || amounts[k] === amounts[k - 1]) return k === 0;
  const alike = JSON.stringify({ ...before, due: '' }) === JSON.stringify({ ...own, due: '' });
  return !alike || k < amounts.length - 1;
}
