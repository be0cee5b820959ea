import { describe, expect, it } from 'vitest';
import { isLatin } from './reading-quality.ts';
import type { SeenWord } from './tsv.ts';

const read = (text: string, certainty = 0.92): SeenWord[] =>
  text
    .split(' ')
    .map((part, i) => ({ text: part, x: 60 * i, y: 10, width: 50, height: 12, certainty, row: '1' }));

describe('what script a page was read in', () => {
  it('is Latin where words were surely read', () => {
    expect(isLatin(read('Employee Harriet Oakwood 1,204.50 03/14/2019'))).toBe(true);
  });

  it('is not told by figures, nor by words hardly read', () => {
    const figures = '2026-09-03 356.38 8,063.62 2026-09-08 2,000.00 6,063.62 ATM';
    expect(isLatin(read(figures))).toBe(false);
    expect(isLatin([...read(figures), ...read('FaBaBA FJENAHA HEPES WARM', 0.4)])).toBe(false);
  });
});
