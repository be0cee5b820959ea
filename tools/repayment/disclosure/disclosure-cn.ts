import { type Minor, minor } from '../../kit/units.ts';
import type { ContractSchedule } from '../contract/contract.ts';
import { type CreditCharge, countedCharges } from '../rates/credit-charges.ts';
import { legalRates } from '../rates/every-rate.ts';
import type { RateAnswer } from '../rates/flow-rates.ts';
import { type PaymentLine, paymentLines } from './payment-lines.ts';

/** China's annualised statement, the annualised rate first. */
export interface ChinaStatement {
  readonly annualisedRate: RateAnswer;
  /** How it was found, which must be said when it is simple. */
  readonly annualisedBasis: 'irr' | 'simple';
  /** Interest and every counted charge. */
  readonly allCosts: Minor;
  readonly principal: Minor;
  readonly instalments: readonly PaymentLine[];
}

/**
 * The annualised rate of all costs over the principal actually outstanding, with what it is made of.
 *
 * @param basis the internal rate of return, or simple interest declared as such
 * @throws AppError what `legalRates` throws
 * @see People's Bank of China, Announcement 2021 No. 3
 */
export function chinaStatement(
  schedule: ContractSchedule,
  charges: readonly CreditCharge[],
  basis: 'irr' | 'simple',
): ChinaStatement {
  const start = schedule.drawdowns[0]?.on;
  const rate = legalRates(schedule, charges).find(({ method }) => method === `cn_${basis}`);
  const counted = start === undefined ? [] : countedCharges('cn', charges, start);
  return {
    annualisedRate: rate?.answer ?? { status: 'none' },
    annualisedBasis: basis,
    allCosts: minor(schedule.totalInterest + counted.reduce((sum, { amount }) => sum + amount, 0)),
    principal: minor(schedule.drawdowns.reduce((sum, { amount }) => sum + amount, 0)),
    instalments: paymentLines(schedule.rows),
  };
}
