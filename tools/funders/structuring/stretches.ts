import type { Lane, Taker } from './lanes.ts';

/** A part of a lane in which the same programs take it. Both ends count. */
export interface Stretch {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  /** At least one. */
  readonly takers: readonly Taker[];
  /** Funders of which a program takes it. */
  readonly funders: number;
}

/** The stretches of a lane with so many steps of cash or more; none where there is no such number. */
export function stretchesOf(lane: Lane, from: number | undefined): Stretch[] {
  if (from === undefined) return [];
  const ends = lane.takers.flatMap((taker) => [taker.from, taker.to + 1]).filter((steps) => steps > from);
  const starts = [...new Set([from, ...ends])].sort((a, b) => a - b);
  return starts.flatMap((start, at) => {
    const stretch = stretchAt(lane, start);
    return stretch ? [{ ...stretch, to: (starts[at + 1] as number) - 1 }] : [];
  });
}

/** One step of a lane by itself; undefined where no program takes it. */
export function stretchAt(lane: Lane, steps: number): Stretch | undefined {
  const takers = lane.takers.filter(({ from, to }) => from <= steps && steps <= to);
  const funders = new Set(takers.map(({ setting }) => setting.funder.id)).size;
  return takers.length === 0 ? undefined : { lane, from: steps, to: steps, takers, funders };
}
