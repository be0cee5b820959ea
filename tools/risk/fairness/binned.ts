import type { Scorecard } from '../card/scorecard.ts';
import { baselineBins } from '../monitoring/baseline.ts';
import { createScorer, type Features } from '../scoring/score.ts';

/** The bin of every row in one characteristic, as an index into that characteristic's bins. */
export interface BinnedInput {
  readonly key: string;
  readonly bins: number;
  readonly codes: Uint16Array;
}

/** Where each row falls in each characteristic: all that a card sees of a person. */
export function binnedInputs(card: Scorecard, features: readonly Features[]): BinnedInput[] {
  const scorer = createScorer(card);
  return card.characteristics.map((characteristic) => {
    const { key } = characteristic;
    const bins = baselineBins(characteristic);
    const places = new Map(bins.map(({ code }, index) => [code, index]));
    const codes = Uint16Array.from(
      features,
      (row) => places.get(scorer.place(key, row[key])?.bin ?? 'missing')!,
    );
    return { key, bins: bins.length, codes };
  });
}
