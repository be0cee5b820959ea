import type { ContractRow } from '../contract.ts';
import { type Extra, type PrepaymentEffect, scheduleWithExtras } from '../extra-payments.ts';
import { Fields, requireAllRead } from './cases.ts';
import { contractFromCase } from './contract-from-case.ts';
import { notCovered } from './conventions.ts';

const strategies: Readonly<Record<string, PrepaymentEffect>> = {
  'reduce term': 'reduce term',
  'reduce instalment': 'reduce instalment',
  'reschedule next repayments': 'next due',
};

/** A table with extra payments that come with numbered instalments, or on days of their own. */
export function extraCase(inputs: Readonly<Record<string, unknown>>) {
  const given = new Fields(inputs);
  const contract = contractFromCase(given);
  const stated = given.list('extraPayments');
  const extras = stated.map((extra): Extra => {
    const due = extra.has('withPayment')
      ? contract.instalments[extra.number('withPayment') - 1]?.due
      : undefined;
    const on = due ?? extra.day('date');
    return { on, amount: extra.cents('amount') };
  });
  const [effect, ...others] = new Set(stated.map((extra) => strategies[extra.text('strategy')]));
  if (!effect || others.length > 0) throw notCovered('extra payments with other strategies');
  requireAllRead(inputs);
  const { rows, instalment, totalInterest, totalOfPayments } = scheduleWithExtras(contract, extras, effect);
  const extraOf = (row: ContractRow, k: number) =>
    extras.reduce(
      (sum, { on, amount }) => (on <= row.due && on > (rows[k - 1]?.due ?? '') ? sum + amount : sum),
      0,
    );
  return {
    payment: units(instalment ?? 0),
    rowCount: rows.length,
    totalInterest: units(totalInterest),
    totalOfPayments: units(totalOfPayments),
    rows: rows.map((row, k) => ({
      n: row.n,
      dueDate: row.due,
      payment: units(row.payment),
      interest: units(row.interest),
      principal: units(row.principal),
      extra: units(extraOf(row, k)),
      openingBalance: units(row.balance + row.principal),
      balance: units(row.balance),
    })),
  };
}

const units = (cents: number): number => cents / 100;
