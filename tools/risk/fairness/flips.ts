import type { Scorecard } from '../card/scorecard.ts';
import { createScorer } from '../scoring/score.ts';
import type { Grouping } from './groups.ts';
import type { FairnessSample } from './sample.ts';

/** What changes when people are put into every other group and scored again, everything else as it was. */
export interface Flips {
  readonly rescored: number;
  readonly scoresChanged: number;
  readonly outcomesChanged: number;
  /** Whether every row was rescored for every group, or only a part, evenly spread, for want of time. */
  readonly complete: boolean;
}

/** Most rescorings; beyond it every nth row is taken. */
const rescoringsMax = 5_000_000;

/**
 * Rescores each row with the column's value of every other group. A card that does not read the column cannot change its
 * answer, and this measures that it does not. It says nothing of proxies: other columns stay as they are.
 */
export function counterfactualFlips(
  card: Scorecard,
  sample: FairnessSample,
  grouping: Grouping,
  cutOff: number,
): Flips {
  const scorer = createScorer(card);
  const step = Math.max(1, Math.ceil((sample.features.length * grouping.labels.length) / rescoringsMax));
  let [rescored, scoresChanged, outcomesChanged] = [0, 0, 0];
  for (let row = 0; row < sample.features.length; row += step) {
    const before = sample.scores[row]!;
    grouping.values.forEach((value, group) => {
      if (group === grouping.of[row]) return;
      const { total } = scorer.score({ ...sample.features[row], [grouping.key]: value });
      rescored += 1;
      if (total !== before) scoresChanged += 1;
      if (total >= cutOff !== before >= cutOff) outcomesChanged += 1;
    });
  }
  return { rescored, scoresChanged, outcomesChanged, complete: step === 1 };
}
