import type { IsoDate, Minor } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';

/** One point of a balance-and-interest chart. */
export interface CurvePoint {
  readonly due: IsoDate;
  readonly balance: Minor;
  /** The interest in every payment up to this one. */
  readonly interestToDate: Minor;
}

/** A schedule as the points of a chart, one a row: interest to date = Σ interest of the rows so far. */
export function balanceCurve(
  rows: readonly { readonly due: IsoDate; readonly interest: Minor; readonly balance: Minor }[],
): CurvePoint[] {
  let interestToDate = minor(0);
  return rows.map(({ due, interest, balance }) => {
    interestToDate = minor(interestToDate + interest);
    return { due, balance, interestToDate };
  });
}
