/**
 * Moves the point of a decimal text, digit by digit, so that no fraction is lost on the way: 6.99 by -2 is 0.0699.
 *
 * @param text digits with at most one point, and perhaps a minus
 */
export function shifted(text: string, places: number): string {
  const minus = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.slice(minus.length).split('.');
  const point = whole.length + places;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`;
  const at = Math.max(1, point);
  const head = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(at).replace(/0+$/, '');
  return `${minus}${head}${tail && '.'}${tail}`;
}

/** The shortest decimal that reads back as the same number, with no exponent. */
export function plain(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  return exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
}

/**
 * A number as a spreadsheet writes it, in plain digits with a point; undefined for what is none. A mark that groups thousands
 * must stand before three digits, so that 6,99 is never taken for 699.
 */
export function digitsOf(text: string, decimal: '.' | ','): string | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f\u2009']/g, '');
  const grouped =
    decimal === '.' ? /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/ : /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;
  if (!grouped.test(bare)) return undefined;
  const ungrouped = decimal === '.' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.');
  return ungrouped.replace(/^\+/, '');
}
