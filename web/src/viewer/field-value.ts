import type { ReadFieldView } from '../deal-types.ts';
import { parseAmount } from '../desk/parse-amount.ts';
import type { Speech } from '../use-speech.ts';

/** A field's value in words of the person's language. */
export function shownField({ unit, value }: ReadFieldView, speech: Speech, currency: string): string {
  if (unit === 'money') return speech.money(Number(value), currency);
  if (unit === 'day') return speech.day(String(value));
  if (unit === 'count' || unit === 'months') return speech.whole(Number(value));
  return String(value);
}

/** What a person typed, in the field's unit; undefined while it is not such a value. */
export function typedValue(
  unit: ReadFieldView['unit'],
  typed: string,
  currency: string,
): string | number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (unit === 'money') return parseAmount(text, currency);
  if (unit === 'count' || unit === 'months') return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  if (unit === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  return text;
}
