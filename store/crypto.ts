import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { defect, invalidInput } from '#tools/kit/errors.ts';

/** Seals and opens what is personal. `place` names where it is kept, so that a sealed value fits nowhere else. */
export interface Sealer {
  bytes(plain: Uint8Array, place: string): Buffer;
  openBytes(sealed: Uint8Array, place: string): Buffer;
  json(value: unknown, place: string): Buffer;
  openJson(sealed: Uint8Array, place: string): unknown;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * AES-256-GCM with a fresh random nonce for each value: version, nonce, tag and ciphertext in one buffer.
 *
 * @param key 32 bytes
 * @throws AppError `store/key_length` for a key of another length; `store/not_readable` (a defect) when a sealed value
 *   was changed, moved or sealed under another key
 * @see NIST SP 800-38D, 8.2.2: random 96-bit nonces, far below 2³² values for one key
 */
export function createSealer(key: Uint8Array): Sealer {
  if (key.length !== 32) {
    throw invalidInput(
      'store/key_length',
      `The key has ${key.length} bytes.`,
      'Give 32 random bytes, in base64.',
    );
  }
  const bytes = (plain: Uint8Array, place: string) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ...sealed]);
  };
  const openBytes = (sealed: Uint8Array, place: string) => {
    try {
      return decrypt(key, sealed, place);
    } catch (cause) {
      throw defect('store/not_readable', `A sealed value in ${place} cannot be read.`, 'Check the key.', {
        cause,
      });
    }
  };
  return {
    bytes,
    openBytes,
    json: (value, place) => bytes(Buffer.from(JSON.stringify(value)), place),
    openJson: (sealed, place) => JSON.parse(openBytes(sealed, place).toString('utf8')),
  };
}

function decrypt(key: Uint8Array, sealed: Uint8Array, place: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < HEADER_BYTES) throw new RangeError('not a sealed value');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
}
