import { invalidInput } from '../../kit/errors.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { sameDayNextMonth } from '../calendar/calendar.ts';
import type { Contract, ContractRow } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { type ContractTerms, contractTerms } from '../contract/terms.ts';
import { payoffQuote } from '../payoff/payoff.ts';

/** A new loan that pays the old one off on a day. */
export interface Refinance {
  readonly on: IsoDate;
  readonly annualRate: AnnualRate;
  readonly termMonths: number;
  /** What the new loan costs, financed with it; 0 when it costs nothing. */
  readonly fees: Minor;
}

export interface Refinanced {
  /** The old loan's payments until then, one due on the day itself among them. */
  readonly before: readonly ContractRow[];
  /** Interest of the old loan since its last payment, paid off with it. */
  readonly accruedInterest: Minor;
  /** The new loan: its amount financed is the payoff, its fees a finance charge. First due the same day of the next month. */
  readonly after: ContractTerms;
}

/**
 * A loan refinanced on a day, every payment before it made when due.
 *
 *     new principal = payoff (`payoffQuote`) + fees
 *
 * @throws AppError `repayment/nothing_to_refinance` on the last due day; `repayment/payoff_before_contract`,
 *   `repayment/payoff_after_last_due`; what `contractTerms` throws
 */
export function refinanced(contract: Contract, { on, annualRate, termMonths, fees }: Refinance): Refinanced {
  const { payoff, accruedInterest } = payoffQuote(contract, on);
  if (payoff <= 0) throw nothingLeft(on);
  return {
    before: contractSchedule(contract).rows.filter(({ due }) => due <= on),
    accruedInterest,
    after: contractTerms({
      amountFinanced: minor(payoff),
      prepaidFee: fees,
      annualRate,
      termMonths,
      contractDate: on,
      firstDue: sameDayNextMonth(on),
    }),
  };
}

const nothingLeft = (on: IsoDate) =>
  invalidInput(
    'repayment/nothing_to_refinance',
    `Nothing is owed any more on ${on}.`,
    'Give a day before the last payment is due.',
  );
