import { at, type Compiled } from './compile.ts';

/** A linear program in sparse columns, without the limits on shares: those are rows to be added once they are broken. */
export interface LinearModel {
  readonly columns: number;
  readonly upper: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly rowOf: RowPlaces;
  /** The row of a group's limit, or undefined where its funder's limits can never hold. */
  share(group: number): ShareRow | undefined;
}

export interface ShareRow {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly upper: number;
}

/** Where limits stand among the rows, by funder or program; -1 for one that cannot bind. A deal's row is its position. */
interface RowPlaces {
  readonly capacity: Int32Array;
  readonly amountMax: Int32Array;
  readonly program: Int32Array;
  /** T = Σ amount·x, an equation. */
  readonly total: Int32Array;
  readonly switch: Int32Array;
}

/** Money in the model: a coefficient of 1 is $10,000, so that all coefficients are of a size. */
export const moneyUnit = 1e6;

/**
 * The relaxation in which a deal may be split, x(o) from 0 to 1 for each option o:
 *
 *     Σ x over a deal's options ≤ 1        Σ x over a funder's, or a program's, ≤ capacity        Σ amount·x ≤ amountMax
 *     T = Σ amount·x over a funder's        Σ amount·x over a group ≤ share·T + M·(1 − z)        0 ≤ z ≤ 1
 *     Σ x over a funder's ≤ (N − 1) + (C − N + 1)·z
 *
 * N is `concentrationFrom`, C the most deals the funder can get, M = (1 − share) × the N − 1 largest amounts of the group:
 * what the group may exceed its share by while limits do not hold yet. With N = 1 there is no z, and the shares are exact.
 * Every whole allocation that keeps the limits is a point of it (z says whether they hold), so its optimum bounds them all.
 */
export function linearModel(tables: Compiled): LinearModel {
  const rows = layRows(tables);
  const { dealOf, funderOf, programOf, amount } = tables;
  const starts = new Int32Array(rows.columns + 1);
  const indices: number[] = [];
  const values: number[] = [];
  let column = 0;
  const entry = (row: number, value: number) => {
    if (row >= 0) {
      indices.push(row);
      values.push(value);
    }
  };
  const close = () => {
    starts[++column] = indices.length;
  };
  const { rowOf } = rows;
  for (let o = 0; o < dealOf.length; o++) {
    const [d, f, p] = [at(dealOf, o), at(funderOf, o), at(programOf, o)];
    entry(d, 1);
    entry(at(rowOf.capacity, f), 1);
    entry(at(rowOf.amountMax, f), at(amount, d) / moneyUnit);
    if (p >= 0) entry(at(rowOf.program, p), 1);
    entry(at(rowOf.total, f), at(amount, d) / moneyUnit);
    entry(at(rowOf.switch, f), 1);
    close();
  }
  const single = (row: number, value: number) => {
    if (row < 0) return;
    entry(row, value);
    close();
  };
  for (const row of rowOf.total) single(row, -1);
  for (const [f, row] of rowOf.switch.entries())
    single(row, tables.concentrationFrom - 1 - at(tables.placesMax, f));
  return {
    columns: rows.columns,
    upper: columnUppers(rows),
    rowUpper: Float64Array.from(rows.upper),
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    rowOf,
    share: (group) => shareRow(tables, rows, group),
  };
}

type Rows = ReturnType<typeof layRows>;

function layRows(tables: Compiled) {
  const { deals, firstRule, placesMax, amountMax, concentrationFrom: from } = tables;
  const upper: number[] = new Array(deals).fill(1);
  const row = (most: number) => upper.push(most) - 1;
  const limited = (f: number) => at(firstRule, f) < at(firstRule, f + 1) && at(placesMax, f) >= from;
  const options = tables.dealOf.length;
  const rowOf = {
    capacity: placesMax.map((places, f) => (at(tables.capacity, f) <= places ? row(places) : -1)),
    amountMax: Int32Array.from(amountMax, (money) =>
      money < Number.POSITIVE_INFINITY ? row(money / moneyUnit) : -1,
    ),
    program: tables.programCapacity.map((places) => row(places)),
    total: placesMax.map((_, f) => (limited(f) ? row(0) : -1)),
    switch: placesMax.map((_, f) => (from > 1 && limited(f) ? row(from - 1) : -1)),
  };
  let columns = options;
  const next = (rowAt: number) => (rowAt >= 0 ? columns++ : -1);
  const totalColumn = rowOf.total.map(next);
  const switchColumn = rowOf.switch.map(next);
  return { upper, rowOf, totalColumn, switchColumn, columns };
}

function columnUppers({ totalColumn, columns }: Rows): Float64Array {
  const upper = new Float64Array(columns).fill(1);
  for (const column of totalColumn) if (column >= 0) upper[column] = Number.POSITIVE_INFINITY;
  return upper;
}

function shareRow(tables: Compiled, rows: Rows, group: number): ShareRow | undefined {
  const { ruleOf, ownerOf, shareMax, excess, members, firstMember, amount, dealOf } = tables;
  const f = at(ownerOf, at(ruleOf, group));
  const total = at(rows.totalColumn, f);
  if (total < 0) return undefined;
  const options = [...members.subarray(at(firstMember, group), at(firstMember, group + 1))];
  const indices = [...options, total];
  const values = [
    ...options.map((o) => at(amount, at(dealOf, o)) / moneyUnit),
    -at(shareMax, at(ruleOf, group)),
  ];
  const over = at(excess, group) / moneyUnit;
  if (at(rows.switchColumn, f) >= 0) {
    indices.push(at(rows.switchColumn, f));
    values.push(over);
  }
  return { indices, values, upper: over };
}
