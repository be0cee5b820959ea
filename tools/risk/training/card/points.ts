import type { Additive, Table } from '../additive.ts';
import { type Binning, encode, orderedCells } from '../bins/binning.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import { coarser } from '../logistic/bin-column.ts';
import type { TrainingSpec } from '../spec.ts';

/** A column's cells and the whole points that each gives. */
export interface PointTable {
  readonly binning: Binning;
  readonly points: readonly number[];
}

export interface PointCard {
  readonly basePoints: number;
  readonly tables: readonly PointTable[];
}

/**
 * Log odds as whole points. The worst cell of a column gives none, so that points are earned and what is lost is plain.
 *
 *     score = baseScore + pdo ÷ ln 2 × (log odds of a good − ln baseOdds)
 */
export function pointCard({ intercept, tables }: Additive, scaling: TrainingSpec['scaling']): PointCard {
  const factor = scaling.pdo / Math.LN2;
  const lows = tables.map(({ values }) => values.reduce((low, value) => Math.min(low, value), Infinity));
  const floor = lows.reduce((sum, low) => sum + low, intercept);
  return {
    basePoints: Math.round(scaling.baseScore + factor * (floor - Math.log(scaling.baseOdds))),
    tables: tables.map((table, at) => wholePoints(table, lows[at] as number, factor)),
  };
}

function wholePoints({ binning, values }: Table, low: number, factor: number): PointTable {
  const points = Array.from(values, (value) => Math.round(factor * (value - low)));
  const ordered = orderedCells(binning);
  const runs: { first: number; last: number; points: number }[] = [];
  for (let cell = 0; cell < ordered; cell++) {
    const run = runs.at(-1);
    if (run && run.points === points[cell]) run.last = cell;
    else runs.push({ first: cell, last: cell, points: points[cell] as number });
  }
  return {
    binning: coarser(binning, runs),
    points: [...runs.map((run) => run.points), ...points.slice(ordered)],
  };
}

/** The whole score of every row given. */
export function scoresOf({ basePoints, tables }: PointCard, sample: Sample, rows: RowNumbers): Float64Array {
  const scores = new Float64Array(rows.length).fill(basePoints);
  for (const table of tables) addPoints(scores, table, sample, rows);
  return scores;
}

/** The points of one column for every row given. */
export function pointsEarned(table: PointTable, sample: Sample, rows: RowNumbers): Float64Array {
  const earned = new Float64Array(rows.length);
  addPoints(earned, table, sample, rows);
  return earned;
}

function addPoints(
  sums: Float64Array,
  { binning, points }: PointTable,
  sample: Sample,
  rows: RowNumbers,
): void {
  const codes = encode(binning, sample.columns[binning.input.key] as Column);
  rows.forEach((row, at) => {
    sums[at] = (sums[at] as number) + (points[codes[row] as number] as number);
  });
}
