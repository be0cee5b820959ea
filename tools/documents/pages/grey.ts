import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../intake/worker-protocol.ts';

/** A grey picture, row by row: 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What of a colour picture is kept: its lightness, one channel, or the lightest of the three. */
export type Separation = 'lightness' | 'red' | 'green' | 'blue' | 'lightest';

/** Coloured grounds fade in the channel that holds their colour; black print stays black in each of them. */
export function greyOf({ width, height, channels, pixels }: Picture, by: Separation = 'lightness'): Grey {
  if (channels === 1) return { width, height, pixels };
  const grey = new Uint8Array(width * height);
  const channel = ['red', 'green', 'blue'].indexOf(by);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (channel >= 0) grey[i] = pixels[at + channel]!;
    else if (by === 'lightest') grey[i] = Math.max(r, g, b);
    else grey[i] = (r * 77 + g * 150 + b * 29) >> 8;
  }
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

/** Turned clockwise about its middle; the corners that appear are grey like the rim of a page. */
export const turned = (grey: Grey, degrees: number): Promise<Grey> =>
  degrees === 0
    ? Promise.resolve(grey)
    : out(load(grey).rotate(degrees, { background: { r: 230, g: 230, b: 230 } }));

/** A part of the picture; whole pixels inside it. */
export const cut = (grey: Grey, left: number, top: number, width: number, height: number): Promise<Grey> =>
  out(load(grey).extract({ left, top, width, height }));

/** The same print as if lit evenly: divided by its paper, which is what remains when small dark strokes are taken out. */
export async function evenlyLit(grey: Grey): Promise<Grey> {
  const { width, height } = grey;
  const shrink = Math.max(1, Math.round(Math.max(width, height) / 200));
  const paper = load(grey)
    .resize(Math.ceil(width / shrink), Math.ceil(height / shrink), { fit: 'fill' })
    .median(9)
    .blur(3);
  const small = await out(paper);
  const under = await out(load(small).resize(width, height, { fit: 'fill', kernel: 'linear' }));
  const pixels = new Uint8Array(grey.pixels.length);
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = Math.min(255, (grey.pixels[i]! * 220) / Math.max(40, under.pixels[i]!));
  return { width, height, pixels };
}
