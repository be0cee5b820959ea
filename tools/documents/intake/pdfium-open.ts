import type { FileMetadata } from '../pages/document-read.ts';
import { limits } from './limits.ts';
import { activeIn, opensByName } from './pdf-active.ts';
import { metadataFrom } from './pdf-metadata.ts';
import { packedParts } from './pdf-parts.ts';
import { type Pdfium, put, withPdfium } from './pdfium-engine.ts';
import { crowded, type Left, pdfiumSheet } from './pdfium-page.ts';
import type { PackedSheet } from './worker-protocol.ts';

export interface PdfiumReading {
  readonly pageCount: number;
  /** The first pages, up to the ceilings, that of characters included; a page of which PDFium is not sure says why. */
  readonly sheets: readonly (PackedSheet | Left)[];
  readonly metadata: FileMetadata;
}

/**
 * A PDF as PDFium reads it.
 *
 * @returns undefined for a file that it cannot open, that is not sound, or that asks for what PDFium does not do
 */
export async function readWithPdfium(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<PdfiumReading | undefined> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sealed = raw.includes('/Encrypt');
  const { sound, objects } = sealed ? { sound: true, objects: [] } : packedParts(raw);
  if (!sound) return undefined;
  return withPdfium((pdfium) =>
    withDocument(pdfium, bytes, password, (document) => {
      const plain = sealed && raw.includes('/ObjStm') ? [unpackedCopy(pdfium, document)] : objects;
      return readingOf(pdfium, document, raw, plain);
    }),
  );
}

function withDocument<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  password: string | undefined,
  work: (document: number) => T,
): T | undefined {
  const { call } = pdfium;
  const file = put(pdfium, bytes);
  const word = put(pdfium, Buffer.from(`${password ?? ''}\0`));
  const document = call.FPDF_LoadMemDocument(file, bytes.length, word);
  try {
    return document === 0 ? undefined : work(document);
  } finally {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(word);
    call.free(file);
  }
}

function readingOf(
  pdfium: Pdfium,
  document: number,
  raw: Buffer,
  objects: readonly Buffer[],
): PdfiumReading | undefined {
  const { call } = pdfium;
  const parts = [raw, ...objects];
  if (call.FPDF_DocumentHasValidCrossReferenceTable(document) === 0 || asksForMore(parts)) return undefined;
  const pageCount = call.FPDF_GetPageCount(document);
  if (pageCount === 0) return undefined;
  const metadata = metadataFrom(raw, (name) => metaText(pdfium, document, name), activeIn(parts));
  const pages = pageCount > limits.pagesMax ? 0 : Math.min(pageCount, limits.pagesRead);
  const sheets: (PackedSheet | Left)[] = [];
  for (let n = 1, glyphs = 0; n <= pages && glyphs <= limits.glyphsMax; n++) {
    const sheet = pdfiumSheet(pdfium, document, n);
    if (sheet === crowded) break;
    if (typeof sheet !== 'string') glyphs += sheet.glyphs.hidden.length;
    sheets.push(sheet);
  }
  return { pageCount, sheets, metadata };
}

/** Units of a page's own, appearances still to be made, an action on opening that a name tells of. */
const asksForMore = (parts: readonly Buffer[]): boolean => {
  const has = (name: string) => parts.some((part) => part.includes(name));
  return has('/UserUnit') || has('/NeedAppearances') || opensByName(parts);
};

const metaBytesMax = 1_000;

function metaText(pdfium: Pdfium, document: number, name: string): string | undefined {
  const { call, bytes } = pdfium;
  const answer = call.malloc(metaBytesMax);
  const length = call.FPDF_GetMetaText(document, pdfium.named(name), answer, metaBytesMax);
  const text = Buffer.from(bytes().subarray(answer, answer + Math.min(length, metaBytesMax)));
  call.free(answer);
  return length > 2 && length <= metaBytesMax ? text.toString('utf16le', 0, length - 2) : undefined;
}

/** The file as PDFium would save it: no objects packed together, every name as it is meant. */
function unpackedCopy({ call, bytes }: Pdfium, document: number): Buffer {
  const writer = call.PDFiumExt_OpenFileWriter();
  call.PDFiumExt_SaveAsCopy(document, writer);
  const size = call.PDFiumExt_GetFileWriterSize(writer);
  const copy = call.malloc(Math.max(1, size));
  call.PDFiumExt_GetFileWriterData(writer, copy, size);
  const saved = Buffer.from(bytes().subarray(copy, copy + size));
  call.free(copy);
  call.PDFiumExt_CloseFileWriter(writer);
  return saved;
}
