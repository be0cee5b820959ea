import type { IsoDate } from '../../kit/units.ts';
import { checkDigitMandatory, isVin, modelYearCandidates, vinCheckDigit } from './vin.ts';
import { wmiCountry } from './wmi-country.ts';

export interface Vin {
  /** In capitals, without blanks and dashes; null when it is no VIN. */
  readonly normalized: string | null;
  readonly validFormat: boolean;
  readonly expectedCheckDigit: string | null;
  readonly checkDigitOk: boolean;
  /** Elsewhere than in North America a failing digit says nothing. */
  readonly checkDigitMandatory: boolean;
  readonly wmi: string | null;
  /** ISO 3166 code of where the maker is registered. */
  readonly country: string | null;
  readonly modelYearCandidates: readonly number[];
  /** False for what is a VIN by its letters only: the same character seventeen times. */
  readonly plausible: boolean;
}

/** A vehicle identification number as printed. Nothing is put right but writing: see `vinFromOcr` for what OCR may have confused. */
export function readVin(text: string, today: IsoDate): Vin {
  const normalized = writtenVin(text);
  if (!isVin(normalized)) return notAVin;
  const expectedCheckDigit = vinCheckDigit(normalized);
  return {
    normalized,
    validFormat: true,
    expectedCheckDigit,
    checkDigitOk: normalized[8] === expectedCheckDigit,
    checkDigitMandatory: checkDigitMandatory(normalized),
    wmi: normalized.slice(0, 3),
    country: wmiCountry(normalized),
    modelYearCandidates: modelYearCandidates(normalized, today),
    plausible: new Set(normalized).size > 1,
  };
}

const notAVin: Vin = {
  normalized: null,
  validFormat: false,
  expectedCheckDigit: null,
  checkDigitOk: false,
  checkDigitMandatory: false,
  wmi: null,
  country: null,
  modelYearCandidates: [],
  plausible: false,
};

const writtenVin = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Zs}\-–*]/gu, '');

/** Letters read where a VIN has a digit, and what they may have been. */
const digitFor: Readonly<Record<string, string>> = {
  B: '8',
  S: '5',
  Z: '2',
  G: '6',
  D: '0',
  U: '0',
  L: '1',
  T: '7',
  A: '4',
};

/**
 * The VIN that OCR's reading stands for. O, Q and I are 0, 0 and 1, for no VIN has them; other letters become digits only
 * where a VIN has one, in its last four characters and, but for X, in its ninth, and only if the check digit then holds.
 * No other look-alike is tried: a VIN has so many that every other printed error would reach a wrong VIN that holds.
 *
 * @returns `proven` when the check digit holds; undefined when the reading is no VIN, or one that was changed beyond O, Q
 *   and I without proof
 */
export function vinFromOcr(text: string): { vin: string; replaced: number; proven: boolean } | undefined {
  const written = writtenVin(text);
  const plain = written.replace(/[OQ]/g, '0').replace(/I/g, '1');
  if (plain.length !== 17) return undefined;
  const typed = [...plain]
    .map((letter, i) => (i > 12 || (i === 8 && letter !== 'X') ? (digitFor[letter] ?? letter) : letter))
    .join('');
  const vin = isVin(plain) && (holds(plain) || !holds(typed)) ? plain : typed;
  if (!isVin(vin) || (vin !== plain && !holds(vin))) return undefined;
  const replaced = [...written].filter((letter, i) => letter !== vin[i]).length;
  return { vin, replaced, proven: holds(vin) };
}

const holds = (vin: string): boolean => vin[8] === vinCheckDigit(vin);
