/**
 * How many digits a currency's minor unit has: 2 for dollars, 0 for yen, 3 for Kuwaiti dinar. A code that nobody
 * registered has 2.
 *
 * @param currency ISO 4217 code, three letters
 * @throws RangeError for what is no three letters
 * @see ISO 4217 by way of the Unicode CLDR
 */
export const currencyExponent = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Minor units as a plain decimal: a point, no grouping, digits moved by the exponent with no arithmetic on the way. */
export function decimalAmount(minorUnits: number, exponent: number): string {
  const sign = minorUnits < 0 ? '-' : '';
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
