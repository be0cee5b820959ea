import type { Characteristic } from '../../card/characteristic.ts';
import { type Candidate, type CandidateInput, pointsBy } from './candidate.ts';

/** The characteristics of a candidate: weighed, coarser, and without those that weigh nothing. */
export function alternativeCharacteristics(
  characteristics: readonly Characteristic[],
  candidate: Candidate,
): Characteristic[] {
  return characteristics.flatMap((characteristic, index) => {
    const input = candidate[index]!;
    return input.quarters === 0 ? [] : [changed(characteristic, input)];
  });
}

/** Points are in the order of `baselineBins`: bins, special codes and the blank; or groups, the blank and the unseen. */
function changed(characteristic: Characteristic, input: CandidateInput): Characteristic {
  const points = pointsBy(input);
  if (characteristic.kind === 'category') {
    const { groups, missing, unseen } = characteristic;
    return {
      ...characteristic,
      groups: groups.map((group, index) => ({ ...group, points: points[index]! })),
      missing: { ...missing, points: points[groups.length]! },
      unseen: { ...unseen, points: points[groups.length + 1]! },
    };
  }
  const { bins, special, missing } = characteristic;
  return {
    ...characteristic,
    bins: joinedBins(bins, input, points),
    special: special.map((one, index) => ({ ...one, points: points[bins.length + index]! })),
    missing: { ...missing, points: points[bins.length + special.length]! },
  };
}

type NumberBins = Extract<Characteristic, { kind: 'number' }>['bins'];

/** Joined bins as one: rows and bads added up, the weight of evidence their mean by rows. */
function joinedBins(bins: NumberBins, { runs }: CandidateInput, points: readonly number[]): NumberBins {
  const starts = [...new Set(runs.slice(0, bins.length))];
  return starts.map((start) => {
    const members = bins.filter((_, bin) => runs[bin] === start);
    const count = members.reduce((sum, bin) => sum + bin.count, 0);
    const woe = members.reduce(
      (sum, bin) => sum + bin.woe * (count === 0 ? 1 / members.length : bin.count / count),
      0,
    );
    return {
      from: members[0]!.from,
      to: members.at(-1)!.to,
      count,
      bads: members.reduce((sum, bin) => sum + bin.bads, 0),
      woe: members.length === 1 ? members[0]!.woe : woe,
      points: points[start]!,
    };
  });
}
