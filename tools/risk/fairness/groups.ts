import { invalidInput } from '../../kit/errors.ts';
import { quantile } from '../metrics/interval.ts';
import type { Features } from '../scoring/score.ts';

/** A column by which people are compared, and for a quantity the values at which a new band begins. */
export interface GroupColumn {
  readonly key: string;
  readonly kind: 'number' | 'category';
  /** Ascending; undefined leaves a quantity of many values to its quartiles. */
  readonly edges: readonly number[] | undefined;
}

type Value = Features[string];

/** Everybody in one group each. */
export interface Grouping {
  readonly key: string;
  readonly labels: readonly string[];
  /** The group of each row, as an index into `labels`. */
  readonly of: Uint16Array;
  /** A value of the column that stands for each group: what a row would hold were the person in it. */
  readonly values: readonly Value[];
}

/** More groups than this are names or amounts, not groups. */
const groupsMax = 100;
/** A quantity with more values than this is banded. */
const valuesMax = 12;
const blank = '(blank)';

/**
 * Groups rows by the values of a column; a blank is a group of its own. A quantity is cut at the edges given, or at its
 * quartiles where it has many values.
 *
 * @throws AppError invalid_input `risk/too_many_groups`
 */
export function groupingOf({ key, kind, edges }: GroupColumn, values: readonly Value[]): Grouping {
  const cuts = kind === 'number' ? (edges ?? quartilesOf(values)) : undefined;
  const band = (value: Value) => cuts?.filter((edge) => (value as number) >= edge).length ?? 0;
  const labelOf = (value: Value): string => {
    if (value === null || value === undefined || value === '') return blank;
    return cuts ? bandLabel(cuts, band(value)) : String(value);
  };
  const named = values.map(labelOf);
  const present = new Set(named);
  if (present.size > groupsMax) throw tooMany(key, present.size);
  const order = cuts
    ? Array.from({ length: cuts.length + 1 }, (_, index) => bandLabel(cuts, index))
    : inOrder([...present].filter((label) => label !== blank));
  const labels = [...order, blank].filter((label) => present.has(label));
  const places = new Map(labels.map((label, index) => [label, index]));
  const of = Uint16Array.from(named, (label) => places.get(label)!);
  return {
    key,
    labels,
    of,
    values: labels.map((_, group) => middle(values.filter((_, row) => of[row] === group))),
  };
}

/** The median of quantities, or the value itself of a category. */
function middle(values: readonly Value[]): Value {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return numbers.length > 0 ? numbers[Math.floor(numbers.length / 2)] : (values[0] ?? null);
}

function quartilesOf(values: readonly Value[]): number[] | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (new Set(numbers).size <= valuesMax) return undefined;
  const sorted = Float64Array.from(numbers).sort();
  return [...new Set([0.25, 0.5, 0.75].map((share) => quantile(sorted, share)))];
}

const bandLabel = (edges: readonly number[], band: number): string => {
  if (band === 0) return `under ${edges[0]}`;
  return band === edges.length ? `${edges[band - 1]} and over` : `${edges[band - 1]} to ${edges[band]}`;
};

/** By number where all are numbers, else by name. */
const inOrder = (labels: readonly string[]): string[] =>
  labels.some((label) => Number.isNaN(Number(label)))
    ? labels.toSorted()
    : labels.toSorted((a, b) => Number(a) - Number(b));

const tooMany = (key: string, groups: number) =>
  invalidInput(
    'risk/too_many_groups',
    `${key} has ${groups} values, over ${groupsMax}: they are no groups.`,
    'Name a column with fewer values, or give the edges of bands: --group age=25/40/62.',
  );
