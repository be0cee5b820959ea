import { readScorecard, type Scorecard } from '../card/scorecard.ts';
import { createRandom } from '../metrics/random.ts';
import type { CardRow } from '../rows/card-rows.ts';
import { smallCardData } from './small-card.ts';

/**
 * Made-up people in two groups who repay alike by their bureau score and LTV, while the vehicle they buy tells the group and
 * nothing of repayment: a card that gives it points rejects one group for nothing.
 */
export function biasedRows(count: number, seed: number): CardRow[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const sex = random() < 0.5 ? 'female' : 'male';
    const vehicle_type = random() < (sex === 'female' ? 0.85 : 0.15) ? 'car' : 'suv';
    const credit_score = 480 + Math.floor(random() * 220);
    const ltv_pct = 70 + Math.floor(random() * 70);
    const risk = 1 / (1 + Math.exp((credit_score - 590) / 30 - (ltv_pct - 105) / 25));
    const age = 20 + Math.floor(random() * 60);
    return { features: { credit_score, ltv_pct, vehicle_type, sex, age }, bad: random() < risk ? 1 : 0 };
  });
}

/** A card for `biasedRows` in fine steps, with points for an SUV that nothing in repayment earns. */
export function biasedCard(): Scorecard {
  const card = smallCardData();
  const [score, ltv, vehicle] = card.characteristics;
  Object.assign(score!, { bins: steps(490, 690, 20, 8), special: [], average: 44, averageAtCutOff: 44 });
  Object.assign(ltv!, { bins: steps(77, 133, 7, -4), average: 18, averageAtCutOff: 18 });
  Object.assign(vehicle!.groups![1]!, { points: 35 });
  return readScorecard({ ...card, purpose: 'measurement' });
}

/** Bins of equal width and equal counts, whose points rise or fall by `rise` each. */
function steps(first: number, last: number, width: number, rise: number) {
  const edges = Array.from({ length: (last - first) / width + 1 }, (_, step) => first + step * width);
  return [null, ...edges].map((from, bin) => ({
    from,
    to: edges[bin] ?? null,
    count: 10,
    bads: 3,
    woe: 0,
    points: (rise < 0 ? edges.length - bin : bin) * Math.abs(rise),
  }));
}

/** The same card that reads the group itself: what must never be, and what a measure of flips must see. */
export function openlyBiasedCard(): Scorecard {
  const card = biasedCard();
  const sex = {
    ...card.characteristics[2]!,
    key: 'sex',
    groups: [
      { values: ['female'], count: 50, bads: 15, woe: 0, points: 0 },
      { values: ['male'], count: 50, bads: 15, woe: 0, points: 30 },
    ],
  };
  return readScorecard({ ...card, characteristics: [...card.characteristics, sex] });
}
