const year = '(?:years?|yrs?\\.?|y|jahren?|ans?|années?|años?|anni|anos|år|年)';
const month = '(?:months?|mos?\\.?|m|monaten?|mois|mes(?:es)?|mesi|månader|个月|個月|月)';
const afterNumbers = new RegExp(
  `^\\W*(?:(?<years>\\d{1,2}) ?${year}(?!\\p{L})[,;&]?(?: (?:and|und|et|y|e|och))? ?)?(?:(?<months>\\d{1,3}) ?${month}(?!\\p{L}))?`,
  'iu',
);
const beforeNumbers = new RegExp(
  `^\\W*${year}[:. ]{1,3}(?<years>\\d{1,2})[,;]? ?(?:${month}[:. ]{1,3}(?<months>\\d{1,2}))?(?!\\d)`,
  'iu',
);

/** A length of time at the start of a text, in months: `4 Years, 2 Months` is 50, `72 Months` 72, `Years: 3 Months: 2` 38. */
export function parseMonths(text: string): number | undefined {
  const spaced = text.replace(/(?<=\p{Script=Han})(?=\d)/gu, ' ');
  const { years, months } = beforeNumbers.exec(spaced)?.groups ?? afterNumbers.exec(spaced)?.groups ?? {};
  if (years === undefined && months === undefined) return undefined;
  if (years !== undefined && months !== undefined && Number(months) > 11) return undefined;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}

/** A whole number such as a mileage: `18,450` or `71030 miles`. */
export function parseCount(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?: ?(?:mi|miles))?$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/,/g, ''));
}
