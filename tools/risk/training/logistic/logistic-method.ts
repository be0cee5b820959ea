import type { Additive, Table } from '../additive.ts';
import { encode } from '../bins/binning.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import { stratifiedFolds } from '../data/split.ts';
import type { Method } from '../method.ts';
import type { Input, LogisticMethod, TrainingSpec } from '../spec.ts';
import { binColumn } from './bin-column.ts';
import { signedLogistic } from './regression.ts';
import { type FoldEvidence, forwardSelection } from './selection.ts';

/** Weight of evidence by pooled bins, columns chosen one after another, weights with their signs held. */
export function logisticMethod(
  spec: Pick<TrainingSpec, 'inputs' | 'characteristicsMax' | 'folds'>,
  method: LogisticMethod,
): Method {
  return {
    choose(sample, rows, seed) {
      const folds = stratifiedFolds(sample, rows, spec.folds, seed).map((fold) => {
        const tables = spec.inputs.map((input) => binColumn(sample, input, fold.training, method));
        return {
          training: evidenceOf(tables, sample, fold.training),
          validation: evidenceOf(tables, sample, fold.validation),
        } satisfies FoldEvidence;
      });
      const { chosen, path } = forwardSelection(folds, spec.inputs, spec.characteristicsMax, method.ridge);
      if (method.selection === 'forward') return { structure: { keys: chosen, rounds: 0 }, path };
      const all = weighted(
        spec.inputs.map((input) => binColumn(sample, input, rows, method)),
        sample,
        rows,
        method.ridge,
      );
      const keys = all.tables.filter(({ values }) => values.some((value) => value !== 0));
      return {
        structure: { keys: keys.map(({ binning }) => binning.input.key), rounds: 0 },
        path: path.map((step) => ({
          ...step,
          chosen: keys.some(({ binning }) => step.label === `+ ${binning.input.key}`),
        })),
      };
    },
    fit(sample, rows, { keys }) {
      const inputs = keys.map((key) => spec.inputs.find((input) => input.key === key) as Input);
      const tables = inputs.map((input) => binColumn(sample, input, rows, method));
      return weighted(tables, sample, rows, method.ridge);
    },
  };
}

function weighted(tables: readonly Table[], sample: Sample, rows: RowNumbers, ridge: number): Additive {
  const { intercept, weights } = signedLogistic(evidenceOf(tables, sample, rows), ridge);
  return {
    intercept,
    tables: tables.map(({ binning, values }, at) => ({
      binning,
      values: values.map((value) => value * (weights[at] as number)),
    })),
  };
}

/** The WOE of every row by column, and its outcome. */
function evidenceOf(tables: readonly Table[], sample: Sample, rows: RowNumbers) {
  const columns = tables.map(({ binning, values }) => {
    const codes = encode(binning, sample.columns[binning.input.key] as Column);
    return Float64Array.from(rows, (row) => values[codes[row] as number] as number);
  });
  return { columns, good: Uint8Array.from(rows, (row) => 1 - (sample.bad[row] as number)) };
}
