import { hashOf } from '#tools/kit/canonical.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Sealer } from './crypto.ts';
import { readDeal } from './deals.ts';
import { applyEffect } from './ledger.ts';
import type { Queries } from './queries.ts';
import { type Invitation, User } from './records.ts';
import type { Row } from './schema.ts';
import type { InvitationStore, NewInvitation, Redemption } from './store.ts';
import { putToken, putUser } from './users.ts';

/** Invitations of new customers. Each step is an effect: one row of the ledger and one of the audit log, written with it. */
export function invitationStore(queries: Queries, sealer: Sealer): InvitationStore {
  const select = () => queries.sql.selectFrom('invitations').selectAll();
  const first = (query: ReturnType<typeof select>) => {
    const row = queries.first(query);
    return row && invitationOf(row);
  };
  return {
    create: async (invitation, effect) =>
      queries.atomically(() => create(queries, sealer, invitation, effect)),
    list: async (dealerId, limit) =>
      queries
        .all(
          select().where('dealer_id', '=', dealerId).orderBy('created_at', 'desc').orderBy('id').limit(limit),
        )
        .map(invitationOf),
    get: async (id) => first(select().where('id', '=', id)),
    byCodeHash: async (hash) => first(select().where('code_hash', '=', hash)),
    revoke: async (id, by, at) => queries.atomically(() => revoke(queries, sealer, id, by, at)),
    redeem: async (redemption) => queries.atomically(() => redeem(queries, sealer, redemption)),
  };
}

function create(
  queries: Queries,
  sealer: Sealer,
  invitation: NewInvitation,
  { key, principal }: { readonly key: string; readonly principal: Principal },
): boolean {
  const { id, codeHash, dealerId, createdBy, dealId, createdAt: at, expiresAt } = invitation;
  const { fresh } = applyEffect(queries, sealer, {
    ...effectOf('create_invitation', key, principal, at),
    dealId,
    argumentsHash: hashOf({ dealerId, dealId }),
    output: { invitationId: id },
    detail: { dealerId, expiresAt },
  });
  if (!fresh) return false;
  const times = { created_at: at, expires_at: expiresAt, revoked_at: null, redeemed_at: null };
  const row = { id, code_hash: codeHash, dealer_id: dealerId, created_by: createdBy, deal_id: dealId };
  queries.run(queries.sql.insertInto('invitations').values({ ...row, ...times, redeemed_by: null }));
  return true;
}

function revoke(queries: Queries, sealer: Sealer, id: string, by: Principal, at: string): boolean {
  const open = queries.run(
    queries.sql
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .where('redeemed_at', 'is', null),
  );
  if (open === 0) return false;
  applyEffect(queries, sealer, {
    ...effectOf('revoke_invitation', `revoke_invitation:${id}`, by, at),
    argumentsHash: hashOf({ id }),
    output: { invitationId: id },
  });
  return true;
}

function redeem(
  queries: Queries,
  sealer: Sealer,
  { codeHash, user: { id, name, locale }, token, at }: Redemption,
): User | undefined {
  const row = queries.first(
    queries.sql.selectFrom('invitations').selectAll().where('code_hash', '=', codeHash),
  );
  if (!row || !isOpen(row, at)) return undefined;
  const deal = row.deal_id === null ? undefined : readDeal(queries, sealer, row.deal_id);
  if (row.deal_id !== null && deal?.customerId !== null) return undefined;
  const user = User.parse({ id, role: 'customer', name, dealerId: row.dealer_id, locale });
  putUser(queries, sealer, user);
  putToken(queries, { ...token, userId: id });
  queries.run(
    queries.sql.updateTable('invitations').set({ redeemed_at: at, redeemed_by: id }).where('id', '=', row.id),
  );
  const principal: Principal = { id, role: 'customer', dealerId: row.dealer_id };
  applyEffect(queries, sealer, {
    ...effectOf('redeem_invitation', `redeem_invitation:${row.id}`, principal, at),
    dealId: row.deal_id,
    argumentsHash: hashOf({ invitationId: row.id }),
    changes: deal ? [{ op: 'set_customer', customerId: id }] : [],
    output: { userId: id },
    detail: { invitationId: row.id, dealerId: row.dealer_id, createdBy: row.created_by },
  });
  return user;
}

const isOpen = ({ expires_at, revoked_at, redeemed_at }: Row<'invitations'>, at: string): boolean =>
  revoked_at === null && redeemed_at === null && expires_at > at;

const effectOf = (tool: string, key: string, principal: Principal, at: string) => ({
  key,
  tool,
  principal,
  at,
  dealId: null,
  conversationId: null,
  changes: [],
  approval: null,
  detail: {},
});

const invitationOf = (row: Row<'invitations'>): Invitation => ({
  id: row.id,
  dealerId: row.dealer_id,
  createdBy: row.created_by,
  dealId: row.deal_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  redeemedAt: row.redeemed_at,
  redeemedBy: row.redeemed_by,
});
