import { Dealer } from '#tools/channel/dealer.ts';
import type { Queries } from './queries.ts';
import type { Store } from './store.ts';

/** Dealerships, in the order they were added. */
export function dealerStore(queries: Queries): Store['dealers'] {
  const select = () => queries.sql.selectFrom('dealers').select('json');
  const dealerOf = ({ json }: { json: string }) => Dealer.parse(JSON.parse(json));
  return {
    get: async (id) => {
      const row = queries.first(select().where('id', '=', id));
      return row && dealerOf(row);
    },
    list: async () => queries.all(select().orderBy('position')).map(dealerOf),
    put: async (dealer) => {
      const json = JSON.stringify(Dealer.parse(dealer));
      queries.run(
        queries.sql
          .insertInto('dealers')
          .values((e) => ({
            id: dealer.id,
            json,
            position: e.selectFrom('dealers').select((c) => c.fn.countAll<number>().as('n')),
          }))
          .onConflict((sameId) => sameId.column('id').doUpdateSet({ json })),
      );
    },
  };
}
