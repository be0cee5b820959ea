import { invalidInput } from '../kit/errors.ts';
import { type Minor, minor } from '../kit/units.ts';
import { type Rounding, roundedTo } from './rounding.ts';

export interface CapitalisedTerms {
  readonly principal: Minor;
  /** Simple interest of each period per unit of balance. */
  readonly factors: readonly number[];
  /** Interest is added to the balance at the end of every so many periods, and at the last. */
  readonly capitalisedEvery: number;
  readonly rounding: Rounding;
}

export interface CapitalisedRow {
  readonly n: number;
  readonly payment: Minor;
  /** What is added to the balance after this payment; 0 between capitalisations. */
  readonly interest: Minor;
  readonly balance: Minor;
}

/**
 * The table of a loan whose interest is capitalised less often than it is paid: simple between capitalisations, on the
 * balance that the payments leave. The end balance is linear in the level payment, so two runs without rounding give the
 * payment; the last one clears the balance.
 *
 * @throws AppError `repayment/plan_out_of_range`
 */
export function capitalisedPlan(terms: CapitalisedTerms): readonly CapitalisedRow[] {
  const { principal, factors, capitalisedEvery, rounding } = terms;
  if (!(principal > 0 && factors.length >= 1 && factors.length <= 2600 && capitalisedEvery >= 1)) {
    throw invalidInput(
      'repayment/plan_out_of_range',
      'A plan needs a principal, 1 to 2600 periods and a capitalisation every period or less often.',
      'Check the principal, the term and how often interest is capitalised.',
    );
  }
  const unpaid = leftOver(principal, 0, terms);
  const payment = roundedTo(unpaid / (unpaid - leftOver(principal, 1, terms)), rounding);
  const rows: CapitalisedRow[] = [];
  let [balance, accrued] = [principal, 0];
  for (const [k, factor] of factors.entries()) {
    accrued += balance * factor;
    const last = k === factors.length - 1;
    const interest = last || (k + 1) % capitalisedEvery === 0 ? roundedTo(accrued, rounding) : minor(0);
    if (interest > 0) accrued = 0;
    const paid = last ? minor(balance + interest) : payment;
    balance = minor(balance + interest - paid);
    rows.push({ n: k + 1, payment: paid, interest, balance });
  }
  return rows;
}

/** What is owed in the end when each period pays so much, with nothing rounded. */
function leftOver(
  principal: number,
  payment: number,
  { factors, capitalisedEvery }: CapitalisedTerms,
): number {
  let [balance, accrued] = [principal, 0];
  for (const [k, factor] of factors.entries()) {
    accrued += balance * factor;
    balance -= payment;
    if (k === factors.length - 1 || (k + 1) % capitalisedEvery === 0) {
      balance += accrued;
      accrued = 0;
    }
  }
  return balance;
}
