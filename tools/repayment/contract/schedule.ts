import { invalidInput } from '../../kit/errors.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { anchorDay, monthsAndDays, monthsAway, partsOf } from '../calendar/calendar.ts';
import { exactLevelPayment } from './level-payment.ts';
import { toMinor } from './rounding.ts';

export interface ScheduleTerms {
  /** Minor units that bear interest: the amount financed plus financed finance charges. */
  readonly principal: Minor;
  readonly annualRate: AnnualRate;
  readonly termMonths: number;
  /** Interest runs from here. */
  readonly contractDate: IsoDate;
  readonly firstDue: IsoDate;
}

export interface ScheduleRow {
  readonly n: number;
  readonly due: IsoDate;
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
  readonly balance: Minor;
}

/** What a contract comes to, whatever days its payments are due. */
export interface LevelTotals {
  readonly monthlyPayment: Minor;
  readonly finalPayment: Minor;
  readonly totalOfPayments: Minor;
}

export interface LevelSchedule extends LevelTotals {
  readonly rows: readonly ScheduleRow[];
}

/**
 * The repayment table of a level-payment contract, in whole minor units.
 *
 * Interest of a month is balance × annual rate ÷ 12. The first period is whole months counted back from the first due day
 * and odd days before them; it bears simple interest, each odd day the annual rate ÷ 365. The payment is the level one
 * that repays the principal with that first period: exactLevelPayment × (1 + first interest) ÷ (1 + one month's).
 * Interest is rounded half up each month, and the last payment absorbs what rounding leaves, so the last balance is 0.
 *
 * @throws AppError `repayment/term_out_of_range`, `repayment/principal_negative`,
 *   `repayment/first_due_not_after_contract`; `repayment/amount_too_small` when rounding to whole minor units would make
 *   the last payment vanish or exceed twice the others
 */
export function levelSchedule(terms: ScheduleTerms): LevelSchedule {
  const rows: ScheduleRow[] = [];
  const { monthlyPayment, finalPayment, totalOfPayments } = walkLevel(terms, 0, rows);
  return { monthlyPayment, finalPayment, totalOfPayments, rows };
}

/**
 * What `levelSchedule` comes to, by the same months one after the other, without dating a row: for pricing many programs.
 *
 * @throws AppError what `levelSchedule` throws
 */
export function levelTotals(terms: ScheduleTerms): LevelTotals {
  const { monthlyPayment, finalPayment, totalOfPayments } = walkLevel(terms, 0, undefined);
  return { monthlyPayment, finalPayment, totalOfPayments };
}

interface LevelWalk extends LevelTotals {
  /** The principal that is left after the payments made, and the interest that was in them. */
  readonly balance: Minor;
  readonly interestPaid: Minor;
}

/**
 * Goes through the months of `levelSchedule` once.
 *
 * @param made how many payments the balance and the interest paid are wanted after, 0 to the term
 * @param rows filled with every payment where the table is wanted
 * @throws AppError what `levelSchedule` throws
 */
export function walkLevel(terms: ScheduleTerms, made: number, rows: ScheduleRow[] | undefined): LevelWalk {
  const { principal, annualRate, termMonths, contractDate, firstDue } = terms;
  const firstFactor = firstPeriodFactor(terms);
  const exact = exactLevelPayment(principal, annualRate, termMonths);
  const monthFactor = annualRate / 12;
  const monthlyPayment = toMinor((exact * (1 + firstFactor)) / (1 + monthFactor));
  const [first, anchor] = [partsOf(firstDue), anchorDay(contractDate, firstDue)];
  let [balance, payment, total] = [principal, monthlyPayment, 0];
  let [balanceThen, totalThen] = [principal, 0];
  for (let n = 1; n <= termMonths; n++) {
    const interest = toMinor(balance * (n === 1 ? firstFactor : monthFactor));
    if (n === termMonths) payment = minor(balance + interest);
    const repaid = difference(payment, interest);
    balance = difference(balance, repaid);
    total += payment;
    if (n === made) [balanceThen, totalThen] = [balance, total];
    if (rows) {
      rows.push({ n, due: monthsAway(first, n - 1, anchor), payment, interest, principal: repaid, balance });
    }
  }
  if (payment <= 0 || payment > 2 * monthlyPayment) throw tooSmall(termMonths);
  return {
    monthlyPayment,
    finalPayment: payment,
    totalOfPayments: minor(total),
    balance: balanceThen,
    interestPaid: minor(totalThen - (principal - balanceThen)),
  };
}

/** Whole amounts differ by a whole amount, and one within the principal: there is nothing to round or to refuse. */
const difference = (amount: Minor, taken: Minor): Minor => (amount - taken) as Minor;

/** Interest of the first period per unit of principal. */
export function firstPeriodFactor({ annualRate, contractDate, firstDue }: ScheduleTerms): number {
  const { months, days } = monthsAndDays(contractDate, firstDue, 1);
  return (annualRate * months) / 12 + (annualRate * days) / 365;
}

const tooSmall = (termMonths: number) =>
  invalidInput(
    'repayment/amount_too_small',
    `The amount is too small to be repaid in ${termMonths} level payments of whole minor units.`,
    'Finance more, or choose a shorter term.',
  );
