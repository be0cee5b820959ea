import type { Database } from 'better-sqlite3';
import type { Dealer, DealerEntry, DealerStatus, DealerTier } from '#tools/channel/dealer.ts';
import type { DealerRecord } from '#tools/channel/dealer-record.ts';
import type { PipelineEntry, PipelineStage, WaitingParty } from '#tools/channel/pipeline.ts';
import type { TallyCount } from '#tools/channel/tally.ts';
import type { tallyDifferences } from '#tools/channel/tally-sum.ts';
import type { DealChange } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import type { Sent } from '#tools/funders/match.ts';
import type { Program } from '#tools/funders/program.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import type { JobStore } from './jobs.ts';
import type {
  Approval,
  AuditEntry,
  CatalogOrigin,
  CatalogVersion,
  Conversation,
  Invitation,
  StoredDocument,
  StoredEvent,
  User,
} from './records.ts';

/**
 * Everything Chauffeur keeps. Each method is atomic and durable when its promise resolves. There is no open-ended
 * transaction: what must happen together is one method (docs/decisions: units of work, not transactions).
 */
export interface Store {
  readonly deals: {
    /** @returns the deal, whoever asks; visibility is the guard's business, by `visibleTo` */
    get(id: string): Promise<Deal | undefined>;
    /** Deals the principal may see, newest first. */
    list(principal: Principal, limit: number): Promise<Deal[]>;
  };
  readonly effects: EffectStore;
  readonly approvals: ApprovalStore;
  readonly conversations: ConversationStore;
  readonly documents: {
    put(document: StoredDocument, bytes: Uint8Array): Promise<void>;
    get(id: string): Promise<StoredDocument | undefined>;
    bytes(id: string): Promise<Uint8Array | undefined>;
  };
  readonly catalog: {
    /** The one in force, read on this thread at once: the same object while it is unchanged. */
    current(): Catalog;
    /** The one in force, or one that was, by its version. @throws AppError `catalog/no_such_version` */
    load(version?: string): Promise<Catalog>;
    /** Every one that was ever in force, in the order of import. */
    versions(): Promise<CatalogVersion[]>;
    /**
     * Replaces the whole catalogue in one step, so that no decision ever sees half of one, and keeps it as a version. What is
     * known by another name comes into force under that name and is no new version.
     *
     * @throws AppError `catalog/version_used` for a name that stood for another content; `catalog/unknown_funder`
     */
    replace(
      catalog: Catalog,
      origin?: CatalogOrigin,
    ): Promise<{ readonly version: string; readonly isNew: boolean }>;
  };
  readonly dealers: DealerStore;
  readonly channel: ChannelStore;
  readonly invitations: InvitationStore;
  readonly users: {
    put(user: User): Promise<void>;
    get(id: string): Promise<User | undefined>;
    list(): Promise<User[]>;
    /** Those who work for a dealer, and its customers, in the order they were added. */
    ofDealer(dealerId: string): Promise<User[]>;
    /** Adds or replaces a user, and says in the audit log who did. */
    register(user: User, by: Doer): Promise<void>;
    /** Gives a user another key, and says in the audit log who did. */
    giveToken(
      token: { readonly hash: string; readonly userId: string; readonly expiresAt: string | null },
      by: Doer,
    ): Promise<void>;
    /** Finds who a session token or API key belongs to, by its SHA-256. Expired tokens find nobody. */
    byTokenHash(hash: string, now: string): Promise<User | undefined>;
    putToken(token: {
      readonly hash: string;
      readonly userId: string;
      readonly expiresAt: string | null;
    }): Promise<void>;
  };
  readonly jobs: JobStore;
  readonly audit: {
    append(entry: Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>): Promise<AuditEntry>;
    list(filter: { readonly dealId?: string; readonly conversationId?: string }): Promise<AuditEntry[]>;
    /** Recomputes the whole chain. @returns the seq of the first entry that does not fit, or null */
    verify(): Promise<number | null>;
  };
  /** The open handle, for LangGraph's checkpointer; encrypted serialisation is the caller's business (`seal`, `open`). */
  readonly database: Database;
  readonly seal: (plain: Uint8Array) => Buffer;
  readonly open: (sealed: Uint8Array) => Buffer;
  close(): void;
}

