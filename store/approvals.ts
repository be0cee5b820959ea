import { conflict, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { appendAudit } from './audit.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import { Approval } from './records.ts';
import type { NewRow, Row } from './schema.ts';
import type { ApprovalStore } from './store.ts';

/**
 * An approval goes pending → approved → used, or ends as rejected, superseded or expired; there is no way back (G21).
 * Every step is in the audit log, written with it.
 */
export function approvalStore(queries: Queries, sealer: Sealer): ApprovalStore {
  return {
    create: async (approval) => queries.atomically(() => createApproval(queries, sealer, approval)),
    get: async (id) => readApproval(queries, sealer, id),
    pending: async (conversationId) =>
      queries
        .all(
          queries.sql
            .selectFrom('approvals')
            .selectAll()
            .where('conversation_id', '=', conversationId)
            .where('status', '=', 'pending')
            .orderBy('created_at')
            .orderBy('id'),
        )
        .map((row) => approvalOf(sealer, row)),
    decide: async (id, decision, by, at) => decide(queries, sealer, id, decision, by, at),
    supersede: async (conversationId, at) => supersede(queries, sealer, conversationId, at),
  };
}

export function readApproval(queries: Queries, sealer: Sealer, id: string): Approval | undefined {
  const row = queries.first(queries.sql.selectFrom('approvals').selectAll().where('id', '=', id));
  return row && approvalOf(sealer, row);
}

/** A node that asks for approval may run again after a crash, under the same id: then the record is there already. */
function createApproval(queries: Queries, sealer: Sealer, approval: Approval): void {
  if (readApproval(queries, sealer, approval.id)) return;
  queries.run(queries.sql.insertInto('approvals').values(rowOf(sealer, approval)));
  note(queries, sealer, 'approval_requested', approval, approval.requestedBy, approval.createdAt);
}

function decide(
  queries: Queries,
  sealer: Sealer,
  id: string,
  decision: 'approved' | 'rejected',
  by: Principal,
  at: string,
): Approval {
  const { approval, status } = queries.atomically(() => {
    const found = readApproval(queries, sealer, id);
    if (!found) throw notFound('approvals/not_found', 'There is no such approval.', 'Ask for it again.');
    if (found.status !== 'pending') throw alreadyDecided(found);
    const next = found.expiresAt <= at ? 'expired' : decision;
    const decided = { ...found, status: next, decidedBy: next === 'expired' ? null : by.id } as const;
    setStatus(queries, decided);
    note(queries, sealer, `approval_${next}`, decided, by.id, at);
    return { approval: decided, status: next };
  });
  if (status === 'expired') throw expired(id);
  return approval;
}

function supersede(queries: Queries, sealer: Sealer, conversationId: string, at: string): number {
  return queries.atomically(() => {
    const waiting = queries
      .all(
        queries.sql
          .selectFrom('approvals')
          .selectAll()
          .where('conversation_id', '=', conversationId)
          .where('status', '=', 'pending'),
      )
      .map((row) => approvalOf(sealer, row));
    for (const approval of waiting) {
      setStatus(queries, { ...approval, status: 'superseded' });
      note(queries, sealer, 'approval_superseded', approval, approval.requestedBy, at);
    }
    return waiting.length;
  });
}

/** Writes the status and who decided; everything else of an approval is fixed when it is made. */
export function setStatus(queries: Queries, { id, status, decidedBy }: Approval): void {
  queries.run(
    queries.sql.updateTable('approvals').set({ status, decided_by: decidedBy }).where('id', '=', id),
  );
}

function note(
  queries: Queries,
  sealer: Sealer,
  kind: string,
  approval: Approval,
  principalId: string,
  at: string,
): void {
  const { id, dealId, conversationId, tool, callId, hash } = approval;
  const data = { approvalId: id, tool, callId, hash };
  appendAudit(queries, sealer, { at, kind, dealId, conversationId, principalId, data });
}

const alreadyDecided = ({ id, status }: Approval) =>
  conflict(
    'approvals/already_decided',
    `This approval is ${status}.`,
    'Nothing more to do; ask again if it should still be sent.',
    { details: { approvalId: id, status } },
  );

const expired = (id: string) =>
  conflict('approvals/expired', 'This approval ran out before it was answered.', 'Ask for it again.', {
    details: { approvalId: id },
  });

const place = (id: string) => `approvals:${id}`;

const rowOf = (sealer: Sealer, approval: Approval): NewRow<'approvals'> => ({
  id: approval.id,
  conversation_id: approval.conversationId,
  deal_id: approval.dealId,
  tool: approval.tool,
  call_id: approval.callId,
  hash: approval.hash,
  requested_by: approval.requestedBy,
  status: approval.status,
  decided_by: approval.decidedBy,
  created_at: approval.createdAt,
  expires_at: approval.expiresAt,
  sealed: sealer.json(
    { arguments: approval.arguments ?? null, summary: approval.summary ?? null },
    place(approval.id),
  ),
});

const approvalOf = (sealer: Sealer, row: Row<'approvals'>): Approval =>
  Approval.parse({
    ...(sealer.openJson(row.sealed, place(row.id)) as object),
    id: row.id,
    conversationId: row.conversation_id,
    dealId: row.deal_id,
    tool: row.tool,
    callId: row.call_id,
    hash: row.hash,
    requestedBy: row.requested_by,
    status: row.status,
    decidedBy: row.decided_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  });
