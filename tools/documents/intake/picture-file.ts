import sharp, { type Metadata, type Sharp } from 'sharp';
import type { FileFormat, FileMetadata } from '../pages/document-read.ts';
import { bitmapSize, readBitmap } from './bmp.ts';
import { readExif } from './exif.ts';
import { limits } from './limits.ts';
import { packGlyphs } from './packed-glyphs.ts';
import { noFacts } from './page-facts.ts';
import type { Opened, PackedSheet, Picture, PictureWish, Refused } from './worker-protocol.ts';

sharp.cache(false);
sharp.concurrency(1);

/** A picture's longer side in points. */
const sidePoints = 792;

/** What a picture's header says of its pages; no pixel is decoded. */
export async function openPicture(bytes: Uint8Array, format: FileFormat): Promise<Opened | Refused> {
  const refused = (outcome: Refused['outcome'], pageCount = 0): Refused => ({ outcome, format, pageCount });
  const header = await headerOf(bytes, 1);
  if (!header?.width || !header.height) return refused('damaged');
  const pageCount = format === 'tiff' ? (header.pages ?? 1) : 1;
  if (header.width * header.height > limits.pixelsMax) return refused('too_large', pageCount);
  if (pageCount > limits.pagesMax) return refused('too_many_pages', pageCount);
  const sheets: PackedSheet[] = [];
  for (let page = 1; page <= Math.min(pageCount, limits.pagesRead); page++) {
    const size = await sheetSize(bytes, page);
    if (size === 'too_large') return refused('too_large', pageCount);
    sheets.push({ page, ...(size ?? { width: 612, height: sidePoints }), ...plainSheet(size === undefined) });
  }
  if (sheets.every(({ facts }) => facts.broken)) return refused('damaged', pageCount);
  return { outcome: 'opened', format, pageCount, sheets, metadata: pictureMetadata(header) };
}

const plainSheet = (broken: boolean) => ({
  origin: 'picture' as const,
  glyphs: packGlyphs([]),
  facts: { ...noFacts, imageShare: 1, images: 1, broken },
});

/** Points of one page, upright; undefined when its header cannot be read. */
async function sheetSize(bytes: Uint8Array, page: number) {
  const header = await headerOf(bytes, page);
  if (!header?.width || !header.height) return undefined;
  if (header.width * header.height > limits.pixelsMax) return 'too_large';
  const { width, height } = header.autoOrient;
  const scale = sidePoints / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}

type Header = Pick<Metadata, 'width' | 'height' | 'autoOrient' | 'pages' | 'exif'>;

/** What the header of one page says; undefined when there is none. */
async function headerOf(bytes: Uint8Array, page: number): Promise<Header | undefined> {
  const bitmap = bitmapSize(bytes);
  if (bitmap) return { ...bitmap, autoOrient: bitmap };
  return sharp(bytes, { limitInputPixels: false, page: page - 1 })
    .metadata()
    .catch(() => undefined);
}

/** One page of a picture, turned as its EXIF says, on white, no larger than the ceilings. */
export async function decodePicture(
  bytes: Uint8Array,
  page: number,
  { dpi, channels }: PictureWish,
): Promise<Picture | undefined> {
  const input = pixelsOf(bytes, page);
  const header = await headerOf(bytes, page);
  if (!input || !header) return undefined;
  const { width, height } = header.autoOrient;
  const scale = scaleFor(width, height, dpi);
  let pipeline = input.autoOrient().flatten({ background: 'white' });
  if (scale < 1 || dpi !== 'native')
    pipeline = pipeline.resize(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
      {
        fit: 'fill',
        kernel: 'lanczos3',
      },
    );
  pipeline = channels === 1 ? pipeline.greyscale() : pipeline.toColourspace('srgb');
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== channels) return undefined;
  const used = (Math.max(info.width, info.height) * 72) / sidePoints;
  return { width: info.width, height: info.height, channels, dpi: used, pixels: data };
}

function pixelsOf(bytes: Uint8Array, page: number): Sharp | undefined {
  const limitInputPixels = limits.pixelsMax;
  if (!bitmapSize(bytes))
    return sharp(bytes, { limitInputPixels, page: page - 1, failOn: 'error', sequentialRead: true });
  const bitmap = readBitmap(bytes);
  if (!bitmap) return undefined;
  const { width, height, pixels } = bitmap;
  return sharp(pixels, { limitInputPixels, raw: { width, height, channels: 3 } });
}

/** How much larger or smaller a picture is handed on. */
function scaleFor(width: number, height: number, dpi: number | 'native'): number {
  const side = Math.max(width, height);
  const asked = dpi === 'native' ? 1 : ((dpi / 72) * sidePoints) / side;
  const byArea = Math.sqrt(limits.pixelsDrawnMax / (width * height));
  return Math.min(asked, limits.sidePixelsMax / side, byArea);
}

/** The camera as EXIF names it, the program that wrote the file last, and when. */
function pictureMetadata(header: Header): FileMetadata {
  const { software, make, model, modified } = readExif(header.exif);
  const creator = [make, model].filter((text) => text !== undefined).join(' ');
  return {
    ...(software ? { producer: software } : {}),
    ...(creator ? { creator } : {}),
    ...(modified ? { modified } : {}),
  };
}
