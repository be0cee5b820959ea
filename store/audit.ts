import type { Database } from 'better-sqlite3';
import { canonicalJson, sha256 } from '#tools/kit/canonical.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import type { AuditEntry } from './records.ts';
import type { Row } from './schema.ts';
import type { Store } from './store.ts';

export type AuditDraft = Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>;

/** What the first entry follows. */
const GENESIS = '0'.repeat(64);

/**
 * The append-only log. Each entry's hash covers its content and the hash before it:
 *
 *     hashₙ = SHA-256(hashₙ₋₁ ‖ canonicalJson(entryₙ without its hashes))
 *
 * so that an entry changed, removed or put between others makes every later one wrong. Triggers refuse UPDATE and DELETE.
 */
export function auditStore(queries: Queries, sealer: Sealer, database: Database): Store['audit'] {
  return {
    append: async (draft) => queries.atomically(() => appendAudit(queries, sealer, draft)),
    list: async ({ dealId, conversationId }) => {
      let query = queries.sql.selectFrom('audit').selectAll().orderBy('seq');
      if (dealId !== undefined) query = query.where('deal_id', '=', dealId);
      if (conversationId !== undefined) query = query.where('conversation_id', '=', conversationId);
      return queries.all(query).map((row) => entryOf(sealer, row));
    },
    verify: async () => firstBroken(queries, sealer, database),
  };
}

/** Adds an entry at the end of the chain. Call it inside a transaction, with what it tells of. */
export function appendAudit(queries: Queries, sealer: Sealer, draft: AuditDraft): AuditEntry {
  const last = queries.first(
    queries.sql.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
  );
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS;
  const entry = { ...draft, seq, previousHash, hash: chainHash(previousHash, { ...draft, seq }) };
  queries.run(
    queries.sql.insertInto('audit').values({
      seq,
      at: entry.at,
      kind: entry.kind,
      deal_id: entry.dealId,
      conversation_id: entry.conversationId,
      principal_id: entry.principalId,
      previous_hash: previousHash,
      hash: entry.hash,
      sealed: sealer.json(entry.data, place(seq)),
    }),
  );
  return entry;
}

/** The named members only, so that what else a caller's object carries is neither hashed nor missed. */
function chainHash(previousHash: string, entry: Omit<AuditEntry, 'previousHash' | 'hash'>): string {
  const { seq, at, kind, dealId, conversationId, principalId, data } = entry;
  return sha256(
    previousHash + canonicalJson({ seq, at, kind, dealId, conversationId, principalId, data: data ?? null }),
  );
}

/** Follows the chain row by row; the ledger's last entry must be in it, so a log cut short is noticed too. */
function firstBroken(queries: Queries, sealer: Sealer, database: Database): number | null {
  let [seq, hash] = [0, GENESIS];
  const rows = database.prepare<[], Row<'audit'>>('SELECT * FROM audit ORDER BY seq').iterate();
  for (const row of rows) {
    if (row.seq !== seq + 1 || !fits(sealer, row, hash)) return seq + 1;
    [seq, hash] = [row.seq, row.hash];
  }
  const ledger = queries.first(
    queries.sql.selectFrom('effects').select((e) => e.fn.max('audit_seq').as('last')),
  );
  return (ledger?.last ?? 0) > seq ? seq + 1 : null;
}

function fits(sealer: Sealer, row: Row<'audit'>, previousHash: string): boolean {
  if (row.previous_hash !== previousHash) return false;
  try {
    return row.hash === chainHash(previousHash, entryOf(sealer, row));
  } catch {
    return false; // the sealed data was changed: it no longer opens
  }
}

const place = (seq: number) => `audit:${seq}`;

const entryOf = (sealer: Sealer, row: Row<'audit'>): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  kind: row.kind,
  dealId: row.deal_id,
  conversationId: row.conversation_id,
  principalId: row.principal_id,
  data: sealer.openJson(row.sealed, place(row.seq)),
  previousHash: row.previous_hash,
  hash: row.hash,
});
