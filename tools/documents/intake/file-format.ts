import { fileTypeFromBuffer } from 'file-type';
import type { FileFormat } from '../pages/document-read.ts';

/** What is read, by the type that its content shows; everything else is answered 'unsupported_format'. */
const accepted: Readonly<Record<string, FileFormat>> = {
  pdf: 'pdf',
  png: 'png',
  apng: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  tif: 'tiff',
  gif: 'gif',
  bmp: 'bmp',
  heic: 'heic',
};

/** A file's format by its content; its name and its declared type are never asked. */
export async function fileFormat(bytes: Uint8Array): Promise<FileFormat> {
  if (looksLikePdf(bytes)) return 'pdf';
  const type = await fileTypeFromBuffer(bytes.subarray(0, sniffed)).catch(() => undefined);
  return accepted[type?.ext ?? ''] ?? 'other';
}

const mediaTypes: Readonly<Partial<Record<FileFormat, string>>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  tiff: 'image/tiff',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

/** The media type of what is read; undefined for everything else. */
export const paperMediaType = async (bytes: Uint8Array): Promise<string | undefined> =>
  mediaTypes[await fileFormat(bytes)];

const sniffed = 64 * 1024;

/** The header stands within the first kilobyte (ISO 32000-1, 7.5.2 and its implementation notes). */
const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
