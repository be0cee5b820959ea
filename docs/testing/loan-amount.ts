import { z } from 'zod';
import { amount, months, rate } from '#tools/kit/claims.ts';
import { defineTool } from '#tools/kit/define-tool.ts';
import { sourced } from '#tools/kit/sources.ts';
import { Amount, AnnualRate, type Minor, minor, TermMonths } from '#tools/kit/units.ts';

/**
 * The largest principal that a level monthly payment repays, first payment one month after it is lent.
 *
 *     principal = payment · (1 − (1 + i)^−n) / i      i = annual rate ÷ 12;  payment · n when the rate is 0
 *
 * @returns minor units, rounded down: a cent more would need a larger payment
 */
function principalRepaidBy(payment: Minor, annualRate: AnnualRate, termMonths: number): Minor {
  const monthlyRate = annualRate / 12;
  if (monthlyRate < Number.EPSILON) return minor(payment * termMonths);
  return minor(Math.floor((payment * -Math.expm1(-termMonths * Math.log1p(monthlyRate))) / monthlyRate));
}

/** find_loan_amount: what a payment that a person can afford would finance. */
export const findLoanAmount = defineTool({
  name: 'find_loan_amount',
  description:
    'The largest amount financed that a wished monthly payment repays at a rate over a term. Call it when someone ' +
    'says what they can pay a month instead of what they want to borrow. Needs no deal.',
  effect: 'compute',
  roles: ['customer', 'dealer', 'staff'],
  reads: [],
  writes: [],
  input: z.strictObject({
    monthlyPayment: sourced(Amount, 'money', 'person'),
    annualRate: sourced(AnnualRate, 'rate', 'person', 'tool'),
    termMonths: sourced(TermMonths, 'months', 'person', 'tool'),
  }),
  output: z.strictObject({
    amountFinanced: amount('amount_financed'),
    sellRate: rate('sell_rate'),
    termMonths: months('term'),
  }),
  run({ monthlyPayment, annualRate, termMonths }) {
    const amountFinanced = principalRepaidBy(monthlyPayment, annualRate, termMonths);
    return { amountFinanced, sellRate: annualRate, termMonths };
  },
});
