import { Catalog } from '#tools/funders/catalog.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import { conflict, invalidInput } from '#tools/kit/errors.ts';
import { appendAudit } from './audit.ts';
import { catalogVersions, type Kept, keepVersion, versionHash } from './catalog-versions.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import type { CatalogOrigin } from './records.ts';
import type { Store } from './store.ts';

/** The version that an installation without a catalogue reports. */
const nothing: Catalog = Catalog.parse({
  version: 'none',
  invented: false,
  funders: [],
  programs: [],
  vehicles: [],
  guide: [],
});

/**
 * Funders, programs, cars and guide values: nothing personal, so nothing is sealed. Each version is kept whole; of the one in
 * force there are plain rows too, for an operator to query.
 */
export function catalogStore(queries: Queries, sealer: Sealer): Store['catalog'] {
  const versions = catalogVersions(queries);
  const head = queries.sql.selectFrom('catalogs').select('version').compile();
  let latest = nothing;
  const current = () => {
    const { version } = queries.first<{ version: string }>({ compile: () => head }) ?? nothing;
    if (version !== latest.version) latest = version === nothing.version ? nothing : versions.load(version);
    return latest;
  };
  queries.atomically(() => keepWhatIsThere(queries));
  return {
    current,
    load: async (version) => (version === undefined ? current() : versions.load(version)),
    versions: async () => versions.list(),
    replace: async (catalog, origin) => {
      const parsed = Catalog.parse(catalog);
      return queries.atomically(() => {
        const kept = replace(queries, parsed, origin);
        if (origin && kept.isNew) tell(queries, sealer, parsed, origin);
        return kept;
      });
    },
  };
}

/** A catalogue from before versions were kept becomes the first of them. */
function keepWhatIsThere(queries: Queries): void {
  const { sql } = queries;
  const head = queries.first(sql.selectFrom('catalogs').select(['version', 'invented']));
  if (!head || versionHash(queries, head.version) !== undefined) return;
  const rows = (table: 'funders' | 'programs' | 'vehicles' | 'guide_values') =>
    queries.all(sql.selectFrom(table).select('json').orderBy('position')).map(({ json }) => JSON.parse(json));
  const catalog = Catalog.parse({
    version: head.version,
    invented: head.invented === 1,
    funders: rows('funders'),
    programs: rows('programs'),
    vehicles: rows('vehicles'),
    guide: rows('guide_values'),
  });
  keepVersion(queries, catalog, contentHash(catalog), {
    by: 'upgrade',
    note: 'In force before versions were kept.',
  });
}

/** Of everything but its name: the same sheets under another name are the same version. */
const contentHash = ({ version: _, ...content }: Catalog): string => hashOf(content);

function replace(queries: Queries, catalog: Catalog, origin: CatalogOrigin | undefined): Kept {
  refuseOrphans(catalog);
  const hash = contentHash(catalog);
  const known = versionHash(queries, catalog.version);
  if (catalog.version === nothing.version || (known !== undefined && known !== hash)) {
    throw nameUsed(catalog.version);
  }
  const kept = keepVersion(queries, catalog, hash, origin ?? { by: 'chauffeur', note: '' });
  writeRows(queries, { ...catalog, version: kept.version });
  return kept;
}

/** Chains the version's hash to the log that its decisions are in. */
function tell(queries: Queries, sealer: Sealer, catalog: Catalog, { by, note, at }: CatalogOrigin): void {
  appendAudit(queries, sealer, {
    at: at ?? new Date().toISOString(),
    kind: 'catalog.imported',
    dealId: null,
    conversationId: null,
    principalId: `operator:${by}`,
    data: { version: catalog.version, hash: contentHash(catalog), note },
  });
}

function writeRows(queries: Queries, catalog: Catalog): void {
  const { sql } = queries;
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

function refuseOrphans({ funders, programs }: Catalog): void {
  const funderIds = new Set(funders.map(({ id }) => id));
  const orphan = programs.find(({ funderId }) => !funderIds.has(funderId));
  if (!orphan) return;
  const { id: programId, funderId } = orphan;
  throw invalidInput(
    'catalog/unknown_funder',
    `Program ${programId} belongs to funder ${funderId}, which the catalogue does not have.`,
    'Add the funder or correct the program.',
    { details: { programId, funderId } },
  );
}

const nameUsed = (version: string) =>
  conflict(
    'catalog/version_used',
    `There was a catalogue ${version} before, and its content was another.`,
    'Give this one a name of its own: decisions on file name the version they were made by.',
    { details: { version } },
  );
