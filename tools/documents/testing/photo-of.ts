import sharp from 'sharp';
import { openFile } from '../intake/page-source.ts';

/** How a page came before the camera. */
export interface Shot {
  /** Radius of the blur in pixels at 150 dpi; from 4 on no letter is left. */
  readonly blurred?: number;
  /** 0 to 1: how much of the light is left. */
  readonly light?: number;
  /** Degrees clockwise. */
  readonly turned?: number;
}

const dpi = 150;

/**
 * A photo of the first page of a paper, as JPEG bytes.
 *
 * @throws Error when the paper cannot be drawn
 */
export async function photoOf(
  bytes: Uint8Array,
  { blurred = 0, light = 1, turned = 0 }: Shot,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const opened = await openFile(bytes, { signal });
  const picture = opened.outcome === 'opened' ? await opened.sheets[0]?.picture({ dpi, channels: 3 }) : null;
  if (!picture) throw new Error('A paper that cannot be drawn cannot be photographed.');
  const { width, height, channels, pixels } = picture;
  let image = sharp(pixels, { raw: { width, height, channels } });
  if (turned !== 0) image = image.rotate(turned, { background: '#b0a090' });
  if (blurred > 0) image = image.blur(blurred);
  if (light !== 1) image = image.linear(light, 0);
  return new Uint8Array(await image.jpeg({ quality: 85 }).toBuffer());
}
