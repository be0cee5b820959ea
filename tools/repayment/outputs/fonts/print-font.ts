import type { PDFHexString, PDFName, PDFRef } from 'pdf-lib';

/** One font of a PDF: which letters it has, how wide they are, and how its text stands in the file. */
export interface PrintFont {
  /** What the pages call it. */
  readonly name: PDFName;
  readonly ref: PDFRef;
  /** One character of the basic plane. */
  has(letter: string): boolean;
  /** In points. */
  width(text: string, size: number): number;
  encoded(text: string): PDFHexString;
  /** Puts the font into the file if its text was used; once, after the last letter. */
  finish(): void;
}
