import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';

/** Money advanced or repaid, and how many periods before the settlement date that was. */
interface UkMovement {
  readonly amount: Minor;
  readonly periodsBefore: number;
}

export interface UkSettlementTerms {
  readonly advances: readonly UkMovement[];
  /** Repayments made by the settlement date. */
  readonly repaid: readonly UkMovement[];
  /** What the agreement asks for after it, with all its charges. */
  readonly outstanding: Minor;
  readonly apr: number;
  /** 12 when the periods are months. */
  readonly periodsPerYear: number;
  /** Places the periodic rate is rounded to before it is used; the regulations' own examples round a monthly one to 6. */
  readonly ratePlaces: number;
}

export interface UkSettlement {
  readonly rebate: Minor;
  readonly settlementFigure: Minor;
}

/**
 * The rebate of an early settlement in the United Kingdom, for any pattern of advances and repayments:
 *
 *     rebate = outstanding − (Σ advance·(1 + r)^a − Σ repayment·(1 + r)^b)      r = (1 + APR)^(1/periods a year) − 1
 *
 * where a and b are the periods from each to the settlement date. The date itself (28 days after notice, put off a month on
 * agreements of more than a year) is the caller's, since law changes it.
 *
 * @returns minor units, rounded half up; a rebate is never below 0 nor above what is outstanding
 * @throws AppError `repayment/uk_settlement_out_of_range`
 * @see Consumer Credit (Early Settlement) Regulations 2004 (SI 2004/1483), reg. 4
 */
export function ukSettlement(terms: UkSettlementTerms): UkSettlement {
  const { advances, repaid, outstanding, apr, periodsPerYear, ratePlaces } = terms;
  requireTerms(terms);
  const scale = 10 ** ratePlaces;
  const rate = Math.round(Math.expm1(Math.log1p(apr) / periodsPerYear) * scale) / scale;
  const grown = (movements: readonly UkMovement[]) =>
    movements.reduce((sum, { amount, periodsBefore }) => sum + amount * (1 + rate) ** periodsBefore, 0);
  const rebate = minor(Math.min(outstanding, Math.max(0, outstanding - (grown(advances) - grown(repaid)))));
  return { rebate, settlementFigure: minor(outstanding - rebate) };
}

export interface UkCredit {
  readonly credit: Minor;
  readonly instalment: Minor;
  readonly instalments: number;
  /** Paid in full before the settlement date. */
  readonly instalmentsPaid: number;
  /** From the last due day to the settlement date, in months. */
  readonly extraMonths: number;
  readonly apr: number;
  /** Places the monthly rate is rounded to before it is used; the regulations' own examples round to 6. */
  readonly monthlyRatePlaces: number;
}

/**
 * `ukSettlement` of one advance and equal monthly instalments.
 *
 * @throws AppError `repayment/payment_number_out_of_range`
 * @see Consumer Credit (Early Settlement) Regulations 2004 (SI 2004/1483), Schedule
 */
export function ukRebate(terms: UkCredit): UkSettlement {
  const { credit, instalment, instalments, instalmentsPaid, extraMonths, apr, monthlyRatePlaces } = terms;
  const counted = instalmentsPaid >= 0 && instalmentsPaid <= instalments && instalments <= instalmentsMax;
  if (!(counted && extraMonths >= 0 && extraMonths <= 2)) {
    throw invalidInput(
      'repayment/payment_number_out_of_range',
      'The instalments paid lie between none and all of them.',
      'Give how many instalments were paid before the settlement date.',
    );
  }
  const months = instalmentsPaid + extraMonths;
  return ukSettlement({
    advances: [{ amount: credit, periodsBefore: months }],
    repaid: Array.from({ length: instalmentsPaid }, (_, k) => ({
      amount: instalment,
      periodsBefore: months - k - 1,
    })),
    outstanding: minor((instalments - instalmentsPaid) * instalment),
    apr,
    periodsPerYear: 12,
    ratePlaces: monthlyRatePlaces,
  });
}

/** Fifty years of weeks, as many as a contract has at most. */
const instalmentsMax = 2600;

function requireTerms({
  advances,
  repaid,
  outstanding,
  apr,
  periodsPerYear,
  ratePlaces,
}: UkSettlementTerms): void {
  const usable =
    advances.length > 0 &&
    [...advances, ...repaid].every(({ amount, periodsBefore }) => amount >= 0 && periodsBefore >= 0) &&
    outstanding >= 0 &&
    apr >= 0 &&
    Number.isFinite(apr) &&
    periodsPerYear > 0 &&
    Number.isInteger(ratePlaces) &&
    ratePlaces >= 4 &&
    ratePlaces <= 15;
  if (usable) return;
  throw invalidInput(
    'repayment/uk_settlement_out_of_range',
    'A settlement needs an advance, amounts and periods that are not negative, and an APR.',
    'Give each advance and repayment made by the settlement date, and the periods from it to that date.',
  );
}
