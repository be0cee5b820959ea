import { chineseValues } from './chinese-numbers.ts';
import type { NumberSpan } from './number-span.ts';

const english = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const german = [
  'erste',
  'zweite',
  'dritte',
  'vierte',
  'fünfte',
  'sechste',
  'siebte',
  'achte',
  'neunte',
  'zehnte',
];
const spelled = new RegExp(
  `(?<!\\p{L})(?:(${english.join('|')})|(${german.join('|')})[nrsm]?)(?!\\p{L})`,
  'giu',
);
const digits =
  /(?<![\d.,])(\d{1,3})(?:st|nd|rd|th)(?![a-z])|(?:#|\bno\.\s?|\bnr\.\s?)(\d{1,3})(?![\d.,]\d|\d)/gi;
const chinese = /第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})(?!方)/g;

/** Places in an order: 1st, first, #2, 第二, zweite. */
export function readOrdinals(text: string): NumberSpan[] {
  const at = (match: RegExpMatchArray, value: number): NumberSpan => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, values: [value] };
  };
  return [
    ...[...text.matchAll(spelled)].map((m) => at(m, place(m[1], english) || place(m[2], german))),
    ...[...text.matchAll(digits)].map((m) => at(m, Number(m[1] ?? m[2]))),
    ...[...text.matchAll(chinese)].map((m) =>
      at(m, /^\d/.test(m[1]!) ? Number(m[1]) : (chineseValues(m[1]!)[0] ?? 0)),
    ),
  ];
}

const place = (word: string | undefined, list: readonly string[]) =>
  word === undefined ? 0 : list.indexOf(word.toLowerCase()) + 1;
