import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFor } from './cards.ts';
import { type Features, score } from './score.ts';
import { CharacteristicKey } from './scorecard.ts';

const { card } = cardFor('us');
const middling: Features = {
  creditScore: 680,
  ltv: 1.0735,
  pti: 0.1147,
  dti: 0.4004,
  downPaymentRatio: 0.0755,
  employmentMonths: 50,
  residenceMonths: 36,
  incomeVerified: 1,
  termMonths: 72,
};
const anyFeatures = fc.record(
  Object.fromEntries(
    CharacteristicKey.options.map((key) => [key, fc.option(fc.double(), { nil: null })]),
  ) as unknown as { [K in CharacteristicKey]: fc.Arbitrary<number | null> },
);

describe('score', () => {
  it('adds the base and the points of each bin', () => {
    const { total, points } = score(card, middling);
    expect(points).toEqual({
      creditScore: 210,
      ltv: 68,
      pti: 68,
      dti: 42,
      downPaymentRatio: 15,
      employmentMonths: 58,
      residenceMonths: 30,
      incomeVerified: 35,
      termMonths: 20,
    });
    expect(total).toBe(646);
  });

  it('puts a value on a boundary in the upper bin', () => {
    const at = (creditScore: number) => score(card, { ...middling, creditScore }).points.creditScore;
    expect([at(699), at(700), at(701)]).toEqual([210, 250, 250]);
  });

  it('gives no score its own points, not those of the lowest score', () => {
    const at = (creditScore: number | null) => score(card, { ...middling, creditScore }).points.creditScore;
    expect([at(null), at(300), at(Number.NaN)]).toEqual([90, 0, 90]);
  });

  it('is a whole number for every input, infinities and NaN among them', () => {
    fc.assert(fc.property(anyFeatures, (features) => Number.isInteger(score(card, features).total)));
  });

  it.each(card.characteristics.map(({ key, expected }) => ({ key, expected })))(
    'has $key $expected only',
    ({ key, expected }) => {
      const value = fc.double({ noNaN: true, min: -10, max: 1000 });
      fc.assert(
        fc.property(value, value, (a, b) => {
          const at = (x: number) => score(card, { ...middling, [key]: x }).total;
          const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
          return expected === 'rising' ? low <= high : low >= high;
        }),
      );
    },
  );
});
