import { createHash } from 'node:crypto';
import { defect } from './errors.ts';

/**
 * JSON with sorted keys and no blanks: equal values give equal bytes.
 *
 * @throws AppError `canonical/not_json` on what has no one JSON form: NaN, infinities, functions, symbols, BigInt, and
 *   dates, maps, sets and bytes, all of which would pass for the same empty object
 * @see RFC 8785, of which this is the part that plain data needs
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return `${value}`;
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonicalJson(item ?? null)).join(',')}]`;
  if (Object.prototype.toString.call(value) === '[object Object]') {
    const members = value as Readonly<Record<string, unknown>>;
    let text = '';
    for (const key of Object.keys(members).sort()) {
      const member = members[key];
      if (member !== undefined) text += `${text && ','}${quoted(key)}:${canonicalJson(member)}`;
    }
    return `{${text}}`;
  }
  throw defect('canonical/not_json', `A ${typeof value} has no canonical JSON.`, 'Pass plain data.');
}

/** Most strings are ids, codes and days, with nothing to escape: seeing that takes half the time of asking JSON. */
const quoted = (text: string): string =>
  /^[\w .:;,/()+-]*$/.test(text) ? `"${text}"` : JSON.stringify(text);

/** SHA-256 of bytes or text, in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a value's canonical JSON, in hex. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));