/** Who does it, and when; for what is done from the command line, the operator. */
interface Doer {
  readonly by: string;
  readonly at: string;
}

export interface DealerStore {
  /** At once and as it is now: a tool's view of the world. */
  read(id: string): Dealer | undefined;
  get(id: string): Promise<Dealer | undefined>;
  /** As the registry has it, without what its tier says. */
  entry(id: string): Promise<DealerEntry | undefined>;
  list(): Promise<Dealer[]>;
  tiers(): Promise<DealerTier[]>;
  /** @throws AppError invalid_input `dealers/unknown_tier` */
  put(dealer: DealerEntry): Promise<void>;
  /** All of them or none. @throws AppError invalid_input `dealers/unknown_tier` */
  load(registry: DealerRegistry): Promise<LoadedDealers>;
  /** @throws AppError not_found `dealers/not_found` */
  setStatus(id: string, status: DealerStatus, by: Doer): Promise<void>;
}

interface DealerRegistry extends Doer {
  readonly tiers: readonly DealerTier[];
  readonly dealers: readonly DealerEntry[];
  /** What they were read from, for the audit log: a hash. */
  readonly source: string;
}

interface LoadedDealers {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface PipelineQuery {
  readonly dealerId: string;
  readonly stage?: PipelineStage | undefined;
  readonly waitsFor?: WaitingParty | undefined;
  readonly limit: number;
  /** Lines after this one. */
  readonly after?: PipelinePlace | undefined;
}

/** Where a page of the list ended. */
export interface PipelinePlace {
  readonly updatedAt: string;
  readonly dealId: string;
}

/** What is kept beside the deals so that no list or count opens them. */
export interface ChannelStore {
  /** At once: what a dealer's deals came to. @returns undefined when nobody ever looked at one */
  record(dealerId: string): DealerRecord | undefined;
  /** At once: what was sent to a program and its funder on a day and in its month. */
  sent(program: Pick<Program, 'id' | 'funderId'>, today: IsoDate): Sent;
  /** A page of a dealer's list, what changed last first. */
  pipeline(query: PipelineQuery): Promise<PipelineLine[]>;
  /** How many deals of a dealer are at each stage. */
  stages(dealerId: string): Promise<Partial<Record<PipelineStage, number>>>;
  tallies(dealerId: string): Promise<TallyCount[]>;
  /** Adds everything up anew from the deals and says what differs from what is kept; with `mend`, keeps the new. */
  audit(options: { readonly mend: boolean }): Promise<ChannelAudit>;
}

export interface PipelineLine extends PipelineEntry {
  readonly dealId: string;
  readonly updatedAt: string;
  readonly waitsForStaff: boolean;
}

export interface ChannelAudit {
  readonly deals: number;
  /** Deals whose line in the list is missing or says something else. */
  readonly lines: readonly string[];
  /** Deals whose submissions are missing or say something else. */
  readonly submissions: readonly string[];
  readonly tallies: ReturnType<typeof tallyDifferences>;
}

export interface InvitationStore {
  /** @returns false when the key made one before: its code was shown then, and nowhere else */
  create(
    invitation: NewInvitation,
    effect: { readonly key: string; readonly principal: Principal },
  ): Promise<boolean>;
  /** A dealer's, newest first. */
  list(dealerId: string, limit: number): Promise<Invitation[]>;
  get(id: string): Promise<Invitation | undefined>;
  byCodeHash(codeHash: string): Promise<Invitation | undefined>;
  /** Makes an open invitation void. @returns whether it was open */
  revoke(id: string, by: Principal, at: string): Promise<boolean>;
  /**
   * Once: makes the customer with their first key and, where it is bound to a deal, the deal theirs.
   * @returns the new user, or undefined for a code that is unknown, used, revoked or has run out, or a deal that has a customer
   */
  redeem(redemption: Redemption): Promise<User | undefined>;
}

export interface NewInvitation {
  readonly id: string;
  readonly codeHash: string;
  readonly dealerId: string;
  readonly createdBy: string;
  readonly dealId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface Redemption {
  readonly codeHash: string;
  readonly user: Pick<User, 'id' | 'name' | 'locale'>;
  readonly token: { readonly hash: string; readonly expiresAt: string };
  readonly at: string;
}

export interface EffectRequest {
  /** Idempotency key: one effect for ever. */
  readonly key: string;
  readonly tool: string;
  readonly dealId: string | null;
  readonly conversationId: string | null;
  readonly principal: Principal;
  /** Hash of the canonical arguments. */
  readonly argumentsHash: string;
  readonly changes: readonly DealChange[];
  readonly output: unknown;
  /** For a commit: consumed in the same transaction; the effect is refused when it cannot be. */
  readonly approval: { readonly id: string; readonly hash: string } | null;
  readonly at: string;
  /** Versions and inputs for the audit entry: scorecard, market pack, prompt, catalogue. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export type EffectOutcome =
  | { readonly fresh: true; readonly output: unknown; readonly deal: Deal | undefined }
  /** The key had its effect before: nothing was written, and this is what it returned then. */
  | { readonly fresh: false; readonly output: unknown; readonly deal: Deal | undefined };

export interface EffectStore {
  /**
   * In one transaction: if the key is in the ledger, returns the earlier output. Otherwise consumes the approval, applies
   * the changes (`applyChanges`) to the deal as it is now, writes the ledger row and appends the audit entry.
   *
   * @throws AppError conflict `approvals/not_valid` when the approval is missing, of another hash, used, rejected,
   *   superseded or expired; nothing is written then
   */
  apply(effect: EffectRequest): Promise<EffectOutcome>;
  find(key: string): Promise<{ readonly output: unknown } | undefined>;
}

export interface ApprovalStore {
  create(approval: Approval): Promise<void>;
  get(id: string): Promise<Approval | undefined>;
  pending(conversationId: string): Promise<Approval[]>;
  /**
   * pending → approved or rejected, once. A second decision changes nothing.
   * @throws AppError not_found `approvals/not_found`; conflict `approvals/already_decided` or `approvals/expired`
   */
  decide(id: string, decision: 'approved' | 'rejected', by: Principal, at: string): Promise<Approval>;
  /** A new message in the conversation makes what was pending void. @returns how many */
  supersede(conversationId: string, at: string): Promise<number>;
}

export interface ConversationStore {
  create(conversation: Conversation): Promise<void>;
  get(id: string): Promise<Conversation | undefined>;
  list(principal: Principal, limit: number): Promise<Conversation[]>;
  update(
    id: string,
    patch: Partial<Pick<Conversation, 'dealId' | 'handedOff' | 'locale' | 'running' | 'updatedAt' | 'title'>>,
  ): Promise<void>;
  /** Conversations whose turn was running when a server died. */
  interrupted(): Promise<Conversation[]>;
  /** One turn at a time, across servers. @returns false when another holder's lease has not run out */
  acquire(id: string, holder: string, now: string, expiresAt: string): Promise<boolean>;
  release(id: string, holder: string): Promise<void>;
  /** Appends to the conversation's event stream. @returns the stored event with its number, counting from 1 */
  append(
    conversationId: string,
    event: { readonly type: string; readonly data: unknown },
  ): Promise<StoredEvent>;
  events(conversationId: string, after: number, limit: number): Promise<StoredEvent[]>;
  /** For a turn's own idempotency key: the first event number of that turn, if it was begun before. */
  beginTurn(
    conversationId: string,
    key: string,
    at: string,
  ): Promise<{ readonly fresh: boolean; readonly firstEvent: number }>;
}
