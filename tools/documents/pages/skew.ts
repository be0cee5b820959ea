import { type Grey, scaled } from './grey.ts';

const steepest = 12;
const sampleSide = 800;
/** Edges looked at; more of them make the angle no surer. */
const edgesMax = 12_000;

/**
 * How far rows of print lean, in degrees: positive when they fall to the right, so that turning by the negative
 * makes them level. The angle is the one at which the lower edges of letters gather most sharply into rows.
 *
 * @returns 0 when no angle stands out
 */
export async function skewOf(grey: Grey): Promise<number> {
  const factor = Math.min(1, sampleSide / Math.max(grey.width, grey.height));
  const sample = factor < 1 ? await scaled(grey, factor) : grey;
  const edges = lowerEdges(sample);
  if (edges.length < 400) return 0;
  const sharpness = (degrees: number) => sharpnessOf(edges, sample, degrees);
  const best = (from: number, to: number, step: number) => {
    let winner = 0;
    let most = sharpness(0);
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const now = sharpness(degrees);
      if (now > most) [winner, most] = [degrees, now];
    }
    return winner;
  };
  const coarse = best(-steepest, steepest, 0.5);
  const fine = coarse === 0 ? best(-0.4, 0.4, 0.1) : best(coarse - 0.4, coarse + 0.4, 0.1);
  return sharpness(fine) > 1.15 * sharpness(0) ? Math.round(fine * 10) / 10 : 0;
}

/** Places where dark print ends and lighter paper begins below it, as x and y in turn. */
function lowerEdges({ width, height, pixels }: Grey): Int16Array {
  const places: number[] = [];
  for (let y = 2; y < height - 2; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const drop = pixels[at + 2 * width]! - pixels[at - width]!;
      if (drop > 45 && pixels[at + width]! - pixels[at]! > 15) places.push(x, y);
    }
  const step = Math.max(1, Math.ceil(places.length / 2 / edgesMax));
  return Int16Array.from(step === 1 ? places : places.filter((_, i) => (i >> 1) % step === 0));
}

/** Sum of squares of the edges in each row of the turned picture, per edge: high when rows are level. */
function sharpnessOf(edges: Int16Array, { width, height }: Grey, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Uint32Array(height + 2 * shift);
  for (let i = 0; i < edges.length; i += 2) rows[Math.round(edges[i + 1]! - slope * edges[i]!) + shift]!++;
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum / edges.length;
}
