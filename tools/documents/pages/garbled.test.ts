import { describe, expect, it } from 'vitest';
import { photograph } from '../testing/photo.ts';
import { printedWords } from '../testing/printed-words.ts';
import { garbledAreas, readGarbled } from './garbled.ts';
import { ocrAvailable } from './tesseract.ts';

const garbled = printedWords([
  { x: 40, y: 60, text: `!"# $%&'()* +%, -. /0//` },
  { x: 40, y: 74, text: `45"6% 45%78'9: ;<<< @"A# +%)%&"B` },
]);

const available = await ocrAvailable();

describe('a font that does not say its letters', () => {
  it('is known by characters that no print holds side by side', () => {
    const sound = printedWords([{ x: 300, y: 300, text: 'Gross pay (current) $2,980.77 *** 5% & more!' }]);
    expect(garbledAreas([...garbled, ...sound])).toHaveLength(1);
    expect(garbledAreas(sound)).toEqual([]);
  });

  it.skipIf(!available)('is read from the picture (skipped without tesseract)', async () => {
    const picture = await photograph({ lines: ['Pay period Feb 1, 2022', 'Pay day Feb 9, 2022'] });
    const area = { x: 30, y: 40, width: 500, height: 130 };
    const layer = { page: 1, width: 792, height: 545, words: garbled, hidden: [] };
    const words = await readGarbled(
      { picture: async () => picture },
      layer,
      [area],
      AbortSignal.timeout(30_000),
    );
    expect(words?.map(({ text }) => text).join(' ')).toBe('Pay period Feb 1, 2022 Pay day Feb 9, 2022');
  });
});
