import { amountAt, type Grid } from './grid.ts';
import type { Lane, Taker } from './lanes.ts';

/** A taker whose payment before rounding, and total within `totalWithin`, are linear in the amount financed. */
interface Rival {
  readonly taker: Taker;
  /** At so many minor units financed. */
  payment(amount: number): number;
}

/** A part of a lane in which the same programs take it. Both ends count. */
export interface Stretch {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  /** Those that may be the cheapest somewhere in it; at least one. */
  readonly rivals: readonly Rival[];
  /** Funders of which a program takes it. */
  readonly funders: number;
}

/** The stretches of a lane with so many steps of cash or more; none where there is no such number. */
export function stretchesOf(lane: Lane, grid: Grid, from: number | undefined): Stretch[] {
  if (from === undefined) return [];
  const ends = lane.takers.flatMap((taker) => [taker.from, taker.to + 1]).filter((steps) => steps > from);
  const starts = [...new Set([from, ...ends])].sort((a, b) => a - b);
  return starts.flatMap((start, at) => stretchOf(lane, grid, start, (starts[at + 1] ?? start + 1) - 1) ?? []);
}

/** A part of a lane between two changes; undefined where no program takes it. */
export function stretchOf(lane: Lane, grid: Grid, from: number, to: number): Stretch | undefined {
  const takers = lane.takers.filter((taker) => taker.from <= from && from <= taker.to);
  if (takers.length === 0) return undefined;
  const funders = new Set(takers.map(({ setting }) => setting.funder.id)).size;
  const ends = [amountAt(lane.car, grid, from), amountAt(lane.car, grid, to)];
  return { lane, from, to, rivals: rivalsOf(takers.map(rivalOf), lane.termMonths, ends), funders };
}

/** Lines that another stays below at both ends stay above it all the way. */
function rivalsOf(all: readonly Rival[], termMonths: number, ends: readonly number[]): Rival[] {
  const total = ({ payment }: Rival, amount: number) => termMonths * payment(amount);
  const isBelow = (one: Rival, other: Rival) =>
    ends.every((amount) => {
      return total(one, amount) + one.taker.totalWithin < total(other, amount) - other.taker.totalWithin;
    });
  return all.filter((one) => !all.some((other) => isBelow(other, one)));
}

function rivalOf(taker: Taker): Rival {
  const { paymentPerUnit, setting } = taker;
  const { acquisitionFee } = setting.program;
  return { taker, payment: (amount) => paymentPerUnit * (amount + acquisitionFee) };
}
