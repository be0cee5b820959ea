import { hashOf } from '../../../kit/canonical.ts';
import { invalidInput } from '../../../kit/errors.ts';
import type { Characteristic } from '../../card/characteristic.ts';
import { readScorecard, type Scorecard } from '../../card/scorecard.ts';
import { logisticLine } from '../../metrics/logistic-line.ts';
import type { CardRow } from '../../rows/card-rows.ts';
import { sampleOf } from '../sample.ts';
import { alternativeCharacteristics } from './alternative-characteristics.ts';
import { meanPoints, movedBands, scoreShares, validationOf, withAverages } from './alternative-measures.ts';
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
