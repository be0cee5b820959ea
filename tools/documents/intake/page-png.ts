import sharp from 'sharp';
import { openFile } from './page-source.ts';

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
