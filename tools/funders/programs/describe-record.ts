import type { Catalog } from '../catalog.ts';
import { cellWords, columnWords } from './cell-words.ts';
import { parentMember, type Table } from './columns.ts';
import { tables } from './tables.ts';
import { rowsOf } from './to-tables.ts';

/** A record as it is read by a person: what it says, and its lists as tables. */
export interface Description {
  readonly kind: string;
  readonly fields: readonly (readonly [name: string, value: string, about: string])[];
  readonly lists: readonly {
    readonly name: string;
    readonly titles: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** Everything about the records of an id: a program, a funder, or both. What is not said is left out. Pure. */
export const describeRecord = (catalog: Catalog, id: string): Description[] =>
  tables
    .filter(({ name }) => name === 'funders' || name === 'programs')
    .flatMap((table) => {
      const row = rowsOf(table, catalog).find(({ record }) => record.id === id);
      if (!row) return [];
      const fields = table.columns.flatMap((column, at) =>
        row.cells[at] ? [[columnWords(column), cellWords(column, row.cells[at]), column.about] as const] : [],
      );
      const parts = tables.filter(({ parent }) => parent === table.name);
      const lists = parts.flatMap((part) => listOf(part, catalog, id));
      return [{ kind: table.name.replace(/s$/, ''), fields, lists }];
    });

/** The columns in which some row says something. */
function listOf(table: Table, catalog: Catalog, id: string): Description['lists'] {
  const rows = rowsOf(table, catalog).filter(({ parent }) => parent === id);
  if (rows.length === 0) return [];
  const shown = table.columns.flatMap((column, at) =>
    column.at !== parentMember && rows.some(({ cells }) => cells[at] !== '') ? [{ column, at }] : [],
  );
  return [
    {
      name: table.name.replaceAll('_', ' '),
      titles: shown.map(({ column }) => columnWords(column)),
      rows: rows.map(({ cells }) =>
        shown.map(({ column, at }) => (cells[at] ? cellWords(column, cells[at]) : '')),
      ),
    },
  ];
}
