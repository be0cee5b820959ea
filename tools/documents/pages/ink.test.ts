import { describe, expect, it } from 'vitest';
import { inkOf, lightest } from './ink.ts';

describe('print apart from its ground', () => {
  it('is what is dark in every channel', () => {
    const colours = [
      [20, 25, 30],
      [230, 60, 60],
      [40, 90, 220],
      [240, 240, 235],
    ];
    const picture = {
      width: 4,
      height: 1,
      channels: 3,
      dpi: 72,
      pixels: Uint8Array.from(colours.flat()),
    } as const;
    expect([...lightest(picture).pixels]).toEqual([30, 230, 220, 240]);
  });

  it('is judged against the light around it, bright ground or dim', async () => {
    const [width, height] = [600, 60];
    const ground = (x: number) => (x < 300 ? 240 : 120);
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const stroke = y >= 20 && y < 40 && x % 50 < 3;
      return stroke ? ground(x) * 0.35 : ground(x);
    });
    const ink = await inkOf({ width, height, pixels });
    const light = (x: number, y: number) => ink.pixels[y * width + x]!;
    for (const x of [100, 500]) {
      expect(light(x + 1, 30)).toBeLessThan(60);
      expect(light(x + 25, 30)).toBeGreaterThan(230);
    }
  });
});
