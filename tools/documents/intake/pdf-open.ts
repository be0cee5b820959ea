import { limits } from './limits.ts';
import type { Pdf } from './pdf-engine.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { type PdfiumReading, readWithPdfium } from './pdfium-open.ts';
import { refused, withPdf } from './pdfjs-open.ts';
import { pdfjsSheet } from './pdfjs-sheet.ts';
import type { Opened, PackedSheet, Refused } from './worker-protocol.ts';

/**
 * The characters and the making of a PDF's first pages. Nothing in it is run, no link followed. PDFium reads them, and
 * PDF.js the files and pages of which PDFium is not sure.
 */
export async function openPdf(bytes: Uint8Array, password: string | undefined): Promise<Opened | Refused> {
  if (!hasEnd(bytes)) return refused('damaged');
  const reading = await readWithPdfium(bytes, password);
  if (reading && !reading.sheets.some((sheet) => typeof sheet === 'string')) return openedBy(reading);
  return withPdf(bytes, password, { maxImageSize: limits.pixelsMax }, async (pdf) =>
    reading?.pageCount === pdf.numPages ? openedBy(reading, pdf) : openedByPdfJs(pdf, bytes),
  );
}

async function openedByPdfJs(pdf: Pdf, bytes: Uint8Array): Promise<Opened | Refused> {
  const metadata = () => pdfMetadata(pdf, bytes);
  return opened(pdf.numPages, (n) => pdfjsSheet(pdf, n), metadata);
}

/** @param pdf for the pages that PDFium left */
function openedBy({ pageCount, sheets, metadata }: PdfiumReading, pdf?: Pdf): Promise<Opened | Refused> {
  const sheetAt = async (n: number) => {
    const sheet = sheets[n - 1];
    return typeof sheet === 'string' && pdf ? pdfjsSheet(pdf, n) : (sheet as PackedSheet | undefined);
  };
  return opened(pageCount, sheetAt, async () => metadata);
}

/** The pages up to the ceilings. `sheetAt` gives none for a page with more characters than a whole paper may have. */
async function opened(
  pageCount: number,
  sheetAt: (n: number) => Promise<PackedSheet | undefined>,
  metadata: () => Promise<Opened['metadata']>,
): Promise<Opened | Refused> {
  if (pageCount > limits.pagesMax) return refused('too_many_pages', pageCount);
  const sheets: PackedSheet[] = [];
  for (let n = 1, glyphs = 0; n <= Math.min(pageCount, limits.pagesRead); n++) {
    const sheet = await sheetAt(n);
    glyphs += sheet?.glyphs.hidden.length ?? 0;
    if (!sheet || glyphs > limits.glyphsMax) break;
    sheets.push(sheet);
  }
  if (sheets.length === 0) return refused('too_large', pageCount);
  if (sheets.every(({ facts }) => facts.broken)) return refused('damaged', pageCount);
  return { outcome: 'opened', format: 'pdf', pageCount, sheets, metadata: await metadata() };
}

/** A file cut off on its way has no end marker near its end; a reader would patch it up and show a part as the whole. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-4096)).includes('%%EOF');
