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
  const bitmap = call.FPDFImageObj_GetBitmap(image);
  if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap);
  return bitmap !== 0;
}

const nameBytesMax = 64;

function filtersOf({ call, bytes, scratch }: Pdfium, image: number): string[] {
  return Array.from({ length: Math.max(0, call.FPDFImageObj_GetImageFilterCount(image)) }, (_, i) => {
    const length = call.FPDFImageObj_GetImageFilter(image, i, scratch, nameBytesMax);
    return Buffer.from(bytes().subarray(scratch, scratch + Math.min(nameBytesMax, length) - 1)).toString();
  });
}

/** By its first bytes: a file of boxes, or the code itself. */
function isJpeg2000({ call, bytes }: Pdfium, image: number): boolean {
  const length = call.FPDFImageObj_GetImageDataDecoded(image, 0, 0);
  const at = call.malloc(Math.max(8, length));
  call.FPDFImageObj_GetImageDataDecoded(image, at, length);
  const start = Buffer.from(bytes().subarray(at, at + Math.min(8, length))).toString('hex');
  call.free(at);
  return start.startsWith('0000000c6a502020') || start.startsWith('ff4fff51');
}
