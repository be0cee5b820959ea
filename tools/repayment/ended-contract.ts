import { invalidInput } from '../kit/errors.ts';
import { minor } from '../kit/units.ts';
import type { Contract } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';

/**
 * A contract whose instalments are those of a longer one and which ends sooner: what is left falls due with its last
 * instalment, as in a loan repaid as if over thirty years and due after five.
 *
 * @param payments instalments until the end, from 1 to all of them
 * @throws AppError `repayment/payment_number_out_of_range`; what `contractSchedule` throws
 */
export function endedAfter(contract: Contract, payments: number): Contract {
  const { rows } = contractSchedule(contract);
  if (!Number.isInteger(payments) || payments < 1 || payments > rows.length) {
    throw invalidInput(
      'repayment/payment_number_out_of_range',
      `The contract has ${rows.length} instalments.`,
      'End it after one of them.',
    );
  }
  const instalments = contract.instalments
    .slice(0, payments)
    .map((instalment, k) =>
      instalment.kind === 'solved'
        ? { due: instalment.due, kind: 'fixed' as const, amount: rows[k]?.payment ?? minor(0) }
        : instalment,
    );
  return { ...contract, instalments, balloon: minor(0), lastPayment: 'clears' };
}
