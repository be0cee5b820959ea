import { type Dealer, DealerEntry, DealerTier } from '#tools/channel/dealer.ts';
import { resolveDealer } from '#tools/channel/resolve-dealer.ts';
import { invalidInput, notFound } from '#tools/kit/errors.ts';
import { appendAudit } from './audit.ts';
import type { Sealer } from './crypto.ts';
import { nextPosition } from './next-position.ts';
import { compiledOnce, type Queries } from './queries.ts';
import type { DealerStore } from './store.ts';

/** Dealerships, in the order they were added. */
export function dealerStore(queries: Queries, sealer: Sealer): DealerStore {
  const { sql } = queries;
  const select = () =>
    sql
      .selectFrom('dealers')
      .leftJoin('dealer_tiers', 'dealer_tiers.id', 'dealers.tier')
      .select(['dealers.json', 'dealer_tiers.json as tier']);
  const read = createReader(queries, compiledOnce(select().where('dealers.id', '=', '')));
  return {
    read,
    get: async (id) => read(id),
    entry: async (id) => {
      const row = queries.first(select().where('dealers.id', '=', id));
      return row && DealerEntry.parse(JSON.parse(row.json));
    },
    list: async () => queries.all(select().orderBy('dealers.position')).map(dealerOf),
    tiers: async () =>
      queries
        .all(sql.selectFrom('dealer_tiers').select('json').orderBy('position'))
        .map(({ json }) => DealerTier.parse(JSON.parse(json))),
    put: async (entry) => queries.atomically(() => void putDealer(queries, DealerEntry.parse(entry))),
    load: async ({ tiers, dealers, by, at, source }) =>
      queries.atomically(() => {
        for (const tier of tiers) putTier(queries, DealerTier.parse(tier));
        const done = { added: 0, changed: 0, unchanged: 0 };
        for (const entry of dealers) done[putDealer(queries, DealerEntry.parse(entry))] += 1;
        const data = { ...done, tiers: tiers.length, source };
        const about = { kind: 'dealers.loaded', dealId: null, conversationId: null, principalId: by };
        appendAudit(queries, sealer, { at, ...about, data });
        return done;
      }),
    setStatus: async (id, status, { by, at }) =>
      queries.atomically(() => {
        const row = queries.first(select().where('dealers.id', '=', id));
        if (!row) throw notFound('dealers/not_found', `There is no dealer ${id}.`, 'List them first.');
        putDealer(queries, { ...DealerEntry.parse(JSON.parse(row.json)), status });
        const data = { dealerId: id, status };
        const about = { kind: 'dealers.status', dealId: null, conversationId: null, principalId: by };
        appendAudit(queries, sealer, { at, ...about, data });
      }),
  };
}

interface DealerRow {
  readonly json: string;
  /** Its tier's. */
  readonly tier: string | null;
}

/** Dealers whose parsing is kept: a page of conversations has far fewer. */
const CACHED_MAX = 2_000;

/**
 * Reads a dealer at once, as tools need it. The row is read each time, so that what another process changed holds from the
 * next read on; only making sense of it is saved while it says the same.
 */
function createReader(
  queries: Queries,
  byId: (id: string) => Parameters<typeof queries.first<DealerRow>>[0],
): DealerStore['read'] {
  const known = new Map<string, DealerRow & { readonly dealer: Dealer }>();
  return (id) => {
    const row = queries.first(byId(id));
    if (!row) return undefined;
    const before = known.get(id);
    if (before?.json === row.json && before.tier === row.tier) return before.dealer;
    if (known.size >= CACHED_MAX) known.clear();
    const dealer = dealerOf(row);
    known.set(id, { ...row, dealer });
    return dealer;
  };
}

const dealerOf = ({ json, tier }: DealerRow): Dealer =>
  resolveDealer(
    DealerEntry.parse(JSON.parse(json)),
    tier === null ? undefined : DealerTier.parse(JSON.parse(tier)),
  );

/** @throws AppError invalid_input `dealers/unknown_tier` */
function putDealer(queries: Queries, entry: DealerEntry): 'added' | 'changed' | 'unchanged' {
  const { sql } = queries;
  const json = JSON.stringify(entry);
  const before = queries.first(sql.selectFrom('dealers').select('json').where('id', '=', entry.id));
  if (before?.json === json) return 'unchanged';
  requireTier(queries, entry);
  const columns = { json, tier: entry.tier ?? null, status: entry.status ?? 'active' };
  queries.run(
    sql
      .insertInto('dealers')
      .values((e) => ({ id: entry.id, ...columns, position: nextPosition(e.selectFrom('dealers')) }))
      .onConflict((sameId) => sameId.column('id').doUpdateSet(columns)),
  );
  return before ? 'changed' : 'added';
}

function requireTier(queries: Queries, { id, tier }: DealerEntry): void {
  if (tier === undefined) return;
  if (queries.first(queries.sql.selectFrom('dealer_tiers').select('id').where('id', '=', tier))) return;
  const fix = 'Load the tier first, or with it, or correct its name.';
  throw invalidInput('dealers/unknown_tier', `Dealer ${id} is of tier ${tier}, which there is not.`, fix);
}

function putTier(queries: Queries, tier: DealerTier): void {
  const json = JSON.stringify(tier);
  queries.run(
    queries.sql
      .insertInto('dealer_tiers')
      .values((e) => ({ id: tier.id, json, position: nextPosition(e.selectFrom('dealer_tiers')) }))
      .onConflict((sameId) => sameId.column('id').doUpdateSet({ json })),
  );
}
