import { createRandom } from '../../metrics/random.ts';
import type { Additive, Table } from '../additive.ts';
import { type Binning, cellCount, encode, orderedCells, tally } from '../bins/binning.ts';
import { preBinning } from '../bins/pre-bins.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import { stratifiedFolds } from '../data/split.ts';
import { withoutGain } from '../logistic/bin-column.ts';
import { type Method, mean, rowLoss, type Step, standardError } from '../method.ts';
import type { Input, StumpsMethod, TrainingSpec } from '../spec.ts';
import { addSteps, type Boosting, boost, type StumpColumn } from './boost.ts';
import { simplified } from './simplify.ts';

/** Losses are looked at every so many rounds. */
const roundsApart = 10;

/** Boosted stumps under monotone constraints, an average over bags, collapsed to one table for each column. */
export function stumpsMethod(
  spec: Pick<TrainingSpec, 'inputs' | 'characteristicsMax' | 'folds'>,
  method: StumpsMethod,
): Method {
  return {
    choose(sample, rows, seed) {
      const folds = stratifiedFolds(sample, rows, spec.folds, seed);
      const paths = folds.map(({ training, validation }, fold) =>
        lossPath(sample, training, validation, spec.inputs, method, seed + fold),
      );
      const means = (paths[0] ?? []).map((_, at) => mean(paths.map((path) => path[at] as number)));
      const best = means.indexOf(Math.min(...means));
      const rounds = (best + 1) * roundsApart;
      const keys = strongest(bagged(sample, rows, spec.inputs, method, rounds, seed), sample, rows, spec);
      const path = means.map((loss, at): Step => {
        const error = standardError(paths.map((one) => one[at] as number));
        return { label: `${(at + 1) * roundsApart} rounds`, loss, standardError: error, chosen: at === best };
      });
      return { structure: { keys, rounds }, path };
    },
    fit(sample, rows, { keys, rounds }, seed) {
      const inputs = keys.map((key) => spec.inputs.find((input) => input.key === key) as Input);
      const { intercept, tables } = bagged(sample, rows, inputs, method, rounds, seed);
      return { intercept, tables: tables.map((table) => simplified(table, sample, rows, method.binsMax)) };
    },
  };
}

/** A model of each bag, and their average. */
function bagged(
  sample: Sample,
  rows: RowNumbers,
  inputs: readonly Input[],
  method: StumpsMethod,
  rounds: number,
  seed: number,
): Additive {
  const binnings = inputs.map((input) => preBinning(sample, input, rows, method.preBins));
  const sums = binnings.map((binning) => new Float64Array(cellCount(binning)));
  let intercepts = 0;
  for (const boosting of bagsOf(sample, rows, binnings, method.bags, seed)) {
    intercepts += boost(boosting, method, rounds, ({ column, steps }) =>
      addTo(sums[column] as Float64Array, steps),
    );
  }
  const tables = binnings.map((binning, at): Table => {
    const values = (sums[at] as Float64Array).map((sum) => sum / method.bags);
    const codes = encode(binning, sample.columns[binning.input.key] as Column);
    return {
      binning,
      values: withoutGain(binning, tally(codes, cellCount(binning), sample.bad, rows), values),
    };
  });
  return { intercept: intercepts / method.bags, tables };
}

/** Mean loss of the bags' average on rows left out, every tenth round. */
function lossPath(
  sample: Sample,
  training: RowNumbers,
  validation: RowNumbers,
  inputs: readonly Input[],
  method: StumpsMethod,
  seed: number,
): number[] {
  const binnings = inputs.map((input) => preBinning(sample, input, training, method.preBins));
  const codes = columnsOf(sample, validation, binnings).map((column) => column.codes);
  const looks = Math.floor(method.roundsMax / roundsApart);
  const sums = Array.from({ length: looks }, () => new Float64Array(validation.length));
  for (const boosting of bagsOf(sample, training, binnings, method.bags, seed)) {
    const odds = new Float64Array(validation.length);
    let seen = 0;
    const intercept = boost(boosting, method, looks * roundsApart, ({ column, steps }, round) => {
      addSteps(odds, codes[column] as Uint16Array, steps);
      if ((round + 1) % roundsApart === 0) addTo(sums[seen++] as Float64Array, odds);
    });
    for (; seen < looks; seen++) addTo(sums[seen] as Float64Array, odds);
    for (const sum of sums) addConstant(sum, intercept);
  }
  return sums.map((sum) =>
    mean(
      sum.map((value, row) => rowLoss(value / method.bags, sample.bad[validation[row] as number] as number)),
    ),
  );
}

/** The rows, drawn with replacement for each bag; one bag is the rows as they are. */
function* bagsOf(
  sample: Sample,
  rows: RowNumbers,
  binnings: readonly Binning[],
  bags: number,
  seed: number,
): Generator<Boosting> {
  const random = createRandom(seed);
  const columns = columnsOf(sample, rows, binnings);
  const good = Uint8Array.from(rows, (row) => 1 - (sample.bad[row] as number));
  if (bags === 1) yield { columns, good, weights: new Float64Array(rows.length).fill(1) };
  for (let bag = 0; bags > 1 && bag < bags; bag++) {
    const times = new Float64Array(rows.length);
    for (let drawn = 0; drawn < rows.length; drawn++) {
      const at = Math.floor(random() * rows.length);
      times[at] = (times[at] as number) + 1;
    }
    yield drawnRows({ columns, good, weights: times });
  }
}

/** Without the rows that were not drawn. */
function drawnRows({ columns, good, weights }: Boosting): Boosting {
  const drawn = (_: number, row: number) => (weights[row] as number) > 0;
  return {
    columns: columns.map((column) => ({ ...column, codes: column.codes.filter(drawn) })),
    good: good.filter(drawn),
    weights: weights.filter(drawn),
  };
}

function columnsOf(sample: Sample, rows: RowNumbers, binnings: readonly Binning[]): StumpColumn[] {
  return binnings.map((binning) => {
    const all = encode(binning, sample.columns[binning.input.key] as Column);
    const codes = Uint16Array.from(rows, (row) => all[row] as number);
    const { input } = binning;
    const expected = input.kind === 'number' ? input.expected : 'none';
    return { codes, cells: cellCount(binning), ordered: orderedCells(binning), expected };
  });
}

function addConstant(sums: Float64Array, constant: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + constant;
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (values[at] as number);
}

/** Deviation of log odds that a column must bring to be worth a place: about one point at 40 to double the odds. */
const spreadMin = 0.02;

/** The columns whose tables sway the rows most, by the spread of their values; those that sway none are left out. */
function strongest(
  { tables }: Additive,
  sample: Sample,
  rows: RowNumbers,
  { characteristicsMax }: Pick<TrainingSpec, 'characteristicsMax'>,
): string[] {
  const swayed = tables.map(({ binning, values }) => {
    const codes = encode(binning, sample.columns[binning.input.key] as Column);
    const earned = Float64Array.from(rows, (row) => values[codes[row] as number] as number);
    const middle = mean(earned);
    return { key: binning.input.key, spread: Math.sqrt(mean(earned.map((value) => (value - middle) ** 2))) };
  });
  return swayed
    .filter(({ spread }) => spread > spreadMin)
    .sort((a, b) => b.spread - a.spread)
    .slice(0, characteristicsMax)
    .map(({ key }) => key);
}
