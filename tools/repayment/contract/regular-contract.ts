import { invalidInput } from '../../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { anchorDay } from '../calendar/calendar.ts';
import { dueDates, oneIntervalAfter, type PaymentInterval } from '../calendar/due-dates.ts';
import { type UnitPeriod, unitPeriodsBetween, unitPeriodsPerYear } from '../calendar/intervals.ts';
import { annualPercentageRate } from '../rates/apr.ts';
import type { Contract, ContractSchedule } from './contract.ts';
import { plainContract } from './plain-contract.ts';

interface Regularity {
  readonly interval: PaymentInterval;
  readonly perYear: number;
  readonly unitPeriod: UnitPeriod;
}

/** How often payments fall due. A year has 52 weeks or 26 fortnights, as the trade counts them. */
export const regularities = {
  weekly: { interval: { unit: 'day', every: 7 }, perYear: 52, unitPeriod: { unit: 'week', multiple: 1 } },
  fortnightly: {
    interval: { unit: 'day', every: 14 },
    perYear: 26,
    unitPeriod: { unit: 'week', multiple: 2 },
  },
  monthly: { interval: { unit: 'month', every: 1 }, perYear: 12, unitPeriod: { unit: 'month', multiple: 1 } },
  quarterly: {
    interval: { unit: 'month', every: 3 },
    perYear: 4,
    unitPeriod: { unit: 'month', multiple: 3 },
  },
} as const satisfies Readonly<Record<string, Regularity>>;
export type Frequency = keyof typeof regularities;

export interface RegularTerms {
  readonly amountFinanced: Minor;
  /** A charge financed on top of it, which bears interest and is part of the finance charge; 0 when there is none. */
  readonly financedFee: Minor;
  /** Nominal, a fraction. */
  readonly annualRate: number;
  readonly termMonths: number;
  readonly frequency: Frequency;
  /** Due with the last payment; 0 when there is none. */
  readonly balloon: Minor;
  readonly contractDate: IsoDate;
  /** One interval after the contract date when left out. */
  readonly firstDue?: IsoDate;
}

/**
 * A level contract paid weekly, fortnightly, monthly or quarterly: the house's plain contract with a period bearing
 * annual rate ÷ periods a year. The monthly one without a balloon is the plain contract.
 *
 * @throws AppError `repayment/term_not_whole` when the term is no whole number of payments; what `plainContract` throws
 */
export function regularContract(terms: RegularTerms): Contract {
  const { interval, perYear } = regularities[terms.frequency];
  const firstDue = terms.firstDue ?? oneIntervalAfter(terms.contractDate, interval);
  const plain = plainContract({
    principal: minor(terms.amountFinanced + terms.financedFee),
    annualRate: terms.annualRate,
    termMonths: paymentsIn(terms, perYear),
    contractDate: terms.contractDate,
    firstDue,
  });
  const dues = dueDates(
    firstDue,
    interval,
    plain.instalments.length,
    anchorDay(terms.contractDate, firstDue),
  );
  return {
    ...plain,
    balloon: terms.balloon,
    accrual: { by: 'periods', perYear, odd: 365 },
    instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
  };
}

/** Months × payments a year ÷ 12. */
function paymentsIn({ termMonths, frequency }: RegularTerms, perYear: number): number {
  const payments = (termMonths * perYear) / 12;
  if (Number.isInteger(payments)) return payments;
  throw invalidInput(
    'repayment/term_not_whole',
    `A term of ${termMonths} months is no whole number of ${frequency} payments.`,
    'Give a term of whole years, or of a multiple of 3 or 6 months.',
  );
}

/**
 * The APR of a regular contract by Appendix J, from the amount financed and every payment of its schedule.
 *
 * @throws AppError what `annualPercentageRate` throws
 * @see 12 CFR 1026, Appendix J (b)(5): unit-periods of a week, two weeks, a month and three months
 */
export function regularApr(
  { amountFinanced, frequency, contractDate }: RegularTerms,
  { rows }: ContractSchedule,
): number {
  const { unitPeriod } = regularities[frequency];
  const payments = rows
    .filter(({ payment }) => payment > 0)
    .map(({ due, payment }) => ({ amount: payment, ...unitPeriodsBetween(contractDate, due, unitPeriod) }));
  return annualPercentageRate(amountFinanced, payments, unitPeriodsPerYear(unitPeriod));
}
