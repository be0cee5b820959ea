import type { Word } from '../pages/words.ts';
import { bare, misreading } from './likeness.ts';
import { right, wideGap } from './lines.ts';
import { isIdeograph } from './pieces.ts';

/** A label to look for. */
export interface Phrase {
  readonly key: string;
  readonly tokens: readonly string[];
  /** The number of a form's field, `4a.` or `(C.1.1)`: matched with its marks, at the start of a cell. */
  readonly number?: string;
}

/** Words that say a phrase. */
export interface Match {
  /** Index after the last word. */
  readonly end: number;
  /** Letters misread, as `misreading` counts them. */
  readonly misread: number;
}

const fieldNumber = /^\(?(?:\d{1,2}[a-d]?|[A-Z](?:\.\d{1,2}){0,2}|[A-Z]{1,2})\.?\)?[.:]?$/;

/** A synonym as a phrase. A synonym that is all number and marks (`4a.`, `(1)`, `C.1.1`) is the number of a field. */
export function phraseOf(key: string, synonym: string): Phrase {
  const numbered = fieldNumber.test(synonym) && /[.()\d]/.test(synonym);
  const tokens = synonym.split(' ').map(bare).filter(Boolean);
  return numbered ? { key, tokens, number: numberIn(synonym) } : { key, tokens };
}

/** The number of a field without its brackets and last dot. */
const numberIn = (text: string): string => text.replace(/^\(|[.):]+$/g, '').toLowerCase();

/** Whether a word is the number of a form's field as printed: marked by a bracket, an inner dot or a letter. */
export const isFieldNumber = (text: string): boolean => fieldNumber.test(text);

export function matchesNumber(text: string, number: string): boolean {
  if (!fieldNumber.test(text) || numberIn(text) !== number) return false;
  return /\d[a-d]$|\.\d/.test(number) || /[.)]/.test(text);
}

/**
 * Follows the tokens through the words from `at` on. Two tokens may stand in one word (`GrossPay`), one token in
 * several (`所 有 人`, `Gro ss`); letters may be misread where the word came from OCR.
 */
export function follow(words: readonly Word[], at: number, tokens: readonly string[]): Match | undefined {
  return step(words, at, tokens, 0);
}

function step(words: readonly Word[], at: number, tokens: readonly string[], t: number): Match | undefined {
  if (t === tokens.length) return { end: at, misread: 0 };
  if (t > 0 && words[at] && apart(words[at - 1]!, words[at])) return undefined;
  if (t > 0 && words[at] && isMark(words[at])) return step(words, at + 1, tokens, t);
  let best: Match | undefined;
  for (const [taken, spent] of strides(words, at, tokens, t)) {
    const misread = compare(words.slice(at, at + taken), tokens.slice(t, t + spent).join(''));
    if (misread === undefined) continue;
    const rest = step(words, at + taken, tokens, t + spent);
    const whole = rest && { end: rest.end, misread: rest.misread + misread };
    if (whole && (!best || whole.misread < best.misread)) best = whole;
    if (best?.misread === 0) return best;
  }
  return best;
}

/** A slash, dash or ampersand between the words of a label: "Lienholder / Loss Payee". */
const isMark = (word: Word): boolean => /^[/&\-–+,]$/.test(word.text);

/** How many words may stand for how many tokens. */
function strides(
  words: readonly Word[],
  at: number,
  tokens: readonly string[],
  t: number,
): [number, number][] {
  const free = run(words, at);
  if (free === 0) return [];
  const glued = Array.from({ length: Math.min(3, tokens.length - t - 1) }, (_, i): [number, number] => [
    1,
    i + 2,
  ]);
  const token = tokens[t]!;
  const parts = isIdeograph(token[0]!) ? [...token].length : words[at]!.certainty === undefined ? 1 : 3;
  const split = Array.from({ length: Math.min(parts, free) - 1 }, (_, i): [number, number] => [i + 2, 1]);
  return [[1, 1], ...glued, ...split];
}

/** How many words stand together from `at` on, up to a wide gap or a colon. */
function run(words: readonly Word[], at: number): number {
  const most = Math.min(words.length - at, 12);
  for (let i = 0; i < most; i++) {
    if (i > 0 && apart(words[at + i - 1]!, words[at + i]!)) return i;
  }
  return Math.max(0, most);
}

/** Whether a label cannot go on from one word to the next: a colon, or a gap wider than its script sets. */
export function apart(last: Word, next: Word): boolean {
  if (/[:;]$/.test(last.text)) return true;
  const spaced = isIdeograph(last.text.at(-1)!) && isIdeograph(next.text[0]!);
  return next.x - right(last) >= (spaced ? 2.5 * Math.max(last.height, next.height) : wideGap(last, next));
}

function compare(words: readonly Word[], expected: string): number | undefined {
  const read = words.length === 1 ? lettersOf(words[0]!) : words.map(lettersOf).join('');
  if (read === expected) return 0;
  if (Math.abs(read.length - expected.length) > 4) return undefined;
  return words.some((word) => word.certainty !== undefined) ? misreading(read, expected) : undefined;
}

const letters = new WeakMap<Word, string>();

/** A word's letters and digits, worked out once. */
export function lettersOf(word: Word): string {
  const kept = letters.get(word);
  if (kept !== undefined) return kept;
  const own = bare(word.text);
  letters.set(word, own);
  return own;
}
