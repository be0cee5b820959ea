import { invalidInput } from '../../kit/errors.ts';
import { minor } from '../../kit/units.ts';
import type { Contract } from './contract.ts';
import { contractSchedule, type UnroundedSchedule, unroundedSchedule } from './contract-schedule.ts';

/**
 * A contract whose instalments are those of a longer one and which ends sooner: what is left falls due with its last
 * instalment, as in a loan repaid as if over thirty years and due after five.
 *
 * @param payments instalments until the end, from 1 to all of them
 * @throws AppError `repayment/payment_number_out_of_range`; what `contractSchedule` throws
 */
export function endedAfter(contract: Contract, payments: number): Contract {
  const { rows } = contractSchedule(contract);
  requireOneOf(rows, payments);
  const instalments = contract.instalments
    .slice(0, payments)
    .map((instalment, k) =>
      instalment.kind === 'solved'
        ? { due: instalment.due, kind: 'fixed' as const, amount: rows[k]?.payment ?? minor(0) }
        : instalment,
    );
  return { ...contract, instalments, balloon: minor(0), lastPayment: 'clears' };
}

/**
 * `endedAfter` as it is quoted: the instalments and balances are the annuity's own, before any rounding, and what is left at
 * the end is what instalments paid in whole minor units leave, since it is money that will be asked for.
 *
 * @throws AppError what `endedAfter` and `unroundedSchedule` throw
 */
export function endedQuotation(contract: Contract, payments: number): UnroundedSchedule {
  const { rows, instalment } = unroundedSchedule(contract);
  const paid = unroundedSchedule(endedAfter(contract, payments));
  return { ...paid, instalment, rows: [...rows.slice(0, payments - 1), ...paid.rows.slice(-1)] };
}

function requireOneOf(rows: readonly unknown[], payments: number): void {
  if (Number.isInteger(payments) && payments >= 1 && payments <= rows.length) return;
  throw invalidInput(
    'repayment/payment_number_out_of_range',
    `The contract has ${rows.length} instalments.`,
    'End it after one of them.',
  );
}
