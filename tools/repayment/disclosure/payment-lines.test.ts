import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { addMonths } from '../calendar/calendar.ts';
import { paymentLines } from './payment-lines.ts';

const day = (text: string) => IsoDate.parse(text);
const monthly = (first: string, amounts: readonly number[]) =>
  amounts.map((amount, k) => ({
    due: addMonths(day(first), k, Number(first.slice(8))),
    payment: minor(amount),
  }));

describe('paymentLines', () => {
  it('is one line and an odd last payment', () => {
    expect(paymentLines(monthly('2026-01-31', [100, 100, 100, 97]))).toEqual([
      {
        count: 3,
        amount: 100,
        firstDue: '2026-01-31',
        lastDue: '2026-03-31',
        every: { unit: 'month', multiple: 1 },
      },
      { count: 1, amount: 97, firstDue: '2026-04-30', lastDue: '2026-04-30', every: undefined },
    ]);
  });

  it('starts a line anew after months without a payment, and where the amount steps', () => {
    const lines = paymentLines(monthly('2026-01-15', [100, 100, 0, 100, 200, 200]));
    expect(lines.map(({ count, amount, firstDue }) => [count, amount, firstDue])).toEqual([
      [2, 100, '2026-01-15'],
      [1, 100, '2026-04-15'],
      [2, 200, '2026-05-15'],
    ]);
  });

  it('is nothing for no payments, and one line for one', () => {
    expect(paymentLines([])).toEqual([]);
    expect(paymentLines(monthly('2026-01-15', [0]))).toEqual([]);
    expect(paymentLines(monthly('2026-01-15', [5]))).toHaveLength(1);
  });
});
