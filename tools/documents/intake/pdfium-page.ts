import type { Matrix } from '../pages/matrix.ts';
import { limits } from './limits.ts';
import { coveredShare, largestDpi } from './page-facts.ts';
import type { Pdfium } from './pdfium-engine.ts';
import { pdfiumGlyphs, type Unsure } from './pdfium-glyphs.ts';
import { pageObjects, type TextRun } from './pdfium-objects.ts';
import type { PackedSheet } from './worker-protocol.ts';

/** Why PDF.js has to read a page. */
export type Left = Unsure | 'no_page' | 'rotated' | 'annotated';

/** A page with more characters than a whole paper may have. */
export const crowded = 'crowded';

/** A page as PDFium reads it, or why it is not sure. Pages count from 1. */
export function pdfiumSheet(
  pdfium: Pdfium,
  document: number,
  number: number,
): PackedSheet | Left | typeof crowded {
  const { call } = pdfium;
  let page = call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return 'no_page';
  const annotations = annotationsOf(pdfium, page);
  if (annotations === 'shown') {
    const flat = call.FPDFPage_Flatten(page, 0);
    call.FPDF_ClosePage(page);
    if (flat === 0) return 'annotated';
    page = call.FPDF_LoadPage(document, number - 1);
  }
  try {
    if (page === 0) return 'no_page';
    if (annotations === 'unsure') return 'annotated';
    return call.FPDFPage_GetRotation(page) === 0 ? sheetOf(pdfium, page, number) : 'rotated';
  } finally {
    call.FPDF_ClosePage(page);
  }
}

const subtypes = { link: 2, popup: 16, widget: 20 } as const;
const flags = { invisible: 1, hidden: 2, noView: 32 } as const;

/** Whether a page's annotations show something, as far as PDFium and PDF.js agree on it. */
function annotationsOf(pdfium: Pdfium, page: number): 'none' | 'shown' | 'unsure' {
  const { call } = pdfium;
  let found: 'none' | 'shown' = 'none';
  for (let i = call.FPDFPage_GetAnnotCount(page) - 1; i >= 0; i--) {
    const annotation = call.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) return 'unsure';
    const subtype = call.FPDFAnnot_GetSubtype(annotation);
    const appears = call.FPDFAnnot_HasKey(annotation, pdfium.named('AP')) !== 0;
    const flagged = call.FPDFAnnot_GetFlags(annotation);
    call.FPDFPage_CloseAnnot(annotation);
    if (subtype === subtypes.popup || flagged & flags.hidden) continue;
    if (flagged & (flags.invisible | flags.noView)) return 'unsure';
    if (appears) found = 'shown';
    else if (subtype !== subtypes.link && subtype !== subtypes.widget) return 'unsure';
  }
  return found;
}

function sheetOf(pdfium: Pdfium, page: number, number: number): PackedSheet | Left | typeof crowded {
  const { call, memory, scratch } = pdfium;
  if (call.FPDF_GetPageBoundingBox(page, scratch) === 0) return 'no_page';
  const box = memory();
  const [left, top, right, bottom] = [0, 4, 8, 12].map((i) => box.getFloat32(scratch + i, true)) as [
    number,
    number,
    number,
    number,
  ];
  const view: Matrix = [1, 0, 0, -1, -left, top];
  const size = { width: right - left, height: top - bottom };
  const objects = pageObjects(pdfium, page, view);
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return 'no_page';
  try {
    if (call.FPDFText_CountChars(text) > 2 * limits.glyphsMax) return crowded;
    const read = pdfiumGlyphs(pdfium, text, objects, view);
    if (typeof read === 'string') return read;
    const { images, missing, runs } = objects;
    const facts = {
      imageShare: coveredShare(images, size),
      images: images.length,
      imageDpi: largestDpi(images, size),
      hiddenGlyphs: read.glyphs.hidden.reduce((sum, one) => sum + one, 0),
      turnedGlyphs: read.turned,
      overlaid: read.overlaid,
      fonts: fontNames(pdfium, runs.values()),
      missing,
      broken: false,
    };
    return { page: number, ...size, origin: 'pdf', glyphs: read.glyphs, facts };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

const nameBytesMax = 200;

function fontNames({ call, bytes, scratch }: Pdfium, runs: Iterable<TextRun>): string[] {
  const fonts = new Set<number>();
  for (const { font } of runs) fonts.add(font);
  const names = [...fonts].map((font) => {
    const length = Math.min(nameBytesMax, call.FPDFFont_GetBaseFontName(font, scratch, nameBytesMax));
    return Buffer.from(bytes().subarray(scratch, scratch + Math.max(0, length - 1))).toString();
  });
  return [...new Set(names)];
}
