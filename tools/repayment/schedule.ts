import { invalidInput } from '../kit/errors.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../kit/units.ts';
import { anchorDay, monthsAndDays, monthsAway, partsOf } from './calendar.ts';
import { exactLevelPayment } from './level-payment.ts';

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
  const { contractDate, firstDue } = terms;
  const rows: ScheduleRow[] = [];
  const anchor = anchorDay(contractDate, firstDue);
  const first = partsOf(firstDue);
  const totals = walkLevel(terms, (n, payment, interest, principal, balance) => {
    rows.push({ n, due: monthsAway(first, n - 1, anchor), payment, interest, principal, balance });
  });
  return { ...totals, rows };
}

/**
 * What `levelSchedule` comes to, by the same months one after the other, without dating a row: for pricing many programs.
 *
 * @throws AppError what `levelSchedule` throws
 */
export const levelTotals = (terms: ScheduleTerms): LevelTotals => walkLevel(terms);

/**
 * Goes through the months of `levelSchedule` without a row of it.
 *
 * @param each sees every payment in turn, and the balance after it
 */
export function walkLevel(
  terms: ScheduleTerms,
  each?: (n: number, payment: Minor, interest: Minor, principal: Minor, balance: Minor) => void,
): LevelTotals {
  const { principal, annualRate, termMonths } = terms;
  const firstFactor = firstPeriodFactor(terms);
  const exact = exactLevelPayment(principal, annualRate, termMonths);
  const monthlyPayment = minor((exact * (1 + firstFactor)) / (1 + annualRate / 12));
  const monthFactor = annualRate / 12;
  let balance = principal;
  let payment = monthlyPayment;
  let total = 0;
  for (let n = 1; n <= termMonths; n++) {
    const interest = minor(balance * (n === 1 ? firstFactor : monthFactor));
    if (n === termMonths) payment = minor(balance + interest);
    const repaid = difference(payment, interest);
    balance = difference(balance, repaid);
    total += payment;
    each?.(n, payment, interest, repaid, balance);
  }
  if (payment <= 0 || payment > 2 * monthlyPayment) throw tooSmall(termMonths);
  return { monthlyPayment, finalPayment: payment, totalOfPayments: minor(total) };
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
