import type { z } from 'zod';
import type { CellKind } from './cells.ts';
import { limit } from './cells.ts';

/** A column of a table and where its value is in the record: `speed.decisionHours`. */
export interface Column {
  readonly name: string;
  readonly at: string;
  readonly kind: CellKind;
  /** What an empty cell says: nothing may be there; no such member; null; an empty text or list. */
  readonly blank: 'needed' | 'absent' | 'null' | 'empty';
  readonly about: string;
}

/** A file of rows, each a record of the catalogue or, with a parent, of one of its records. */
export interface Table {
  readonly name: string;
  /** The list it fills. */
  readonly list: string;
  /** The table of the records whose list it is; its first column then names the record. */
  readonly parent?: 'funders' | 'programs';
  readonly columns: readonly Column[];
  readonly item: z.ZodType;
  /** Columns that tell one row from another when two catalogues are compared; absent: all of them. */
  readonly key?: readonly string[];
  readonly about: string;
}

const column =
  (blank: Column['blank']) =>
  (name: string, at: string, kind: CellKind, about: string): Column => ({ name, at, kind, blank, about });
export const needed = column('needed');
export const absent = column('absent');
export const orNull = column('null');
export const orEmpty = column('empty');

/** The member that names the record a row belongs to; it is in no schema. */
export const parentMember = '#parent';
/** How many contracts a funder or a program takes. */
export const capacity: readonly Column[] = [
  absent('capacity_per_day', 'capacity.perDay', limit, 'contracts it takes a day; 0 pauses it'),
  absent('capacity_per_month', 'capacity.perMonth', limit, 'contracts it takes a month; 0 pauses it'),
];

export const fileOf = ({ name }: Pick<Table, 'name'>): string => `${name}.csv`;

/** A header as it is written: a percentage says so. */
export const headerOf = ({ name, kind }: Column): string =>
  kind.unit === 'percent' ? `${name}_percent` : name;
