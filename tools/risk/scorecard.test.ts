import { describe, expect, it } from 'vitest';
import usFirst from './cards/us-first.json' with { type: 'json' };
import { cardFor } from './cards.ts';
import { readScorecard, Scorecard } from './scorecard.ts';

type Draft = typeof usFirst;

/** What the validator says of the first card with one thing changed. */
function problems(change: (card: Draft) => unknown): string[] {
  const card = structuredClone(usFirst);
  change(card);
  const parsed = Scorecard.safeParse(card);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

const ltv = (card: Draft) => card.characteristics.find(({ key }) => key === 'ltv')!;

describe('the first card', () => {
  it('is valid and says that it was set by hand and is not trained', () => {
    expect(problems(() => {})).toEqual([]);
    expect(usFirst.method).toBe('expert');
    expect(usFirst.note).toMatch(/not been trained/);
  });

  it('is the card of the US market and of no other', () => {
    expect(cardFor('us')).toMatchObject({
      card: { id: 'us-first' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(() => cardFor('cn')).toThrow(expect.objectContaining({ code: 'risk/no_scorecard' }));
  });
});

describe('a card is refused for', () => {
  it.each([
    ['a gap', (card: Draft) => (ltv(card).bins[3]!.from = 0.95), /ltv: a gap from 0.9 to 0.95/],
    ['an overlap', (card: Draft) => (ltv(card).bins[3]!.from = 0.85), /ltv: an overlap from 0.85 to 0.9/],
    ['a floor', (card: Draft) => (ltv(card).bins[0]!.from = 0), /ltv: a gap below/],
    ['a ceiling', (card: Draft) => (ltv(card).bins.at(-1)!.to = 2), /ltv: a gap above/],
    ['an open end inside', (card: Draft) => (ltv(card).bins[2]!.to = null), /ltv: an open end inside/],
    ['points that turn', (card: Draft) => (ltv(card).bins[3]!.points = 200), /ltv: points are not falling/],
    ['a characteristic twice', (card: Draft) => (card.characteristics[2]!.key = 'ltv'), /ltv: twice/],
    ['a characteristic missing', (card: Draft) => card.characteristics.pop(), /Too small/],
    [
      'a floor under the last band',
      (card: Draft) => (card.bands.at(-1)!.scoreMin = 10),
      /the last has a floor/,
    ],
    ['bands out of order', (card: Draft) => (card.bands[1]!.scoreMin = 900), /B is not below A/],
    [
      'a better outcome below',
      (card: Draft) => (card.bands[5]!.outcome = 'approved'),
      /F has a better outcome/,
    ],
    ['a lower rate below', (card: Draft) => (card.bands[5]!.qualifyingRate = 0.01), /F has a lower rate/],
    ['no approval', (card: Draft) => (card.bands[0]!.outcome = 'declined'), /the best does not approve/],
    ['averages under the cut-off', (card: Draft) => (card.basePoints = 0), /below the cut-off 500/],
    ['crossed limits', (card: Draft) => (card.policy.ltv.declineAbove = 1), /ltv declines before it refers/],
    ['an unknown key', (card: Draft) => Object.assign(card, { approveAll: true }), /Unrecognized key/],
    ['an unknown key inside', (card: Draft) => Object.assign(ltv(card), { weight: 2 }), /Unrecognized key/],
    ['points with fractions', (card: Draft) => (ltv(card).bins[0]!.points = 1.5), /expected int/],
    ['an unknown reason', (card: Draft) => (ltv(card).reason = 'score_too_low'), /Invalid option/],
    ['a forbidden feature', (card: Draft) => (card.characteristics[0]!.key = 'ageYears'), /Invalid option/],
  ])('%s', (_, change, message) => {
    expect(problems(change)).toContainEqual(expect.stringMatching(message));
  });

  it('names everything that is wrong when it is read', () => {
    expect(() => readScorecard({ ...usFirst, basePoints: 0 })).toThrow(
      expect.objectContaining({ kind: 'defect', code: 'risk/scorecard_invalid' }),
    );
  });
});
