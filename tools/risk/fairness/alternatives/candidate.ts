import type { Scorecard } from '../../card/scorecard.ts';
import { baselineBins } from '../../monitoring/baseline.ts';

/** One input of a card as the search may change it: points by bin before weighing, and the weight in quarters. */
export interface CandidateInput {
  /** Points by bin, as the card has them or after neighbours were joined. */
  readonly table: readonly number[];
  /** Bins that were joined, as the first bin of each run; one entry for each bin. */
  readonly runs: readonly number[];
  readonly quarters: number;
}

/** A card that may be: the same inputs, each weighed and perhaps coarser. */
export type Candidate = readonly CandidateInput[];

/** An input as it stands in the card: rows by bin, and how many of its bins lie on one axis and may be joined. */
export interface InputShape {
  readonly key: string;
  readonly points: readonly number[];
  readonly counts: readonly number[];
  readonly ordered: number;
}

const quartersMax = 6;

export const inputShapes = (card: Scorecard): InputShape[] =>
  card.characteristics.map((characteristic) => {
    const bins = baselineBins(characteristic);
    return {
      key: characteristic.key,
      points: bins.map(({ points }) => points),
      counts: bins.map(({ count }) => count),
      ordered: characteristic.kind === 'number' ? characteristic.bins.length : 0,
    };
  });

/** The card as it is. */
export const unchanged = (shapes: readonly InputShape[]): Candidate =>
  shapes.map(({ points }) => ({ table: points, runs: points.map((_, bin) => bin), quarters: 4 }));

/** Whole points by bin. */
export const pointsBy = ({ table, quarters }: CandidateInput): number[] =>
  table.map((points) => Math.round((points * quarters) / 4));

/** One step from a candidate: an input weighed otherwise or left out, or its neighbouring bins joined in pairs. */
export function neighbours(candidate: Candidate, shapes: readonly InputShape[]): Candidate[] {
  return candidate.flatMap((input, index) => {
    const { quarters } = input;
    const weights = Array.from({ length: quartersMax + 1 }, (_, weight) => weight);
    const steps = weights
      .filter((weight) => weight !== quarters)
      .map((weight) => ({ ...input, quarters: weight }));
    const coarser = quarters > 0 ? joined(input, shapes[index]!) : undefined;
    if (coarser) steps.push(coarser);
    return steps.map((step) => candidate.map((one, at) => (at === index ? step : one)));
  });
}

/** Neighbouring bins joined in pairs, at the mean of their points by rows; undefined where there is nothing to join. */
function joined(input: CandidateInput, { counts, ordered }: InputShape): CandidateInput | undefined {
  const starts = [...new Set(input.runs.slice(0, ordered))];
  if (starts.length < 2) return undefined;
  const pair = new Map(starts.map((start, index) => [start, starts[index - (index % 2)]!]));
  const runs = input.runs.map((start, bin) => (bin < ordered ? pair.get(start)! : start));
  const table = input.table.map((points, bin) => {
    if (bin >= ordered) return points;
    const members = runs.flatMap((run, other) => (run === runs[bin] && other < ordered ? [other] : []));
    const rows = members.reduce((sum, other) => sum + counts[other]!, 0);
    const weigh = (other: number) => (rows === 0 ? 1 / members.length : counts[other]! / rows);
    return members.reduce((sum, other) => sum + input.table[other]! * weigh(other), 0);
  });
  return { ...input, table, runs };
}

/** What makes two candidates one. */
export const candidateKey = (candidate: Candidate): string =>
  candidate.map((input) => pointsBy(input).join(',')).join(';');

/** What was changed, in words; nothing for the card as it is. */
export function changesOf(candidate: Candidate, shapes: readonly InputShape[]): string[] {
  return candidate.flatMap(({ quarters, runs }, index) => {
    const { key, ordered } = shapes[index]!;
    if (quarters === 0) return [`${key} left out`];
    const bins = new Set(runs.slice(0, ordered)).size;
    return [
      ...(quarters === 4 ? [] : [`${key} × ${quarters / 4}`]),
      ...(bins < ordered ? [`${key} in ${bins} bins, not ${ordered}`] : []),
    ];
  });
}
