import { invalidInput } from '../kit/errors.ts';

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

/** Collects flows into a table. Created for one calculation and thrown away with it. */
export interface FlowTableBuilder {
  /**
   * @param amount above 0 in one direction, below 0 in the other
   * @param periods compound periods from the start to the first of the run
   * @param fraction a further part of a period at simple interest
   * @param count equal amounts one period apart, 1 for a single flow
   * @throws AppError `repayment/flows_unusable`
   */
  add(amount: number, periods: number, fraction: number, count: number): void;
  table(): FlowTable;
}

/** A builder with room for so many entries. */
export function flowTableBuilder(room: number): FlowTableBuilder {
  if (room > entriesMax) throw unusable();
  const cells = new Float64Array(width * room);
  let end = 0;
  let inOrder = true;
  return {
    add(amount, periods, fraction, count) {
      if (
        !(Number.isFinite(amount) && Number.isFinite(periods) && periods >= 0 && fraction >= 0 && count >= 0)
      )
        throw unusable();
      if (amount === 0 || count === 0) return;
      if (end > 0 && count === 1 && continues(cells, end, amount, periods, fraction)) {
        cells[end - 1] = cell(cells, end - 1) + 1;
        return;
      }
      if (end > 0 && periods + fraction < lastTime(cells, end)) inOrder = false;
      cells[end] = amount;
      cells[end + 1] = periods;
      cells[end + 2] = fraction;
      cells[end + 3] = count;
      end += width;
    },
    table: () => (inOrder ? { cells: cells.subarray(0, end) } : sorted(cells.subarray(0, end))),
  };
}

/** A cell that is known to be there. */
export const cell = (cells: Float64Array, at: number): number => cells[at] as number;

/** Whether a flow is the next one of the run before it. */
function continues(
  cells: Float64Array,
  end: number,
  amount: number,
  periods: number,
  fraction: number,
): boolean {
  return (
    cell(cells, end - 4) === amount &&
    cell(cells, end - 2) === fraction &&
    cell(cells, end - 3) + cell(cells, end - 1) === periods
  );
}

/** When the last flow of the last entry falls. */
const lastTime = (cells: Float64Array, end: number): number =>
  cell(cells, end - 3) + (cell(cells, end - 1) - 1) + cell(cells, end - 2);

/** Entries that overlap in time, taken apart into single flows and put in order. */
function sorted(cells: Float64Array): FlowTable {
  const flows: [time: number, amount: number, periods: number, fraction: number][] = [];
  for (let at = 0; at < cells.length; at += width) {
    const [amount, periods, fraction] = [cell(cells, at), cell(cells, at + 1), cell(cells, at + 2)];
    if (flows.length + cell(cells, at + 3) > entriesMax) throw unusable();
    for (let k = 0; k < cell(cells, at + 3); k++) {
      flows.push([periods + k + fraction, amount, periods + k, fraction]);
    }
  }
  flows.sort(([a], [b]) => a - b);
  const single = new Float64Array(width * flows.length);
  for (const [k, [, amount, periods, fraction]] of flows.entries()) {
    single.set([amount, periods, fraction, 1], width * k);
  }
  return { cells: single };
}

const unusable = () =>
  invalidInput(
    'repayment/flows_unusable',
    `A rate needs up to ${entriesMax} payments, each a number and none before the start.`,
    'Check the amounts and the dates.',
  );
