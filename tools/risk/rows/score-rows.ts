import { invalidInput } from '../../kit/errors.ts';
import type { Scorecard } from '../card/scorecard.ts';
import { losses } from '../scoring/losses.ts';
import { createScorer } from '../scoring/score.ts';
import { type CsvRow, csvCell } from './csv.ts';
import { createFeatureReader } from './feature-reader.ts';

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
  const reader = createFeatureReader(card.characteristics, header);
  if (reader.missing.length > 0 && !missingColumnsBlank) throw missingColumns(card.id, reader.missing);
  const scorer = createScorer(card);
  const rowId = header.indexOf('row_id');
  let rows = 0;
  return {
    scored(row) {
      rows += 1;
      const features = reader.features(row);
      const { total, pd } = scorer.score(features);
      const lost = losses(card.characteristics, scorer, features, 'averageAtCutOff');
      const reasons = [...new Set(lost.map(({ reason }) => reason))];
      const id = rowId < 0 ? String(rows) : csvCell(row.cells[rowId] ?? '');
      const codes = Array.from({ length: reasonColumns }, (_, at) => reasons[at] ?? '');
      return [id, total, pd.toFixed(6), ...codes].join(',');
    },
    notes: () => [
      ...reader.missing.map((key) => `The file has no column ${key}: it counts as blank in every row.`),
      ...(rowId < 0 ? ['The file has no column row_id: rows are numbered from 1.'] : []),
      ...reader.notes(),
    ],
  };
}

const missingColumns = (card: string, names: readonly string[]) =>
  invalidInput(
    'risk/missing_columns',
    `The card ${card} reads ${names.length === 1 ? 'a column' : 'columns'} that the file lacks: ${names.join(', ')}.`,
    'Add what is missing, or count it as blank with --missing-columns-blank.',
  );
