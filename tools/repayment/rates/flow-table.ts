import { invalidInput } from '../../kit/errors.ts';

/** Cells of one entry. */
const width = 4;
const entriesMax = 10_000;

/**
 * Flows as plain numbers in one block of memory, in the order of time, for solvers that go over them many times.
 * Equal amounts one period apart make one entry: a run, whose worth has a closed form.
 */
export interface FlowTable {
  /** Four cells an entry: amount, periods to the first, simple fraction, how many one period apart. */
  readonly cells: Float64Array;
}

/** One block is enough for all contracts but the longest: to make a new one costs as much as to find a rate in it. */
const lent = new Float64Array(width * 512);

/**
 * Room for so many flows, to be filled by `putFlow`, closed by `flowTable` and used up before it is asked for again: the
 * same block is lent each time.
 *
 * @throws AppError `repayment/flows_unusable` above 10,000
 */
export function flowCells(room: number): Float64Array {
  if (room > entriesMax) throw unusable();
  return width * room <= lent.length ? lent : new Float64Array(width * room);
}

/**
 * Writes a flow behind the others; one that carries on the run before it is counted to that.
 *
 * @param end what the last call returned, 0 at first
 * @param amount above 0 in one direction, below 0 in the other
 * @param periods compound periods from the start to the first of the run
 * @param fraction a further part of a period at simple interest
 * @param count equal amounts one period apart, 1 for a single flow
 * @throws AppError `repayment/flows_unusable`
 */
export function putFlow(
  cells: Float64Array,
  end: number,
  amount: number,
  periods: number,
  fraction: number,
  count: number,
): number {
  const whole = Number.isFinite(amount) && Number.isFinite(periods) && Number.isFinite(count);
  if (!(whole && periods >= 0 && fraction >= 0 && count >= 0)) throw unusable();
  if (amount === 0 || count === 0) return end;
  if (end > 0 && count === 1 && cells[end - 4] === amount && cells[end - 2] === fraction) {
    if (cells[end - 3]! + cells[end - 1]! === periods) {
      cells[end - 1]!++;
      return end;
    }
  }
  cells[end] = amount;
  cells[end + 1] = periods;
  cells[end + 2] = fraction;
  cells[end + 3] = count;
  return end + width;
}

/** The flows as a table in the order of time, in whatever order they were put. */
export function flowTable(cells: Float64Array, end: number): FlowTable {
  const put = end === cells.length ? cells : cells.subarray(0, end);
  for (let at = width; at < end; at += width) {
    const before = at - width;
    const last = put[before + 1]! + (put[before + 3]! - 1) + put[before + 2]!;
    if (put[at + 1]! + put[at + 2]! < last) return { cells: sorted(put) };
  }
  return { cells: put };
}

/** Entries that overlap in time, taken apart into single flows and put in order. */
function sorted(cells: Float64Array): Float64Array {
  const flows: [time: number, amount: number, periods: number, fraction: number][] = [];
  for (let at = 0; at < cells.length; at += width) {
    const count = cells[at + 3]!;
    if (flows.length + count > entriesMax) throw unusable();
    for (let k = 0; k < count; k++) {
      const periods = cells[at + 1]! + k;
      flows.push([periods + cells[at + 2]!, cells[at]!, periods, cells[at + 2]!]);
    }
  }
  flows.sort(([a], [b]) => a - b);
  const single = new Float64Array(width * flows.length);
  for (const [k, [, amount, periods, fraction]] of flows.entries()) {
    single.set([amount, periods, fraction, 1], width * k);
  }
  return single;
}

const unusable = () =>
  invalidInput(
    'repayment/flows_unusable',
    `A rate needs up to ${entriesMax} payments, each a number and none before the start.`,
    'Check the amounts and the dates.',
  );
