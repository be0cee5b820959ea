import type { ReadField } from '../../deals/deal.ts';
import { readVin, vinFromOcr } from '../codes/read-vin.ts';
import { fieldOf, type Reading, warning } from '../layout/fields.ts';
import type { Code } from '../pages/document-read.ts';
import type { Word } from '../pages/words.ts';
import type { Printed } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { grossWeight, manufactureDate, vehicleType } from './vin-label-parts.ts';

const cues = [
  /\bg\.?v\.?w\.?r\b|\bpnbv\b/,
  /\bg\.?a\.?w\.?r\b|\bpbe\b/,
  /\bconforms? to\b|\best conforme\b/,
  /\bmotor vehicle\b/,
  /\bsafety,? (?:bumper|and)|\btheft prevention\b|\bin effect on\b/,
  /\bm(?:fd|fg|anufactured)\b/,
  /\bpassenger car\b|\bmultipurpose\b|\bm\.?p\.?v\b|\btype\b/,
];

/**
 * The certification label on a door or pillar: VIN, month of manufacture, type and gross weight rating.
 *
 * @see 49 CFR 567.4(g), what the label must say and in which order
 */
export const vinLabel: KindReader = {
  kind: 'vin_label',
  likeness: (evidence) =>
    cueLikeness(
      {
        title: /\bg\.?[va]\.?w\.?r\b|\bvehicle conforms to\b/,
        cues,
        cuesMin: 4,
        not: /\bcertificate of|\btitle\b|\bregistration\b|\binvoice\b|\bbuyer|\bpurchase|\binsur|\bowner\b|\bpolicy\b/,
      },
      evidence,
    ),
  labels: {},
  read(reading) {
    const lines = reading.paper.lines;
    const vins = vinFields(reading);
    const vin = vins.find(({ name }) => name === 'vin')?.value;
    return [
      ...vins,
      ...manufactureDate(lines, reading.today, typeof vin === 'string' ? vin : undefined),
      ...vehicleType(lines),
      ...grossWeight(lines),
    ];
  },
};

/** AIAG labels write an I before the VIN in the bars, for imports. */
const vinOfCode = ({ text }: Code, { today }: Reading): string | null =>
  readVin(text.trim().replace(/^I(?=.{17}$)/, ''), today).normalized;

/**
 * The VIN of the bars where there are any, of the print otherwise. When both are read and they are two numbers, neither is
 * taken; a printed one that OCR may have misread in up to two places does not contradict the bars.
 */
function vinFields(reading: Reading): ReadField[] {
  const inCodes = reading.codes.flatMap((code) => {
    const value = vinOfCode(code, reading);
    return value ? [{ code, value }] : [];
  });
  const printed = reading.paper.lines.flatMap(({ words }) => printedVins(words));
  const [first] = inCodes;
  if (!first) return printed.map((vin) => fieldOf('vin', 'text', vin, vin.proven ? 0.98 : 0.85));
  const { page, box } = first.code;
  const values = new Set(inCodes.map(({ value }) => value));
  const against = printed.filter(({ value, words }) => apart(value, first.value) > (isOcr(words) ? 2 : 0));
  if (values.size > 1 || against.length > 0) return [warning('field_unclear:vin', page, box)];
  const agreed = printed.some(({ value }) => value === first.value);
  const proven = readVin(first.value, reading.today).checkDigitOk;
  const confidence = agreed || proven ? 0.99 : 0.95;
  return [{ name: 'vin', unit: 'text', value: first.value, page, box, confidence, reading: 'barcode' }];
}

interface PrintedVin extends Printed<string> {
  readonly proven: boolean;
}

/** Words of a VIN's form; letters of a text layer are taken as they are, those of OCR as far as they can be one. */
function printedVins(words: readonly Word[]): PrintedVin[] {
  return words.flatMap((word) => {
    const text = word.text.replace(/^VIN[:#]?|[^A-Za-z0-9]/gi, '').toUpperCase();
    const read = text.length === 17 && /\d{3}/.test(text) ? vinFromOcr(text) : undefined;
    if (!read || (read.replaced > 0 && !isOcr([word]))) return [];
    return [{ value: read.vin, words: [word], proven: read.proven }];
  });
}

const isOcr = (words: readonly Word[]) => words.some(({ certainty }) => certainty !== undefined);
const apart = (a: string, b: string) => [...a].filter((letter, i) => letter !== b[i]).length;
