import { hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { textOf } from '../layout/lines.ts';

/**
 * "FICA" is both taxes of one act: Social Security and Medicare (26 USC 3101). Where a paper prints them as one amount,
 * "FICA (SS + Med)" or a bare FICA with no Medicare beside it, that amount is neither of the two.
 */
export function isBothTaxes(reading: Reading, hit: Hit): boolean {
  if (namesBoth(hit)) return true;
  if (!/^fica(?: employee| tax| ee)?:?$/i.test(textOf(hit.words))) return false;
  return !hitsOf(reading, 'medicare').some((other) => !namesBoth(other));
}

const namesBoth = ({ line, words }: Hit): boolean => {
  const cell = line.cells.find((one) => one.words.includes(words[0]!));
  const text = cell?.text ?? '';
  return /\b(?:ss|soc(?:ial)?|oasdi)\b/i.test(text) && /[+&/]|\band\b/i.test(text) && /\bmed/i.test(text);
};
