import { describe, expect, it } from 'vitest';
import { reconcile } from './text-layer.ts';
import type { Word } from './words.ts';

const word = (text: string, x: number, certainty?: number): Word => ({
  text,
  page: 1,
  x,
  y: 100,
  width: 50,
  height: 12,
  ...(certainty === undefined ? {} : { certainty }),
});
const layer = (words: Word[], hidden: Word[] = []) => ({ page: 1, width: 612, height: 792, words, hidden });

describe('text over a picture', () => {
  it('makes the letters certain that both show', () => {
    const { words } = reconcile(layer([word('1,000.00', 40)]), [word('1,000.00', 40, 0.8)]);
    expect(words).toEqual([word('1,000.00', 40)]);
  });

  it('loses to the picture where figures differ, and is doubted', () => {
    const { words, doubts } = reconcile(layer([word('9,999.00', 40)]), [word('1,000.00', 40, 0.93)]);
    expect(words.map(({ text }) => text)).toEqual(['1,000.00']);
    expect(doubts).toMatchObject([{ code: 'text_layer_differs', box: { x: 40, y: 100 } }]);
  });

  it('is kept where the picture shows nothing that could be read', () => {
    const { words } = reconcile(layer([word('Oakwood', 40)]), [word('Name', 200, 0.9)]);
    expect(words.map(({ text }) => text)).toEqual(['Name', 'Oakwood']);
  });

  it('is not hidden text when the picture shows it', () => {
    const { hidden, words } = reconcile(layer([], [word('Oakwood', 40), word('ignore', 300)]), [
      word('Oakwood', 40, 0.9),
    ]);
    expect(hidden.map(({ text }) => text)).toEqual(['ignore']);
    expect(words).toEqual([word('Oakwood', 40)]);
  });
});
