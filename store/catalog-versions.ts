import { gunzipSync, gzipSync } from 'node:zlib';
import { Catalog } from '#tools/funders/catalog.ts';
import { notFound } from '#tools/kit/errors.ts';
import type { Queries } from './queries.ts';
import type { CatalogOrigin, CatalogVersion } from './records.ts';

/** Where a catalogue ended up: under its own name or, where its content was kept before, under the earlier one. */
export interface Kept {
  readonly version: string;
  readonly isNew: boolean;
}

/** Versions of the catalogue, each kept whole and as it was. */
export function catalogVersions(queries: Queries) {
  const { sql } = queries;
  return {
    load(version: string): Catalog {
      const row = queries.first(
        sql.selectFrom('catalog_versions').select('content').where('version', '=', version),
      );
      if (row) return Catalog.parse(JSON.parse(gunzipSync(row.content).toString('utf8')));
      throw notFound(
        'catalog/no_such_version',
        `There is no catalogue ${version}.`,
        'chauffeur funders versions lists those that are kept.',
      );
    },
    /** In the order in which they were first imported. */
    list: (): CatalogVersion[] =>
      queries.all(sql.selectFrom('catalog_versions').select(described).orderBy('position')).map(versionOf),
  };
}

const described = [
  'version',
  'hash',
  'imported_at',
  'imported_by',
  'note',
  'funders',
  'programs',
  'vehicles',
  'guide_values',
] as const;

/** What a name stands for; undefined where it is free. */
export const versionHash = ({ first, sql }: Queries, version: string): string | undefined =>
  first(sql.selectFrom('catalog_versions').select('hash').where('version', '=', version))?.hash;

/** Keeps a catalogue unless its content is kept already. Call it inside a transaction. */
export function keepVersion(
  queries: Queries,
  catalog: Catalog,
  hash: string,
  { by, note, at }: CatalogOrigin,
): Kept {
  const { sql } = queries;
  const known = queries.first(sql.selectFrom('catalog_versions').select('version').where('hash', '=', hash));
  if (known) return { version: known.version, isNew: false };
  const count = queries.first(
    sql.selectFrom('catalog_versions').select((e) => e.fn.countAll<number>().as('n')),
  );
  queries.run(
    sql.insertInto('catalog_versions').values({
      version: catalog.version,
      position: count?.n ?? 0,
      hash,
      imported_at: at ?? new Date().toISOString(),
      imported_by: by,
      note,
      funders: catalog.funders.length,
      programs: catalog.programs.length,
      vehicles: catalog.vehicles.length,
      guide_values: catalog.guide.length,
      content: gzipSync(JSON.stringify(catalog)),
    }),
  );
  return { version: catalog.version, isNew: true };
}

const versionOf = (row: {
  readonly version: string;
  readonly hash: string;
  readonly imported_at: string;
  readonly imported_by: string;
  readonly note: string;
  readonly funders: number;
  readonly programs: number;
  readonly vehicles: number;
  readonly guide_values: number;
}): CatalogVersion => ({
  version: row.version,
  hash: row.hash,
  importedAt: row.imported_at,
  importedBy: row.imported_by,
  note: row.note,
  funders: row.funders,
  programs: row.programs,
  vehicles: row.vehicles,
  guideValues: row.guide_values,
});
