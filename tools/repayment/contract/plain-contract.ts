import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { anchorDay } from '../calendar/calendar.ts';
import { dueDates } from '../calendar/due-dates.ts';
import type { Contract } from './contract.ts';

export interface PlainTerms {
  readonly principal: Minor;
  /** Nominal, a fraction. */
  readonly annualRate: number;
  readonly termMonths: number;
  readonly contractDate: IsoDate;
  readonly firstDue: IsoDate;
}

/**
 * The house's ordinary contract: level monthly payments, a month bearing annual rate ÷ 12 and an odd day of the first period
 * annual rate ÷ 365, interest and payment rounded half up to minor units, the last payment clearing the balance.
 * `contractSchedule` of it is `levelSchedule` of the same terms.
 *
 * @throws AppError `repayment/count_out_of_range` for a term that is not 1 to 2600 months
 */
export function plainContract({
  principal,
  annualRate,
  termMonths,
  contractDate,
  firstDue,
}: PlainTerms): Contract {
  const toCents = { mode: 'half-up', multipleOf: 1 } as const;
  const dues = dueDates(firstDue, { unit: 'month', every: 1 }, termMonths, anchorDay(contractDate, firstDue));
  return {
    drawdowns: [{ on: contractDate, amount: principal }],
    rates: [{ from: contractDate, annualRate }],
    accrual: { by: 'periods', perYear: 12, odd: 365 },
    method: 'level',
    instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
    balloon: minor(0),
    rounding: { instalment: toCents, interest: toCents, solvedOn: 'closed form' },
    unpaidInterest: 'capitalised',
    afterChange: 'solve again',
    lastPayment: 'clears',
  };
}
