import { z } from 'zod';
import { hashOf } from '../../kit/canonical.ts';
import { invalidInput } from '../../kit/errors.ts';
import { Scorecard } from '../card/scorecard.ts';
import { auc, aucInterval, type Outcomes } from '../metrics/auc.ts';
import { brier, type Decile, deciles, ece } from '../metrics/calibration.ts';
import type { Interval } from '../metrics/interval.ts';
import { ksInterval } from '../metrics/ks.ts';
import { type Additive, logOdds } from './additive.ts';
import { artifactOf, type Developed, to } from './card/artifact.ts';
import { type PointCard, pointCard, scoresOf } from './card/points.ts';
import { allRows, badsAmong, type RowNumbers, type Sample } from './data/sample.ts';
import { type Split, splitByHash, stratifiedFolds } from './data/split.ts';
import { logisticMethod } from './logistic/logistic-method.ts';
import { calibrate, checkOutcomes, pdAt } from './measures/calibration.ts';
import type { Method, Step, Structure } from './method.ts';
import type { TrainingSpec } from './spec.ts';
import { stumpsMethod } from './stumps/stumps-method.ts';

export interface TrainingInput {
  readonly spec: TrainingSpec;
  readonly sample: Sample;
  /** SHA-256 of the data file. */
  readonly digest: string;
  readonly seed: number;
}

/** A card, and what the report shows of how it came about. */
export interface Trained {
  readonly scorecard: Scorecard;
  readonly path: readonly Step[];
  readonly split: Split;
  /** Scores of the rows held out, by the card that had not seen them. */
  readonly holdOut: Outcomes;
  readonly calibration: readonly Decile[];
}

/**
 * Learns a scorecard: holds rows out, decides by cross-validation among the others, measures on the rows held out, and learns
 * the card again from all rows when the specification says so. The same input gives the same card, to the byte.
 *
 * @throws AppError invalid_input `risk/too_few_bads`, `risk/no_signal`
 */
export function train(input: TrainingInput, progress: (line: string) => void): Trained {
  const { spec, sample, seed } = input;
  const split = splitByHash(sample, spec.holdOut.share, spec.holdOut.salt);
  checkSplit(sample, split);
  const method = methodOf(spec);
  progress(`Choosing among ${spec.inputs.length} columns on ${split.training.length} rows…`);
  const { structure, path } = method.choose(sample, split.training, seed);
  progress(
    `Chosen: ${structure.keys.join(', ')}${structure.rounds > 0 ? `; ${structure.rounds} rounds` : ''}.`,
  );
  const measured = develop(method, input, split.training, structure);
  const holdOut = outcomesBy(measured.card, sample, split.holdOut);
  const { validation, calibration } = validated(measured, input, split.holdOut, holdOut);
  progress(
    `On ${split.holdOut.length} rows held out: AUC ${validation.auc.value.toFixed(4)}, KS ${validation.ks.value.toFixed(4)}.`,
  );
  if (spec.refit) progress(`Learning the card from all ${sample.bad.length} rows…`);
  const developed = spec.refit ? develop(method, input, allRows(sample), structure) : measured;
  const training = trainingBlock(input, split);
  const scorecard = accepted(artifactOf({ spec, sample, developed, training, validation }));
  return { scorecard, path, split, holdOut, calibration };
}

/** The card, unless it breaks a rule of the artifact: a band without rows, an average below the cut-off. */
function accepted(artifact: Scorecard): Scorecard {
  const parsed = Scorecard.safeParse(artifact);
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error);
  throw invalidInput(
    'risk/card_refused',
    `The card that was learned may not be used:\n${problems}`,
    'Change the specification, such as the shares of its bands.',
    { cause: parsed.error },
  );
}

export const methodOf = (spec: TrainingSpec): Method =>
  spec.method.name === 'logistic' ? logisticMethod(spec, spec.method) : stumpsMethod(spec, spec.method);

function checkSplit(sample: Sample, { training, holdOut }: Split): void {
  const bads = badsAmong(sample, training);
  checkOutcomes(bads, training.length - bads, 'to train on');
  const heldBads = badsAmong(sample, holdOut);
  if (heldBads < 2 || holdOut.length - heldBads < 2) {
    throw invalidInput(
      'risk/too_few_bads',
      `${holdOut.length} rows held out hold ${heldBads} bads: nothing can be measured on them.`,
      'Hold more rows out, or give more.',
    );
  }
}

interface Fitted extends Developed {
  readonly additive: Additive;
}

/** A card from these rows, calibrated on scores that each of them got from a card that had not seen it. */
function develop(method: Method, input: TrainingInput, rows: RowNumbers, structure: Structure): Fitted {
  const { spec, sample, seed } = input;
  const additive = method.fit(sample, rows, structure, seed);
  const scores: number[] = [];
  const bads: number[] = [];
  for (const { training, validation } of stratifiedFolds(sample, rows, spec.folds, seed + 1)) {
    const card = pointCard(method.fit(sample, training, structure, seed), spec.scaling);
    scores.push(...scoresOf(card, sample, validation));
    bads.push(...validation.map((row) => sample.bad[row] as number));
  }
  const calibration = calibrate({ scores, bads });
  return { rows, additive, card: pointCard(additive, spec.scaling), calibration };
}

const outcomesBy = (card: PointCard, sample: Sample, rows: RowNumbers): Outcomes => ({
  scores: scoresOf(card, sample, rows),
  bads: Uint8Array.from(rows, (row) => sample.bad[row] as number),
});

/** Draws of the bootstrap of KS. */
const replicates = 500;

function validated(
  { additive, calibration }: Fitted,
  input: TrainingInput,
  rows: RowNumbers,
  held: Outcomes,
) {
  const { sample, seed } = input;
  const pds = Float64Array.from(held.scores, (score) => pdAt(calibration, score));
  const predictions = { pds, bads: held.bads };
  const measured = aucInterval(held);
  const unrounded = auc({ scores: logOdds(additive, sample, rows), bads: held.bads });
  return {
    calibration: deciles(predictions).reverse(),
    validation: {
      rows: rows.length,
      bads: badsAmong(sample, rows),
      auc: rounded(measured),
      ks: rounded(ksInterval(held, { replicates, seed })),
      ece: to(6, ece(predictions)),
      brier: to(6, brier(predictions)),
      roundingLoss: to(6, unrounded - measured.value),
    },
  };
}

const rounded = ({ value, low, high }: Interval): Interval => ({
  value: to(6, value),
  low: to(6, low),
  high: to(6, high),
});

function trainingBlock(
  { spec, sample, digest, seed }: TrainingInput,
  { holdOut }: Split,
): Scorecard['training'] {
  const rows = allRows(sample);
  return {
    data: digest,
    spec: hashOf(spec),
    seed,
    rows: rows.length,
    bads: badsAmong(sample, rows),
    holdOut: { share: spec.holdOut.share, rows: holdOut.length, bads: badsAmong(sample, holdOut) },
  };
}
