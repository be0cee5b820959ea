import { add, type BitSet, emptySet, toggle } from './bit-set.ts';

/** Whole numbers from one to another, both included. */
export type Range = readonly [min: number, max: number];

type RangesOf = Iterable<readonly [member: number, ranges: readonly Range[]]>;

/** Tells which of many ranges hold a number without asking each. */
export interface RangeIndex {
  /** The members with a range that holds the value. A set of its own for each call. */
  holding(value: number): BitSet;
}

/** Steps between kept sets are at least this many, so that small indexes keep few. */
const strideMin = 64;

/**
 * Every bound is an event at which a member comes or goes. Events stand in order of their values, and the set of members is
 * kept after every so many of them, as many as a set has words. So a question costs a search, a copy and at most that many
 * events, a 32nd of the members each, and what is kept is in proportion to the members.
 *
 * @param size how many members there are, those without a range among them
 * @param rangesOf each member once at most; its ranges may touch or overlap
 */
export function createRangeIndex(size: number, rangesOf: RangesOf): RangeIndex {
  const { values, changes } = eventsOf(rangesOf);
  const stride = Math.max(strideMin, Math.ceil(size / 32));
  const kept = keptSets(size, changes, stride);
  return {
    holding(value) {
      const end = countUpTo(values, value);
      const nearest = Math.floor(end / stride);
      const set = kept[nearest]?.slice() ?? emptySet(size);
      for (let at = nearest * stride; at < end; at++) toggle(set, changes[at] as number);
      return set;
    },
  };
}

function eventsOf(rangesOf: RangesOf) {
  const byValue = new Map<number, number[]>();
  const note = (value: number, member: number) => {
    const at = byValue.get(value);
    if (at) at.push(member);
    else byValue.set(value, [member]);
  };
  for (const [member, ranges] of rangesOf) {
    for (const [min, max] of disjoint(ranges)) {
      note(min, member);
      if (max < Number.POSITIVE_INFINITY) note(max + 1, member);
    }
  }
  const sorted = [...byValue].sort(([a], [b]) => a - b);
  const values = sorted.flatMap(([value, changed]) => changed.map(() => value));
  return {
    values: Float64Array.from(values),
    changes: Uint32Array.from(sorted.flatMap(([, changed]) => changed)),
  };
}

/** Ranges in order, those that touch or overlap made one, so that no member comes twice; an upside-down one holds nothing. */
function disjoint(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [min, max] of ranges.filter(([from, to]) => from <= to).toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && min <= last[1] + 1) last[1] = Math.max(last[1], max);
    else merged.push([min, max]);
  }
  return merged;
}

function keptSets(size: number, changes: Uint32Array, stride: number): BitSet[] {
  const set = emptySet(size);
  const kept = [set.slice()];
  changes.forEach((member, at) => {
    toggle(set, member);
    if ((at + 1) % stride === 0) kept.push(set.slice());
  });
  return kept;
}

/** How many of ascending values are at most the one given. */
function countUpTo(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Members by a word they go by, such as a state. */
export function setsByKey(keysOf: readonly Iterable<string>[]): Map<string, BitSet> {
  const sets = new Map<string, BitSet>();
  keysOf.forEach((keys, member) => {
    for (const key of keys) {
      const set = sets.get(key) ?? emptySet(keysOf.length);
      add(set, member);
      sets.set(key, set);
    }
  });
  return sets;
}
