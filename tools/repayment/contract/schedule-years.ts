import type { IsoDate } from '../../kit/units.ts';

interface YearRow {
  readonly due: IsoDate;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
}

/** What the payments of one calendar year come to, as a yearly statement of interest gives it. */
export interface YearTotals {
  readonly year: number;
  readonly payments: number;
  readonly interest: number;
  readonly principal: number;
}

/** A repayment table by calendar years, in the order of years; the years sum to the table. */
export function yearsOf(rows: readonly YearRow[]): readonly YearTotals[] {
  const years = new Map<number, YearTotals>();
  for (const { due, payment, interest, principal } of rows) {
    const year = Number(due.slice(0, 4));
    const sum = years.get(year) ?? { year, payments: 0, interest: 0, principal: 0 };
    years.set(year, {
      year,
      payments: sum.payments + payment,
      interest: sum.interest + interest,
      principal: sum.principal + principal,
    });
  }
  return [...years.values()];
}
