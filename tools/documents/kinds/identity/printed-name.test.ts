import { describe, expect, it } from 'vitest';
import type { Word } from '../../pages/words.ts';
import type { LicenseCard } from './license-card.ts';
import { printedAs } from './printed-name.ts';

const cardWith = (text: string, certainty?: number): LicenseCard => {
  const word: Word = {
    text,
    page: 1,
    x: 40,
    y: 40,
    width: 80,
    height: 9,
    ...(certainty ? { certainty } : {}),
  };
  return { free: { rows: [[word]], words: [word] } } as unknown as LicenseCard;
};

describe("a zone's name as the card prints it", () => {
  it('gives back the dots that OCR did not see, where the zone spells them out', () => {
    expect(printedAs(cardWith('DUBLER', 0.9), 'DUEBLER')?.value).toBe('DÜBLER');
    expect(printedAs(cardWith('GROTHE', 0.9), 'GROTHE')?.value).toBe('GROTHE');
  });

  it('leaves the letters of a text layer as they are', () => {
    expect(printedAs(cardWith('DUBLER'), 'DUEBLER')?.value).not.toBe('DÜBLER');
  });
});
