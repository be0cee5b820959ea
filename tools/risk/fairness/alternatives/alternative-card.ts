import { hashOf } from '../../../kit/canonical.ts';
import { invalidInput } from '../../../kit/errors.ts';
import type { Characteristic } from '../../card/characteristic.ts';
import { type Band, readScorecard, type Scorecard } from '../../card/scorecard.ts';
import { aucInterval } from '../../metrics/auc.ts';
import { brier, ece } from '../../metrics/calibration.ts';
import { quantile } from '../../metrics/interval.ts';
import { ksInterval } from '../../metrics/ks.ts';
import { logisticLine } from '../../metrics/logistic-line.ts';
import { baselineBins } from '../../monitoring/baseline.ts';
import type { CardRow } from '../../rows/card-rows.ts';
import { createScorer } from '../../scoring/score.ts';
import { approvingScore, type FairnessSample, sampleOf } from '../sample.ts';
import { alternativeCharacteristics } from './alternative-characteristics.ts';
import type { Alternative } from './measure.ts';

export interface AlternativeSource {
  readonly card: Scorecard;
  readonly rows: readonly CardRow[];
  readonly scores: Int32Array;
  /** Rows that the search did not see: what the alternative is measured on. */
  readonly heldOut: Uint32Array;
  /** What the rows were read from, for the note. */
  readonly file: string;
  readonly digest: string;
}

/**
 * A candidate as an artifact: calibrated anew, its bands moved to approve the shares that the card's own do, its baselines
 * those of the file, its validation that of the rows which the search did not see.
 *
 * @throws AppError invalid_input `risk/no_calibration` where outcomes cannot be had from the score
 * @throws AppError defect `risk/scorecard_invalid` where the result is no valid card
 */
export function alternativeCard(
  source: AlternativeSource,
  alternative: Alternative,
  number: number,
): Scorecard {
  const { card, rows } = source;
  const { candidate, changes } = alternative.found;
  const characteristics = alternativeCharacteristics(card.characteristics, candidate);
  const basePoints = Math.round(
    meanScore(card.scaling.basePoints, card.characteristics) - meanScore(0, characteristics),
  );
  const draft = {
    ...card,
    id: `${card.id}-alternative-${number}`,
    note: noteOf(source, changes),
    scaling: { ...card.scaling, basePoints },
    characteristics,
  };
  const { scores, bads } = sampleOf(draft, rows);
  const calibrated = {
    ...draft,
    calibration: calibrationOf(scores, bads),
    bands: movedBands(card.bands, source.scores, scores),
  };
  return readScorecard({
    ...calibrated,
    characteristics: withAverages(calibrated, rows, scores),
    monitoring: { score: scoreShares(scores) },
    validation: {
      ...card.validation,
      ...validationOf(sampleOf(calibrated, rows), source.heldOut),
      roundingLoss: alternative.roundingLoss,
    },
  });
}

function noteOf({ card, file, digest }: AlternativeSource, changes: readonly string[]): string {
  return `An alternative to ${card.id} ${card.version} (${hashOf(card)}), found by a search for less disparity on ${file} (SHA-256 ${digest}): ${changes.join('; ')}. Points are the card's own, weighed, and were not learned again. Nobody has adopted it. ${card.note}`;
}

/** Mean score of the development sample, by the counts of its bins. */
const meanScore = (basePoints: number, characteristics: readonly Characteristic[]): number =>
  characteristics.reduce((sum, one) => sum + meanPoints(one), basePoints);

function meanPoints(characteristic: Characteristic): number {
  const bins = baselineBins(characteristic);
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, points }) => sum + (count / rows) * points, 0);
}

function calibrationOf(scores: Int32Array, bads: Int8Array): Scorecard['calibration'] {
  const known = scores.filter((_, row) => bads[row]! >= 0);
  const line = logisticLine(
    known,
    bads.filter((bad) => bad >= 0),
  );
  if (line && line.slope < 0) return { intercept: -line.intercept, slope: -line.slope };
  throw invalidInput(
    'risk/no_calibration',
    'No PD can be had from the score.',
    'Give more rows with outcomes.',
  );
}

/** Bands whose floors the same share of rows reaches as reached those before. */
function movedBands(bands: readonly Band[], before: Int32Array, now: Int32Array): Band[] {
  const sorted = now.slice().sort();
  let ceiling = Number.POSITIVE_INFINITY;
  return bands.map((band) => {
    if (band.scoreMin === null) return band;
    const reached = before.filter((score) => score >= band.scoreMin!).length;
    const floor = sorted[sorted.length - reached] ?? sorted.at(-1)! + 1;
    ceiling = Math.min(floor, ceiling - 1);
    return { ...band, scoreMin: ceiling };
  });
}

/** Mean points over the development sample, and over rows of the file at or just above the cut-off. */
function withAverages(
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
function scoreShares(scores: Int32Array): Scorecard['monitoring']['score'] {
  const sorted = scores.slice().sort();
  const edges = Array.from({ length: 9 }, (_, tenth) => Math.round(quantile(sorted, (tenth + 1) / 10)));
  const cuts = [...new Set(edges)].filter((edge) => edge > sorted[0]!);
  return [null, ...cuts].map((from, index) => {
    const to = cuts[index] ?? null;
    const inside = scores.filter((score) => (from === null || score >= from) && (to === null || score < to));
    return { from, to, share: inside.length / scores.length };
  });
}

function validationOf(
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
