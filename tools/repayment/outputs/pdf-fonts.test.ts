import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { engineOptions, pdfEngine } from '../../documents/intake/pdf-engine.ts';
import { type SheetFonts, sheetFonts } from './pdf-fonts.ts';
import { createPen, margin } from './pdf-pen.ts';

const plain = { size: 5, bold: false } as const;

/** A letter for each of the basic plane that prints something. */
const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (letter) => !/[\p{C}\s]/u.test(letter),
);

function prints(fonts: SheetFonts, letter: string): boolean {
  try {
    return fonts.runs(letter, plain).length > 0;
  } catch {
    return false;
  }
}

async function lettersOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { getDocument } = await pdfEngine();
  const task = getDocument({ ...engineOptions, data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const found = new Set<string>();
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent({ disableNormalization: true });
    for (const item of items) if ('str' in item) for (const letter of item.str) found.add(letter);
  }
  await task.destroy();
  return found;
}

async function openFonts() {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  return { pdf, fonts: await sheetFonts(pdf) };
}

describe('sheetFonts', () => {
  it('prints each letter that it takes so that a reader of PDFs finds it, some 26,000 on any machine', async () => {
    const { pdf, fonts } = await openFonts();
    const taken = letters.filter((letter) => prints(fonts, letter));
    const pen = createPen(pdf, fonts, 'a4');
    for (let at = 0, y = margin; at < taken.length; at += 60, y += 8) {
      if (y > pen.height - margin) {
        pen.newPage();
        y = margin;
      }
      pen.left(taken.slice(at, at + 60).join(''), margin, y, plain);
    }
    fonts.finish();
    const found = await lettersOf(await pdf.save({ useObjectStreams: false }));
    expect(taken.filter((letter) => !found.has(letter))).toEqual([]);
    expect(taken.length).toBeGreaterThan(25_000);
  });

  it('sets a word in one font where one has all its letters', async () => {
    const { fonts } = await openFonts();
    const runs = fonts.runs('Jan Łukasz 李明', plain).map(({ text, font }) => [text, String(font.name)]);
    expect(runs).toEqual([
      ['Jan ', '/Helvetica'],
      ['Łukasz', '/Packaged'],
      [' ', '/Helvetica'],
      ['李明', '/Chinese'],
    ]);
  });

  it('keeps text that Helvetica writes in Helvetica alone', async () => {
    const { pdf, fonts } = await openFonts();
    createPen(pdf, fonts, 'a4').left('Payment schedule, Größe: 1,234.56 €', margin, margin, plain);
    fonts.finish();
    const file = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    expect(file).not.toMatch(/STSong|HYSMyeongJo|FontFile2/);
  });

  it('names the letters that no font has, each once', async () => {
    const { fonts } = await openFonts();
    expect(() => fonts.runs('Maya สมชาย', plain)).toThrow('U+0E0A, U+0E21, U+0E22, U+0E2A, U+0E32');
  });
});
