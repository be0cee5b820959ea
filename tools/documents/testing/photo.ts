import sharp from 'sharp';
import type { Picture } from '../intake/worker-protocol.ts';

/** A paper as a camera or a scanner sees it. Sizes in pixels, degrees clockwise. */
export interface Photo {
  readonly lines: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly letterHeight?: number;
  readonly font?: string;
  readonly turned?: number;
  readonly blurred?: number;
  /** 0 to 1: how much of the light is left. */
  readonly light?: number;
  /** CSS colour of the ground under the print. */
  readonly ground?: string;
  readonly ink?: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Takes a photo of lines of print, grey, at 11 inches for its longer side. */
export async function photograph(photo: Photo): Promise<Picture> {
  const { lines, width = 1600, height = 1100, letterHeight = 34, font = 'sans-serif' } = photo;
  const { ground = 'white', ink = 'black', turned = 0, blurred = 0, light = 1 } = photo;
  const texts = lines.map(
    (line, i) =>
      `<text x="90" y="${140 + i * letterHeight * 1.8}" font-size="${letterHeight}" font-family="${font}" fill="${ink}" xml:space="preserve">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${texts.join('')}</svg>`;
  let image = sharp(await sharp(Buffer.from(svg)).png().toBuffer());
  if (turned !== 0) image = sharp(await image.rotate(turned, { background: '#b0a090' }).png().toBuffer());
  if (blurred > 0) image = image.blur(blurred);
  if (light !== 1) image = image.linear(light, 0);
  const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  const dpi = Math.max(info.width, info.height) / 11;
  return { width: info.width, height: info.height, channels: 1, dpi, pixels: data };
}
