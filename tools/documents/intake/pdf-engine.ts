import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { noteDecoder } from './skip-images.ts';

export type Pdf = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** PDF.js as it is built for Node; loaded when the first PDF comes. */
export const pdfEngine = () => import('pdfjs-dist/legacy/build/pdf.mjs');

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' } as const;

interface Wanted {
  readonly kind: keyof typeof folders;
  readonly filename: string;
}

/** Hands PDF.js its own data from its own package: tables of Asian encodings, standard fonts, decoders of images. */
class PackagedData {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const data = new Uint8Array(await readFile(join(home, folders[kind], filename)));
    noteDecoder(filename, data.length);
    return data;
  }
}

/**
 * How every PDF is opened: nothing in it is run, nothing fetched. Fonts that a file does not bring are PDF.js's own, so
 * that a page looks alike on every machine; `nowhere` names what `PackagedData` finds in its own way.
 */
export const engineOptions = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  isImageDecoderSupported: true,
  useWorkerFetch: false,
  BinaryDataFactory: PackagedData,
  cMapUrl: 'nowhere:/',
  cMapPacked: true,
  standardFontDataUrl: 'nowhere:/',
  wasmUrl: 'nowhere:/',
} as const;
