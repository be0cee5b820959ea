import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encryptedPdf, manyPages, picturePdf } from '../testing/hostile.ts';
import { sampleJacket } from '../testing/sample-jacket.ts';
import { limits } from './limits.ts';
import { readDocument } from './read-document.ts';

const signal = new AbortController().signal;
const outcomeOf = async (bytes: Uint8Array) => (await readDocument(bytes, { signal })).outcome;

it.each([['plain text', new TextEncoder().encode('Gross Pay $18,000.00')]])(
  '%s is not a PDF',
  async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('unsupported_format');
  },
);

it.each([0.1, 0.5, 0.9, 0.99])('the first %d of a PDF is damaged, not a shorter paper', async (part) => {
  const { payStub } = await sampleJacket();
  expect(await outcomeOf(payStub.slice(0, Math.floor(payStub.length * part)))).toBe('damaged');
});

it('a PDF with its middle overwritten is damaged or is read, but nothing is thrown', async () => {
  const { payStub } = await sampleJacket();
  const broken = payStub.slice().fill(0x41, 200, payStub.length - 400);
  expect(['damaged', 'no_content']).toContain(await outcomeOf(broken));
});

it('a PDF with a password is encrypted', async () => {
  expect(await outcomeOf(await encryptedPdf())).toBe('encrypted');
});

it('of 200 pages the first are read, and it is said how many there are', async () => {
  const read = await readDocument(await manyPages(200), { signal });
  expect(read).toMatchObject({ outcome: 'read', pageCount: 200 });
  expect(read.outcome === 'read' && read.pages.length).toBe(limits.pagesRead);
});

it('1,000 pages are too many', async () => {
  expect(await readDocument(await manyPages(1000), { signal })).toMatchObject({
    outcome: 'too_many_pages',
    pageCount: 1000,
  });
});

it('more than the bytes allowed is too large', async () => {
  const { payStub } = await sampleJacket();
  const padded = new Uint8Array(limits.bytesMax + 1);
  padded.set(payStub);
  expect((await readDocument(padded, { signal })).outcome).toBe('too_large');
});

it('a page without a word is not read', async () => {
  expect(['no_content', 'unreadable', 'ocr_missing']).toContain(await outcomeOf(await picturePdf()));
});

it('an aborted call ends at once, and the next one is read', async () => {
  const { payStub } = await sampleJacket();
  await expect(readDocument(payStub, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'documents/slow',
  });
  expect(await outcomeOf(payStub)).toBe('read');
});

it('words stand where they were printed, in points from the top left', async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const text = 'Eight words are enough for a page here';
  pdf.addPage([612, 792]).drawText(text, { x: 100, y: 692, size: 20, font });
  const read = await readDocument(await pdf.save(), { signal });
  const words = read.outcome === 'read' ? read.pages[0]!.words : [];
  expect(words.map((word) => word.text).join(' ')).toBe(text);
  expect(words[0]).toMatchObject({ page: 1, x: 100, y: 84, height: 20 });
  expect(words[0]!.width).toBeCloseTo(font.widthOfTextAtSize('Eight', 20), 1);
  expect(words[1]!.x).toBeCloseTo(100 + font.widthOfTextAtSize('Eight ', 20), 1);
});

it('white on white, tiny and covered text is hidden; white on a dark band is not', async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  page.drawText('One two three four five six seven eight', { x: 50, y: 700, font, size: 12 });
  page.drawText('planted', { x: 50, y: 650, font, size: 12, color: rgb(1, 1, 1) });
  page.drawText('tiny', { x: 50, y: 630, font, size: 1 });
  page.drawText('covered', { x: 50, y: 600, font, size: 12 });
  page.drawRectangle({ x: 40, y: 590, width: 200, height: 30, color: rgb(1, 1, 1) });
  page.drawRectangle({ x: 40, y: 490, width: 200, height: 30, color: rgb(0, 0, 0.3) });
  page.drawText('headline', { x: 50, y: 500, font, size: 12, color: rgb(1, 1, 1) });
  const read = await readDocument(await pdf.save(), { signal });
  const { words, hidden } = read.outcome === 'read' ? read.pages[0]! : { words: [], hidden: [] };
  expect(hidden.map((word) => word.text)).toEqual(['covered', 'tiny', 'planted'].reverse());
  expect(words.map((word) => word.text)).toContain('headline');
  expect(words).toHaveLength(9);
});

it('a drawing without words says that nothing can be read on it, page by page', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" fill="none" stroke="black" stroke-width="4">
    <rect width="600" height="800" fill="white" stroke="none"/><circle cx="300" cy="260" r="160"/>
    <path d="M60 700 L300 460 L540 700 Z M60 740 L540 740 M300 100 L300 420"/></svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const read = await readDocument(png, { signal });
  expect(['unreadable', 'no_content', 'ocr_missing']).toContain(read.outcome);
  if (read.outcome === 'unreadable') expect(read.retake).toEqual(['unreadable']);
}, 180_000);
