import { expect, it } from 'vitest';
import { onPages, unlevelled } from './on-page.ts';

const page = { page: 1, width: 600, height: 800, lean: 90 };
const box = { x: 500, y: 390, width: 40, height: 20 };

it('puts a box back where the page shows it, about its middle', () => {
  expect(unlevelled(box, page)).toEqual({ x: 290, y: 160, width: 20, height: 40 });
});

it('leaves boxes of level pages alone', () => {
  const value = { page: 2, box };
  expect(onPages([value], [page, { ...page, page: 2, lean: 0 }])).toEqual([value]);
});
