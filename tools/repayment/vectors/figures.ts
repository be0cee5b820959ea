import type { IsoDate } from '../../kit/units.ts';

export type Figures = Readonly<Record<string, unknown>>;

export interface FigureRow {
  readonly n: number;
  readonly due: IsoDate;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly balance: number;
  readonly carriedInterest: number;
}

export interface FigureTable {
  readonly rows: readonly FigureRow[];
  readonly instalment: number | undefined;
  readonly totalInterest: number;
  readonly totalOfPayments: number;
}

export const units = (minorUnits: number): number => minorUnits / 100;

/** One figure under the names that cases give it. */
export const under = (value: number, ...names: readonly string[]): Figures =>
  Object.fromEntries(names.map((name) => [name, value]));
