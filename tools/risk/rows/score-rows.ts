import { invalidInput } from '../../kit/errors.ts';
import type { Scorecard } from '../card/scorecard.ts';
import { losses } from '../scoring/losses.ts';
import { createScorer, type Features } from '../scoring/score.ts';
import { categoryCell, numberCell } from './cells.ts';
import { type CsvRow, csvCell } from './csv.ts';

const reasonColumns = 4;

export const scoredHeader = 'row_id,score,pd,reason_1,reason_2,reason_3,reason_4';

/** Scores records of one file, whose columns may stand in any order. */
export interface RowScorer {
  /** A line of `scoredHeader`, without its end. */
  scored(row: CsvRow): string;
  /** What was odd so far, in words. */
  notes(): string[];
}

/** @throws AppError invalid_input `risk/missing_columns`, naming the columns, unless they may count as blank */
export function createRowScorer(
  card: Scorecard,
  header: readonly string[],
  missingColumnsBlank: boolean,
): RowScorer {
  const columns = card.characteristics.map(({ key, kind }) => ({ key, kind, at: header.indexOf(key) }));
  const missing = columns.filter(({ at }) => at < 0).map(({ key }) => key);
  if (missing.length > 0 && !missingColumnsBlank) throw missingColumns(card.id, missing);
  const scorer = createScorer(card);
  const rowId = header.indexOf('row_id');
  const odd = oddCells();
  let rows = 0;
  const featuresOf = ({ cells, line }: CsvRow): Features => {
    const features: Record<string, number | string | null> = {};
    for (const { key, kind, at } of columns) {
      const cell = cells[at] ?? '';
      const value = kind === 'number' ? numberCell(cell) : categoryCell(cell);
      if (value === undefined) odd.add(key, line);
      features[key] = value ?? null;
    }
    return features;
  };
  return {
    scored(row) {
      rows += 1;
      const features = featuresOf(row);
      const { total, pd } = scorer.score(features);
      const reasons = losses(card.characteristics, scorer, features).slice(0, reasonColumns);
      const id = rowId < 0 ? String(rows) : csvCell(row.cells[rowId] ?? '');
      const codes = Array.from({ length: reasonColumns }, (_, at) => reasons[at]?.reason ?? '');
      return [id, total, pd.toFixed(6), ...codes].join(',');
    },
    notes: () => [
      ...missing.map((key) => `The file has no column ${key}: it counts as blank in every row.`),
      ...(rowId < 0 ? ['The file has no column row_id: rows are numbered from 1.'] : []),
      ...odd.notes(),
    ],
  };
}

/** Cells that are no number where one belongs: how many by column, and the line of the first. */
function oddCells() {
  const seen = new Map<string, { line: number; count: number }>();
  return {
    add(key: string, line: number) {
      const known = seen.get(key);
      if (known) known.count += 1;
      else seen.set(key, { line, count: 1 });
    },
    notes: () =>
      [...seen].map(
        ([key, { line, count }]) =>
          `${key}: ${count === 1 ? '1 cell is no number and counts' : `${count} cells are no number and count`} as missing, the first in line ${line}.`,
      ),
  };
}

const missingColumns = (card: string, names: readonly string[]) =>
  invalidInput(
    'risk/missing_columns',
    `The card ${card} reads ${names.length === 1 ? 'a column' : 'columns'} that the file lacks: ${names.join(', ')}.`,
    'Add what is missing, or count it as blank with --missing-columns-blank.',
  );
