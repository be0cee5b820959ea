import { describe, expect, it } from 'vitest';
import { onPages, unlevelled, uprighted } from './on-page.ts';

const page = { page: 1, width: 600, height: 800, lean: 90 };
const box = { x: 500, y: 390, width: 40, height: 20 };

it('puts a box back where the page shows it, about its middle', () => {
  expect(unlevelled(box, page)).toEqual({ x: 290, y: 160, width: 20, height: 40 });
});

it('leaves boxes of level pages alone', () => {
  const value = { page: 2, box };
  expect(onPages([value], [page, { ...page, page: 2, lean: 0 }])).toEqual([value]);
});

describe('a barcode on a page that is turned', () => {
  const sheet = { width: 600, height: 800 };
  const sent = { x: 10, y: 20, width: 100, height: 30 };

  it.each([
    [0, { x: 10, y: 20, width: 100, height: 30 }],
    [90, { x: 750, y: 10, width: 30, height: 100 }],
    [180, { x: 490, y: 750, width: 100, height: 30 }],
    [270, { x: 20, y: 490, width: 30, height: 100 }],
  ] as const)('by %d degrees lies where the upright page shows it', (quarter, upright) => {
    expect(uprighted(sent, { ...sheet, quarter, lean: 0 })).toEqual(upright);
  });

  it('keeps its middle when the page leans and is put back', () => {
    const levelled = uprighted(sent, { ...sheet, quarter: 90, lean: 7 });
    const back = unlevelled(levelled, { width: 800, height: 600, lean: 7 });
    expect(back.x + back.width / 2).toBeCloseTo(750 + 15, 1);
    expect(back.y + back.height / 2).toBeCloseTo(10 + 50, 1);
  });
});
