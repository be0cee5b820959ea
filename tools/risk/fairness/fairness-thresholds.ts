import type { Fairness } from './assess-fairness.ts';

/** What somebody demands of a card; undefined demands nothing. */
export interface FairnessThresholds {
  readonly ratioMin: number | undefined;
  readonly flipsMax: number | undefined;
}

/** The thresholds that are not held, each in a sentence; a ratio below its limit is one even where chance explains it. */
export function fairnessMissed({ columns }: Fairness, { ratioMin, flipsMax }: FairnessThresholds): string[] {
  return columns.flatMap(({ key, groups, flips }) => [
    ...groups.flatMap(({ label, ratio }) =>
      ratioMin !== undefined && ratio && ratio.value < ratioMin
        ? [
            `${key} ${label}: ratio ${ratio.value.toFixed(3)}, under ${ratioMin}${ratio.high >= ratioMin ? ' (chance may explain it)' : ''}`,
          ]
        : [],
    ),
    ...(flipsMax !== undefined && flips.outcomesChanged > flipsMax
      ? [`${key}: ${flips.outcomesChanged} outcomes flip, over ${flipsMax}`]
      : []),
  ]);
}
