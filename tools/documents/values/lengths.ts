const durationPattern =
  /^\W*(?:(?<years>\d{1,2}) ?(?:years?|yrs?\.?|y)\b[,;&]?(?: and)? ?)?(?:(?<months>\d{1,3}) ?(?:months?|mos?\.?|m)\b)?/i;

/** A length of time at the start of a text, in months: `4 Years, 2 Months` is 50, `72 Months` is 72. */
export function parseMonths(text: string): number | undefined {
  const { years, months } = durationPattern.exec(text)?.groups ?? {};
  if (years === undefined && months === undefined) return undefined;
  if (years !== undefined && months !== undefined && Number(months) > 11) return undefined;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}

/** A whole number such as a mileage: `18,450` or `71030 miles`. */
export function parseCount(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?: ?(?:mi|miles))?$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/,/g, ''));
}
