import type { FunderRule } from '../codes.ts';
import { type BitSet, members, sizeOf } from './bit-set.ts';
import type { Question, RuleSet } from './rule-sets.ts';

/** What the sets say of all programs at once. */
export interface Sifted {
  /** How many programs each rule stops, in the order of the rules; rules that stop none are absent. */
  readonly counts: ReadonlyMap<FunderRule, number>;
  /** The programs that no rule of the sets stops. */
  readonly left: BitSet;
  /** Of those stopped the nearest: first the ones meant for such a deal, of these the ones with the fewest rules broken. */
  nearest(max: number): number[];
}

/** Programs that break as many rules of the sets as this, or more, count as equally far. */
const rulesTold = 4;

/**
 * Asks every rule's set, a word of 32 programs at a time. How many rules a program breaks is kept as sets too: the k-th of
 * `broken` holds those that break more than k.
 *
 * @param scope the programs asked about
 * @param elsewhere rules that say nothing about the buyer
 */
export function sift(
  ruleSets: readonly RuleSet[],
  question: Question,
  scope: BitSet,
  elsewhere: readonly FunderRule[],
): Sifted {
  const broken = Array.from({ length: rulesTold }, () => new Uint32Array(scope.length));
  const apart = new Uint32Array(scope.length);
  const counts = new Map<FunderRule, number>();
  for (const [rule, passing] of ruleSets) {
    const stopped = minus(scope, passing(question));
    const count = sizeOf(stopped);
    if (count === 0) continue;
    counts.set(rule, count);
    countIn(broken, stopped);
    if (elsewhere.includes(rule)) countIn([apart], stopped);
  }
  const left = minus(scope, broken[0]);
  return { counts, left, nearest: (max) => nearest(broken, apart, max) };
}

function minus(set: BitSet, taken: BitSet | undefined): BitSet {
  const rest = new Uint32Array(set.length);
  for (let word = 0; word < rest.length; word++) rest[word] = (set[word] ?? 0) & ~(taken?.[word] ?? 0);
  return rest;
}

/** One more for each member of `more`, whom it moves up to the next set. */
function countIn(counted: readonly BitSet[], more: BitSet): void {
  for (let word = 0; word < more.length; word++) {
    let moving = more[word] ?? 0;
    for (let k = 0; k < counted.length && moving !== 0; k++) {
      const set = counted[k] as BitSet;
      const held = set[word] ?? 0;
      set[word] = held | moving;
      moving &= held;
    }
  }
}

function nearest(broken: readonly BitSet[], apart: BitSet, max: number): number[] {
  const exactly = broken.map((set, k) => minus(set, broken[k + 1]));
  const groups = [
    ...exactly.map((set) => minus(set, apart)),
    ...exactly.map((set) => minus(set, minus(set, apart))),
  ];
  const found: number[] = [];
  for (const group of groups) {
    if (found.length === max) break;
    found.push(...members(group, max - found.length));
  }
  return found;
}
