import { AsyncLocalStorage } from 'node:async_hooks';
import type { Store } from '#store/store.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import type { Assistant } from './assistant-types.ts';

/** The catalogue as tools see it. */
export interface CatalogInTurn {
  /** The one in force; within a turn, the one that was in force when the turn first looked. */
  catalog(): Catalog;
  /** The same assistant, each of whose turns and calls keeps to one catalogue from beginning to end. */
  steady(assistant: Assistant): Assistant;
}

/**
 * A catalogue that is imported while the server runs is seen by the next turn, and by no turn half way: its offers, their
 * schedules and their submission would be of different sheets.
 */
export function catalogInTurn({ catalog }: Pick<Store, 'catalog'>): CatalogInTurn {
  const turns = new AsyncLocalStorage<{ seen?: Catalog }>();
  const within = <T>(work: () => Promise<T>): Promise<T> => turns.run({}, work);
  return {
    catalog() {
      const turn = turns.getStore();
      if (!turn) return catalog.current();
      turn.seen ??= catalog.current();
      return turn.seen;
    },
    steady: (assistant) => ({
      ...assistant,
      takeTurn: (turn, onEvent) => within(() => assistant.takeTurn(turn, onEvent)),
      decide: (decision, onEvent) => within(() => assistant.decide(decision, onEvent)),
      callTool: (call) => within(() => assistant.callTool(call)),
    }),
  };
}
