import type { Picture } from '../intake/worker-protocol.ts';
import { blurred, type Grey } from './grey.ts';

/** Light, as a share of what surrounds it, that counts as full ink and as bare paper. */
const inkShare = 0.45;
const paperShare = 0.95;
/** The surroundings reach this share of the picture's width. */
const surroundings = 1 / 60;
/** Below this light the ground is not told from its own noise. */
const darkest = 40;

/**
 * The lightest channel of each pixel: print is dark in every channel, guilloche, flags and stamps are pale in one, so
 * that this shows print alone.
 */
export function lightest(picture: Picture): Picture {
  const { width, height, channels, pixels } = picture;
  if (channels === 1) return picture;
  const light = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < light.length; i++, at += channels)
    light[i] = Math.max(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
  return { ...picture, channels: 1, pixels: light };
}

/** Each pixel judged against the light around it, so that a ground of any shade becomes paper. Best after enlarging. */
export async function inkOf(grey: Grey): Promise<Grey> {
  const { width, height, pixels } = grey;
  const ground = await blurred(grey, width * surroundings);
  const ink = new Uint8Array(pixels.length);
  for (let i = 0; i < ink.length; i++) {
    const share = pixels[i]! / Math.max(darkest, ground.pixels[i]!);
    ink[i] = Math.max(0, Math.min(255, Math.round(((share - inkShare) / (paperShare - inkShare)) * 255)));
  }
  return { width, height, pixels: ink };
}
