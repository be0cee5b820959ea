import type { MrzCheck, MrzCheckName, MrzFormat, MrzSpan } from './mrz-formats.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [7, 3, 1];

export const spanText = (lines: readonly string[], { line, start, end }: MrzSpan): string =>
  lines[line]!.slice(start, end);

/** Σ value × 7, 3, 1, 7 … mod 10; letters count from 10, fillers 0. @see ICAO Doc 9303-3, 4.9 */
export function mrzCheckDigit(text: string): string {
  const value = (letter: string) => Math.max(0, alphabet.indexOf(letter));
  return String([...text].reduce((sum, letter, i) => sum + value(letter) * weights[i % 3]!, 0) % 10);
}

/** True when the digit is that of the text; a filler stands for the digit of an empty part. */
export const digitHolds = (text: string, digit: string): boolean =>
  digit === '<' ? /^<*$/.test(text) : mrzCheckDigit(text) === digit;

export const checkText = (lines: readonly string[], { over }: MrzCheck): string =>
  over.map((span) => spanText(lines, span)).join('');

/** Whether one check digit holds, that of a long document number included. */
export function checkHolds(lines: readonly string[], check: MrzCheck, format: MrzFormat): boolean {
  const long = check.name === 'document_number' ? longNumber(lines, format) : undefined;
  if (long) return long.holds;
  return digitHolds(checkText(lines, check), spanText(lines, check.digit));
}

export const checksOf = (
  lines: readonly string[],
  format: MrzFormat,
): Partial<Record<MrzCheckName, boolean>> =>
  Object.fromEntries(format.checks.map((check) => [check.name, checkHolds(lines, check, format)]));

interface LongNumber {
  readonly number: string;
  readonly holds: boolean;
}

/**
 * A document number of more than nine characters: a filler stands for its check digit, and the number goes on in the
 * optional part, its last character there being the check digit. States compute it with the filler or without; both hold.
 *
 * @see ICAO Doc 9303-5, note j
 */
export function longNumber(lines: readonly string[], format: MrzFormat): LongNumber | undefined {
  if (format.name !== 'TD1' && format.name !== 'TD2') return undefined;
  const [start, after] = format.name === 'TD1' ? [lines[0]!.slice(5), 15] : [lines[1]!, 28];
  const first = start.slice(0, 9);
  const optional = format.name === 'TD1' ? lines[0]!.slice(after) : lines[1]!.slice(after, 35);
  const rest = /^([A-Z0-9]+)(\d)(?:<|$)/.exec(optional);
  if (start[9] !== '<' || first.includes('<') || !rest) return undefined;
  const [, more, digit] = rest as unknown as [string, string, string];
  const holds = digitHolds(first + more, digit) || digitHolds(`${first}<${more}`, digit);
  return { number: first + more, holds };
}
