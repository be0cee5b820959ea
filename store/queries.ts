import type { Database, Statement } from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './schema.ts';

/**
 * Kysely writes and types the SQL; better-sqlite3 runs it at once, on this thread. No statement of a unit of work can
 * therefore come between those of another, nor between those of LangGraph's checkpointer on the same handle.
 *
 * @see docs/decisions/0001-units-of-work.md
 */
export interface Queries {
  /** Only for building: a query built here does nothing until it is passed to one of the others. */
  readonly sql: Kysely<Tables>;
  all<R>(query: Compilable<R>): R[];
  first<R>(query: Compilable<R>): R | undefined;
  /** @returns how many rows it wrote */
  run(query: Compilable): number;
  /** All or nothing. Takes the write lock first, so what is read inside stays true until it ends. */
  atomically<T>(work: () => T): T;
}

/** Prepared statements kept; queries differ by shape, not by value, so far fewer exist. */
const STATEMENTS_MAX = 500;

export function createQueries(database: Database): Queries {
  const statements = new Map<string, Statement>();
  const prepare = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= STATEMENTS_MAX) statements.clear();
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const all = <R>(query: Compilable<R>) => {
    const { sql, parameters } = query.compile();
    return prepare(sql).all(...parameters) as R[];
  };
  return {
    sql: new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (sql) => new SqliteIntrospector(sql),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    }),
    all,
    first: (query) => all(query)[0],
    run: (query) => {
      const { sql, parameters } = query.compile();
      return prepare(sql).run(...parameters).changes;
    },
    atomically: (work) => database.transaction(work).immediate(),
  };
}

/** A query whose SQL is written once, for reads that happen all the time; it takes its parameters in their order. */
export function compiledOnce<R>(query: Compilable<R>): (...parameters: readonly unknown[]) => Compilable<R> {
  const compiled = query.compile();
  return (...parameters) => ({ compile: () => ({ ...compiled, parameters }) });
}
