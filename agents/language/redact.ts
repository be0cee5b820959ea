/**
 * Identifiers a person types that no model and no log needs: US tax ids, payment cards, Chinese resident ids, German
 * accounts. They are masked before the text is stored or sent anywhere; the last four stay, so that the person can tell
 * which one it was. Amounts, years, terms, telephone numbers, days and VINs are not of these shapes.
 */
export function maskIdentifiers(text: string): string {
  return plainDigits(text)
    .replace(germanAccount, (account) => masked(account))
    .replace(residentId, '**************$1')
    .replace(card, (written, sign: string) => (sign === '-' || isCard(written) ? masked(written) : written))
    .replace(longNumber, '************$1')
    .replace(taxIdWithSigns, '***-**-$1')
    .replace(taxIdWithBlanks, '***-**-$1')
    .replace(employerId, '**-***$1')
    .replace(namedTaxId, '$1*****$2')
    .replace(bareTaxId, '*****$1');
}

const germanAccount = /\bDE\d{2}(?: ?\d{4}){4} ?\d{2}(?!\d)/gi;
const residentId = /(?<!\d)\d{14}(\d{3}[\dX])(?![\dA-Z])/gi;
const card = /(?<!\d)\d{4}([ -]?)(?:\d{4}\1\d{4}\1\d{4}|\d{6}\1\d{5})(?!\d)/g;
/** No amount, date or telephone number is as long. */
const longNumber = /(?<!\d)\d{10,}(\d{4})(?!\d)/g;
const taxIdWithSigns = /(?<!\d)\d{3} ?[-‐‑–—.] ?\d{2} ?[-‐‑–—.] ?(\d{4})(?!\d)/g;
/** Blanks alone also part the figures of a list, so a row of more numbers is left alone. */
const taxIdWithBlanks = /(?<!\d|\d )\d{3} \d{2} (\d{4})(?! ?\d)/g;
const employerId = /(?<![\d-])\d{2}-\d{3}(\d{4})(?![\d-])/g;
const namedTaxId =
  /(\b(?:ssn|itin|tin|ein|social(?: security)?(?: number| no\.?)?|tax id)(?: is)?[ :#]{0,3})\d{5}(\d{4})(?!\d)/gi;
/** Nine digits by themselves, unless a sign or a word makes them money. */
const bareTaxId =
  /(?<![\w$€£¥]|[.,]|[$€£¥] )\d{5}(\d{4})(?![\w%]|[.,]\d| ?(?:dollars?|bucks|euros?|usd|eur|rmb|[元块万]))/gi;

const masked = (identifier: string): string => `************${identifier.replace(/\D/g, '').slice(-4)}`;

/** Full-width digits and hyphens, as Chinese keyboards write them, as plain ones. */
const plainDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/(?<=\d)[－](?=\d)/g, '-');

/** Begins as cards do, which years do not, and passes the check digit. @see ISO/IEC 7812-1, annex B */
function isCard(written: string): boolean {
  if (!/^(?:[3-6]|22[2-9]|2[3-7])/.test(written)) return false;
  const digits = [...written.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
