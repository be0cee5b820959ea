/**
 * Numbers that authorities issue, each judged by its own rules. A number that passes may still belong to nobody; one that
 * fails was misread, mistyped or made up.
 */

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s.\-–/]/g, '');
const plainOf = (text: string): string => digitsOf(text).toUpperCase();

/**
 * Whether a US social security number can have been issued: its area is neither 000, 666 nor 9xx, its group not 00, its
 * serial not 0000. @see 20 CFR 422.103, SSA's randomization of 2011
 */
export const isPlausibleSsn = (text: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digitsOf(text));

/** An individual taxpayer identification number: area 9xx, group 50–65, 70–88, 90–92 or 94–99. @see IRS Publication 1915 */
export const isItin = (text: string): boolean =>
  /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(digitsOf(text));

/** Prefixes that no campus of the IRS has assigned. @see IRS, how EINs are assigned and valid EIN prefixes */
const einUnassigned = /^(?:00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)/;

/** Whether a US employer identification number has a prefix that is assigned. */
export const isPlausibleEin = (text: string): boolean => {
  const digits = digitsOf(text);
  return /^\d{9}$/.test(digits) && !einUnassigned.test(digits);
};

/** An ABA routing number: 3, 7, 1 weighted digits sum to a multiple of ten, and the first two name a Federal Reserve district. */
export function isRoutingNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) || /^0+$/.test(digits))
    return false;
  return weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** A Spanish DNI or NIE: the letter is that of the number mod 23, an X, Y or Z before it counting 0, 1 or 2. */
export function isSpanishId(text: string): boolean {
  const found = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(plainOf(text));
  if (!found || found[1]!.length + found[2]!.length !== 8) return false;
  const number = Number(`${found[1] ? 'XYZ'.indexOf(found[1]) : ''}${found[2]}`);
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === found[3];
}

/** Odd positions of a codice fiscale, digits and letters alike by their place in the alphabet. */
const italianOdd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** An Italian codice fiscale: its last letter. Digits may be the letters that tell namesakes apart. @see DM 23/12/1976 */
export function isCodiceFiscale(text: string): boolean {
  const code = plainOf(text);
  if (!/^[A-Z]{6}[\dL-V]{2}[A-EHLMPRST][\dL-V]{2}[A-Z][\dL-V]{3}[A-Z]$/.test(code)) return false;
  const place = (letter: string) => (/\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65);
  const sum = [...code.slice(0, 15)].reduce(
    (total, letter, i) => total + (i % 2 === 0 ? italianOdd[place(letter)]! : place(letter)),
    0,
  );
  return code[15] === String.fromCharCode(65 + (sum % 26));
}

/**
 * A German tax identification number: eleven digits, the first not 0, one digit twice or three times among the first ten,
 * check digit after ISO 7064 MOD 11,10. @see § 139b AO
 */
export function isGermanTaxId(text: string): boolean {
  const digits = digitsOf(text);
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || repeated[0]! > 3) return false;
  const product = [...digits.slice(0, 10)].reduce((rest, digit) => {
    const sum = (Number(digit) + rest) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return Number(digits[10]) === (11 - product) % 10;
}

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A Chinese unified social credit code: its eighteenth character, mod 31. @see GB 32100-2015 */
export function isCreditCode(text: string): boolean {
  const code = plainOf(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const sum = creditWeights.reduce((total, weight, i) => total + weight * creditLetters.indexOf(code[i]!), 0);
  return code[17] === creditLetters[(31 - (sum % 31)) % 31];
}

/**
 * The form of a British driver number: five letters of the surname (9 fills), decade, month (51 to 62 for women), day,
 * year, initials, two characters and two letters. It carries no check that is published.
 */
export const isBritishDriverNumber = (text: string): boolean =>
  /^(?=.{5})[A-Z]{1,5}9{0,4}(?<=^.{5})\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z\d][A-Z]{2}(?:\d{2})?$/.test(
    plainOf(text),
  );

/** A Swedish personnummer or samordningsnummer (day + 60): the tenth digit, by Luhn. */
export function isPersonnummer(text: string): boolean {
  const found = /^(?:\d{2})?(\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])\d{4})$/.exec(
    digitsOf(text.replace('+', '-')),
  );
  if (!found) return false;
  const sum = [...found[1]!].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
