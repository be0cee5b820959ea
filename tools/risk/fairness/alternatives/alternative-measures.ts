import type { Characteristic } from '../../card/characteristic.ts';
import type { Band, Scorecard } from '../../card/scorecard.ts';
import { aucInterval } from '../../metrics/auc.ts';
import { brier, ece } from '../../metrics/calibration.ts';
import { quantile } from '../../metrics/interval.ts';
import { ksInterval } from '../../metrics/ks.ts';
import { baselineBins } from '../../monitoring/baseline.ts';
import type { CardRow } from '../../rows/card-rows.ts';
import { createScorer } from '../../scoring/score.ts';
import { approvingScore, type FairnessSample } from '../sample.ts';

/** Mean points of the development sample, by the counts of its bins. */
export function meanPoints(characteristic: Characteristic): number {
  const bins = baselineBins(characteristic);
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, points }) => sum + (count / rows) * points, 0);
}

/** Bands whose floors as many rows reach as reached those before, or a few less where scores are equal. */
export function movedBands(bands: readonly Band[], before: Int32Array, now: Int32Array): Band[] {
  const sorted = now.slice().sort();
  let ceiling = Number.POSITIVE_INFINITY;
  return bands.map((band) => {
    if (band.scoreMin === null) return band;
    const reached = before.filter((score) => score >= band.scoreMin!).length;
    const last = sorted[sorted.length - reached] ?? sorted.at(-1)! + 1;
    const floor = sorted[sorted.length - reached - 1] === last ? last + 1 : last;
    ceiling = Math.min(floor, ceiling - 1);
    return { ...band, scoreMin: ceiling };
  });
}

/** Mean points over the development sample, and over rows of the file at or just above the cut-off. */
export function withAverages(
  card: Pick<Scorecard, 'characteristics' | 'scaling' | 'calibration' | 'bands'>,
  rows: readonly CardRow[],
  scores: Int32Array,
): Characteristic[] {
  const cutOff = approvingScore(card);
  const near = rows.filter(
    (_, row) => scores[row]! >= cutOff && scores[row]! < cutOff + card.scaling.pdo / 2,
  );
  const scorer = createScorer(card);
  return card.characteristics.map((one) => {
    const average = meanPoints(one);
    const sum = near.reduce(
      (all, { features }) => all + (scorer.place(one.key, features[one.key])?.points ?? 0),
      0,
    );
    return { ...one, average, averageAtCutOff: near.length === 0 ? average : sum / near.length };
  });
}

/** Tenths of the rows by score, and their shares. */
export function scoreShares(scores: Int32Array): Scorecard['monitoring']['score'] {
  const sorted = scores.slice().sort();
  const edges = Array.from({ length: 9 }, (_, tenth) => Math.round(quantile(sorted, (tenth + 1) / 10)));
  const cuts = [...new Set(edges)].filter((edge) => edge > sorted[0]!);
  return [null, ...cuts].map((from, index) => {
    const to = cuts[index] ?? null;
    const inside = scores.filter((score) => (from === null || score >= from) && (to === null || score < to));
    return { from, to, share: inside.length / scores.length };
  });
}

export function validationOf(
  { scores, pds, bads }: FairnessSample,
  heldOut: Uint32Array,
): Partial<Scorecard['validation']> {
  const rows = heldOut.filter((row) => bads[row]! >= 0);
  const own = {
    scores: Int32Array.from(rows, (row) => scores[row]!),
    pds: Float64Array.from(rows, (row) => pds[row]!),
    bads: Int8Array.from(rows, (row) => bads[row]!),
  };
  return {
    rows: rows.length,
    bads: own.bads.reduce((sum, bad) => sum + bad, 0),
    auc: aucInterval(own),
    ks: ksInterval(own, { replicates: 200, seed: 1 }),
    ece: ece(own),
    brier: brier(own),
  };
}
