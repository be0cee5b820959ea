import { appendAudit } from './audit.ts';
import type { Sealer } from './crypto.ts';
import { nextPosition } from './next-position.ts';
import type { Queries } from './queries.ts';
import { User } from './records.ts';
import type { Row } from './schema.ts';
import type { Store } from './store.ts';

/** People who may sign in. Only the SHA-256 of a token is kept, so the database opens no door. */
export function userStore(queries: Queries, sealer: Sealer): Store['users'] {
  const { sql } = queries;
  const select = () => sql.selectFrom('users').selectAll('users');
  return {
    put: async (user) => putUser(queries, sealer, User.parse(user)),
    get: async (id) => {
      const row = queries.first(select().where('id', '=', id));
      return row && userOf(sealer, row);
    },
    list: async () => queries.all(select().orderBy('position')).map((row) => userOf(sealer, row)),
    ofDealer: async (dealerId) =>
      queries
        .all(select().where('dealer_id', '=', dealerId).orderBy('position'))
        .map((row) => userOf(sealer, row)),
    byTokenHash: async (hash, now) => {
      const row = queries.first(
        select()
          .innerJoin('tokens', 'tokens.user_id', 'users.id')
          .where('tokens.hash', '=', hash)
          .where((or) => or.or([or('tokens.expires_at', 'is', null), or('tokens.expires_at', '>', now)])),
      );
      return row && userOf(sealer, row);
    },
    putToken: async (token) => putToken(queries, token),
    register: async (user, { by, at }) =>
      queries.atomically(() => {
        putUser(queries, sealer, User.parse(user));
        const { id, role, dealerId } = user;
        const data = { userId: id, role, dealerId };
        const about = { kind: 'users.registered', dealId: null, conversationId: null, principalId: by };
        appendAudit(queries, sealer, { at, ...about, data });
      }),
    giveToken: async (token, { by, at }) =>
      queries.atomically(() => {
        putToken(queries, token);
        const data = { userId: token.userId, expiresAt: token.expiresAt };
        const about = { kind: 'users.token_given', dealId: null, conversationId: null, principalId: by };
        appendAudit(queries, sealer, { at, ...about, data });
      }),
  };
}

interface Token {
  readonly hash: string;
  readonly userId: string;
  readonly expiresAt: string | null;
}

export function putToken(queries: Queries, { hash, userId, expiresAt }: Token): void {
  const columns = { user_id: userId, expires_at: expiresAt };
  queries.run(
    queries.sql
      .insertInto('tokens')
      .values({ hash, ...columns })
      .onConflict((sameHash) => sameHash.column('hash').doUpdateSet(columns)),
  );
}

export function putUser(queries: Queries, sealer: Sealer, user: User): void {
  const columns = {
    role: user.role,
    dealer_id: user.dealerId,
    locale: user.locale,
    sealed: sealer.json(user.name, place(user.id)),
  };
  queries.run(
    queries.sql
      .insertInto('users')
      .values((e) => ({
        id: user.id,
        ...columns,
        position: nextPosition(e.selectFrom('users')),
      }))
      .onConflict((sameId) => sameId.column('id').doUpdateSet(columns)),
  );
}

const place = (id: string) => `users:${id}`;

const userOf = (sealer: Sealer, row: Row<'users'>): User =>
  User.parse({
    id: row.id,
    role: row.role,
    name: sealer.openJson(row.sealed, place(row.id)),
    dealerId: row.dealer_id,
    locale: row.locale,
  });
