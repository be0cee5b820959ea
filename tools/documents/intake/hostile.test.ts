import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  activePdf,
  crowdedPdf,
  hugeImagePdf,
  hugePng,
  inflatingPdf,
  loopingPagesPdf,
  nestedArraysPdf,
  nestedFiltersPdf,
  sealedPdf,
  selfDrawingPdf,
  wrongXrefPdf,
} from '../testing/hostile.ts';
import { onePage, printedLines, stream } from '../testing/raw-pdf.ts';
import { sampleJacket } from '../testing/sample-jacket.ts';
import { limits } from './limits.ts';
import { openFile } from './page-source.ts';
import { readDocument } from './read-document.ts';

const signal = new AbortController().signal;
const readOf = (bytes: Uint8Array, password?: string) =>
  readDocument(bytes, password === undefined ? { signal } : { signal, password });
const textOf = async (bytes: Uint8Array, password?: string) => {
  const read = await readOf(bytes, password);
  return read.outcome === 'read'
    ? read.pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')
    : read.outcome;
};
const line = 'Eight words are enough for a page here';

const cutContent = () =>
  deflateSync(printedLines(line, 'Net pay 1,000.00', 'Gross pay 2,000.00')).subarray(0, 50);

describe('what a hostile file is answered', () => {
  it.each([
    ['a stream of two gigabytes', inflatingPdf, ['too_large', 'too_slow', 'damaged', 'no_content']],
    ['the same packed twice', nestedFiltersPdf, ['too_large', 'too_slow', 'damaged', 'no_content']],
    ['an image of 900 million pixels', () => hugeImagePdf(30_000), ['read']],
    ['a page that draws itself', selfDrawingPdf, ['read']],
    ['pages that are their own children', loopingPagesPdf, ['damaged', 'too_many_pages']],
    ['arrays within arrays', () => nestedArraysPdf(200_000), ['damaged', 'read']],
    ['a million characters', () => crowdedPdf(1_000_000), ['too_large']],
  ])('%s is answered', async (_, make, outcomes) => {
    expect(outcomes).toContain((await readOf(make())).outcome);
  });

  it.each([
    ['an image too large', hugeImagePdf(30_000), 'part_missing'],
    ['a content that is cut off', onePage(stream(cutContent(), '/Filter /FlateDecode')), undefined],
  ])('of %s nothing is shown as whole', async (_, bytes, doubt) => {
    const read = await readOf(bytes);
    expect(read.outcome === 'read' ? read.pages[0]?.doubts.map(({ code }) => code) : undefined).toEqual(
      doubt && [doubt],
    );
  });

  it('refuses a PNG of 900 million pixels by its header', async () => {
    const started = performance.now();
    expect(await readOf(hugePng(30_000, 30_000))).toEqual({
      outcome: 'too_large',
      format: 'png',
      pageCount: 1,
    });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('reads the next paper as if nothing had been', async () => {
    const { payStub } = await sampleJacket();
    expect((await readOf(payStub)).outcome).toBe('read');
  });

  it('finds the objects of a file whose table of objects is wrong', async () => {
    expect([line, 'damaged']).toContain(await textOf(wrongXrefPdf()));
  });
});

describe('what a file carries that could run', () => {
  it('is named, and none of it is run', async () => {
    const read = await readOf(activePdf());
    const active = read.outcome === 'read' ? read.metadata.active : [];
    expect(active).toEqual(['embedded_file', 'javascript', 'launch']);
  });

  it('is nothing in a plain paper, whose making is told', async () => {
    const { payStub } = await sampleJacket();
    const read = await readOf(payStub);
    const metadata = read.outcome === 'read' ? read.metadata : {};
    expect(metadata.active).toBeUndefined();
    expect(metadata).toMatchObject({ created: '1970-01-01T00:00:00Z', incrementalUpdates: 0 });
    expect(metadata.producer).toContain('pdf-lib');
  });

  it('counts what was appended after the making', async () => {
    const bytes = Buffer.concat([onePage(stream(printedLines(line))), Buffer.from('\n% later\n%%EOF\n')]);
    const read = await readOf(bytes);
    expect(read.outcome === 'read' && read.metadata.incrementalUpdates).toBe(1);
  });
});

describe('a paper with a password', () => {
  const sealed = sealedPdf('open sesame', line);
  it('is encrypted without it and with another', async () => {
    expect(await readOf(sealed)).toEqual({ outcome: 'encrypted', format: 'pdf', pageCount: 0 });
    expect(await readOf(sealed, 'open barley')).toMatchObject({ outcome: 'encrypted' });
  });
  it('is read with it', async () => {
    expect(await textOf(sealed, 'open sesame')).toBe(line);
  });
});

describe('several at once', () => {
  it('each get their own answer, more than there are workers', async () => {
    const texts = Array.from({ length: 6 }, (_, i) => `Paper number ${i} has its own words`);
    const read = await Promise.all(texts.map((text) => textOf(onePage(stream(printedLines(text))))));
    expect(read).toEqual(texts);
  });

  it('an abort ends its own call and no other', async () => {
    const controller = new AbortController();
    const slow = openFile(inflatingPdf(), { signal: controller.signal });
    const other = textOf(onePage(stream(printedLines(line))));
    controller.abort();
    await expect(slow).rejects.toMatchObject({ code: 'documents/slow' });
    expect(await other).toBe(line);
  });
});

it('has room for what is read: the ceilings are in order', () => {
  expect(limits.pagesRead).toBeLessThan(limits.pagesMax);
  expect(limits.pixelsDrawnMax).toBeLessThan(limits.pixelsMax);
});
