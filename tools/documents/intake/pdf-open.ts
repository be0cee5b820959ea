import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Glyph, type PageFont, pageGlyphs } from '../pages/glyphs.ts';
import type { Matrix } from '../pages/matrix.ts';
import { inflateWithCeiling } from './inflate.ts';
import { limits } from './limits.ts';
import { packGlyphs } from './packed-glyphs.ts';
import { pageFacts } from './page-facts.ts';
import { engineOptions, type Pdf, type PdfPage, pdfEngine } from './pdf-engine.ts';
import { listenToPdf, logLevel } from './pdf-log.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { provideImageDecoders, withoutPhotos } from './skip-images.ts';
import type { Opened, PackedSheet, PageFacts, Refused } from './worker-protocol.ts';

/**
 * Opens a PDF for as long as `work` lasts.
 *
 * @returns what `work` returns, or why the file cannot be opened
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  password: string | undefined,
  options: Readonly<Record<string, unknown>>,
  work: (pdf: Pdf) => Promise<T>,
): Promise<T | Refused> {
  provideTransfer();
  inflateWithCeiling();
  provideImageDecoders();
  listenToPdf();
  if (!hasEnd(bytes)) return refused('damaged');
  const { getDocument } = await pdfEngine();
  const asked = { ...engineOptions, ...options, data: new Uint8Array(bytes), verbosity: logLevel };
  const loading = getDocument(password === undefined ? asked : { ...asked, password });
  try {
    const pdf = await loading.promise.catch((error: unknown) => refused(whyNot(error)));
    return 'outcome' in pdf ? pdf : await work(pdf);
  } finally {
    await loading.destroy();
  }
}

const whyNot = (error: unknown): Refused['outcome'] =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

/** The characters and the making of a PDF's first pages. Nothing in it is run, no link followed. */
export function openPdf(bytes: Uint8Array, password: string | undefined): Promise<Opened | Refused> {
  const options = { maxImageSize: limits.pixelsMax };
  return withPdf(bytes, password, options, async (pdf) => {
    const pageCount = pdf.numPages;
    if (pageCount > limits.pagesMax) return refused('too_many_pages', pageCount);
    const names = await operatorNames();
    const sheets: PackedSheet[] = [];
    for (let n = 1, glyphs = 0; n <= Math.min(pageCount, limits.pagesRead); n++) {
      const sheet = await sheetOf(pdf, n, names);
      glyphs += sheet?.glyphs.hidden.length ?? 0;
      if (!sheet || glyphs > limits.glyphsMax) break;
      sheets.push(sheet);
    }
    if (sheets.length === 0) return refused('too_large', pageCount);
    if (sheets.every(({ facts }) => facts.broken)) return refused('damaged', pageCount);
    return { outcome: 'opened', format: 'pdf', pageCount, sheets, metadata: await pdfMetadata(pdf, bytes) };
  });
}

const refused = (outcome: Refused['outcome'], pageCount = 0): Refused => ({
  outcome,
  format: 'pdf',
  pageCount,
});

/** Undefined for a page with more characters than a whole paper may have. */
async function sheetOf(
  pdf: Pdf,
  number: number,
  names: ReadonlyMap<number, string>,
): Promise<PackedSheet | undefined> {
  const page = await pdf.getPage(number).catch(() => undefined);
  if (!page) return brokenSheet(number, 612, 792);
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  try {
    const fontOf = (id: string) => fontOfPage(page, id);
    const view = viewport.transform as unknown as Matrix;
    const log = listenToPdf();
    const operators = await withoutPhotos(() => operatorsOf(page, names));
    if (!log.finished(number)) return brokenSheet(number, width, height);
    const glyphs: readonly Glyph[] = pageGlyphs(operators, names, fontOf, view);
    if (glyphs.length > limits.glyphsMax) return undefined;
    const seen = pageFacts(operators, names, glyphs, (id) => fontOf(id)?.name, view, { width, height });
    const facts = { ...seen, missing: log.missing() };
    return { page: number, width, height, origin: 'pdf', glyphs: packGlyphs(glyphs), facts };
  } catch {
    return brokenSheet(number, width, height);
  } finally {
    page.cleanup();
  }
}

/** The drawing operators, once all that PDF.js says about them and their images is said. */
async function operatorsOf(page: PdfPage, names: ReadonlyMap<number, string>) {
  const operators = await page.getOperatorList();
  const images = operators.fnArray.flatMap((fn, i) =>
    names.get(fn) === 'paintImageXObject' ? [String(operators.argsArray[i]?.[0])] : [],
  );
  const settled = images.map(
    (id) => new Promise((known) => (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, known)),
  );
  await Promise.race([Promise.all(settled), setTimeout(imageMillisecondsMax, undefined, { ref: false })]);
  await setImmediate();
  return operators;
}

/** An image that takes longer to decode is not waited for. */
const imageMillisecondsMax = 5_000;

const fontOfPage = (page: PdfPage, id: string) =>
  page.commonObjs.has(id) ? (page.commonObjs.get(id) as PageFont & { readonly name?: string }) : undefined;

const brokenSheet = (page: number, width: number, height: number): PackedSheet => ({
  page,
  width,
  height,
  origin: 'pdf',
  glyphs: packGlyphs([]),
  facts: { ...noFacts, broken: true },
});

/** A page about which nothing is known but that it is there. */
export const noFacts: PageFacts = {
  imageShare: 0,
  images: 0,
  imageDpi: null,
  hiddenGlyphs: 0,
  turnedGlyphs: 0,
  fonts: [],
  missing: 0,
  broken: false,
};

let names: ReadonlyMap<number, string> | undefined;

async function operatorNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = await pdfEngine();
  names ??= new Map(Object.entries(OPS).map(([name, number]) => [Number(number), name]));
  return names;
}

/** A file cut off on its way has no end marker near its end; PDF.js would patch it up and show a part as the whole. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-4096)).includes('%%EOF');

/** PDF.js calls this when it sends fonts; Node 20 lacks it. It is added in this process only. */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
