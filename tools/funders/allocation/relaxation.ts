import type { Highs, Solution } from 'highs';
import { defect } from '../../kit/errors.ts';
import { at, type Compiled } from './compile.ts';
import { linearModel, moneyUnit, type ShareRow } from './linear-model.ts';
import type { Prices } from './prices.ts';

/** Limits on shares are added as they are broken, all at once; more rounds than this were never seen. */
const roundsMax = 60;
/** Worth is handed to the solver in whole units of money, whose tolerances it suits. */
const worthUnit = 100;
const broken = 1e-7;
/** After new rows the last basis is dual feasible, after new worths it is primal feasible. */
const [dualSimplex, primalSimplex] = [1, 4];

interface Relaxed {
  /** How much of each option the optimum takes; columns that are no options follow. */
  readonly taken: Float64Array;
  readonly prices: Prices;
  /** What one placed deal fewer would save, where a number was asked for; otherwise 0. */
  readonly placedPrice: number;
}

interface Branched {
  readonly taken: Float64Array;
  readonly bound: number;
}

/** Batches of more options than this are left to the chains: on them branch and bound takes minutes to say little. */
export const branchesUpTo = 250;
const nodesMax = 500;

export interface Relaxation {
  /**
   * The optimum for these worths, at least so many deals placed. Solving again with other worths begins where the last ended.
   *
   * @param onRound told what each round found, counting from 1; those before the last split deals as no limit on shares allows
   */
  solve(
    worth: Float64Array,
    placedMin: number | undefined,
    onRound: (relaxed: Relaxed, round: number) => void,
  ): Relaxed;
  /**
   * The best whole allocation by branch and bound, for batches small enough (`branchesUpTo`): every limit on shares is a row.
   *
   * @param start an allocation that keeps the limits, as shares taken of options
   * @returns the best that was found, which the solver's tolerances may have let break a limit by a unit, and what none exceeds
   */
  branch(worth: Float64Array, placedMin: number | undefined, start: Float64Array): Branched;
  /** Bytes of the solver's memory. */
  bytes(): number;
}

/**
 * The linear relaxation of an allocation in HiGHS. Few of a batch's limits on shares bind, so the first round has none of
 * them and each further one adds those that its optimum breaks; the last round's optimum breaks none.
 */
export function createRelaxation(highs: Highs, tables: Compiled): Relaxation {
  const linear = linearModel(tables);
  const options = tables.dealOf.length;
  const { columns, rowUpper } = linear;
  const model = highs.createModel({
    numCols: columns,
    numRows: rowUpper.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: linear.upper,
    rowLower: equations(linear.rowOf.total, rowUpper.length),
    rowUpper,
    matrix: {
      format: 'csc',
      numRows: rowUpper.length,
      numCols: columns,
      starts: linear.starts,
      indices: linear.indices,
      values: linear.values,
    },
  });
  // Such a model has little to presolve, and from its slack basis the dual simplex needs half as many steps.
  model.options.set({ output_flag: false, presolve: 'off' });
  const shareRows = new Map<number, number>();
  let placedRow = -1;
  let solved = false;
  let rows = rowUpper.length;

  const price = (worth: Float64Array) => {
    const cost = new Float64Array(columns);
    for (const [o, money] of worth.entries()) cost[o] = money / worthUnit;
    model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, cost);
  };

  const requirePlaced = (least: number | undefined) => {
    if (placedRow < 0 && least !== undefined) {
      const indices = Int32Array.from({ length: options }, (_, o) => o);
      model.addRow(least, highs.infinity, { indices, values: new Float64Array(options).fill(1) });
      placedRow = rows++;
    } else if (placedRow >= 0) model.changeRowBounds(placedRow, least ?? 0, highs.infinity);
  };

  /** Adds the limits on shares that this breaks; all of them, where nothing is given. */
  const addBroken = (x: Float64Array | undefined): boolean => {
    const rowsBefore = rows;
    for (let g = 0; g < tables.ruleOf.length; g++) {
      const row = shareRows.has(g) ? undefined : linear.share(g);
      if (!row || (x && rowAt(row, x) <= row.upper + broken)) continue;
      model.addRow(-highs.infinity, row.upper, {
        indices: Int32Array.from(row.indices),
        values: Float64Array.from(row.values),
      });
      shareRows.set(g, rows++);
    }
    return rows > rowsBefore;
  };

  const run = () => {
    const { modelStatus } = model.run();
    if (modelStatus !== highs.constants.modelStatus.optimal) throw notSolved(modelStatus);
    return model.getSolution();
  };

  const read = ({ colValue, rowDual }: Solution): Relaxed => {
    const priceOf = (row: number) => (row < 0 ? 0 : Math.abs(at(rowDual, row)) * worthUnit);
    const { rowOf } = linear;
    const places = (of: Int32Array) => Float64Array.from(of, priceOf);
    return {
      taken: colValue,
      placedPrice: priceOf(placedRow),
      prices: {
        capacity: places(rowOf.capacity),
        amountMax: places(rowOf.amountMax).map((money) => money / moneyUnit),
        program: places(rowOf.program),
        switch: places(rowOf.switch),
        group: new Float64Array(tables.ruleOf.length).map(
          (_, g) => priceOf(shareRows.get(g) ?? -1) / moneyUnit,
        ),
      },
    };
  };

  return {
    solve: (worth, placedMin, onRound) => {
      price(worth);
      requirePlaced(placedMin);
      for (let round = 1; ; round++) {
        model.options.set({ simplex_strategy: round === 1 && solved ? primalSimplex : dualSimplex });
        const found = read(run());
        solved = true;
        onRound(found, round);
        if (round >= roundsMax || !addBroken(found.taken)) return found;
      }
    },
    branch: (worth, placedMin, start) => {
      price(worth);
      requirePlaced(placedMin);
      addBroken(undefined);
      const kinds = Int32Array.from(linear.upper, (upper) => (upper === 1 ? 1 : 0));
      model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, kinds);
      model.options.set({ presolve: 'choose', mip_max_nodes: nodesMax, mip_rel_gap: 0 });
      model.setSolution({ indices: Int32Array.from(start, (_, o) => o), values: start });
      model.run();
      return {
        taken: model.getSolution().colValue,
        bound: Number(model.info.get('mip_dual_bound')) * worthUnit,
      };
    },
    bytes: () => highs.memoryBytes,
  };
}

const rowAt = ({ indices, values }: ShareRow, x: Float64Array): number =>
  values.reduce((sum, value, i) => sum + value * at(x, indices[i] ?? 0), 0);

/** Rows have no lower limit, but for equations, which are 0. */
function equations(total: Int32Array, rows: number): Float64Array {
  const lower = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  for (const row of total) if (row >= 0) lower[row] = 0;
  return lower;
}

const notSolved = (status: number) =>
  defect('allocation/not_solved', `The solver ended with status ${status}.`, 'Keep the batch and report it.');
