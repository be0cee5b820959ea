import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../intake/worker-protocol.ts';

/** A grey picture, row by row: 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture's lightness. */
export function greyOf({ width, height, channels, pixels }: Picture): Grey {
  if (channels === 1) return { width, height, pixels };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] = (pixels[at]! * 77 + pixels[at + 1]! * 150 + pixels[at + 2]! * 29) >> 8;
  return { width, height, pixels: grey };
}

const load = ({ width, height, pixels }: Grey) => sharp(pixels, { raw: { width, height, channels: 1 } });

async function out(image: Sharp): Promise<Grey> {
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** The picture `factor` times as large. */
export async function scaled(grey: Grey, factor: number): Promise<Grey> {
  const [width, height] = [grey.width, grey.height].map((side) => Math.max(1, Math.round(side * factor)));
  return out(load(grey).resize(width, height, { fit: 'fill', kernel: 'cubic' }));
}

/** Each pixel the mean of those around it, weighted by distance. @param sigma of the weights, in pixels */
export const blurred = (grey: Grey, sigma: number): Promise<Grey> =>
  out(load(grey).blur(Math.max(0.3, Math.min(1000, sigma))));

/** Turned clockwise about its middle; the corners that appear are grey like the rim of a page. */
export const turned = (grey: Grey, degrees: number): Promise<Grey> =>
  degrees === 0
    ? Promise.resolve(grey)
    : out(load(grey).rotate(degrees, { background: { r: 230, g: 230, b: 230 } }));

/** A part of the picture; whole pixels inside it. */
export const cut = (grey: Grey, left: number, top: number, width: number, height: number): Promise<Grey> =>
  out(load(grey).extract({ left, top, width, height }));
