import type { Characteristic } from '../card/characteristic.ts';
import type { CardInForce } from '../decision/engine.ts';
import type { Measures } from '../decision/measures.ts';
import { ReasonCode } from '../reasons.ts';
import { bestValue } from './cure-value.ts';
import type { Ground } from './ground.ts';

type ScoreMethod = 'average_of_all' | 'average_at_cut_off';

/**
 * The characteristics that lost points against a reference, largest loss first; of equal losses in the card's order. Who fails
 * has lost some, for the references add up to no less than the cut-off.
 *
 *     loss = mean points of the reference − points earned
 *
 * @see 12 CFR 1002.9(b)(2), comment 9(b)(2)-5: below the average of all applicants, or of those at or just above the cut-off
 */
export function scoreGrounds(
  { card, scorer }: Pick<CardInForce, 'card' | 'scorer'>,
  { features, score }: Pick<Measures, 'features' | 'score'>,
  method: ScoreMethod,
): Ground[] {
  const grounds = card.characteristics.map((characteristic): Ground => {
    const { key } = characteristic;
    const reference = referenceOf(characteristic, method);
    const was = features[key] ?? null;
    const value = bestValue(characteristic, was, reference);
    return {
      code: ReasonCode.parse(scorer.place(key, was)?.reason),
      component: 'score',
      method,
      cured: { what: key, was, value },
      cure: { features: { [key]: value } },
      loss: reference - (score.points[key] ?? 0),
    };
  });
  return grounds.filter(({ loss }) => loss > 0).sort((a, b) => b.loss - a.loss);
}

const referenceOf = ({ average, averageAtCutOff }: Characteristic, method: ScoreMethod): number =>
  method === 'average_of_all' ? average : averageAtCutOff;
