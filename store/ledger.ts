import { applyChanges } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { fileOfPaper } from '#tools/documents/paper-id.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import { conflict, defect } from '#tools/kit/errors.ts';
import { readApproval, setStatus } from './approvals.ts';
import { appendAudit } from './audit.ts';
import type { Sealer } from './crypto.ts';
import { readDeal, writeDeal } from './deals.ts';
import type { Queries } from './queries.ts';
import type { EffectOutcome, EffectRequest, EffectStore } from './store.ts';

/** One row per idempotency key, written in the same transaction as the effect (G5) and its approval (G4). */
export function effectStore(queries: Queries, sealer: Sealer): EffectStore {
  return {
    apply: async (effect) => queries.atomically(() => applyEffect(queries, sealer, effect)),
    find: async (key) => {
      const row = findEffect(queries, key);
      return row && { output: sealer.openJson(row.sealed, place(key)) };
    },
  };
}

/** One effect, within a transaction of the caller's: what else belongs to it is written beside it. */
export const applyEffect = (queries: Queries, sealer: Sealer, effect: EffectRequest): EffectOutcome =>
  earlier(queries, sealer, effect) ?? applyOnce(queries, sealer, effect);

/** What the key did before. A key belongs to one tool and one deal: used for another, it would show that one's output. */
function earlier(queries: Queries, sealer: Sealer, effect: EffectRequest): EffectOutcome | undefined {
  const row = findEffect(queries, effect.key);
  if (!row) return undefined;
  const { dealId } = effect;
  if (row.tool !== effect.tool || (dealId !== null && row.deal_id !== null && dealId !== row.deal_id)) {
    throw conflict(
      'effects/key_reused',
      'This idempotency key was used for something else.',
      'Use a new key for a new request.',
      { details: { tool: effect.tool } },
    );
  }
  const deal = row.deal_id === null ? undefined : readDeal(queries, sealer, row.deal_id);
  return { fresh: false, output: sealer.openJson(row.sealed, place(effect.key)), deal };
}

function applyOnce(queries: Queries, sealer: Sealer, effect: EffectRequest): EffectOutcome {
  if (effect.approval) consumeApproval(queries, sealer, effect, effect.approval);
  const { before, deal } = changedDeal(queries, sealer, effect);
  if (deal) {
    writeDeal(queries, sealer, deal, { at: effect.at, before });
    linkDocuments(queries, deal);
  }
  const dealId = deal?.id ?? effect.dealId;
  const entry = appendAudit(queries, sealer, auditDraft(effect, deal, dealId));
  queries.run(
    queries.sql.insertInto('effects').values({
      key: effect.key,
      tool: effect.tool,
      deal_id: dealId,
      conversation_id: effect.conversationId,
      principal_id: effect.principal.id,
      arguments_hash: effect.argumentsHash,
      approval_id: effect.approval?.id ?? null,
      audit_seq: entry.seq,
      applied_at: effect.at,
      sealed: sealer.json(effect.output ?? null, place(effect.key)),
    }),
  );
  const now = deal ?? (dealId === null ? undefined : readDeal(queries, sealer, dealId));
  return { fresh: true, output: effect.output, deal: now };
}

/** approved → used, or nothing at all. One message for every reason, so that guessing ids teaches nothing. */
function consumeApproval(
  queries: Queries,
  sealer: Sealer,
  effect: EffectRequest,
  { id, hash }: NonNullable<EffectRequest['approval']>,
): void {
  const approval = readApproval(queries, sealer, id);
  const valid =
    approval?.status === 'approved' &&
    approval.hash === hash &&
    approval.tool === effect.tool &&
    approval.dealId === effect.dealId &&
    approval.expiresAt > effect.at;
  if (!valid) {
    throw conflict(
      'approvals/not_valid',
      'The approval does not fit, has run out or was used before.',
      'Ask the person again.',
      { details: { approvalId: id } },
    );
  }
  setStatus(queries, { ...approval, status: 'used' });
}

/** The changes applied to the deal as it is now, inside the transaction: what others wrote meanwhile is kept. */
function changedDeal(
  queries: Queries,
  sealer: Sealer,
  effect: EffectRequest,
): { readonly before?: Deal | undefined; readonly deal?: Deal } {
  const { changes } = effect;
  if (changes.length === 0) return {};
  const opening = changes.find((change) => change.op === 'open');
  const id = effect.dealId ?? opening?.deal.id;
  const current = id === undefined ? undefined : readDeal(queries, sealer, id);
  if (current && opening) {
    throw conflict('deals/already_open', 'This deal is already open.', 'Go on with it.', {
      details: { dealId: current.id },
    });
  }
  const deal = applyChanges(current, changes);
  if (deal.id !== id) {
    throw defect('effects/other_deal', `${effect.tool} wrote to a deal it was not given.`, 'Report it.');
  }
  return { before: current, deal };
}

/** A file of which a paper was read into a deal belongs to it from then on. */
function linkDocuments(queries: Queries, deal: Deal): void {
  if (deal.documents.length === 0) return;
  const ids = [...new Set(deal.documents.map(({ id }) => fileOfPaper(id)))];
  queries.run(
    queries.sql
      .updateTable('documents')
      .set({ deal_id: deal.id })
      .where('id', 'in', ids)
      .where('deal_id', 'is', null),
  );
}

/** Everything a replay needs: applying the changes of a deal's entries in order gives the stored deal (G13). */
function auditDraft(effect: EffectRequest, deal: Deal | undefined, dealId: string | null) {
  const { key, tool, argumentsHash, approval, changes, output, detail } = effect;
  return {
    at: effect.at,
    kind: 'effect',
    dealId,
    conversationId: effect.conversationId,
    principalId: effect.principal.id,
    data: {
      key,
      tool,
      role: effect.principal.role,
      argumentsHash,
      approvalId: approval?.id ?? null,
      changes,
      output: output ?? null,
      revision: deal?.revision ?? null,
      dealHash: deal ? hashOf(deal) : null,
      detail,
    },
  };
}

const findEffect = (queries: Queries, key: string) =>
  queries.first(
    queries.sql.selectFrom('effects').select(['tool', 'deal_id', 'sealed']).where('key', '=', key),
  );

const place = (key: string) => `effects:${key}`;
