import { describe, expect, it } from 'vitest';
import { americanCards, otherCards } from '../testing/invented-cards.ts';
import { readPrinted } from '../testing/read-printed.ts';

describe('a card that nobody has shown us is read by its labels and its layout', () => {
  it.each([...americanCards, ...otherCards])('$kind with $name', ({ kind, texts, shows }) => {
    const read = readPrinted(texts, '2026-03-02');
    expect(read.kind).toBe(kind);
    expect(read.values).toMatchObject(shows);
  });
});
