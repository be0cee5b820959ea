import { randomBytes } from 'node:crypto';
import { addMilliseconds } from '#agents/clock.ts';
import { sha256 } from '#tools/kit/canonical.ts';

const DAY = 86_400_000;

/** How long an invitation may wait to be taken up, in days. */
export const invitationDays = { usual: 14, max: 60 } as const;
/** How long the key of somebody who was invited opens the door. */
const customerKeyDays = 90;

/** 128 random bits: nobody guesses one. Only its hash is kept. */
const secret = (prefix: string, bytes: number) => `${prefix}_${randomBytes(bytes).toString('base64url')}`;

export function newInvitation(now: string, days: number) {
  const code = secret('ci', 16);
  const codeHash = sha256(code);
  return { code, codeHash, id: `inv_${codeHash.slice(0, 16)}`, expiresAt: inDays(now, days) };
}

/** A key to sign in with; only its hash is kept. */
export function newKey() {
  const key = secret('ck', 32);
  return { key, hash: sha256(key) };
}

export const newCustomerKey = (now: string) => ({ ...newKey(), expiresAt: inDays(now, customerKeyDays) });

export const inDays = (now: string, days: number): string => addMilliseconds(now, days * DAY);
