import { setImmediate, setTimeout } from 'node:timers/promises';
import { type PageFont, pageGlyphs } from '../pages/glyphs.ts';
import type { Matrix } from '../pages/matrix.ts';
import { limits } from './limits.ts';
import { packGlyphs } from './packed-glyphs.ts';
import { noFacts, pageFacts } from './page-facts.ts';
import { type Pdf, type PdfPage, pdfEngine } from './pdf-engine.ts';
import { listenToPdf } from './pdf-log.ts';
import { withoutPhotos } from './skip-images.ts';
import type { PackedSheet } from './worker-protocol.ts';

/** A page as PDF.js reads it. Undefined for one with more characters than a whole paper may have. */
export async function pdfjsSheet(pdf: Pdf, number: number): Promise<PackedSheet | undefined> {
  const names = await operatorNames();
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
    const { glyphs, overlaid } = pageGlyphs(operators, names, fontOf, view);
    if (glyphs.length > limits.glyphsMax) return undefined;
    const seen = pageFacts(operators, names, glyphs, (id) => fontOf(id)?.name, view, { width, height });
    const facts = { ...seen, overlaid, missing: log.missing() };
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

let names: ReadonlyMap<number, string> | undefined;

async function operatorNames(): Promise<ReadonlyMap<number, string>> {
  const { OPS } = await pdfEngine();
  names ??= new Map(Object.entries(OPS).map(([name, number]) => [Number(number), name]));
  return names;
}
