import { describe, expect, it } from 'vitest';
import { smallCard, smallCardData } from '../testing/small-card.ts';
import { readScorecard } from './scorecard.ts';

type Data = ReturnType<typeof smallCardData>;

/** The card with one thing spoilt. */
const spoilt = (spoil: (card: Data) => void) => {
  const card = smallCardData();
  spoil(card);
  return () => readScorecard(card);
};
const at = <T>(items: readonly T[], index: number): T => items[index] as T;

describe('readScorecard', () => {
  it('reads a card that holds every value once', () => {
    expect(smallCard().characteristics).toHaveLength(3);
  });

  it.each<[string, (card: Data) => void, RegExp]>([
    [
      'a gap between bins',
      (c) => void Object.assign(at(at(c.characteristics, 0).bins ?? [], 1), { from: 560 }),
      /a gap from 550 to 560/,
    ],
    [
      'an overlap',
      (c) => void Object.assign(at(at(c.characteristics, 0).bins ?? [], 1), { from: 540 }),
      /an overlap from 540 to 550/,
    ],
    [
      'no bin at the low end',
      (c) => void Object.assign(at(at(c.characteristics, 0).bins ?? [], 0), { from: 300 }),
      /a gap below the first bin/,
    ],
    [
      'no bin at the high end',
      (c) => void Object.assign(at(at(c.characteristics, 0).bins ?? [], 2), { to: 900 }),
      /a gap above the last bin/,
    ],
    [
      'points against the declared direction',
      (c) => void Object.assign(at(at(c.characteristics, 1).bins ?? [], 2), { points: 30 }),
      /ltv_pct: points are not falling/,
    ],
    [
      'more bads than rows',
      (c) => void Object.assign(at(at(c.characteristics, 0).bins ?? [], 0), { bads: 31 }),
      /31 bads of 30 rows/,
    ],
    [
      'a category in two groups',
      (c) => void at(at(c.characteristics, 2).groups ?? [], 1).values.push('car'),
      /car in two groups/,
    ],
    [
      'a code that is special twice',
      (c) => void at(at(c.characteristics, 0).special ?? [], 0).values.push(1),
      /1 is special twice/,
    ],
    [
      'a characteristic twice',
      (c) => void c.characteristics.push(at(c.characteristics, 0)),
      /credit_score: twice/,
    ],
    [
      'a price as input',
      (c) => void Object.assign(at(c.characteristics, 1), { key: 'apr_pct' }),
      /apr_pct: pricing columns decide nothing/,
    ],
    [
      'a protected input',
      (c) => void Object.assign(at(c.characteristics, 1), { key: 'age_years' }),
      /age_years: protected columns decide nothing/,
    ],
    [
      'an outcome as input',
      (c) => void Object.assign(at(c.characteristics, 1), { key: 'months_to_event' }),
      /months_to_event: outcome columns/,
    ],
    [
      'a column nobody declared',
      (c) => void Object.assign(at(c.characteristics, 1), { key: 'shoe_size' }),
      /shoe_size: unknown columns/,
    ],
    [
      'a reason that cannot be told',
      (c) => void Object.assign(at(c.characteristics, 1), { reason: 'score_too_low' }),
      /score_too_low is no reason/,
    ],
    ['an unknown key', (c) => void Object.assign(c, { colour: 'red' }), /colour/],
    [
      'a band that is better below',
      (c) => void Object.assign(at(c.bands, 1), { outcome: 'declined' }),
      /E has a better outcome than C/,
    ],
    [
      'a last band with a floor',
      (c) => void Object.assign(at(c.bands, 3), { scoreMin: 100 }),
      /the last has a floor/,
    ],
    [
      'averages below the cut-off',
      (c) => void Object.assign(at(c.characteristics, 0), { averageAtCutOff: -20 }),
      /averageAtCutOff: 505 in all is below the cut-off 540/,
    ],
    [
      'shares that are not a whole',
      (c) => void Object.assign(at(c.monitoring.score, 0), { share: 0.1 }),
      /shares add up to 0.7/,
    ],
  ])('refuses %s', (_, spoil, message) => {
    expect(spoilt(spoil)).toThrow(message);
  });

  it('lets a card for measurement read what no decision may', () => {
    const spoil = (c: Data) => {
      Object.assign(c, { purpose: 'measurement' });
      Object.assign(at(c.characteristics, 1), { key: 'age_years' });
    };
    expect(spoilt(spoil)).not.toThrow();
  });
});
