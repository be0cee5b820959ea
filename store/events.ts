import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import type { ConversationStore } from './store.ts';

/** A conversation's stream, numbered from 1 without gaps, so that a page that lost its connection asks for the rest. */
export function conversationEvents(
  queries: Queries,
  sealer: Sealer,
): Pick<ConversationStore, 'append' | 'events'> {
  return {
    append: async (conversationId, { type, data }) =>
      queries.atomically(() => {
        const seq = lastEvent(queries, conversationId) + 1;
        const sealed = sealer.json(data ?? null, place(conversationId, seq));
        queries.run(
          queries.sql.insertInto('events').values({ conversation_id: conversationId, seq, type, sealed }),
        );
        return { conversationId, seq, type, data };
      }),
    events: async (conversationId, after, limit) =>
      queries
        .all(
          queries.sql
            .selectFrom('events')
            .select(['seq', 'type', 'sealed'])
            .where('conversation_id', '=', conversationId)
            .where('seq', '>', after)
            .orderBy('seq')
            .limit(limit),
        )
        .map(({ seq, type, sealed }) => ({
          conversationId,
          seq,
          type,
          data: sealer.openJson(sealed, place(conversationId, seq)),
        })),
  };
}

/** The first call with a key begins the turn; later ones learn where its events start. */
export function beginTurn(
  queries: Queries,
  conversationId: string,
  key: string,
  at: string,
): { readonly fresh: boolean; readonly firstEvent: number } {
  return queries.atomically(() => {
    const begun = queries.first(
      queries.sql
        .selectFrom('turns')
        .select('first_event')
        .where('conversation_id', '=', conversationId)
        .where('key', '=', key),
    );
    if (begun) return { fresh: false, firstEvent: begun.first_event };
    const firstEvent = lastEvent(queries, conversationId) + 1;
    queries.run(
      queries.sql
        .insertInto('turns')
        .values({ conversation_id: conversationId, key, first_event: firstEvent, begun_at: at }),
    );
    return { fresh: true, firstEvent };
  });
}

function lastEvent(queries: Queries, conversationId: string): number {
  const row = queries.first(
    queries.sql
      .selectFrom('events')
      .select((e) => e.fn.max('seq').as('last'))
      .where('conversation_id', '=', conversationId),
  );
  return row?.last ?? 0;
}

const place = (conversationId: string, seq: number) => `events:${conversationId}:${seq}`;
