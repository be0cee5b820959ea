import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import type { RateAnswer } from '../rates/flow-rates.ts';
import { appendixJRate } from '../rates/legal-rates.ts';

export interface LeaseTerms {
  /** The agreed value of the car and everything else that is leased with it: fees, services, an old balance. */
  readonly grossCapitalizedCost: Minor;
  /** What is paid or credited at the start: cash, trade-in, rebate. */
  readonly capitalizedCostReduction: Minor;
  /** What the car is taken to be worth at the end. */
  readonly residual: Minor;
  readonly moneyFactor: number;
  readonly termMonths: number;
  /** Tax on each payment as a fraction; 0 where there is none or it is paid otherwise. */
  readonly taxRate: number;
}

/** The figures a lease discloses, in the order in which the payment comes about. */
export interface LeaseQuote {
  readonly adjustedCapitalizedCost: Minor;
  /** Adjusted capitalized cost less residual: what is paid for the car's use. */
  readonly depreciation: Minor;
  /** All payments before tax, less the depreciation. */
  readonly rentCharge: Minor;
  readonly totalOfBasePayments: Minor;
  readonly basePayment: Minor;
  readonly monthlyTax: Minor;
  readonly monthlyPayment: Minor;
  /** The nominal annual rate of the payments before tax, as they fall: the first at signing. */
  readonly rate: RateAnswer;
}

/**
 * A lease's monthly payment from its money factor.
 *
 *     payment = (adjusted cost − residual) ÷ months + (adjusted cost + residual) × money factor, rounded half up; tax on top
 *
 * @throws AppError `repayment/lease_amount_out_of_range`, `repayment/residual_above_cost`,
 *   `repayment/term_out_of_range`, `repayment/money_factor_out_of_range`, `repayment/tax_rate_out_of_range`
 * @see 12 CFR 1013.4(f), the payment calculation that a lease discloses (from memory)
 */
export function leaseQuote(terms: LeaseTerms): LeaseQuote {
  requireLease(terms);
  const { residual, termMonths, moneyFactor, taxRate } = terms;
  if (!(moneyFactor >= 0 && moneyFactor <= moneyFactorMax)) throw moneyFactorOutOfRange();
  const cost = adjustedCost(terms);
  const basePayment = minor((cost - residual) / termMonths + (cost + residual) * moneyFactor);
  const totalOfBasePayments = minor(basePayment * termMonths);
  const monthlyTax = minor(basePayment * taxRate);
  return {
    adjustedCapitalizedCost: cost,
    depreciation: minor(cost - residual),
    rentCharge: minor(totalOfBasePayments - (cost - residual)),
    totalOfBasePayments,
    basePayment,
    monthlyTax,
    monthlyPayment: minor(basePayment + monthlyTax),
    rate: leaseRate(cost, residual, basePayment, termMonths),
  };
}

/**
 * The money factor behind a payment before tax: (payment − depreciation ÷ months) ÷ (adjusted cost + residual).
 *
 * @throws AppError what `leaseQuote` throws; `repayment/money_factor_out_of_range` when the payment is below the
 *   depreciation or would need more than 100 % a year
 */
export function moneyFactorFromPayment(basePayment: Minor, terms: Omit<LeaseTerms, 'moneyFactor'>): number {
  requireLease(terms);
  const cost = adjustedCost(terms);
  const monthly = (cost - terms.residual) / terms.termMonths;
  const moneyFactor = (basePayment - monthly) / (cost + terms.residual);
  if (moneyFactor >= 0 && moneyFactor <= moneyFactorMax) return moneyFactor;
  throw moneyFactorOutOfRange();
}

/** The money factor of an annual rate: rate ÷ 24, half of it a month, since cost and residual are averaged. */
export const moneyFactorFromRate = (annualRate: number): number => annualRate / 24;

/** The annual rate that a money factor is commonly compared with: 24 × money factor. `leaseQuote` gives the one of the flows. */
export const rateFromMoneyFactor = (moneyFactor: number): number => moneyFactor * 24;

/**
 * The nominal annual rate at which payments in advance and the residual at the end are worth the adjusted cost at signing;
 * none when the first payment is all of it.
 */
function leaseRate(cost: Minor, residual: Minor, payment: Minor, termMonths: number): RateAnswer {
  const owed = { amount: cost - payment, unitPeriods: 0, fraction: 0 };
  const later = { amount: payment, unitPeriods: 1, fraction: 0, count: termMonths - 1 };
  const end = { amount: residual, unitPeriods: termMonths, fraction: 0 };
  return owed.amount > 0 ? appendixJRate([owed], [later, end], 12) : { status: 'none' };
}

/** 100 % a year. */
const moneyFactorMax = 1 / 24;
const termMonthsMax = 120;
const amountMax = 1e11;

const adjustedCost = ({ grossCapitalizedCost, capitalizedCostReduction }: Omit<LeaseTerms, 'moneyFactor'>) =>
  minor(grossCapitalizedCost - capitalizedCostReduction);

function requireLease(terms: Omit<LeaseTerms, 'moneyFactor'>): void {
  const { grossCapitalizedCost, capitalizedCostReduction, residual, termMonths, taxRate } = terms;
  const amounts = [grossCapitalizedCost, capitalizedCostReduction, residual];
  if (!amounts.every((amount) => Number.isInteger(amount) && amount >= 0 && amount <= amountMax)) {
    throw invalidInput(
      'repayment/lease_amount_out_of_range',
      'The amounts of a lease are whole minor units from 0 to a billion dollars.',
      'Check the capitalized cost, its reduction and the residual.',
    );
  }
  if (!(residual < grossCapitalizedCost - capitalizedCostReduction)) {
    throw invalidInput(
      'repayment/residual_above_cost',
      'The residual is not below what is leased after the reduction.',
      'Give a lower residual, or reduce the capitalized cost by less.',
    );
  }
  if (!(Number.isInteger(termMonths) && termMonths >= 1 && termMonths <= termMonthsMax)) {
    throw invalidInput(
      'repayment/term_out_of_range',
      `A lease runs from 1 to ${termMonthsMax} months.`,
      'Give a whole number of months, such as 36.',
    );
  }
  if (!(taxRate >= 0 && taxRate <= 1)) {
    throw invalidInput(
      'repayment/tax_rate_out_of_range',
      'A tax rate is a fraction from 0 to 1.',
      'Give 0.0625 for 6.25 %, or 0.',
    );
  }
}

const moneyFactorOutOfRange = () =>
  invalidInput(
    'repayment/money_factor_out_of_range',
    'The money factor lies outside 0 to 100 % a year.',
    'Give a factor such as 0.00125, or a payment above the monthly depreciation.',
  );
