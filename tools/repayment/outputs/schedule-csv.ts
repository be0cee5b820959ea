import { currencyExponent, decimalAmount } from '../../kit/currency.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';

const columns = ['n', 'due', 'payment', 'interest', 'principal', 'balance', 'currency'] as const;

/**
 * The schedule as CSV: one line a payment under a line of names, decimals with a point and as many digits as the currency
 * has, ISO days. No locale and no line of totals, so that any program reads it alike and its columns add up to the totals.
 *
 * @see RFC 4180
 */
export function scheduleCsv({ rows, currency }: ScheduleSheet): string {
  const exponent = currencyExponent(currency);
  const lines = rows.map(({ n, due, payment, interest, principal, balance }) => [
    String(n),
    due,
    ...[payment, interest, principal, balance].map((figure) => decimalAmount(figure, exponent)),
    textCell(currency),
  ]);
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * A text as a cell. What a spreadsheet would run as a formula gets an apostrophe before it; quotes, commas and line ends
 * are quoted as RFC 4180 says. Figures do not come through here: a minus makes an amount, not a formula.
 */
export function textCell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
