import { z } from 'zod';
import { Role } from '#tools/kit/principal.ts';
import { IsoDate, Locale } from '#tools/kit/units.ts';

export const User = z.strictObject({
  id: z.string(),
  role: Role,
  name: z.string(),
  dealerId: z.string().nullable(),
  locale: Locale,
});
export type User = z.infer<typeof User>;

export const Approval = z.strictObject({
  id: z.string(),
  conversationId: z.string(),
  dealId: z.string(),
  tool: z.string(),
  callId: z.string(),
  arguments: z.unknown(),
  /** Hash of tool, canonical arguments, evidence, conversation and principal (G4). */
  hash: z.string(),
  requestedBy: z.string(),
  summary: z.unknown(),
  status: z.enum(['pending', 'approved', 'rejected', 'used', 'superseded', 'expired']),
  decidedBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Approval = z.infer<typeof Approval>;

export const Conversation = z.strictObject({
  id: z.string(),
  principalId: z.string(),
  role: Role,
  dealerId: z.string(),
  locale: Locale,
  market: z.string(),
  dealId: z.string().nullable(),
  title: z.string().nullable(),
  handedOff: z.boolean(),
  /** A turn is under way; found true at start, the server died in one and it is resumed. */
  running: z.boolean(),
  createdOn: IsoDate,
  updatedAt: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;

export const StoredDocument = z.strictObject({
  id: z.string(),
  ownerId: z.string(),
  dealerId: z.string().nullable(),
  /** The deal it belongs to, once parsed into one. */
  dealId: z.string().nullable(),
  sha256: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  uploadedAt: z.string(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

/** An invitation as whoever made it may see it: without its code, which is shown once and kept nowhere. */
export interface Invitation {
  readonly id: string;
  readonly dealerId: string;
  readonly createdBy: string;
  readonly dealId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly redeemedAt: string | null;
  readonly redeemedBy: string | null;
}

/** A catalogue that was imported, as it is listed. */
export interface CatalogVersion {
  readonly version: string;
  /** Of everything but the version's name. */
  readonly hash: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly note: string;
  readonly funders: number;
  readonly programs: number;
  readonly vehicles: number;
  readonly guideValues: number;
}

/** Where a catalogue comes from. */
export interface CatalogOrigin {
  readonly by: string;
  readonly note: string;
  /** Absent: now. */
  readonly at?: string;
}

export interface StoredEvent {
  readonly conversationId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly dealId: string | null;
  readonly conversationId: string | null;
  readonly principalId: string;
  readonly data: unknown;
  readonly previousHash: string;
  readonly hash: string;
}
