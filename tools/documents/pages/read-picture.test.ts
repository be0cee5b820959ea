import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { findMrz } from '../codes/find-mrz.ts';
import type { Picture } from '../intake/worker-protocol.ts';
import { paperOf } from '../layout/lines.ts';
import { type Photo, photograph } from '../testing/photo.ts';
import { cutOffStrip } from './cut-off.ts';
import { readPicture } from './read-picture.ts';
import { ocrAvailable, tesseractLanguages } from './tesseract.ts';

const letter = [
  'Employment verification for the lender named below',
  'Employee name: Harriet Oakwood',
  'Her annual salary is 64,250.00 and she was hired on 03/14/2019',
  'This position is full time and the contract has no end date',
  'Please call our office with questions about this letter',
];

async function read(photo: Photo) {
  const picture: Picture = await photograph(photo);
  const reading = await readPicture(
    { picture: async () => picture },
    { signal: AbortSignal.timeout(60_000) },
  );
  return { ...reading!, text: reading!.words.map((word) => word.text).join(' '), picture };
}

const available = await ocrAvailable();
const languages = await tesseractLanguages();

describe.skipIf(!available)('a picture of a page (skipped without tesseract)', { timeout: 90_000 }, () => {
  it('is read as it is when it reads well', async () => {
    const { text, quarter, languages: used, retake } = await read({ lines: letter });
    expect(text).toContain('64,250.00');
    expect(text).toContain('Harriet Oakwood');
    expect({ quarter, used, retake }).toEqual({ quarter: 0, used: ['eng'], retake: null });
  });

  it('has its words where they stand on the page, in points', async () => {
    const { words, picture } = await read({ lines: letter });
    const amount = words.find((word) => word.text === '64,250.00')!;
    const points = 72 / picture.dpi;
    expect(amount.y).toBeGreaterThan((140 + 2 * 34 * 1.8 - 40) * points);
    expect(amount.y + amount.height).toBeLessThan((140 + 2 * 34 * 1.8 + 12) * points);
  });

  it.each([
    ['that is all there', { width: 1600 }, false],
    ['cut off on the right', { width: 820 }, true],
    ['cut off on the right within a letter', { width: 790 }, true],
  ])('%s says so', async (_, shape, cut) => {
    const { words, picture, lean } = await read({ lines: [...letter, ...letter], ...shape });
    const points = 72 / picture.dpi;
    const page = { width: picture.width * points, height: picture.height * points, lean };
    const placed = words.map((word) => ({ ...word, page: 1 }));
    expect(cutOffStrip(placed, page) !== undefined).toBe(cut);
  });

  it('is levelled when it leans', async () => {
    const { text, words } = await read({ lines: letter, turned: 4 });
    expect(text).toContain('64,250.00');
    const row = ['Harriet', 'Oakwood'].map((name) => words.find((word) => word.text === name)!);
    expect(Math.abs(row[0]!.y - row[1]!.y)).toBeLessThan(3);
  });

  it('is turned when it lies upside down', async () => {
    const { text, quarter } = await read({ lines: letter, turned: 180 });
    expect(quarter).toBe(180);
    expect(text).toContain('64,250.00');
  });

  it('is enlarged when it is small', async () => {
    const { text } = await read({ lines: letter, width: 640, height: 440, letterHeight: 13 });
    expect(text).toContain('64,250.00');
  });

  it('is read on a dark ground that fades in no light', async () => {
    const { text } = await read({ lines: letter, ground: '#8fb5d8', light: 0.6 });
    expect(text).toContain('64,250.00');
  });

  it('is asked for again when it is blank', async () => {
    expect(await read({ lines: [] })).toMatchObject({ retake: 'blank', text: '' });
  });

  it('is asked for again when it is blurred', async () => {
    expect((await read({ lines: letter, blurred: 16 })).retake).toBe('blurred');
  });

  it('gives a machine-readable zone one word a line', async () => {
    const zone = [
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ];
    const lines = ['IDENTITY CARD', 'Surname ERIKSSON', '', ...zone];
    const today = '2026-03-02' as IsoDate;
    const reading = await read({ lines, font: 'monospace', width: 1100, height: 700, letterHeight: 30 });
    const words = reading.words.map((word) => ({ ...word, page: 1 }));
    const inZone = words.filter((word) => word.text.includes('<'));
    expect(inZone.map((word) => word.text.length)).toEqual([30, 30, 30]);
    const found = findMrz(
      paperOf([{ page: 1, width: 792, height: 504, words: inZone, hidden: [] }]).lines,
      today,
    );
    expect(found?.mrz.valid).toBe(true);
  });

  it.skipIf(!languages.includes('deu'))('is read in German when its words are', async () => {
    const lines = [
      'Bescheinigung über die Beschäftigung für die Bank',
      'Der Arbeitnehmer ist seit dem 1. März 2019 bei uns und nicht in Kündigung',
      'Das Gehalt beträgt 4.226,59 Euro im Monat, der Betrag ist brutto',
      'Diese Auskunft ist nach bestem Wissen und ohne Gewähr von uns',
    ];
    const { text, languages: used } = await read({ lines });
    expect(used).toEqual(['deu']);
    expect(text).toContain('für');
    expect(text).toContain('4.226,59');
  });
});

it('stops when its time is up', async () => {
  const picture = await photograph({ lines: letter });
  const stopped = AbortSignal.abort(new Error('enough'));
  await expect(readPicture({ picture: async () => picture }, { signal: stopped })).rejects.toThrow('enough');
});
