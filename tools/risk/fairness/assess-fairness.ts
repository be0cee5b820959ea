import type { Scorecard } from '../card/scorecard.ts';
import { createRandom, shuffled } from '../metrics/random.ts';
import { outcomesMin } from '../monitoring/performance.ts';
import { inputShapes } from './alternatives/candidate.ts';
import { createEvaluator, type EvaluatedRows } from './alternatives/evaluate.ts';
import { type MeasuredSearch, measureSearch } from './alternatives/measure.ts';
import { type SearchOptions, searchAlternatives } from './alternatives/search.ts';
import { type BinnedInput, binnedInputs } from './binned.ts';
import { counterfactualFlips, type Flips } from './flips.ts';
import { type GroupFigures, groupFigures } from './group-figures.ts';
import { type GroupColumn, type Grouping, groupingOf } from './groups.ts';
import { type GroupProxy, proxyOf } from './proxy.ts';
import type { FairnessSample } from './sample.ts';

export interface FairnessOptions {
  readonly columns: readonly GroupColumn[];
  readonly cutOff: number;
  /** Groups of fewer people are not judged. */
  readonly groupRowsMin: number;
  readonly seed: number;
  /** Undefined looks for no other card. */
  readonly search: SearchOptions | undefined;
}

/** How people fare by one column. */
export interface ColumnFairness {
  readonly key: string;
  readonly groups: readonly GroupFigures[];
  readonly flips: Flips;
  readonly proxies: readonly GroupProxy[];
}

interface FoundCards extends MeasuredSearch {
  readonly valued: number;
  readonly exhausted: boolean;
  readonly lossMax: number;
  readonly rowsSearched: number;
  /** Rows kept from the search, by number. */
  readonly heldOut: Uint32Array;
}

export interface Fairness {
  readonly rows: number;
  readonly outcomes: number;
  readonly cutOff: number;
  readonly approvedShare: number;
  readonly groupRowsMin: number;
  readonly columns: readonly ColumnFairness[];
  /** Undefined where none was asked for, or where the file has too few outcomes to rank by. */
  readonly search: FoundCards | undefined;
}

/** Everything that a file says of how a card treats groups. */
export function assessFairness(card: Scorecard, sample: FairnessSample, options: FairnessOptions): Fairness {
  const { cutOff, groupRowsMin, seed } = options;
  const groupings = options.columns.map((column) =>
    groupingOf(
      column,
      sample.features.map((row) => row[column.key]),
    ),
  );
  const inputs = binnedInputs(card, sample.features);
  return {
    rows: sample.features.length,
    outcomes: sample.outcomes,
    cutOff,
    approvedShare: sample.scores.filter((score) => score >= cutOff).length / sample.scores.length,
    groupRowsMin,
    columns: groupings.map((grouping) => ({
      key: grouping.key,
      groups: groupFigures(sample, grouping, cutOff, groupRowsMin),
      flips: counterfactualFlips(card, sample, grouping, cutOff),
      proxies: proxiesOf(inputs, grouping, groupRowsMin, seed),
    })),
    search: options.search && searched(card, sample, inputs, groupings, options, options.search),
  };
}

/** Of two groups one says it all. */
function proxiesOf(
  inputs: readonly BinnedInput[],
  { labels, of }: Grouping,
  rowsMin: number,
  seed: number,
): GroupProxy[] {
  const asked = labels.length === 2 ? labels.slice(0, 1) : labels;
  return asked.flatMap((label, group) => {
    const members = Uint8Array.from(of, (one) => (one === group ? 1 : 0));
    const inside = members.filter((member) => member === 1).length;
    if (Math.min(inside, members.length - inside) < Math.max(1, rowsMin)) return [];
    return [proxyOf(label, inputs, members, seed)];
  });
}

/** Searches on one half of the rows, measures on the other. */
function searched(
  card: Scorecard,
  sample: FairnessSample,
  inputs: readonly BinnedInput[],
  groupings: readonly Grouping[],
  { cutOff, groupRowsMin, seed }: FairnessOptions,
  search: SearchOptions,
): FoundCards | undefined {
  const order = Uint32Array.from(
    shuffled(
      sample.features.map((_, row) => row),
      createRandom(seed),
    ),
  );
  const middle = Math.ceil(order.length / 2);
  const halves = [order.slice(0, middle).sort(), order.slice(middle).sort()] as const;
  if (halves.some((rows) => !canRank(sample.bads, rows))) return undefined;
  const dataOf = (rows: Uint32Array): EvaluatedRows => ({
    inputs,
    bads: sample.bads,
    groupings,
    rows,
    approvedShare: rows.filter((row) => sample.scores[row]! >= cutOff).length / rows.length,
    groupRowsMin,
  });
  const shapes = inputShapes(card);
  const result = searchAlternatives(shapes, createEvaluator(dataOf(halves[0])), search);
  return {
    ...measureSearch(shapes, result, dataOf(halves[1]), { lossMax: search.lossMax, seed }),
    valued: result.valued,
    exhausted: result.exhausted,
    lossMax: search.lossMax,
    rowsSearched: halves[0].length,
    heldOut: halves[1],
  };
}

const canRank = (bads: Int8Array, rows: Uint32Array): boolean =>
  [0, 1].every((outcome) => rows.filter((row) => bads[row] === outcome).length >= outcomesMin);
