import type { Band, Characteristic, Limit, Policy } from './scorecard.ts';

interface Card {
  readonly basePoints: number;
  readonly characteristics: readonly Characteristic[];
  readonly bands: readonly Band[];
  readonly policy: Policy;
}

/** What no schema says of a card, in words: gaps, overlaps, points or bands that run the wrong way, averages below the cut-off. */
export function cardProblems(card: Card): string[] {
  const keys = card.characteristics.map(({ key }) => key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...repeated.map((key) => `${key}: twice`),
    ...card.characteristics.flatMap((characteristic) => [
      ...binProblems(characteristic),
      ...pointProblems(characteristic),
    ]),
    ...bandProblems(card.bands),
    ...averageProblems(card),
    ...limitProblems(card.policy),
  ];
}

/** Bins run from minus to plus infinity without gap or overlap. */
function binProblems({ key, bins }: Characteristic): string[] {
  const problems: string[] = [];
  if (bins[0]?.from !== null) problems.push(`${key}: a gap below the first bin`);
  if (bins.at(-1)?.to !== null) problems.push(`${key}: a gap above the last bin`);
  bins.slice(1).forEach(({ from }, index) => {
    const before = bins[index]?.to ?? null;
    if (before === null || from === null) problems.push(`${key}: an open end inside, after bin ${index + 1}`);
    else if (before < from) problems.push(`${key}: a gap from ${before} to ${from}`);
    else if (before > from) problems.push(`${key}: an overlap from ${from} to ${before}`);
  });
  const empty = bins.filter(({ from, to }) => from !== null && to !== null && from >= to);
  return [...problems, ...empty.map(({ from }) => `${key}: an empty bin at ${from}`)];
}

function pointProblems({ key, bins, expected }: Characteristic): string[] {
  const turned = bins.slice(1).some(({ points }, index) => {
    const step = points - (bins[index]?.points ?? points);
    return expected === 'rising' ? step < 0 : step > 0;
  });
  return turned ? [`${key}: points are not ${expected}`] : [];
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
    if (order.indexOf(band.outcome) < order.indexOf(better.outcome)) {
      problems.push(`bands: ${band.code} has a better outcome than ${better.code}`);
    }
    if (band.qualifyingRate < better.qualifyingRate)
      problems.push(`bands: ${band.code} has a lower rate than ${better.code}`);
  });
  return problems;
}

/** Lowest score that approves. */
const cutOff = (bands: readonly Band[]): number =>
  bands.findLast(({ outcome }) => outcome === 'approved')?.scoreMin ?? Number.NEGATIVE_INFINITY;

/** Who fails must have lost points somewhere, or there would be no reason to give. */
function averageProblems({ basePoints, characteristics, bands }: Card): string[] {
  const average = characteristics.reduce((sum, { averageAtCutOff }) => sum + averageAtCutOff, basePoints);
  return average < cutOff(bands) ? [`averages: ${average} in all is below the cut-off ${cutOff(bands)}`] : [];
}

function limitProblems({ ltv, pti, dti }: Policy): string[] {
  const crossed = ({ referAbove, declineAbove }: Limit) => declineAbove < referAbove;
  return Object.entries({ ltv, pti, dti })
    .filter(([, limit]) => crossed(limit))
    .map(([name]) => `policy: ${name} declines before it refers`);
}
