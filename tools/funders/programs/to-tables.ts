import type { Catalog } from '../catalog.ts';
import { type Column, fileOf, headerOf, parentMember, type Table } from './columns.ts';
import { csvText, safeText } from './csv-text.ts';
import { type Loose, member, moneyExponent } from './records.ts';
import { neededTables, tables } from './tables.ts';

/** A record as its table writes it. */
export interface TableRow {
  readonly record: Loose;
  /** The id of the record it is a part of. */
  readonly parent: string | undefined;
  readonly cells: readonly string[];
}

/** Every record of one table, in the catalogue's order. Pure. */
export function rowsOf(table: Table, catalog: Catalog): TableRow[] {
  const top = (catalog as unknown as Record<string, readonly Loose[]>)[table.parent ?? table.list] ?? [];
  return top.flatMap((record) => {
    const exponent = moneyExponent(
      table.parent === 'programs' || table.name === 'programs' ? record.market : undefined,
    );
    const row = (one: Loose, parent: string | undefined): TableRow => ({
      record: one,
      parent,
      cells: table.columns.map((column) => cellText(column, one, parent, exponent)),
    });
    if (table.parent === undefined) return [row(record, undefined)];
    return ((record[table.list] as readonly Loose[] | undefined) ?? []).map((part) =>
      row(part, String(record.id)),
    );
  });
}

function cellText(column: Column, record: Loose, parent: string | undefined, exponent: number): string {
  if (column.at === parentMember) return parent ?? '';
  const value = member(record, column.at);
  if (value === undefined || (value === null && column.kind.unit !== 'limit')) return '';
  if (column.kind.unit === 'list' && column.blank === 'empty' && (value as readonly unknown[]).length === 0)
    return '';
  return column.kind.write(value, exponent);
}

/**
 * The files of a catalogue by their names: `catalog.csv` and a file for each table that has rows. An empty list of a program,
 * which says no more than none, is not kept. Pure.
 */
export function catalogFiles(catalog: Catalog): ReadonlyMap<string, string> {
  const head = [
    ['version', 'invented'],
    [safeText(catalog.version), catalog.invented ? 'yes' : 'no'],
  ];
  const files = new Map([['catalog.csv', csvText(head)]]);
  for (const table of tables) {
    const rows = rowsOf(table, catalog);
    if (rows.length > 0 || neededTables.includes(table)) files.set(fileOf(table), tableText(table, rows));
  }
  return files;
}

const texts: readonly Column['kind']['unit'][] = ['text', 'list', 'cars'];

function tableText({ columns }: Table, rows: readonly TableRow[]): string {
  const safe = rows.map(({ cells }) =>
    cells.map((cell, at) => (texts.includes(columns[at]!.kind.unit) ? safeText(cell) : cell)),
  );
  return csvText([columns.map(headerOf), ...safe]);
}
