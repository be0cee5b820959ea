import { invalidInput } from '../../../kit/errors.ts';
import type { Characteristic } from '../../card/characteristic.ts';
import type { Scorecard } from '../../card/scorecard.ts';
import type { Additive, Table } from '../additive.ts';
import type { Binning } from '../bins/binning.ts';
import type { RowNumbers, Sample } from '../data/sample.ts';
import { stratifiedFolds } from '../data/split.ts';
import { evidenceOf } from '../logistic/logistic-method.ts';
import { signedLogistic } from '../logistic/regression.ts';
import { lossOf } from '../logistic/selection.ts';
import { type Method, mean, type Step, standardError } from '../method.ts';
import type { BorrowedMethod, Input, TrainingSpec } from '../spec.ts';

/**
 * Shapes of another population's card, weighted anew. With a hundred bads, the rows can say how much each column counts, but
 * not how its points run from bin to bin; another lender's thousands of bads can. A weight of 1 takes a column as it is there.
 *
 * All the specification's columns are used, except those whose weight comes out 0.
 *
 * @throws AppError invalid_input `risk/not_borrowed` when the other card lacks a column or reads it otherwise
 */
export function borrowedMethod(
  spec: Pick<TrainingSpec, 'inputs' | 'folds'>,
  { priorPrecision }: BorrowedMethod,
  lender: Scorecard,
): Method {
  const tables = new Map(spec.inputs.map((input) => [input.key, borrowedTable(input, lender)] as const));
  const tablesOf = (keys: readonly string[]) => keys.map((key) => tables.get(key) as Table);
  const all = tablesOf([...tables.keys()]);
  return {
    choose(sample, rows, seed) {
      const { weights } = weightsOf(all, sample, rows, priorPrecision);
      const keys = [...tables.keys()].filter((_, at) => (weights[at] as number) > 0);
      const folds = stratifiedFolds(sample, rows, spec.folds, seed);
      const step = (label: string, precision: number, chosen: boolean): Step => {
        const losses = folds.map(({ training, validation }) => {
          const learned = weightsOf(all, sample, training, precision);
          const { columns, good } = evidenceOf(all, sample, validation);
          return lossOf(learned, columns, good);
        });
        return { label, loss: mean(losses), standardError: standardError(losses), chosen };
      };
      const path = [
        step(`weights of ${lender.id}`, 1e9, false),
        step('weights learned here', priorPrecision, true),
      ];
      return { structure: { keys, rounds: 0 }, path };
    },
    fit(sample, rows, { keys }): Additive {
      const chosen = tablesOf(keys);
      const { intercept, weights } = weightsOf(chosen, sample, rows, priorPrecision);
      const weighted = chosen.map(({ binning, values }, at): Table => {
        return { binning, values: values.map((value) => value * (weights[at] as number)) };
      });
      return { intercept, tables: weighted };
    },
  };
}

const weightsOf = (tables: readonly Table[], sample: Sample, rows: RowNumbers, precision: number) =>
  signedLogistic(evidenceOf(tables, sample, rows), precision, 1);

/** A column of the other card, its points back in log odds. */
function borrowedTable(input: Input, lender: Scorecard): Table {
  const found = lender.characteristics.find(({ key }) => key === input.key);
  const values = (points: readonly number[]) =>
    Float64Array.from(points, (one) => (one * Math.LN2) / lender.scaling.pdo);
  if (!found || !alike(input, found)) throw notBorrowed(lender.id, input.key);
  if (found.kind === 'category') {
    const binning: Binning = { kind: 'category', input, groups: found.groups.map((group) => group.values) };
    const cells = [...found.groups, found.missing, found.unseen];
    return { binning, values: values(cells.map(({ points }) => points)) };
  }
  const edges = found.bins.slice(1).map(({ from }) => from as number);
  const cells = [...found.bins, ...found.special, found.missing];
  return {
    binning: { kind: 'number', input: input as Input & { kind: 'number' }, edges },
    values: values(cells.map(({ points }) => points)),
  };
}

/** The same kind, direction and special codes. */
function alike(input: Input, found: Characteristic): boolean {
  if (input.kind !== 'number' || found.kind !== 'number') return input.kind === found.kind;
  const codes = (special: readonly { readonly values: readonly number[] }[]) =>
    JSON.stringify(special.map(({ values }) => values));
  return input.expected === found.expected && codes(input.special) === codes(found.special);
}

const notBorrowed = (card: string, key: string) =>
  invalidInput(
    'risk/not_borrowed',
    `The card ${card} has no ${key} of the same kind, direction and special codes.`,
    'Name columns that the other card has, or another card.',
  );
