import type { Picture } from '../intake/worker-protocol.ts';
import { type Grey, greyOf, scaled, turned } from './grey.ts';
import { type Recognition, recognise } from './tesseract.ts';
import type { SeenWord } from './tsv.ts';

/** A picture prepared for reading, and where its pixels lie on the upright page. */
export interface View {
  readonly grey: Grey;
  /** Points of the page per pixel. */
  readonly scale: number;
  /** Where the picture's top left lies on the page, in points: outside of it after levelling. */
  readonly left: number;
  readonly top: number;
}

/** Quarter turns and the lean of the rows, in degrees clockwise, that a picture needs to stand upright. */
export interface Turn {
  readonly quarter: 0 | 90 | 180 | 270;
  readonly lean: number;
}

/** The picture upright and level. Levelling keeps the page's middle where it is. */
export async function uprightView(picture: Picture, turn: Turn): Promise<View> {
  const scale = 72 / picture.dpi;
  const quartered = await turned(greyOf(picture), turn.quarter);
  const grey = await turned(quartered, turn.lean);
  const left = (-(grey.width - quartered.width) / 2) * scale;
  const top = (-(grey.height - quartered.height) / 2) * scale;
  return { grey, scale, left, top };
}

export async function enlarged(view: View, factor: number): Promise<View> {
  if (factor === 1) return view;
  const grey = await scaled(view.grey, factor);
  return { ...view, grey, scale: (view.scale * view.grey.width) / grey.width };
}

/** Reads a view. @returns words in points of the upright page */
export async function see(view: View, how: Recognition, signal: AbortSignal): Promise<SeenWord[]> {
  const words = await recognise(view.grey, how, signal);
  return words.map((word) => ({
    ...word,
    x: view.left + word.x * view.scale,
    y: view.top + word.y * view.scale,
    width: word.width * view.scale,
    height: word.height * view.scale,
  }));
}
