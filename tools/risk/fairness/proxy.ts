import { aucInterval } from '../metrics/auc.ts';
import type { Interval } from '../metrics/interval.ts';
import { createRandom, shuffled } from '../metrics/random.ts';
import { signedLogistic } from '../training/logistic/regression.ts';
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
/** Most rows that weights are learned from: more change little and take long. */
const learnedRowsMax = 4_000;

/**
 * AUC of a guess at the group from the bins of the card's inputs, out of fold: each fifth of the rows is guessed from the
 * other four. By each input,
 *
 *     evidence = ln(share of its bin in the group ÷ share of the bin among the others), counts + ½
 *
 * and by all together their sum, weighed by a logistic regression so that inputs which say the same count once. Neither sees
 * what only two bins together tell, so a finer model may guess better.
 *
 * @param members 1 in the group, 0 outside it
 */
export function proxyOf(
  label: string,
  inputs: readonly BinnedInput[],
  members: Uint8Array,
  seed: number,
): GroupProxy {
  const order = shuffled(
    Array.from({ length: members.length }, (_, row) => row),
    createRandom(seed),
  );
  const fold = new Uint8Array(members.length);
  order.forEach((row, at) => {
    fold[row] = at % folds;
  });
  const evidence = inputs.map((input) => outOfFold(input, members, fold));
  const outside = members.map((member) => 1 - member);
  const areaOf = (scores: Float64Array) => aucInterval({ scores, bads: outside });
  const single = inputs.map(({ key }, index) => ({ key, auc: areaOf(evidence[index]!).value }));
  return {
    label,
    all: areaOf(together(evidence, members, fold, order)),
    single: single.sort((a, b) => b.auc - a.auc),
  };
}

/** Each row's evidence from one input, by the counts of the folds that the row is not in. */
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

/** Evidence of all inputs, each fold weighed by what the others teach. */
function together(
  evidence: readonly Float64Array[],
  members: Uint8Array,
  fold: Uint8Array,
  order: readonly number[],
): Float64Array {
  const guess = new Float64Array(members.length);
  for (let one = 0; one < folds; one++) {
    const rows = order.filter((row) => fold[row] !== one).slice(0, learnedRowsMax);
    const columns = evidence.map((column) => Float64Array.from(rows, (row) => column[row]!));
    const { weights } = signedLogistic({ columns, good: Uint8Array.from(rows, (row) => members[row]!) }, 1);
    fold.forEach((own, row) => {
      if (own === one) guess[row] = weights.reduce((sum, weight, j) => sum + weight * evidence[j]![row]!, 0);
    });
  }
  return guess;
}
