import sharp from 'sharp';
import { limits } from './limits.ts';
import { type OpenOptions, openFile, type Sheet } from './page-source.ts';
import type { PictureWish } from './worker-protocol.ts';

const dpi = 120;

/**
 * One page of a file as a picture for a person to look at, upright. Only pixels that a worker process has drawn are
 * touched here, never the file.
 *
 * @param page from 1
 * @param rotation clockwise turn in degrees that makes the page upright
 * @returns PNG bytes; undefined when the file has no such page or it cannot be drawn
 */
export async function pagePng(
  bytes: Uint8Array,
  page: number,
  rotation: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const opened = await openFile(bytes, { signal });
  const sheet = opened.outcome === 'opened' ? opened.sheets[page - 1] : undefined;
  const picture = await sheet?.picture({ dpi, channels: 3 });
  if (!picture) return undefined;
  const { width, height, channels, pixels } = picture;
  const upright = sharp(pixels, { raw: { width, height, channels } }).rotate(rotation, {
    background: '#fff',
  });
  return new Uint8Array(await upright.png({ compressionLevel: 6 }).toBuffer());
}

interface PictureLimits {
  /** Longer side in pixels. */
  readonly sideMax: number;
  readonly bytesMax: number;
}

/** Each time a picture is too large, its sides are cut to this part, as often as this. */
const smaller = { share: 0.75, times: 3 };

/**
 * One page of a file as a picture for a program to look at: upright, grey, as sharp as the file has it within the limits.
 *
 * @returns PNG bytes; undefined when the page cannot be drawn or stays too large
 */
export async function pagePicture(
  bytes: Uint8Array,
  { page, rotation }: { readonly page: number; readonly rotation: number },
  { sideMax, bytesMax }: PictureLimits,
  options: OpenOptions,
): Promise<Uint8Array | undefined> {
  const opened = await openFile(bytes, options);
  const sheet = opened.outcome === 'opened' ? opened.sheets[page - 1] : undefined;
  const picture = await sheet?.picture({ dpi: dpiFor(sheet, sideMax), channels: 1 });
  if (!picture) return undefined;
  const { width, height, channels, pixels } = picture;
  for (let side = sideMax, times = 0; times < smaller.times; side *= smaller.share, times++) {
    const size = Math.round(side);
    const png = await sharp(pixels, { raw: { width, height, channels } })
      .rotate(rotation, { background: '#fff' })
      .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
      .toColourspace('b-w')
      .png({ compressionLevel: 6 })
      .toBuffer();
    if (png.length <= bytesMax) return new Uint8Array(png);
  }
  return undefined;
}

/** Print of a PDF is drawn as large as it is wanted; a photo or scan is taken as it is. */
const dpiFor = ({ width, height, facts }: Sheet, sideMax: number): PictureWish['dpi'] =>
  facts.imageDpi === null && facts.images === 0
    ? Math.min(limits.dpiMax, Math.ceil((72 * sideMax) / Math.max(width, height)))
    : 'native';
