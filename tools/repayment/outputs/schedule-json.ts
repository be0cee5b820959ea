import { z } from 'zod';
import { currencyExponent } from '../../kit/currency.ts';
import { Currency, IsoDate, Minor } from '../../kit/units.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';

const fraction = z.number().describe('fraction; 0.0699 is 6.99 %');

/** The schedule as JSON. Every amount is whole minor units of `currency`; divide by 10 to the `exponent` to show one. */
export const ScheduleJson = z.strictObject({
  id: z.string().describe('the deal, or what the schedule was named'),
  currency: Currency.describe('ISO 4217'),
  unit: z.literal('minor').describe('amounts are whole minor units'),
  exponent: z.int().min(0).max(4).describe('digits of the minor unit: 2 for USD, 0 for JPY'),
  terms: z.strictObject({
    amountFinanced: Minor.optional(),
    annualRate: fraction,
    apr: fraction.optional(),
    instalment: Minor.optional().describe('the ordinary payment'),
    financeCharge: Minor.optional(),
    interestSaved: Minor.optional().describe('against the same contract without its extra payments'),
    payments: z.int().min(1),
    firstDue: IsoDate,
    lastDue: IsoDate,
  }),
  totals: z.strictObject({ payment: Minor, interest: Minor, principal: Minor }),
  rows: z.array(
    z.strictObject({
      n: z.int().min(1),
      due: IsoDate,
      payment: Minor,
      interest: Minor.describe('the interest in the payment'),
      principal: Minor.describe(
        'payment less interest; below 0 where unpaid interest is added to the balance',
      ),
      balance: Minor.describe('principal after the payment'),
    }),
  ),
});
export type ScheduleJson = z.infer<typeof ScheduleJson>;

export const scheduleJson = ({ id, currency, terms, rows, totals }: ScheduleSheet): ScheduleJson => ({
  id,
  currency,
  unit: 'minor',
  exponent: currencyExponent(currency),
  terms: { ...terms, payments: rows.length, firstDue: rows[0].due, lastDue: (rows.at(-1) ?? rows[0]).due },
  totals,
  rows: rows.map(({ n, due, payment, interest, principal, balance }) => ({
    n,
    due,
    payment,
    interest,
    principal,
    balance,
  })),
});
