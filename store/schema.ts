import type { Insertable, Selectable } from 'kysely';

/**
 * The tables as Kysely sees them. `sealed` columns hold AES-256-GCM values (crypto.ts); the plain columns beside them
 * are what queries filter and sort by. Flags are 0 or 1. Instants are ISO 8601 in UTC, so text order is time order.
 */
export interface Tables {
  readonly key_check: { id: number; sealed: Buffer };
  readonly deals: DealsTable;
  readonly documents: DocumentsTable;
  readonly catalogs: { id: number; version: string; invented: number };
  readonly funders: CatalogRow;
  readonly programs: CatalogRow & { funder_id: string };
  readonly vehicles: CatalogRow & { dealer_id: string };
  readonly guide_values: Omit<CatalogRow, 'id'>;
  readonly catalog_versions: CatalogVersionsTable;
  readonly dealer_tiers: CatalogRow;
  readonly dealers: CatalogRow & { tier: string | null; status: string };
  readonly users: {
    id: string;
    role: string;
    dealer_id: string | null;
    locale: string;
    sealed: Buffer;
    position: number;
  };
  readonly tokens: { hash: string; user_id: string; expires_at: string | null };
  readonly conversations: ConversationsTable;
  readonly events: { conversation_id: string; seq: number; type: string; sealed: Buffer };
  readonly turns: { conversation_id: string; key: string; first_event: number; begun_at: string };
  readonly approvals: ApprovalsTable;
  readonly pipeline: PipelineTable;
  readonly submissions: SubmissionsTable;
  readonly tallies: TalliesTable;
  readonly invitations: InvitationsTable;
  readonly effects: EffectsTable;
  readonly audit: AuditTable;
  readonly jobs: JobsTable;
}

interface DealsTable {
  id: string;
  dealer_id: string;
  customer_id: string | null;
  status: string;
  /** 1 while staff may see it: a person was asked for, or must decide. */
  waits_for_staff: number;
  revision: number;
  updated_at: string;
  sealed: Buffer;
}

/** A deal as a line of its dealer's list (tools/channel/pipeline.ts). */
interface PipelineTable {
  deal_id: string;
  dealer_id: string;
  stage: string;
  since: string;
  action: string;
  waits_for: string;
  opened_on: string;
  waits_for_staff: number;
  updated_at: string;
  /** Buyer and vehicle. */
  sealed: Buffer;
}

interface SubmissionsTable {
  deal_id: string;
  id: string;
  dealer_id: string;
  program_id: string;
  funder_id: string;
  submitted_on: string;
  status: string;
}

/** Counts by whose they are (tools/channel/tally.ts). */
interface TalliesTable {
  subject: string;
  id: string;
  what: string;
  funder_id: string;
  n: number;
}

interface InvitationsTable {
  id: string;
  /** SHA-256 of the code: the code itself is nowhere. */
  code_hash: string;
  dealer_id: string;
  created_by: string;
  deal_id: string | null;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  redeemed_at: string | null;
  redeemed_by: string | null;
}

interface DocumentsTable {
  id: string;
  owner_id: string;
  dealer_id: string | null;
  deal_id: string | null;
  sha256: string;
  media_type: string;
  bytes: number;
  uploaded_at: string;
  sealed: Buffer;
}

/** Not personal, so plain JSON; `position` keeps the order in which the catalogue was given. */
interface CatalogRow {
  id: string;
  position: number;
  json: string;
}

/** Whole catalogues, never changed; `position` is the order of their first import. */
interface CatalogVersionsTable {
  version: string;
  position: number;
  hash: string;
  imported_at: string;
  imported_by: string;
  note: string;
  funders: number;
  programs: number;
  vehicles: number;
  guide_values: number;
  /** Gzipped JSON. */
  content: Buffer;
}

interface ConversationsTable {
  id: string;
  principal_id: string;
  role: string;
  dealer_id: string;
  locale: string;
  market: string;
  deal_id: string | null;
  /** The title, which quotes the person. */
  sealed: Buffer | null;
  handed_off: number;
  running: number;
  created_on: string;
  updated_at: string;
  lease_holder: string | null;
  lease_expires_at: string | null;
}

interface ApprovalsTable {
  id: string;
  conversation_id: string;
  deal_id: string;
  tool: string;
  call_id: string;
  hash: string;
  requested_by: string;
  status: string;
  decided_by: string | null;
  created_at: string;
  expires_at: string;
  /** Arguments and summary. */
  sealed: Buffer;
}

interface EffectsTable {
  key: string;
  tool: string;
  deal_id: string | null;
  conversation_id: string | null;
  principal_id: string;
  arguments_hash: string;
  approval_id: string | null;
  audit_seq: number;
  applied_at: string;
  /** The output. */
  sealed: Buffer;
}

interface AuditTable {
  seq: number;
  at: string;
  kind: string;
  deal_id: string | null;
  conversation_id: string | null;
  principal_id: string;
  previous_hash: string;
  hash: string;
  /** The data. */
  sealed: Buffer;
}

interface JobsTable {
  id: string;
  kind: string;
  owner_id: string;
  key: string | null;
  input_hash: string;
  status: string;
  stage: string | null;
  share: number;
  cancel_asked: number;
  created_at: string;
  /** When its server last said that it is alive. */
  seen_at: string | null;
  finished_at: string | null;
  /** Gone once the job has ended. */
  sealed_input: Buffer | null;
  sealed_result: Buffer | null;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
