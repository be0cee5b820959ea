import { type Minor, minor } from '../../kit/units.ts';
import type { ContractSchedule } from '../contract/contract.ts';
import { type CreditCharge, countedCharges } from '../rates/credit-charges.ts';
import { legalRates } from '../rates/every-rate.ts';
import type { RateAnswer } from '../rates/flow-rates.ts';
import { type PaymentLine, paymentLines } from './payment-lines.ts';

/** The figures of the standard European consumer credit information. */
export interface EuInformation {
  /** What the consumer can spend: drawdowns less the costs of the credit that are paid out of them. */
  readonly totalAmountOfCredit: Minor;
  readonly durationMonths: number;
  readonly instalments: readonly PaymentLine[];
  /** Total amount of credit and total cost of credit together. */
  readonly totalAmountPayable: Minor;
  readonly borrowingRate: number;
  readonly aprc: RateAnswer;
  readonly costOfCredit: Minor;
}

/**
 * What the standard information form states in figures.
 *
 *     total payable = Σ payments + charges beside them      cost of credit = total payable − total amount of credit
 *
 * @param borrowingRate nominal and annual, as the contract states it
 * @param durationMonths whole months from the first drawdown to the last payment
 * @throws AppError what `legalRates` throws
 * @see Directive (EU) 2023/2225, art. 3(5) to (8), art. 10 and Annex I; CJEU C-377/14 on what is no part of the credit
 */
export function euInformation(
  schedule: ContractSchedule,
  charges: readonly CreditCharge[],
  { borrowingRate, durationMonths }: { readonly borrowingRate: number; readonly durationMonths: number },
): EuInformation {
  const start = schedule.drawdowns[0]?.on;
  const aprc = legalRates(schedule, charges).find(({ method }) => method === 'eu_aprc')?.answer;
  const counted = start === undefined ? [] : countedCharges('eu', charges, start);
  const total = (lines: readonly { readonly amount: Minor }[]) =>
    lines.reduce((sum, { amount }) => sum + amount, 0);
  const fromLoan = total(counted.filter(({ paid }) => paid === 'out of the loan'));
  const beside = total(counted.filter(({ paid }) => paid === 'by the customer'));
  const totalAmountOfCredit = minor(total(schedule.drawdowns) - fromLoan);
  const totalAmountPayable = minor(schedule.totalOfPayments + beside);
  return {
    totalAmountOfCredit,
    durationMonths,
    instalments: paymentLines(schedule.rows),
    totalAmountPayable,
    borrowingRate,
    aprc: aprc ?? { status: 'none' },
    costOfCredit: minor(totalAmountPayable - totalAmountOfCredit),
  };
}
