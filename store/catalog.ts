import { Catalog } from '#tools/funders/catalog.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import type { Queries } from './queries.ts';
import type { Store } from './store.ts';

/** The version that an installation without a catalogue reports. */
const NO_CATALOG = { version: 'none', invented: 0 };

/** Funders, programs, cars and guide values: nothing personal, so plain rows that an operator can query. */
export function catalogStore(queries: Queries): Store['catalog'] {
  return {
    load: async () => queries.atomically(() => load(queries)),
    replace: async (catalog) => queries.atomically(() => replace(queries, Catalog.parse(catalog))),
  };
}

function load(queries: Queries): Catalog {
  const { sql } = queries;
  const head = queries.first(sql.selectFrom('catalogs').select(['version', 'invented'])) ?? NO_CATALOG;
  const rows = (table: 'funders' | 'programs' | 'vehicles' | 'guide_values') =>
    queries.all(sql.selectFrom(table).select('json').orderBy('position')).map(({ json }) => JSON.parse(json));
  return Catalog.parse({
    version: head.version,
    invented: head.invented === 1,
    funders: rows('funders'),
    programs: rows('programs'),
    vehicles: rows('vehicles'),
    guide: rows('guide_values'),
  });
}

function replace(queries: Queries, catalog: Catalog): void {
  const { sql } = queries;
  const funderIds = new Set(catalog.funders.map(({ id }) => id));
  const orphan = catalog.programs.find(({ funderId }) => !funderIds.has(funderId));
  if (orphan) throw unknownFunder(orphan.id, orphan.funderId);

  for (const table of ['programs', 'funders', 'vehicles', 'guide_values', 'catalogs'] as const) {
    queries.run(sql.deleteFrom(table));
  }
  const head = { id: 1, version: catalog.version, invented: catalog.invented ? 1 : 0 };
  queries.run(sql.insertInto('catalogs').values(head));
  const row = (value: unknown, position: number) => ({ position, json: JSON.stringify(value) });
  for (const [i, funder] of catalog.funders.entries())
    queries.run(sql.insertInto('funders').values({ id: funder.id, ...row(funder, i) }));
  for (const [i, program] of catalog.programs.entries())
    queries.run(
      sql.insertInto('programs').values({ id: program.id, funder_id: program.funderId, ...row(program, i) }),
    );
  for (const [i, vehicle] of catalog.vehicles.entries())
    queries.run(
      sql
        .insertInto('vehicles')
        .values({ id: vehicle.stockId, dealer_id: vehicle.dealerId, ...row(vehicle, i) }),
    );
  for (const [i, value] of catalog.guide.entries())
    queries.run(sql.insertInto('guide_values').values(row(value, i)));
}

const unknownFunder = (programId: string, funderId: string) =>
  invalidInput(
    'catalog/unknown_funder',
    `Program ${programId} belongs to funder ${funderId}, which the catalogue does not have.`,
    'Add the funder or correct the program.',
    { details: { programId, funderId } },
  );
