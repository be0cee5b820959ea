import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openFile } from '../intake/page-source.ts';
import { readPage } from './read-page.ts';
import { ocrAvailable } from './tesseract.ts';

const signal = new AbortController().signal;
const lines = [
  'Northwind Traders, Inc.',
  'Pay period 02/16/2026 to 02/28/2026',
  'Employee Maya Ortiz, number 4711',
];
const figure = { x: 72, y: 600, width: 120, height: 24 };

/** A short pay stub whose net pay is this, and over it, after all else, an image. */
async function stub(net: string, image?: Uint8Array, planted = ''): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  for (const [i, text] of lines.entries()) page.drawText(text, { x: 72, y: 720 - 20 * i, size: 12, font });
  page.drawText(net, { x: figure.x + 4, y: figure.y + 6, size: 16, font });
  page.drawText(planted, { x: 72, y: 300, size: 12, font, color: rgb(1, 1, 1) });
  if (image) page.drawImage(await pdf.embedPng(image), figure);
  return pdf.save();
}

async function firstSheet(bytes: Uint8Array) {
  const opened = await openFile(bytes, { signal });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  return opened.sheets[0]!;
}

/** The place of the figure on a page that shows another one, as an image. */
async function cutFrom(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = await (await firstSheet(bytes)).picture({ dpi: 216, channels: 1 });
  if (!picture) throw new Error('no picture');
  const { width, height, pixels, dpi } = picture;
  const points = (value: number) => Math.round((value * dpi) / 72);
  const left = points(figure.x);
  const top = points(792 - figure.y - figure.height);
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .extract({ left, top, width: points(figure.width), height: points(figure.height) })
    .png()
    .toBuffer();
}

describe('an image over a figure of the text layer', () => {
  it.each([
    ['PDFium', ''],
    ['PDF.js, which reads pages with planted text', 'planted'],
  ])('is known with its place by %s', async (_, planted) => {
    const { facts } = await firstSheet(
      await stub('1,204.55', await cutFrom(await stub('9,876.55')), planted),
    );
    expect(facts.overlaid).toHaveLength(1);
    expect(facts.overlaid[0]).toMatchObject({ x: 72, width: 120 });
    expect(facts.overlaid[0]!.y).toBeCloseTo(792 - 624, 1);
    expect(facts.imageShare).toBeLessThan(0.1);
  });

  it('is what counts, and the figure under it is hidden and doubted', async () => {
    const sheet = await firstSheet(await stub('1,204.55', await cutFrom(await stub('9,876.55'))));
    const page = await readPage(sheet, { signal });
    expect(page.hidden.map(({ text }) => text)).toEqual(['1,204.55']);
    expect(page.doubts.map(({ code }) => code)).toEqual(['text_layer_differs']);
    const words = page.words.map(({ text }) => text);
    expect(words).toContain('Northwind');
    expect(words).not.toContain('1,204.55');
    if (await ocrAvailable()) expect(words).toContain('9,876.55');
  });

  it('that shows the same leaves the page as it is', async () => {
    if (!(await ocrAvailable())) return;
    const sheet = await firstSheet(await stub('1,204.55', await cutFrom(await stub('1,204.55'))));
    const page = await readPage(sheet, { signal });
    expect(page).toMatchObject({ hidden: [], doubts: [] });
    expect(page.words.filter(({ text }) => text === '1,204.55')).toHaveLength(1);
  });

  it('is none when it was drawn before', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    page.drawImage(await pdf.embedPng(await cutFrom(await stub(''))), figure);
    for (const [i, text] of lines.entries()) page.drawText(text, { x: 72, y: 606 - 20 * i, size: 12 });
    expect((await firstSheet(await pdf.save())).facts.overlaid).toEqual([]);
  });
});
