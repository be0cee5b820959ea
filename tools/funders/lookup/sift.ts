import type { FunderRule } from '../codes.ts';
import { type BitSet, members, ones } from './bit-set.ts';
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

/**
 * Asks every rule's set, a word of 32 programs at a time. How many rules a program breaks is kept as sets too: of those that
 * break one or more, two or more, three or more.
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
  const tally = { ones: like(scope), twos: like(scope), threes: like(scope) };
  const apart = like(scope);
  const counts = new Map<FunderRule, number>();
  for (const [rule, passing] of ruleSets) {
    const count = countIn(tally, scope, passing(question), elsewhere.includes(rule) ? apart : undefined);
    if (count > 0) counts.set(rule, count);
  }
  return {
    counts,
    left: like(scope, (word) => at(scope, word) & ~at(tally.ones, word)),
    nearest: (max) => nearest(tally, apart, max),
  };
}

/** Who breaks one rule or more, two or more, three or more. */
interface Tally {
  readonly ones: BitSet;
  readonly twos: BitSet;
  readonly threes: BitSet;
}

const at = (set: BitSet, word: number): number => set[word] as number;

function like(set: BitSet, wordOf?: (word: number) => number): BitSet {
  const made = new Uint32Array(set.length);
  if (wordOf) for (let word = 0; word < made.length; word++) made[word] = wordOf(word);
  return made;
}

/** Counts one more rule for those of the scope that do not pass it, and returns how many they are. One loop, for it is the hot one. */
function countIn(
  { ones: one, twos: two, threes: three }: Tally,
  scope: BitSet,
  passing: BitSet,
  apart: BitSet | undefined,
): number {
  let count = 0;
  for (let word = 0; word < scope.length; word++) {
    const stopped = at(scope, word) & ~at(passing, word);
    if (stopped === 0) continue;
    count += ones(stopped);
    const again = stopped & at(one, word);
    three[word] = at(three, word) | (again & at(two, word));
    two[word] = at(two, word) | again;
    one[word] = at(one, word) | stopped;
    if (apart) apart[word] = at(apart, word) | stopped;
  }
  return count;
}

/** Group after group until there are enough; who breaks three rules or more is as far as anybody. */
function nearest({ ones: one, twos: two, threes: three }: Tally, apart: BitSet, max: number): number[] {
  const groups = [false, true].flatMap((isApart) =>
    [
      (word: number) => at(one, word) & ~at(two, word),
      (word: number) => at(two, word) & ~at(three, word),
      (word: number) => at(three, word),
    ].map((group) => (word: number) => group(word) & (isApart ? at(apart, word) : ~at(apart, word))),
  );
  const found: number[] = [];
  for (const group of groups) {
    if (found.length < max) found.push(...members(like(one, group), max - found.length));
  }
  return found;
}
