import type { Database } from 'better-sqlite3';
import { conflict } from '#tools/kit/errors.ts';
import { firstDeal } from './migrations/0001-first-deal.ts';
import { catalogVersions } from './migrations/0002-catalog-versions.ts';
import { jobs } from './migrations/0003-jobs.ts';
import { dealers } from './migrations/0004-dealers.ts';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, for ever: a migration that has been released is never edited, only followed by another. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'first deal', sql: firstDeal },
  { id: 2, name: 'versions of the catalogue', sql: catalogVersions },
  { id: 3, name: 'jobs', sql: jobs },
  { id: 4, name: 'dealers', sql: dealers },
];

/**
 * Brings the database up to the newest migration. Each is applied and recorded in one transaction; the write lock is
 * taken before looking, so two servers that start together apply each once.
 *
 * @returns the ids applied now
 * @throws AppError `store/newer_database` when a later version of Chauffeur has already migrated it
 */
export function migrate(database: Database, list: readonly Migration[]): number[] {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT (datetime())) STRICT',
  );
  const known = new Set(list.map(({ id }) => id));
  const foreign = applied(database).filter((id) => !known.has(id));
  if (foreign.length > 0) {
    throw conflict(
      'store/newer_database',
      `The database has migration ${foreign[0]}, which this version does not know.`,
      'Run the version of Chauffeur that made it, or a later one.',
    );
  }
  return list.filter((migration) => applyOnce(database, migration)).map(({ id }) => id);
}

function applyOnce(database: Database, { id, name, sql }: Migration): boolean {
  return database
    .transaction(() => {
      if (applied(database).includes(id)) return false;
      database.exec(sql);
      database.prepare('INSERT INTO migrations (id, name) VALUES (?, ?)').run(id, name);
      return true;
    })
    .immediate();
}

const applied = (database: Database): number[] =>
  database.prepare<[], number>('SELECT id FROM migrations ORDER BY id').pluck().all();
