import type { TruthScalar } from './truth.ts';

const identifiers =
  /(?:^|_)(?:vin|plate|iban|bic|ssn|tin|ein|iin|id|id_number|account_number|policy_number|license_number|document_number|personal_number|invoice_number|invoice_code|engine_number|title_number|stock_number|fiscal_code|tax_id|postal_code)$/;
const addresses = /address$/;
const addressOverlapMin = 0.9;
const moneyTolerance = 0.005 + 1e-9;

/**
 * Whether a value read is the true one, by the kind of value: identifiers exactly but for blanks and dashes, lines of a
 * machine-readable zone exactly, amounts to a cent, addresses by nine in ten of their words, other texts without case,
 * blanks and punctuation. Accents always count.
 */
export function sameValue(name: string, truth: Exclude<TruthScalar, null>, read: TruthScalar): boolean {
  if (read === null) return false;
  if (typeof truth === 'boolean') return String(read).toLowerCase() === String(truth);
  if (typeof truth === 'number') return sameNumber(truth, read);
  const text = String(read);
  if (name === 'mrz_lines') return text === truth;
  if (identifiers.test(name)) return identifier(text) === identifier(truth);
  if (addresses.test(name)) return overlap(truth, text) >= addressOverlapMin;
  return bareText(text) === bareText(truth);
}

function sameNumber(truth: number, read: Exclude<TruthScalar, null>): boolean {
  const number = typeof read === 'number' ? read : Number(String(read).replace(/[^\d.-]/g, '') || Number.NaN);
  return Math.abs(number - truth) <= moneyTolerance;
}

const identifier = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase();

/** Case-folded, composed, letters (with their accents) and digits only. */
const bareText = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Shared words of two addresses over all their words (Sørensen–Dice); scripts without blanks go by characters. */
function overlap(one: string, other: string): number {
  const [a, b] = [tokens(one), tokens(other)];
  const left = [...b];
  const shared = a.filter((token) => {
    const at = left.indexOf(token);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
