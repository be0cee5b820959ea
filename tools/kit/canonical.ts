import { createHash } from 'node:crypto';
import { defect } from './errors.ts';

/**
 * JSON with sorted keys and no blanks: equal values give equal bytes.
 *
 * @throws AppError `canonical/not_json` on NaN, infinities, functions, symbols and BigInt: they have no one JSON form
 * @see RFC 8785, of which this is the part that plain data needs
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  throw defect('canonical/not_json', `A ${typeof value} has no canonical JSON.`, 'Pass plain data.');
}

/** SHA-256 of bytes or text, in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a value's canonical JSON, in hex. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));
