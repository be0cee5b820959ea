import { notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Sealer } from './crypto.ts';
import { beginTurn, conversationEvents } from './events.ts';
import type { Queries } from './queries.ts';
import { Conversation } from './records.ts';
import type { NewRow, Row } from './schema.ts';
import type { ConversationStore } from './store.ts';

export function conversationStore(queries: Queries, sealer: Sealer): ConversationStore {
  return {
    create: async (conversation) => {
      queries.run(queries.sql.insertInto('conversations').values(rowOf(sealer, conversation)));
    },
    get: async (id) => {
      const row = queries.first(selectAll(queries).where('id', '=', id));
      return row && conversationOf(sealer, row);
    },
    list: async (principal, limit) => {
      const seen = visible(selectAll(queries), principal).orderBy('updated_at', 'desc').orderBy('id');
      return queries.all(seen.limit(limit)).map((row) => conversationOf(sealer, row));
    },
    update: async (id, patch) => {
      const columns = patchOf(sealer, id, patch);
      if (Object.keys(columns).length === 0) return;
      const update = queries.sql.updateTable('conversations').set(columns).where('id', '=', id);
      if (queries.run(update) === 0) throw unknownConversation(id);
    },
    interrupted: async () =>
      queries
        .all(selectAll(queries).where('running', '=', 1).orderBy('id'))
        .map((row) => conversationOf(sealer, row)),
    acquire: async (id, holder, now, expiresAt) => acquire(queries, id, holder, now, expiresAt),
    release: async (id, holder) => {
      queries.run(
        queries.sql
          .updateTable('conversations')
          .set({ lease_holder: null, lease_expires_at: null })
          .where('id', '=', id)
          .where('lease_holder', '=', holder),
      );
    },
    ...conversationEvents(queries, sealer),
    beginTurn: async (id, key, at) => beginTurn(queries, id, key, at),
  };
}

const selectAll = (queries: Queries) => queries.sql.selectFrom('conversations').selectAll();

/** Everyone sees own conversations; staff also those handed to a person. */
function visible(query: ReturnType<typeof selectAll>, principal: Principal) {
  if (principal.role !== 'staff') return query.where('principal_id', '=', principal.id);
  return query.where((or) => or.or([or('principal_id', '=', principal.id), or('handed_off', '=', 1)]));
}

/** One statement, so of two servers that ask at once one gets it. The holder may ask again to stay longer. */
function acquire(queries: Queries, id: string, holder: string, now: string, expiresAt: string): boolean {
  const taken = queries.run(
    queries.sql
      .updateTable('conversations')
      .set({ lease_holder: holder, lease_expires_at: expiresAt })
      .where('id', '=', id)
      .where((or) =>
        or.or([
          or('lease_holder', 'is', null),
          or('lease_holder', '=', holder),
          or('lease_expires_at', '<=', now),
        ]),
      ),
  );
  if (taken === 1) return true;
  if (!queries.first(queries.sql.selectFrom('conversations').select('id').where('id', '=', id)))
    throw unknownConversation(id);
  return false;
}

type Patch = Parameters<ConversationStore['update']>[1];

function patchOf(sealer: Sealer, id: string, patch: Patch) {
  return {
    ...(patch.dealId !== undefined && { deal_id: patch.dealId }),
    ...(patch.handedOff !== undefined && { handed_off: flag(patch.handedOff) }),
    ...(patch.running !== undefined && { running: flag(patch.running) }),
    ...(patch.locale !== undefined && { locale: patch.locale }),
    ...(patch.updatedAt !== undefined && { updated_at: patch.updatedAt }),
    ...(patch.title !== undefined && { sealed: sealedTitle(sealer, id, patch.title) }),
  };
}

const flag = (value: boolean) => (value ? 1 : 0);
const place = (id: string) => `conversations:${id}`;

const sealedTitle = (sealer: Sealer, id: string, title: string | null) =>
  title === null ? null : sealer.json(title, place(id));

const unknownConversation = (id: string) =>
  notFound('conversations/not_found', 'There is no such conversation.', 'Start a new one.', {
    details: { conversationId: id },
  });

const rowOf = (sealer: Sealer, conversation: Conversation): NewRow<'conversations'> => ({
  id: conversation.id,
  principal_id: conversation.principalId,
  role: conversation.role,
  dealer_id: conversation.dealerId,
  locale: conversation.locale,
  market: conversation.market,
  deal_id: conversation.dealId,
  sealed: sealedTitle(sealer, conversation.id, conversation.title),
  handed_off: flag(conversation.handedOff),
  running: flag(conversation.running),
  created_on: conversation.createdOn,
  updated_at: conversation.updatedAt,
  lease_holder: null,
  lease_expires_at: null,
});

const conversationOf = (sealer: Sealer, row: Row<'conversations'>): Conversation =>
  Conversation.parse({
    id: row.id,
    principalId: row.principal_id,
    role: row.role,
    dealerId: row.dealer_id,
    locale: row.locale,
    market: row.market,
    dealId: row.deal_id,
    title: row.sealed && sealer.openJson(row.sealed, place(row.id)),
    handedOff: row.handed_off === 1,
    running: row.running === 1,
    createdOn: row.created_on,
    updatedAt: row.updated_at,
  });
