import type { ReadField } from '../../deals/deal.ts';
import { type Aamva, type AamvaFields, parseAamva } from '../codes/aamva.ts';
import { type Reading, warning } from '../layout/fields.ts';
import type { Code } from '../pages/document-read.ts';
import type { KindReader } from './kind-reader.ts';

interface Barcode {
  readonly code: Code;
  readonly card: Aamva;
}

/**
 * The back of a North American licence or identity card: known and read by its PDF417 barcode alone. Where the same page
 * shows a front too, the front is the paper, and the barcode speaks beside it.
 */
export const driverLicenseBack: KindReader = {
  kind: 'driver_license_back',
  likeness({ codes, text }) {
    if (barcodesIn(codes).length === 0) return 0;
    const front = [
      /\bdriver'?s?'? licen[cs]e|\bidentification card\b/,
      /\bdob\b|date of birth/,
      /\bexp\b|expir/,
    ];
    return front.filter((cue) => cue.test(text)).length > 1 ? 0.55 : 0.99;
  },
  labels: {},
  read: ({ codes }: Reading) => barcodesIn(codes).flatMap(fieldsOf),
};

/** Barcodes that hold a card's data: a name or a number at least. */
const barcodesIn = (codes: readonly Code[]): Barcode[] =>
  codes
    .filter(({ format }) => format === 'pdf417' || format === 'other')
    .map((code) => ({ code, card: parseAamva(code.text) }))
    .filter(({ card }) => card.fields?.last_name || card.fields?.license_number);

const days: ReadonlySet<string> = new Set(['dob', 'issue_date', 'expiry_date']);

/** A barcode corrects its own errors: what it says is certain, unless its elements had to be told apart by guess. */
function fieldsOf({ code, card }: Barcode): ReadField[] {
  const confidence = card.result === 'ok' ? 0.99 : 0.85;
  const fields = Object.entries(card.fields as AamvaFields).flatMap(([name, value]): ReadField[] => {
    if (value === null) return [];
    const unit = days.has(name) ? 'day' : name === 'aamva_version' ? 'count' : 'text';
    return [{ name, unit, value, page: code.page, box: code.box, confidence, reading: 'barcode' }];
  });
  return [...fields, ...card.missing.map((name) => warning(`field_unclear:${name}`, code.page, code.box))];
}
