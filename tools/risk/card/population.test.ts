import { describe, expect, it } from 'vitest';
import { smallCardData } from '../testing/small-card.ts';
import { inPopulation, outsideLines } from './population.ts';
import { readScorecard } from './scorecard.ts';

const cardFor = (from: number | null, to: number | null, missing: boolean) => {
  const card = smallCardData();
  Object.assign(card.population, { creditScore: { from, to, missing } });
  return readScorecard(card);
};

describe('inPopulation', () => {
  it.each([
    [600, 660, true, 600, true],
    [600, 660, true, 599, false],
    [600, 660, true, 660, false],
    [600, 660, true, null, true],
    [600, 660, false, null, false],
    [600, 660, false, Number.NaN, false],
    [null, 660, false, 300, true],
    [660, null, false, 900, true],
    [null, null, true, undefined, true],
  ])(
    'of a card from %s to under %s, without a score %s: %s is %s',
    (from, to, missing, credit_score, expected) => {
      expect(inPopulation(cardFor(from, to, missing), { credit_score })).toBe(expected);
    },
  );
});

describe('outsideLines', () => {
  it.each([
    [null, 660, true, 'under 660, or none'],
    [660, null, false, 'from 660'],
    [600, 660, false, '600 to under 660'],
    [null, null, false, 'any'],
  ])('names the population from %s to %s', (from, to, missing, words) => {
    expect(outsideLines(1234, cardFor(from, to, missing))).toEqual([expect.stringContaining(`1,234 rows`)]);
    expect(outsideLines(1, cardFor(from, to, missing))[0]).toContain(`(${words})`);
  });

  it('says nothing of none', () => {
    expect(outsideLines(0, cardFor(null, 660, true))).toEqual([]);
  });
});
