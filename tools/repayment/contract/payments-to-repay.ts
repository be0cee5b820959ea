import { invalidInput } from '../../kit/errors.ts';
import { figure } from '../figure.ts';
import { effectiveFromNominal, nominalFromEffective } from '../rates/rates.ts';
import { annuityFuture, annuityPeriods } from '../rates/tvm.ts';

export interface StatedPayment {
  /** What is lent, in any one unit. */
  readonly principal: number;
  /** What is paid each time, in the same unit. */
  readonly payment: number;
  readonly nominalRate: number;
  readonly paymentsPerYear: number;
  /** How often a year the nominal rate compounds: as often as is paid, unless the contract says otherwise. */
  readonly compoundingsPerYear: number;
  readonly timing: 'end' | 'start';
}

/**
 * How many payments of a stated amount repay a loan, and how much the last of them is.
 *
 *     i = (1 + r ÷ m)^(m ÷ p) − 1      n = NPER(i, payment, principal), rounded up      last = balance before it
 *
 * Rounding a level payment to the cent may leave a few thousandths of a further one; those are paid with the last.
 *
 * @param terms r compounds m times a year, p payments a year
 * @throws AppError `repayment/never_repaid`, `repayment/nothing_advanced`, `repayment/periods_per_year_out_of_range`
 */
export function paymentsToRepay(terms: StatedPayment): {
  readonly payments: number;
  readonly lastPayment: number;
} {
  const { principal, payment, nominalRate, paymentsPerYear, compoundingsPerYear, timing } = terms;
  if (!(principal > 0 && payment > 0 && nominalRate >= 0)) throw nothingAdvanced();
  const effective = effectiveFromNominal(nominalRate, compoundingsPerYear);
  const rate = nominalFromEffective(effective, paymentsPerYear) / paymentsPerYear;
  const annuity = { rate, payment: -payment, present: principal, future: 0, timing };
  const payments = Math.max(1, Math.ceil(annuityPeriods(annuity) - fewThousandths));
  if (payments > paymentsMax) throw tooLong();
  const before = -annuityFuture({ ...annuity, periods: payments - 1 });
  return { payments, lastPayment: figure(timing === 'start' ? before : before * (1 + rate)) };
}

const fewThousandths = 0.005;

/** Fifty years of weeks, as many as a contract has at most. */
const paymentsMax = 2600;

const tooLong = () =>
  invalidInput(
    'repayment/never_repaid',
    `Within ${paymentsMax} payments this loan is not repaid.`,
    'Give a higher payment.',
  );

const nothingAdvanced = () =>
  invalidInput(
    'repayment/nothing_advanced',
    'A loan is repaid by payments above 0, at a rate that is not negative.',
    'Give what is lent, what is paid each time, and the rate as a fraction.',
  );
