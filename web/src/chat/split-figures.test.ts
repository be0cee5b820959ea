import { describe, expect, it } from 'vitest';
import { splitFigures } from './split-figures.ts';

const text = 'Pay $426.11 at 6.99% APR.';
const figure = (role: string, start: number, end: number) => ({
  claimId: `${role}_1`,
  role,
  tool: 'quote_payment',
  start,
  end,
});

describe('splitFigures', () => {
  it('cuts at the figures, in any order given, and loses no byte', () => {
    const pieces = splitFigures({ text, figures: [figure('apr', 15, 20), figure('monthly_payment', 4, 11)] });
    expect(pieces.map((piece) => piece.text)).toEqual(['Pay ', '$426.11', ' at ', '6.99%', ' APR.']);
    expect(pieces.map((piece) => piece.figure?.role)).toEqual([
      undefined,
      'monthly_payment',
      undefined,
      'apr',
      undefined,
    ]);
  });

  it.each([
    ['overlapping', [figure('apr', 4, 11), figure('term', 6, 14)]],
    ['beyond the text', [figure('apr', 4, 11), figure('term', 20, 99)]],
    ['empty', [figure('apr', 4, 11), figure('term', 14, 14)]],
  ])('leaves %s spans as text', (_, figures) => {
    const pieces = splitFigures({ text, figures });
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.figure)).toHaveLength(1);
  });
});
