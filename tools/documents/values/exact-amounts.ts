import { type Minor, minor } from '../../kit/units.ts';
import { right } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import type { Printed } from './values.ts';

/** An amount as printed, with the sign the paper gives it: none is not plus, since a column may say which it is. */
export interface SignedAmount extends Printed<Minor> {
  readonly sign: '+' | '-' | undefined;
}

const minus = /[-−–—]/;
const currencyMark = /^(?:[$£€¥]|US\$|CA\$|AU\$|RMB|USD|EUR|GBP|CNY|CHF|CAD|AUD|SGD|HKD|INR|MXN)$/;
const pattern =
  /^(?<open>\()?(?<s1>[-+−–—=])?(?:US)?(?<cur>[$£€¥])?(?<s2>[-+−–—])?(?<digits>\d[\d.,'’]*)(?:[€£$])?(?<s3>[-+−–—]|CR|DR|Cr|Dr|[SHDC])?(?<close>\))?\*?$/;
const decimals = /^(?:\d{1,3}(?:[.,'’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)[.,]\d{2}$/;
const oneDecimal = /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})\.\d$/;
const whole = /^(?:\d{1,3}(?:[,.]\d{3})+|\d{1,9})$/;

/** `2,853.82`, `2.853,82`, `13,50,000.00` and `2.853.82` alike: two digits after the last mark are the fraction. */
function figure(digits: string, loose: boolean | 'column'): number | undefined {
  const text = digits.replace(/[.,]$/, '');
  if (decimals.test(text)) return Number(text.replace(/\D/g, ''));
  if (loose === 'column' && oneDecimal.test(text)) return Number(text.replace(/\D/g, '')) * 10;
  return loose && whole.test(text) ? Number(text.replace(/\D/g, '')) * 100 : undefined;
}

/**
 * The amounts among words of one row, in whatever locale, since each must show its fraction.
 *
 * @param loose also takes whole amounts, where a column or a label leaves no doubt that they are money; `column` takes
 * `10311.2` too, as spreadsheets print it
 * @returns minor units, negative for `-`, brackets, `DR` and `S`
 */
export function exactAmountsIn(words: readonly Word[], loose: boolean | 'column'): SignedAmount[] {
  const found: SignedAmount[] = [];
  for (const [i, word] of words.entries()) {
    const parts = pattern.exec(word.text)?.groups;
    if (!parts?.digits || Boolean(parts.open) !== Boolean(parts.close)) continue;
    const groups = groupsBefore(words, i, parts.digits, Boolean(parts.s1 || parts.cur || parts.open));
    const value = figure(groups.map((own) => own.text.replace(/^\D+/, '')).join('') + parts.digits, loose);
    if (value === undefined || /^%/.test(words[i + 1]?.text ?? '')) continue;
    const before = signsBefore(words, i - groups.length);
    const after = signAfter(words, i);
    const marks = [
      groups[0]?.text.match(/^\D+/)?.[0],
      parts.s1,
      parts.s2,
      parts.s3,
      after?.text,
      ...before.map((own) => own.text),
    ];
    const sign = parts.open ? '-' : signOf(marks.join(' '));
    const own = [...before, ...groups, word, ...(after ? [after] : [])];
    found.push({ value: minor(sign === '-' ? -value : value), sign, words: own });
  }
  return found.filter(
    ({ words: own }, i) => !found[i + 1]?.words.includes(own[0]!) && !found[i + 2]?.words.includes(own[0]!),
  );
}

const signOf = (marks: string): '+' | '-' | undefined => {
  if (minus.test(marks) || /\b(?:DR|Dr|S|D)\b/.test(marks)) return '-';
  return /\+|\b(?:CR|Cr|H|C)\b/.test(marks) ? '+' : undefined;
};

/** French and Swiss thousands are set apart by a blank, `1 234,56`; OCR loses the comma of `1,234.56` the same way. */
function groupsBefore(words: readonly Word[], at: number, digits: string, marked: boolean): Word[] {
  if (marked || !/^\d{3}[.,]\d{2}$/.test(digits)) return [];
  const pattern =
    digits.includes('.') && words[at]!.certainty === undefined ? /^[-+−]\d{1,3}$/ : /^[-+−$(]*\d{1,3}$/;
  const groups: Word[] = [];
  for (let i = at - 1; i >= 0 && groups.length < 3; i--) {
    const [word, next] = [words[i]!, words[i + 1]!];
    if (next.x - right(word) > 0.5 * next.height || !pattern.test(word.text)) break;
    groups.unshift(word);
    if (!/^\d{3}$/.test(word.text)) break;
  }
  return groups;
}

/** Signs and currencies printed before an amount: a sign near it, a currency also at the left edge of its column. */
function signsBefore(words: readonly Word[], at: number): Word[] {
  const marks: Word[] = [];
  for (let i = at - 1; i >= 0 && marks.length < 3; i--) {
    const [word, next] = [words[i]!, words[i + 1]!];
    const gap = next.x - right(word);
    const currency = currencyMark.test(word.text) && gap < 14 * next.height;
    const sign = /^[-+−–—=]\$?$/.test(word.text) && gap < 2.5 * next.height;
    if (!currency && !sign) break;
    marks.unshift(word);
  }
  return marks;
}

function signAfter(words: readonly Word[], at: number): Word | undefined {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!next || next.x - right(word) > 1.2 * word.height) return undefined;
  if (/^(?:[-−+]|CR|DR|Cr|Dr)$/.test(next.text)) return next;
  return /^[SHDC]$/.test(next.text) && next.x - right(word) < word.height ? next : undefined;
}
