import { aucInterval } from '../metrics/auc.ts';
import type { Interval } from '../metrics/interval.ts';
import { createRandom, shuffled } from '../metrics/random.ts';
import type { BinnedInput } from './binned.ts';

/** How well membership of a group can be told from what the card sees: 0.5 is not at all, 1 is surely. */
export interface GroupProxy {
  readonly label: string;
  /** All of the card's inputs together. */
  readonly all: Interval;
  /** Each input by itself, the most telling first. */
  readonly single: readonly { readonly key: string; readonly auc: number }[];
}

const folds = 5;

/**
 * AUC of a naive-Bayes guess at the group from the bins of the card's inputs, out of fold: each fifth of the rows is
 * guessed from the other four. Naive Bayes sees each input by itself, so a joint pattern may tell more than this measures.
 *
 *     guess = Σ over inputs of ln(share of the bin in the group ÷ share of the bin among the others), counts + ½
 *
 * @param members 1 in the group, 0 outside it
 */
export function proxyOf(
  label: string,
  inputs: readonly BinnedInput[],
  members: Uint8Array,
  seed: number,
): GroupProxy {
  const fold = foldsOf(members.length, seed);
  const guesses = inputs.map((input) => outOfFold(input, members, fold));
  const sums = Float64Array.from(members, (_, row) => guesses.reduce((sum, guess) => sum + guess[row]!, 0));
  const outside = members.map((member) => 1 - member);
  const areaOf = (scores: Float64Array) => aucInterval({ scores, bads: outside });
  const single = inputs.map(({ key }, index) => ({ key, auc: areaOf(guesses[index]!).value }));
  return { label, all: areaOf(sums), single: single.sort((a, b) => b.auc - a.auc) };
}

function foldsOf(rows: number, seed: number): Uint8Array {
  const order = shuffled(
    Array.from({ length: rows }, (_, row) => row),
    createRandom(seed),
  );
  const fold = new Uint8Array(rows);
  order.forEach((row, at) => {
    fold[row] = at % folds;
  });
  return fold;
}

/** Each row's log ratio, from the counts of the folds that it is not in. */
function outOfFold({ bins, codes }: BinnedInput, members: Uint8Array, fold: Uint8Array): Float64Array {
  const cells = () => Array.from({ length: folds }, () => new Float64Array(bins).fill(0.5));
  const [inside, outside] = [cells(), cells()];
  codes.forEach((code, row) => {
    const counts = members[row] === 1 ? inside : outside;
    for (let other = 0; other < folds; other++) if (other !== fold[row]) counts[other]![code]! += 1;
  });
  const ratios = inside.map((counts, one) => {
    const [own, others] = [total(counts), total(outside[one]!)];
    return counts.map((count, bin) => Math.log(count / own) - Math.log(outside[one]![bin]! / others));
  });
  return Float64Array.from(codes, (code, row) => ratios[fold[row]!]![code]!);
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
