import type { Grey } from './grey.ts';

/** How much darker than the ground on both sides a rule is, of 255. */
const contrast = 24;
/** A rule with its blurred edges is at most this high; thicker strokes are bars, or letters of a heading. */
const heightMax = 6;
/** Letters that cross a rule interrupt it for this many pixels. */
const gapMax = 12;
/** Share of a rule's length on which it can be seen. */
const seenShare = 0.8;
/** Shorter strokes may be parts of letters, in pixels: across, and down. */
const acrossMin = 160;
const downMin = 80;

/**
 * The picture without its ruled lines: those of tables and boxes, and those under what was filled in. A line that
 * touches letters makes other letters of them; where letters cross one, it stays.
 */
export function withoutRules(grey: Grey): Grey {
  return transposed(withoutLevelRules(transposed(withoutLevelRules(grey, acrossMin)), downMin));
}

function withoutLevelRules(grey: Grey, lengthMin: number): Grey {
  const { width, height, pixels } = grey;
  const thin = thinStrokes(grey);
  const cleared = Uint8Array.from(pixels);
  const row = new Uint8Array(width);
  for (let y = heightMax; y < height - heightMax; y++) {
    // A rule that leans a little passes from one row of pixels to the next.
    for (let x = 0, at = y * width; x < width; x++, at++)
      row[x] = thin[at]! | thin[at - width]! | thin[at + width]!;
    for (const [from, to] of runsIn(row, lengthMin))
      for (let x = from; x < to; x++)
        for (const at of [-width, 0, width].map((by) => y * width + x + by))
          if (thin[at]) clear(grey, cleared, at);
  }
  return { width, height, pixels: cleared };
}

/** Dark pixels with lighter ones close above and close below. */
function thinStrokes({ width, height, pixels }: Grey): Uint8Array {
  const thin = new Uint8Array(width * height);
  for (let at = heightMax * width; at < (height - heightMax) * width; at++) {
    const light = pixels[at]! + contrast;
    let [above, below] = [0, 0];
    for (let away = 2; away <= heightMax && !(above && below); away++) {
      if (!above && pixels[at - away * width]! >= light) above = away;
      if (!below && pixels[at + away * width]! >= light) below = away;
    }
    if (above && below && above + below <= heightMax + 2) thin[at] = 1;
  }
  return thin;
}

/** Makes the stroke at a pixel as light as the ground above and below it. */
function clear({ width, pixels }: Grey, cleared: Uint8Array, at: number): void {
  const light = pixels[at]! + contrast;
  const edge = (step: number) => {
    let end = at;
    for (let away = 0; away < heightMax && pixels[end]! < light; away++) end += step;
    return end;
  };
  const [top, bottom] = [edge(-width), edge(width)];
  const ground = Math.max(...[top, top - width, bottom, bottom + width].map((place) => pixels[place] ?? 0));
  for (let place = top; place <= bottom; place += width)
    if (cleared[place]! < ground) cleared[place] = ground;
}

/** Runs of marked places at least that long, small gaps in them passed over; the end is excluded. */
function runsIn(row: Uint8Array, lengthMin: number): [number, number][] {
  const runs: [number, number][] = [];
  let [from, last, seen] = [-1, -1, 0];
  for (let x = 0; x <= row.length + gapMax; x++) {
    if (row[x]) {
      if (from < 0) from = x;
      last = x;
      seen++;
    } else if (from >= 0 && x - last > gapMax) {
      const length = last + 1 - from;
      if (length >= lengthMin && seen >= seenShare * length) runs.push([from, last + 1]);
      [from, seen] = [-1, 0];
    }
  }
  return runs;
}

function transposed({ width, height, pixels }: Grey): Grey {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = pixels[y * width + x]!;
  return { width: height, height: width, pixels: turned };
}
