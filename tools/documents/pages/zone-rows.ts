import { type Grey, scaled } from './grey.ts';

/** Darkness against the ground around it, and its size. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Float32Array;
}

/** Height of letters when they are compared, in pixels. */
const letterHeight = 22;
const bandsMax = 6;
/** A wider strip is no part of a card, and would take long to search. */
const widthMax = 2600;

/** A strip with its rows of print, ready to be cut into cells. */
export interface Strip {
  readonly ink: Ink;
  readonly bands: readonly (readonly [top: number, bottom: number])[];
  /** Pixels per pixel of the strip as it was given. */
  readonly factor: number;
}

/** @param height of a letter in the strip, about, in pixels */
export async function rowsOfStrip(grey: Grey, height: number): Promise<Strip> {
  const factor = Math.min(4, letterHeight / Math.max(4, height));
  const empty: Ink = { width: 0, height: 0, dark: new Float32Array() };
  if (grey.width * factor > widthMax) return { ink: empty, bands: [], factor };
  const ink = inkIn(await scaled(grey, factor));
  const bands = bandsOf(ink).filter(([top, bottom]) => {
    const tall = bottom - top;
    return tall > 0.5 * letterHeight && tall < 1.6 * letterHeight;
  });
  return { ink, bands: bands.slice(-bandsMax), factor };
}

/** The ground of a column is the light that an eighth of the pixels near it exceed. */
function inkIn({ width, height, pixels }: Grey): Ink {
  const dark = new Float32Array(width * height);
  const reach = 2 * letterHeight;
  for (let from = 0; from < width; from += 8) {
    const near: number[] = [];
    for (let x = Math.max(0, from - reach); x < Math.min(width, from + reach); x += 3)
      for (let y = 0; y < height; y += 2) near.push(pixels[y * width + x]!);
    const ground = near.sort((a, b) => a - b)[Math.floor(near.length * 0.87)] ?? 255;
    for (let x = from; x < Math.min(width, from + 8); x++)
      for (let y = 0; y < height; y++) dark[y * width + x] = Math.max(0, ground - pixels[y * width + x]!);
  }
  return { width, height, dark };
}

function bandsOf({ width, height, dark }: Ink): [number, number][] {
  const sums = new Float32Array(height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) sums[y]! += dark[y * width + x]!;
  const most = [...sums].sort((a, b) => b - a)[Math.floor(height * 0.1)] ?? 0;
  const bands: [number, number][] = [];
  let from = -1;
  for (let y = 0; y <= height; y++) {
    const inside = y < height && sums[y]! > 0.3 * most;
    if (inside && from < 0) from = y;
    if (inside || from < 0) continue;
    bands.push([from, y]);
    from = -1;
  }
  return bands;
}

const combsTried = 5;

/** Places for a row of cells by its empty edges, the emptiest first, no two alike. */
export function combs({ width, dark }: Ink, top: number, bottom: number, length: number): Comb[] {
  const columns = new Float32Array(width);
  for (let y = top; y < bottom; y++) for (let x = 0; x < width; x++) columns[x]! += dark[y * width + x]!;
  const mean = columns.reduce((sum, value) => sum + value, 0) / width;
  const full = columns.map((value) => Math.min(2 * mean, value));
  const kept: Comb[] = [];
  const widest = Math.min(1.7 * (bottom - top), (width + 6) / length);
  for (let pitch = 0.7 * (bottom - top); pitch <= widest; pitch += 0.1)
    for (let left = -0.3 * pitch; left + length * pitch < width + 0.3 * pitch; left += 1.5) {
      let worth = 0;
      for (let i = 0, x = left + 0.5; i <= length; i++, x += pitch) {
        worth -= 1.5 * (columns[x | 0] ?? 0);
        if (i < length)
          worth += ((full[(x + 0.35 * pitch) | 0] ?? 0) + (full[(x + 0.65 * pitch) | 0] ?? 0)) / 2;
      }
      keep(kept, { left, pitch, worth });
    }
  return kept;
}

interface Comb {
  readonly left: number;
  readonly pitch: number;
  readonly worth: number;
}

/** Keeps the best few, the best of those alike. */
function keep(kept: Comb[], comb: Comb): void {
  const last = kept.at(-1);
  if (kept.length === combsTried && last && comb.worth <= last.worth) return;
  const alike = kept.findIndex(
    ({ left, pitch }) => Math.abs(left - comb.left) < 3 && Math.abs(pitch - comb.pitch) < 0.25,
  );
  if (alike >= 0) {
    if (kept[alike]!.worth >= comb.worth) return;
    kept.splice(alike, 1);
  }
  const at = kept.findIndex(({ worth }) => worth < comb.worth);
  kept.splice(at < 0 ? kept.length : at, 0, comb);
  if (kept.length > combsTried) kept.pop();
}
