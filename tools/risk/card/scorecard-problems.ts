import { ReasonCode } from '../reasons.ts';
import { columnOf } from '../scoring/columns.ts';
import type { Bin, Characteristic, NumberCharacteristic } from './characteristic.ts';
import type { Band } from './scorecard.ts';

interface Card {
  readonly purpose: 'decision' | 'measurement';
  readonly characteristics: readonly Characteristic[];
  readonly scaling: { readonly basePoints: number };
  readonly bands: readonly Band[];
  readonly monitoring: {
    readonly score: readonly { from: number | null; to: number | null; share: number }[];
  };
}

/** Most characteristics that a card for decisions may have. */
const characteristicsMax = 12;

/** What no schema says of a card, in words: gaps, overlaps, points or bands that run the wrong way, inputs that may not sway a decision. */
export function cardProblems(card: Card): string[] {
  const keys = card.characteristics.map(({ key }) => key);
  return [
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key}: twice`),
    ...card.characteristics.flatMap(characteristicProblems),
    ...(card.purpose === 'decision' ? decisionProblems(card.characteristics) : []),
    ...bandProblems(card.bands),
    ...averageProblems(card),
    ...rangeProblems('monitoring.score', card.monitoring.score),
    ...shareProblems(card.monitoring.score),
  ];
}

function characteristicProblems(characteristic: Characteristic): string[] {
  const { key } = characteristic;
  if (characteristic.kind === 'category') {
    const values = characteristic.groups.flatMap((group) => group.values);
    const repeated = values.filter((value, index) => values.indexOf(value) !== index);
    return [
      ...repeated.map((value) => `${key}: ${value} in two groups`),
      ...countProblems(key, [...characteristic.groups, characteristic.missing]),
    ];
  }
  const { bins, special, missing } = characteristic;
  const codes = special.flatMap(({ values }) => values);
  const repeated = codes.filter((value, index) => codes.indexOf(value) !== index);
  return [
    ...rangeProblems(key, bins),
    ...pointProblems(characteristic),
    ...repeated.map((value) => `${key}: ${value} is special twice`),
    ...countProblems(key, [...bins, ...special, missing]),
  ];
}

function countProblems(key: string, rows: readonly Pick<Bin, 'count' | 'bads'>[]): string[] {
  return rows
    .filter(({ count, bads }) => bads > count)
    .map(({ count, bads }) => `${key}: ${bads} bads of ${count} rows`);
}

/** Ranges must hold every number once: open at both ends, each beginning where the one before ends. */
function rangeProblems(key: string, ranges: readonly Pick<Bin, 'from' | 'to'>[]): string[] {
  const problems: string[] = [];
  if (ranges[0]?.from !== null) problems.push(`${key}: a gap below the first bin`);
  if (ranges.at(-1)?.to !== null) problems.push(`${key}: a gap above the last bin`);
  ranges.slice(1).forEach(({ from }, index) => {
    const before = ranges[index]?.to ?? null;
    if (before === null || from === null) problems.push(`${key}: an open end inside, after bin ${index + 1}`);
    else if (before < from) problems.push(`${key}: a gap from ${before} to ${from}`);
    else if (before > from) problems.push(`${key}: an overlap from ${from} to ${before}`);
  });
  const empty = ranges.filter(({ from, to }) => from !== null && to !== null && from >= to);
  return [...problems, ...empty.map(({ from }) => `${key}: an empty bin at ${from}`)];
}

function pointProblems({ key, bins, expected }: NumberCharacteristic): string[] {
  const turned = bins.slice(1).some(({ points }, index) => {
    const step = points - (bins[index]?.points ?? points);
    return (expected === 'rising' && step < 0) || (expected === 'falling' && step > 0);
  });
  return turned ? [`${key}: points are not ${expected}`] : [];
}

/** A card that decides reads permitted columns only, and gives reasons that a person can be told. */
function decisionProblems(characteristics: readonly Characteristic[]): string[] {
  const problems = characteristics.flatMap((characteristic) => {
    const { key, kind, missing, reason } = characteristic;
    const column = columnOf(key);
    const reasons = [reason, missing.reason];
    if (characteristic.kind === 'number') reasons.push(...characteristic.special.map((one) => one.reason));
    return [
      ...(column?.role === 'input' ? [] : [`${key}: ${column?.role ?? 'unknown'} columns decide nothing`]),
      ...(column && column.kind !== kind ? [`${key}: a ${column.kind}, not a ${kind}`] : []),
      ...reasons
        .filter((code) => !ReasonCode.safeParse(code).success)
        .map((code) => `${key}: ${code} is no reason`),
    ];
  });
  const many = characteristics.length - characteristicsMax;
  return many > 0 ? [...problems, `${many} characteristics more than ${characteristicsMax}`] : problems;
}

const order = ['approved', 'referred', 'declined'];

/** From the best to the worst: lower scores, no better outcome, no lower rate, and a last band without a floor. */
function bandProblems(bands: readonly Band[]): string[] {
  const problems: string[] = [];
  if (bands.at(-1)?.scoreMin !== null)
    problems.push('bands: the last has a floor, scores below it have no band');
  if (bands[0]?.outcome !== 'approved') problems.push('bands: the best does not approve');
  bands.slice(1).forEach((band, index) => {
    const better = bands[index] as Band;
    const floor = band.scoreMin ?? Number.NEGATIVE_INFINITY;
    if (better.scoreMin === null || floor >= better.scoreMin)
      problems.push(`bands: ${band.code} is not below ${better.code}`);
    if (order.indexOf(band.outcome) < order.indexOf(better.outcome))
      problems.push(`bands: ${band.code} has a better outcome than ${better.code}`);
    if (band.qualifyingRate < better.qualifyingRate)
      problems.push(`bands: ${band.code} has a lower rate than ${better.code}`);
  });
  return problems;
}

/** Lowest score that approves. */
const cutOff = (bands: readonly Band[]): number =>
  bands.findLast(({ outcome }) => outcome === 'approved')?.scoreMin ?? Number.NEGATIVE_INFINITY;

/** Who fails must have lost points somewhere, or there would be no reason to give. */
function averageProblems({ scaling, characteristics, bands }: Card): string[] {
  return (['average', 'averageAtCutOff'] as const).flatMap((reference) => {
    const sum = characteristics.reduce((total, one) => total + one[reference], scaling.basePoints);
    const short = cutOff(bands) - sum;
    return short > 1e-6 ? [`${reference}: ${sum} in all is below the cut-off ${cutOff(bands)}`] : [];
  });
}

function shareProblems(ranges: readonly { readonly share: number }[]): string[] {
  const sum = ranges.reduce((total, { share }) => total + share, 0);
  return Math.abs(sum - 1) > 1e-6 ? [`monitoring.score: shares add up to ${sum}, not 1`] : [];
}
