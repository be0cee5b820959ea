import { type Extra, scheduleWithExtras } from '../account/extra-payments.ts';
import type { ContractRow } from '../contract/contract.ts';
import { namedEffect } from './account-case.ts';
import { Fields, requireAllRead } from './cases.ts';
import { contractFromCase } from './contract-from-case.ts';

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
    const effect = namedEffect(
      (extra.has('strategy') ? extra : given).text(extra.has('strategy') ? 'strategy' : 'prepaymentStrategy'),
    );
    return { on, amount: extra.cents('amount'), effect };
  });
  requireAllRead(inputs);
  const { rows, instalment, totalInterest, totalOfPayments } = scheduleWithExtras(
    contract,
    extras,
    'reduce term',
  );
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
