import type { Features } from '../scoring/score.ts';
import { categoryCell, numberCell } from './cells.ts';
import type { CsvRow } from './csv.ts';

/** A column to read, and as what. */
export interface FeatureColumn {
  readonly key: string;
  readonly kind: 'number' | 'category';
}

/** Reads values by column from records whose columns may stand in any order. */
export interface FeatureReader {
  /** A column that the file lacks, a blank cell and one that is no number where one belongs are null. */
  features(row: CsvRow): Features;
  /** Columns that the file lacks. */
  readonly missing: readonly string[];
  /** Cells that were no number where one belongs, so far, in words. */
  notes(): string[];
}

export function createFeatureReader(
  columns: readonly FeatureColumn[],
  header: readonly string[],
): FeatureReader {
  const places = columns.map(({ key, kind }) => ({ key, kind, at: header.indexOf(key) }));
  const odd = oddCells();
  return {
    features({ cells, line }) {
      const features: Record<string, number | string | null> = {};
      for (const { key, kind, at } of places) {
        const cell = cells[at] ?? '';
        const value = kind === 'number' ? numberCell(cell) : categoryCell(cell);
        if (value === undefined) odd.add(key, line);
        features[key] = value ?? null;
      }
      return features;
    },
    missing: places.filter(({ at }) => at < 0).map(({ key }) => key),
    notes: odd.notes,
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
