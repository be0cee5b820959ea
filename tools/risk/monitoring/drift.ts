import type { Scorecard } from '../card/scorecard.ts';
import { createScorer, type Features } from '../scoring/score.ts';
import { type BaselineBin, baselineBins, scoreBaseline } from './baseline.ts';
import { type Stability, stabilityIndex } from './stability.ts';

/** From which index a shift is watched and from which somebody acts; 0.10 and 0.25 are the trade's habit, not a law. */
export interface DriftLimits {
  readonly watch: number;
  readonly act: number;
}

/** `unclear`: beyond a limit where a sample so small would often be by chance, or unknown for want of rows at development. */
export type DriftLevel = 'stable' | 'watch' | 'act' | 'unclear';

interface BinShift {
  readonly label: string;
  readonly points: number;
  readonly countBefore: number;
  readonly countNow: number;
  readonly shareBefore: number;
  readonly shareNow: number;
}

/** The drift of one thing: the score or an input. */
export interface Drift {
  readonly key: string;
  readonly stability: Stability;
  readonly level: DriftLevel;
  readonly bins: readonly BinShift[];
  /** Mean points now less mean points at development; for the score, the sum of its inputs' shifts. */
  readonly pointsShift: number;
}

export interface DriftReport {
  readonly rows: number;
  readonly rowsAtDevelopment: number;
  readonly score: Drift;
  /** In the card's order. */
  readonly inputs: readonly Drift[];
}

/** Takes rows one at a time and keeps counts only, so a file of any length fits. */
export interface DriftMonitor {
  /** @returns the row's score and PD */
  add(features: Features): { total: number; pd: number };
  report(limits: DriftLimits): DriftReport;
}

/** Counts where rows fall in the bins of a card, to hold them against its own counts. */
export function createDriftMonitor(card: Scorecard): DriftMonitor {
  const scorer = createScorer(card);
  const inputs = card.characteristics.map((one) => tally(one.key, baselineBins(one)));
  const score = tally('score', scoreBaseline(card));
  const edges = card.monitoring.score.slice(1).map(({ from }) => from ?? Number.NEGATIVE_INFINITY);
  let rows = 0;
  return {
    add(features) {
      rows += 1;
      for (const input of inputs) input.add(scorer.place(input.key, features[input.key])?.bin ?? 'missing');
      const scored = scorer.score(features);
      score.add(String(edges.filter((edge) => scored.total >= edge).length));
      return scored;
    },
    report(limits) {
      const drifts = inputs.map((input) => input.drift(limits));
      const pointsShift = drifts.reduce((sum, drift) => sum + drift.pointsShift, 0);
      return {
        rows,
        rowsAtDevelopment: card.training.rows,
        score: { ...score.drift(limits), pointsShift },
        inputs: drifts,
      };
    },
  };
}

function tally(key: string, bins: readonly BaselineBin[]) {
  const places = new Map(bins.map(({ code }, index) => [code, index]));
  const counts = bins.map(() => 0);
  return {
    key,
    add(code: string) {
      counts[places.get(code)!]! += 1;
    },
    drift: (limits: DriftLimits): Drift => driftOf(key, bins, counts, limits),
  };
}

function driftOf(
  key: string,
  bins: readonly BaselineBin[],
  counts: readonly number[],
  limits: DriftLimits,
): Drift {
  const before = bins.map(({ count }) => count);
  const [rowsBefore, rowsNow] = [sumOf(before), sumOf(counts)];
  const stability = stabilityIndex(before, counts);
  const shifts = bins.map(
    ({ label, points, count }, index): BinShift => ({
      label,
      points,
      countBefore: count,
      countNow: counts[index]!,
      shareBefore: count / rowsBefore,
      shareNow: counts[index]! / rowsNow,
    }),
  );
  const pointsShift = sumOf(shifts.map((bin) => bin.points * (bin.shareNow - bin.shareBefore)));
  return { key, stability, level: levelOf(stability, limits), bins: shifts, pointsShift };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What an index means beside its limits. One below `watch` is stable even where chance alone does not explain it. */
export function levelOf({ psi, significant }: Stability, { watch, act }: DriftLimits): DriftLevel {
  if (psi < watch) return 'stable';
  if (!significant) return 'unclear';
  return psi >= act ? 'act' : 'watch';
}
