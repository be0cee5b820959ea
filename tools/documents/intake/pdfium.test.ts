import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../pages/words.ts';
import { denseForm } from '../testing/dense-form.ts';
import { sealedPdf } from '../testing/hostile.ts';
import { onePage, printedLines, stream } from '../testing/raw-pdf.ts';
import { unpackGlyphs } from './packed-glyphs.ts';
import { openFile } from './page-source.ts';
import { put, withPdfium } from './pdfium-engine.ts';
import { readWithPdfium } from './pdfium-open.ts';

const signal = new AbortController().signal;

/** The words of the first page as PDFium reads it, or why it leaves the page. */
async function byPdfium(bytes: Uint8Array): Promise<string | undefined> {
  const sheet = (await readWithPdfium(bytes, undefined))?.sheets[0];
  if (sheet === undefined || typeof sheet === 'string') return sheet;
  return textOf(wordsOf(unpackGlyphs(sheet.glyphs), 1, sheet).words);
}

/** The words of the first page and those that nobody can see, whoever read them. */
async function words(bytes: Uint8Array) {
  const opened = await openFile(bytes, { signal });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  const sheet = opened.sheets[0]!;
  const { words: seen, hidden } = wordsOf(sheet.glyphs, 1, sheet);
  return { seen: textOf(seen), hidden: textOf(hidden), facts: sheet.facts, active: opened.metadata.active };
}

const textOf = (some: readonly { readonly text: string }[]) => some.map(({ text }) => text).join(' ');
const page = (content: string) => onePage(stream(content));
const shown = (text: string, before = '') => `BT /F1 12 Tf ${before} 1 0 0 1 72 700 Tm (${text}) Tj ET`;

describe('PDFium tells what is drawn', () => {
  it('also with a word for reading aloud beside it', async () => {
    const content = `/Span << /ActualText (Net pay 9,000.00) >> BDC ${shown('Net pay 1,000.00')} EMC`;
    expect(await byPdfium(page(content))).toBe('Net pay 1,000.00');
  });

  it('drawn twice for the look of bold, once', async () => {
    const content = `${shown('Net pay')} BT /F1 12 Tf 1 0 0 1 72.3 700 Tm (Net pay) Tj ET`;
    expect((await words(page(content))).seen).toBe('Net pay');
  });

  it('in the boxes of a form, and in none that is not shown', async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage([612, 792]);
    const field = (name: string, text: string, y: number, hidden: boolean) => {
      const made = pdf.getForm().createTextField(name);
      made.setText(text);
      made.addToPage(sheet, { x: 72, y, width: 200, height: 20, hidden });
    };
    field('employer', 'Northwind Traders', 700, false);
    field('planted', 'Approved', 650, true);
    const form = await pdf.save();
    expect(await byPdfium(form)).toBe('Northwind Traders');
    expect((await words(form)).seen).toBe('Northwind Traders');
  });

  it('on a page that shows only a part of what is drawn, from the corner of that part', async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage([612, 792]);
    sheet.setCropBox(50, 60, 400, 700);
    sheet.drawText('Cropped', { x: 72, y: 700, size: 12 });
    const reading = await readWithPdfium(await pdf.save(), undefined);
    const read = reading?.sheets[0];
    if (read === undefined || typeof read === 'string') throw new Error(read);
    expect(read).toMatchObject({ width: 400, height: 700 });
    expect(read.glyphs.places[0]).toBeCloseTo(22, 3);
    expect(read.glyphs.places[1]).toBeCloseTo(60, 3);
  });

  it('on a dense form with fonts of its own, filled and sealed', async () => {
    const text = await byPdfium(await denseForm());
    expect(text).toContain('5 Income tax withheld 6 Name of the payer 7 See instructions');
    expect(text).toContain('207,204.55');
    expect(text?.split(' ')).toHaveLength(953);
  });

  it('with its password, and not without', async () => {
    const sealed = sealedPdf('open sesame', 'Words behind a word');
    expect(await readWithPdfium(sealed, undefined)).toBeUndefined();
    expect((await readWithPdfium(sealed, 'open sesame'))?.sheets).toHaveLength(1);
  });
});

describe('a page of which PDFium is not sure is left to PDF.js', () => {
  const white = '1 g';
  it.each([
    ['what has the colour of the paper', shown('planted', white), 'hidden'],
    ['what is drawn invisibly', shown('planted', '3 Tr'), 'hidden'],
    ['what an area covers', `${shown('planted')} 0 g 60 690 200 30 re f`, 'hidden'],
    [
      'a visible word after its invisible double',
      `${shown('Salary', white)} ${shown('Salary', '0 g')}`,
      'hidden',
    ],
    ['an invisible word after its visible double', `${shown('Salary')} ${shown('Salary', white)}`, 'untold'],
  ])('%s', async (_, content, why) => {
    expect(await byPdfium(page(content))).toBe(why);
  });

  it('and the visible one of two doubles is read', async () => {
    const both = page(`${shown('Salary', white)} ${shown('Salary', '0 g')}`);
    expect(await words(both)).toMatchObject({ seen: 'Salary' });
  });

  it('a turned page', async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage([612, 792]);
    sheet.setRotation(degrees(90));
    sheet.drawText('Turned', { x: 300, y: 300, size: 12, rotate: degrees(90) });
    const bytes = await pdf.save();
    expect(await byPdfium(bytes)).toBe('rotated');
    expect(await words(bytes)).toMatchObject({ seen: 'Turned' });
  });
});

describe('white print', () => {
  it('on a dark band is seen', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const sheet = pdf.addPage([612, 792]);
    sheet.drawRectangle({ x: 40, y: 490, width: 200, height: 30, color: rgb(0, 0, 0.3) });
    sheet.drawText('headline', { x: 50, y: 500, font, size: 12, color: rgb(1, 1, 1) });
    expect(await byPdfium(await pdf.save())).toBe('headline');
  });
});

describe('what could run', () => {
  it('is found among packed objects', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('A paper with a script in it');
    pdf.addJavaScript('run', 'app.alert(1)');
    await pdf.attach(new Uint8Array(9), 'inside.bin');
    const bytes = await pdf.save({ useObjectStreams: true });
    expect(Buffer.from(bytes).includes('/JavaScript')).toBe(false);
    expect((await readWithPdfium(bytes, undefined))?.metadata.active).toEqual([
      'embedded_file',
      'javascript',
    ]);
  });

  it('is found under a name whose letters are written as numbers', async () => {
    const bytes = onePage(stream(printedLines('A paper')), {
      catalog: '/AA << /WC << /S /Java#53cript >> >>',
    });
    expect((await words(bytes)).active).toEqual(['javascript']);
  });
});

describe('a file that is not sound is left to PDF.js', () => {
  it.each([
    ['whose content is cut off', onePage(stream(Buffer.from('789c4b', 'hex'), '/Filter /FlateDecode'))],
    ['that counts in units of its own', onePage(stream(shown('Large')), { page: '/UserUnit 2' })],
  ])('%s', async (_, bytes) => {
    expect(await readWithPdfium(bytes, undefined)).toBeUndefined();
  });
});

describe('when PDFium fails', () => {
  it('it is started anew', async () => {
    const failed = await withPdfium(() => {
      throw new Error('trap');
    });
    expect(failed).toBeUndefined();
    expect(await byPdfium(page(shown('Read again')))).toBe('Read again');
  });

  it('it is given no more memory than its share', async () => {
    expect(await withPdfium((pdfium) => put(pdfium, new Uint8Array(200_000_000)))).toBeUndefined();
    expect(await byPdfium(page(shown('Read again')))).toBe('Read again');
  });
});
