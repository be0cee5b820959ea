import { Deal } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Sealer } from './crypto.ts';
import { indexDeal } from './deal-index.ts';
import { dealPlace } from './deal-place.ts';
import type { Queries } from './queries.ts';
import type { Store } from './store.ts';

/** Staff all see the same deals, so whether one waits for them is a column. */
const anyOfStaff: Principal = { id: 'staff', role: 'staff' };

export function dealStore(queries: Queries, sealer: Sealer): Store['deals'] {
  return {
    get: async (id) => readDeal(queries, sealer, id),
    list: async (principal, limit) => {
      const all = queries.sql.selectFrom('deals').select(['id', 'sealed']);
      const seen = visible(all, principal).orderBy('updated_at', 'desc').orderBy('id').limit(limit);
      return queries.all(seen).map(({ id, sealed }) => opened(sealer, id, sealed));
    },
  };
}

type DealQuery = ReturnType<typeof selectDeals>;
const selectDeals = (queries: Queries) => queries.sql.selectFrom('deals').select(['id', 'sealed']);

/** `dealVisibleTo` as a query. */
function visible(query: DealQuery, principal: Principal): DealQuery {
  switch (principal.role) {
    case 'customer':
      return query.where('customer_id', '=', principal.id);
    case 'dealer':
      return query.where('dealer_id', '=', principal.dealerId ?? '');
    case 'staff':
      return query.where('waits_for_staff', '=', 1);
  }
}

/** The deal as it is now. Synchronous, so that a unit of work can read it inside its transaction. */
export function readDeal(queries: Queries, sealer: Sealer, id: string): Deal | undefined {
  const row = queries.first(selectDeals(queries).where('id', '=', id));
  return row && opened(sealer, id, row.sealed);
}

/**
 * Writes the whole deal, sealed, with the columns, lines and counts that lists are made from.
 *
 * @param before the deal as it is kept now, read in the same transaction
 */
export function writeDeal(
  queries: Queries,
  sealer: Sealer,
  deal: Deal,
  { at, before }: { readonly at: string; readonly before: Deal | undefined },
): void {
  const columns = {
    dealer_id: deal.dealerId,
    customer_id: deal.customerId,
    status: deal.status,
    waits_for_staff: dealVisibleTo(deal, anyOfStaff) ? 1 : 0,
    revision: deal.revision,
    updated_at: at,
    sealed: sealer.json(deal, dealPlace(deal.id)),
  };
  queries.run(
    queries.sql
      .insertInto('deals')
      .values({ id: deal.id, ...columns })
      .onConflict((sameId) => sameId.column('id').doUpdateSet(columns)),
  );
  indexDeal(queries, sealer, deal, { at, before });
}

const opened = (sealer: Sealer, id: string, sealed: Buffer): Deal =>
  Deal.parse(sealer.openJson(sealed, dealPlace(id)));
