import { createHash } from 'node:crypto';
import { invalidInput } from '../../kit/errors.ts';
import type { Scorecard } from '../card/scorecard.ts';
import type { Features } from '../scoring/score.ts';
import { numberCell } from './cells.ts';
import type { CsvRow } from './csv.ts';
import { createFeatureReader, type FeatureColumn } from './feature-reader.ts';
import { type RowLimits, readRows } from './read-rows.ts';

/** A row to measure a card by: what the card reads, columns asked for besides, and the outcome where it is known. */
export interface CardRow {
  readonly features: Features;
  /** 1 is bad, 0 is good; null where the file does not say. */
  readonly bad: 0 | 1 | null;
}

export interface CardRows {
  readonly batches: AsyncIterable<readonly CardRow[]>;
  /** Whether the file has the column `bad`. */
  readonly outcomes: boolean;
  /** What was odd so far, in words. */
  notes(): string[];
  /** SHA-256 of the file's bytes, once all batches have been read. */
  digest(): string;
}

/**
 * Opens a file to measure a card by. A column that is absent is an error: what it would have held cannot be told from
 * drift or from a group that nobody is in.
 *
 * @param besides columns to read that the card does not
 * @throws AppError invalid_input `risk/missing_columns`, `risk/bad_cell`, and those of `readRows`
 */
export async function openCardRows(
  path: string,
  card: Pick<Scorecard, 'id' | 'characteristics'>,
  besides: readonly FeatureColumn[],
  limits?: RowLimits,
): Promise<CardRows> {
  const hash = createHash('sha256');
  const { header, batches } = await readRows(path, limits, (bytes) => hash.update(bytes));
  const own = card.characteristics.map(({ key, kind }) => ({ key, kind }));
  const more = besides.filter(({ key }) => !own.some((one) => one.key === key));
  const reader = createFeatureReader([...own, ...more], header);
  if (reader.missing.length > 0) throw missingColumns(path, card.id, reader.missing);
  const badAt = header.indexOf('bad');
  const rowOf = (row: CsvRow): CardRow => ({ features: reader.features(row), bad: outcomeOf(row, badAt) });
  return {
    batches: mapped(batches, rowOf),
    outcomes: badAt >= 0,
    notes: reader.notes,
    digest: () => hash.digest('hex'),
  };
}

async function* mapped<From, To>(
  batches: AsyncIterable<readonly From[]>,
  map: (from: From) => To,
): AsyncGenerator<readonly To[]> {
  for await (const batch of batches) yield batch.map(map);
}

function outcomeOf({ cells, line }: CsvRow, at: number): 0 | 1 | null {
  const cell = at < 0 ? '' : (cells[at] ?? '');
  const value = numberCell(cell);
  if (value === null || value === 0 || value === 1) return value;
  throw invalidInput(
    'risk/bad_cell',
    `Line ${line}, column bad: ${JSON.stringify(cell.slice(0, 40))} is none of 0 (good), 1 (bad) and blank.`,
    'Correct or remove the row.',
  );
}

const missingColumns = (path: string, card: string, names: readonly string[]) =>
  invalidInput(
    'risk/missing_columns',
    `${path} has no ${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')}, which measuring ${card} needs.`,
    'Give a file that has them.',
  );

/** What to say of a file that the card itself was learned from; nothing of any other. */
export const trainedOnNotes = (
  digest: string,
  { id, training }: Pick<Scorecard, 'id' | 'training'>,
): string[] =>
  digest === training.data
    ? [`${id} was learned from this very file: what is measured here of ranking and calibration flatters it.`]
    : [];
