import { expect, it } from 'vitest';
import { paperOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { filingStatusFields } from './filing-status.ts';

type Ticked = readonly [mark: string, label: string];

/** A line of boxes with what stands in each, as the top of a return has it. */
function returnOf(boxes: readonly Ticked[], certainty?: number) {
  const seen = certainty === undefined ? {} : { certainty };
  const words = boxes.flatMap(([mark, label], i): Word[] => {
    const place = { page: 1, y: 100, height: 10, ...seen };
    const x = 50 + 130 * i;
    const labels = label.split(' ').map((text, n) => ({ ...place, text, x: x + 12 + 32 * n, width: 28 }));
    return [...(mark ? [{ ...place, text: mark, x, width: 8 }] : []), ...labels];
  });
  const page = { page: 1, width: 612, height: 792, words, hidden: [] };
  return filingStatusFields(paperOf([page]), false);
}

it.each(['X', 'x', '☒', '☑', '✓', '[X]'])('a box with %s in it is ticked', (mark) => {
  const [field] = returnOf([
    ['☐', 'Single'],
    [mark, 'Head of household'],
  ]);
  expect(field).toMatchObject({ value: 'head_of_household', confidence: 0.93, box: { x: 180 } });
});

it('a tick that OCR saw is to be looked at, by how sure it was of the mark', () => {
  const boxes: readonly Ticked[] = [
    ['', 'Single'],
    ['X', 'Head of household'],
  ];
  expect(returnOf(boxes, 1)[0]).toMatchObject({ value: 'head_of_household', confidence: 0.873 });
  expect(returnOf(boxes, 0.4)[0]!.confidence).toBeLessThan(0.6);
});

it.each<[string, readonly Ticked[]]>([
  [
    'two ticks',
    [
      ['X', 'Single'],
      ['X', 'Head of household'],
    ],
  ],
  [
    'empty boxes',
    [
      ['☐', 'Single'],
      ['☐', 'Head of household'],
    ],
  ],
  [
    'no boxes',
    [
      ['', 'Single'],
      ['', 'Head of household'],
    ],
  ],
])('%s tell no status', (_, boxes) => {
  expect(returnOf(boxes)).toEqual([]);
});
