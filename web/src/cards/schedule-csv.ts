import type { ScheduleRow } from '../card-types.ts';
import { exponentOf } from '../format.ts';

/** The schedule as CSV (RFC 4180): plain decimals with a point, ISO days, so that any spreadsheet reads it alike. */
export function scheduleCsv(rows: readonly ScheduleRow[], currency: string): string {
  const exponent = exponentOf(currency);
  const amount = (minorUnits: number) => decimal(minorUnits, exponent);
  const lines = rows.map((row) =>
    [
      row.n,
      row.due,
      amount(row.payment),
      amount(row.interest),
      amount(row.principal),
      amount(row.balance),
    ].join(','),
  );
  return `${['n,due,payment,interest,principal,balance', ...lines].join('\r\n')}\r\n`;
}

/** Digits moved by the exponent, with no arithmetic on the way. */
function decimal(minorUnits: number, exponent: number): string {
  const sign = minorUnits < 0 ? '-' : '';
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Hands text to the browser as a download. */
export function downloadFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
