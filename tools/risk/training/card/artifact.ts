import type { Characteristic } from '../../card/characteristic.ts';
import type { Scorecard } from '../../card/scorecard.ts';
import {
  cellCount,
  encode,
  missingCell,
  orderedCells,
  type Tally,
  tally,
  unseenCell,
} from '../bins/binning.ts';
import { weightOfEvidence } from '../bins/woe.ts';
import { badsAmong, type Column, type RowNumbers, type Sample } from '../data/sample.ts';
import type { Calibration } from '../measures/calibration.ts';
import { mean } from '../method.ts';
import type { Input, TrainingSpec } from '../spec.ts';
import { type PointCard, type PointTable, pointsEarned, scoresOf } from './points.ts';
import { atOrJustAbove, bandFloors, scoreShares } from './references.ts';

/** A card learned from some rows of a sample. */
export interface Developed {
  readonly rows: RowNumbers;
  readonly card: PointCard;
  readonly calibration: Calibration;
}

export interface ArtifactParts {
  readonly spec: TrainingSpec;
  readonly sample: Sample;
  readonly developed: Developed;
  readonly training: Scorecard['training'];
  readonly validation: Scorecard['validation'];
}

/** The artifact of a card: its points, the counts they rest on, its references, bands and baselines. */
export function artifactOf({ spec, sample, developed, training, validation }: ArtifactParts): Scorecard {
  const scores = scoresOf(developed.card, sample, developed.rows);
  const bands = bandsOf(spec, scores);
  const cutOff =
    bands.findLast(({ outcome }) => outcome === 'approved')?.scoreMin ?? Number.NEGATIVE_INFINITY;
  const reference = atOrJustAbove(scores, cutOff);
  const { intercept, slope } = developed.calibration;
  return {
    format: 'chauffeur/scorecard/1',
    id: spec.id,
    version: spec.version,
    market: spec.market,
    purpose: spec.purpose,
    method: spec.method.name,
    note: spec.note,
    population: spec.population,
    target: spec.target,
    training,
    characteristics: developed.card.tables.map((table) =>
      characteristicOf(table, sample, developed.rows, reference),
    ),
    scaling: { ...spec.scaling, basePoints: developed.card.basePoints },
    calibration: { intercept: to(9, intercept), slope: to(12, slope) },
    ranksOnly: spec.ranksOnly,
    bands,
    monitoring: { score: scoreShares(scores) },
    validation,
  };
}

function bandsOf(spec: TrainingSpec, scores: Float64Array): Scorecard['bands'] {
  const floors = bandFloors(
    scores,
    spec.bands.map(({ share }) => share),
  );
  return spec.bands.map(({ code, outcome, qualifyingRate }, at) => ({
    code,
    scoreMin: floors[at] ?? null,
    outcome,
    qualifyingRate,
  }));
}

/** @param reference places in `rows` of those at or just above the cut-off */
function characteristicOf(
  table: PointTable,
  sample: Sample,
  rows: RowNumbers,
  reference: readonly number[],
): Characteristic {
  const { binning, points } = table;
  const { input } = binning;
  const codes = encode(binning, sample.columns[input.key] as Column);
  const tallies = tally(codes, cellCount(binning), sample.bad, rows);
  const whole = { count: rows.length, bads: badsAmong(sample, rows) };
  const earned = pointsEarned(table, sample, rows);
  const cell = (at: number) => counted(tallies[at] as Tally, whole, points[at] as number);
  const shared = {
    key: input.key,
    unit: input.unit,
    missing: { ...cell(missingCell(binning)), reason: input.missingReason },
    average: to(6, mean(earned)),
    averageAtCutOff: to(6, mean(reference.map((at) => earned[at] as number))),
    reason: input.reason,
  };
  if (binning.kind === 'category') {
    const groups = binning.groups.map((values, at) => ({ values: [...values].sort(), ...cell(at) }));
    return { ...shared, kind: 'category', groups, unseen: { points: points[unseenCell(binning)] as number } };
  }
  return { ...shared, ...numberPart(binning.edges, binning.input, cell, orderedCells(binning)) };
}

type Counted = Tally & { woe: number; points: number };

function numberPart(
  edges: readonly number[],
  { expected, special }: Extract<Input, { kind: 'number' }>,
  cell: (at: number) => Counted,
  ordered: number,
) {
  return {
    kind: 'number' as const,
    expected,
    bins: Array.from({ length: ordered }, (_, at) => ({
      from: edges[at - 1] ?? null,
      to: edges[at] ?? null,
      ...cell(at),
    })),
    special: special.map(({ values, label, reason }, at) => ({
      values,
      label,
      reason,
      ...cell(ordered + at),
    })),
  };
}

/** The observed WOE, half a row added to each side so that a bin without bads has one. */
const counted = ({ count, bads }: Tally, whole: Tally, points: number): Counted => ({
  count,
  bads,
  woe: to(6, weightOfEvidence({ count, bads }, whole, count > 0 ? 1 : 0)),
  points,
});

/** Rounded to so many decimals, for an artifact that a person may read. */
export const to = (decimals: number, value: number): number => Number(value.toFixed(decimals));
