import type { CardInForce } from '../decision/engine.ts';
import type { Measures } from '../decision/measures.ts';
import { ReasonCode } from '../reasons.ts';
import { type LossReference, losses } from '../scoring/losses.ts';
import { bestValue } from './cure-value.ts';
import type { Ground } from './ground.ts';

type ScoreMethod = 'average_of_all' | 'average_at_cut_off';

const referenceOf: Readonly<Record<ScoreMethod, LossReference>> = {
  average_of_all: 'average',
  average_at_cut_off: 'averageAtCutOff',
};

/**
 * The characteristics that lost points against a reference (`losses`), largest loss first, each with the value that would
 * have lost none. Who fails has lost some, for the references add up to no less than the cut-off.
 *
 * @see 12 CFR 1002.9(b)(2), comment 9(b)(2)-5
 */
export function scoreGrounds(
  { card, scorer }: Pick<CardInForce, 'card' | 'scorer'>,
  { features }: Pick<Measures, 'features'>,
  method: ScoreMethod,
): Ground[] {
  const reference = referenceOf[method];
  return losses(card.characteristics, scorer, features, reference).map(
    ({ characteristic, points, reason }) => {
      const { key } = characteristic;
      const was = features[key] ?? null;
      const value = bestValue(characteristic, was, characteristic[reference]);
      return {
        code: ReasonCode.parse(reason),
        component: 'score',
        method,
        cured: { what: key, was, value },
        cure: { features: { [key]: value } },
        loss: points,
      };
    },
  );
}
