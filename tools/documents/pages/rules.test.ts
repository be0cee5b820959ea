import { describe, expect, it } from 'vitest';
import type { Grey } from './grey.ts';
import { withoutRules } from './rules.ts';

const [paper, print] = [225, 40];

/** Paper with dark boxes on it, each from its left and top with its width and height. */
function sheet(...boxes: readonly (readonly [number, number, number, number])[]): Grey {
  const [width, height] = [400, 240];
  const pixels = new Uint8Array(width * height).fill(paper);
  for (const [left, top, across, down] of boxes)
    for (let y = top; y < top + down; y++)
      for (let x = left; x < left + across; x++) pixels[y * width + x] = print;
  return { width, height, pixels };
}

const dark = ({ pixels }: Grey) => pixels.reduce((sum, light) => sum + (light < 150 ? 1 : 0), 0);
const at = ({ pixels, width }: Grey, x: number, y: number) => pixels[y * width + x];

describe('ruled lines', () => {
  it('go, across and down', () => {
    expect(dark(withoutRules(sheet([20, 100, 360, 2], [200, 30, 2, 180])))).toBe(0);
  });

  it('leave strokes of letters, however many stand in a row', () => {
    const letters = Array.from({ length: 20 }, (_, i) => [20 + 18 * i, 100, 10, 3] as const);
    expect(withoutRules(sheet(...letters)).pixels).toEqual(sheet(...letters).pixels);
  });

  it('leave what is thicker than a rule', () => {
    const bar = sheet([20, 100, 360, 14]);
    expect(withoutRules(bar).pixels).toEqual(bar.pixels);
  });

  it('leave the letters that cross them', () => {
    const crossed = withoutRules(sheet([20, 100, 360, 2], [150, 80, 4, 40]));
    expect([at(crossed, 151, 90), at(crossed, 151, 100), at(crossed, 100, 100)]).toEqual([
      print,
      print,
      paper,
    ]);
  });

  it('go where they lean by a pixel now and then', () => {
    const parts = Array.from({ length: 9 }, (_, i) => [20 + 40 * i, 100 + i, 40, 2] as const);
    expect(dark(withoutRules(sheet(...parts)))).toBeLessThan(0.1 * dark(sheet(...parts)));
  });
});
