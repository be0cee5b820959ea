import type { IsoDate } from '../../kit/units.ts';

const values: Readonly<Record<string, number>> = Object.fromEntries(
  [...'0123456789']
    .map((digit) => [digit, Number(digit)] as const)
    .concat(
      ['ABCDEFGH', 'JKLMN', 'P', 'R', 'STUVWXYZ'].flatMap((letters, group) =>
        [...letters].map((letter, i) => [letter, i + [1, 1, 7, 9, 2][group]!] as const),
      ),
    ),
);
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Seventeen of the letters and digits that a VIN may hold; I, O and Q are not among them (49 CFR 565.13). */
export const isVin = (text: string): boolean => /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && /\d{4}$/.test(text);

/**
 * The check digit that a VIN's other sixteen characters call for: Σ weight × value mod 11, ten being X.
 *
 * @see 49 CFR 565.15(c)
 */
export function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce((total, letter, i) => total + (values[letter] ?? 0) * weights[i]!, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** A check digit is mandatory for cars sold in North America: a maker's first digit 1 to 5. */
export const checkDigitMandatory = (vin: string): boolean => /^[1-5]/.test(vin);

/** True unless the VIN is of a North American maker and its ninth is wrong. */
export const vinHolds = (vin: string): boolean => !checkDigitMandatory(vin) || vin[8] === vinCheckDigit(vin);

const yearCodes = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/** The model years that the tenth character can mean: 30 years apart. Empty when it means none. @see 49 CFR 565.15(d)(1) */
export function modelYears(vin: string): number[] {
  const index = yearCodes.indexOf(vin[9] ?? '');
  return index < 0 ? [] : [1980 + index, 2010 + index];
}

/** A VIN's model years that can be on a car today: next year's model is sold this year. */
export const modelYearCandidates = (vin: string, today: IsoDate): number[] =>
  modelYears(vin).filter((year) => year <= Number(today.slice(0, 4)) + 1);

/**
 * The one model year that the tenth character means on a car or light truck of a North American maker: a letter in the
 * seventh position is of 2010 and later, a digit of before. Not for vehicles above 10,000 lb GVWR, nor for other makers.
 *
 * @see 49 CFR 565.15(b), Table II note: passenger cars, multipurpose vehicles and trucks up to 10,000 lb
 */
export function modelYearBySeventh(vin: string): number | undefined {
  const [early, late] = modelYears(vin);
  if (!checkDigitMandatory(vin)) return undefined;
  return /[A-Z]/.test(vin[6] ?? '') ? late : early;
}
