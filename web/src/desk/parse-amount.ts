import { exponentOf } from '../format.ts';

/**
 * An amount as a person types it into whole minor units: `5,200`, `5200.50`. Digits are moved, never multiplied.
 *
 * @returns undefined when it is not an amount, or has more decimals than the currency
 */
export function parseAmount(typed: string, currency: string): number | undefined {
  const exponent = exponentOf(currency);
  const match = /^\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?\s*$/.exec(typed);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > exponent) return undefined;
  const amount = Number(whole.replaceAll(',', '') + fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}
