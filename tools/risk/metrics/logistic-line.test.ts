import { describe, expect, it } from 'vitest';
import { logisticLine } from './logistic-line.ts';
import { createRandom } from './random.ts';

describe('logisticLine', () => {
  it('finds the line that outcomes were drawn by', () => {
    const random = createRandom(4);
    const x = Array.from({ length: 40_000 }, () => 400 + 200 * random());
    const outcomes = x.map((value) => (random() < 1 / (1 + Math.exp(-(9 - 0.02 * value))) ? 1 : 0));
    const line = logisticLine(x, outcomes)!;
    expect(line.slope).toBeCloseTo(-0.02, 2);
    expect(line.intercept + line.slope * 500).toBeCloseTo(-1, 1);
  });

  it('is known for two values of x: their log odds', () => {
    const line = logisticLine([0, 0, 0, 0, 1, 1, 1, 1], [1, 0, 0, 0, 1, 1, 1, 0])!;
    expect(line.intercept).toBeCloseTo(Math.log(1 / 3), 9);
    expect(line.intercept + line.slope).toBeCloseTo(Math.log(3), 9);
  });

  it('predicts as many as there are', () => {
    const random = createRandom(6);
    const x = Array.from({ length: 500 }, random);
    const outcomes = x.map((value) => (random() < value / 2 ? 1 : 0));
    const { intercept, slope } = logisticLine(x, outcomes)!;
    const predicted = x.reduce((sum, value) => sum + 1 / (1 + Math.exp(-(intercept + slope * value))), 0);
    expect(predicted).toBeCloseTo(
      outcomes.reduce<number>((sum, one) => sum + one, 0),
      6,
    );
  });

  it.each([
    ['one outcome', [1, 2, 3], [1, 1, 1]],
    ['one value', [2, 2, 2], [1, 0, 1]],
    ['outcomes parted without a mistake', [1, 2, 3, 4], [0, 0, 1, 1]],
    ['no rows', [], []],
  ])('has no answer for %s', (_, x, outcomes) => {
    expect(logisticLine(x, outcomes)).toBeUndefined();
  });
});
