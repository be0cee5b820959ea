import { describe, expect, it } from 'vitest';
import { cutOffStrip } from './cut-off.ts';
import type { Word } from './words.ts';

const page = { width: 600, height: 800, lean: 0 };
const word = (text: string, x: number, y: number, width = 40): Word => {
  return { text, page: 1, x, y, width, height: 10, certainty: 0.9 };
};
/** Rows of two words, the second of which ends `gap` points before the right edge, the first `margin` after the left. */
const rows = (count: number, gap: number, margin = 60): Word[] =>
  Array.from({ length: count }, (_, i) => [
    word('Regular', margin, 100 + 20 * i),
    word('amount', 600 - gap - 95, 100 + 20 * i, 50),
    word('2,111', 600 - gap - 40, 100 + 20 * i),
  ]).flat();

describe('a picture whose print runs off an edge', () => {
  it('tells where, on the right and on the left', () => {
    expect(cutOffStrip(rows(5, 0.5), page)).toEqual({ x: 590, y: 100, width: 10, height: 90 });
    const mirrored = rows(5, 0.5).map((one) => ({ ...one, x: 600 - one.x - one.width }));
    expect(cutOffStrip(mirrored, page)).toMatchObject({ x: 0, y: 100 });
  });

  it.each<[string, readonly Word[]]>([
    ['with a margin', rows(9, 30)],
    ['that fills its picture from edge to edge', rows(9, 0.5, 0.5)],
    ['with one line at the edge', [...rows(9, 40), ...rows(1, 0.5)]],
    [
      'with print on its side at the edge',
      [
        ...rows(9, 40),
        ...rows(9, 0.5).map((one) =>
          one.text === '2,111' ? { ...one, x: 595, width: 5 } : { ...one, x: 200 },
        ),
      ],
    ],
    [
      'with specks at the edge',
      rows(9, 0.5).map((one) => (one.text === '2,111' ? { ...one, text: '|' } : one)),
    ],
    ['with doubtful marks at the edge', rows(9, 0.5).map((one) => ({ ...one, certainty: 0.3 }))],
    ['without words', []],
  ])('is all there %s', (_, words) => {
    expect(cutOffStrip(words, page)).toBeUndefined();
  });
});
