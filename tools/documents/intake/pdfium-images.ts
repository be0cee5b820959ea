import { inflateSync } from 'node:zlib';
import { limits } from './limits.ts';
import type { Pdfium } from './pdfium-engine.ts';

/** 0 when the file does not say. */
export function pixelsWide({ call, memory, scratch }: Pdfium, image: number): number {
  return call.FPDFImageObj_GetImagePixelSize(image, scratch, scratch + 4) === 0
    ? 0
    : memory().getUint32(scratch, true);
}

/** Whether an image can be shown. Photos are not tried: they cost more than all else on a page. */
export function canBeDecoded(pdfium: Pdfium, image: number): boolean {
  const { call, memory, scratch } = pdfium;
  if (call.FPDFImageObj_GetImagePixelSize(image, scratch, scratch + 4) === 0) return false;
  const view = memory();
  if (view.getUint32(scratch, true) * view.getUint32(scratch + 4, true) > limits.pixelsMax) return false;
  const filters = filtersOf(pdfium, image);
  if (filters.some((filter) => filter === 'DCTDecode' || filter === 'DCT')) return true;
  if (filters.includes('JPXDecode')) return isJpeg2000(pdfium, image);
  if (filters.length === 1 && filters[0] === 'FlateDecode') return inflates(pdfium, image);
  if (!filters.some((filter) => bitCodings.has(filter)))
    return call.FPDFImageObj_GetImageDataDecoded(image, 0, 0) > 0;
  const bitmap = call.FPDFImageObj_GetBitmap(image);
  if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap);
  return bitmap !== 0;
}

/** Codings of fax machines and scanners, which only making the picture undoes. */
const bitCodings = new Set(['CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

const nameBytesMax = 64;

function filtersOf({ call, bytes, scratch }: Pdfium, image: number): string[] {
  return Array.from({ length: Math.max(0, call.FPDFImageObj_GetImageFilterCount(image)) }, (_, i) => {
    const length = call.FPDFImageObj_GetImageFilter(image, i, scratch, nameBytesMax);
    return Buffer.from(bytes().subarray(scratch, scratch + Math.min(nameBytesMax, length) - 1)).toString();
  });
}

/** By its first bytes: a file of boxes, or the code itself. */
function isJpeg2000(pdfium: Pdfium, image: number): boolean {
  const start = imageBytes(pdfium, image, 'FPDFImageObj_GetImageDataDecoded').toString('hex', 0, 8);
  return start.startsWith('0000000c6a502020') || start.startsWith('ff4fff51');
}

/** How far an image is unpacked to see whether it can be: a logo of a million dots costs more than all print around it. */
const inflatedBytesTried = 1024 * 1024;

function inflates(pdfium: Pdfium, image: number): boolean {
  try {
    inflateSync(imageBytes(pdfium, image, 'FPDFImageObj_GetImageDataRaw'), {
      maxOutputLength: inflatedBytesTried,
    });
    return true;
  } catch (error) {
    return error instanceof RangeError;
  }
}

function imageBytes({ call, bytes }: Pdfium, image: number, form: ImageForm): Buffer {
  const length = call[form](image, 0, 0);
  const at = call.malloc(Math.max(1, length));
  call[form](image, at, length);
  const copy = Buffer.from(bytes().subarray(at, at + length));
  call.free(at);
  return copy;
}

type ImageForm = 'FPDFImageObj_GetImageDataDecoded' | 'FPDFImageObj_GetImageDataRaw';
