import type { SeenWord } from './tsv.ts';

/** How well a picture was read, without knowing what it says. */
export interface Quality {
  /** Letters and digits in words that look surely read. */
  readonly good: number;
  /** Their share of all letters and digits that were read, 0 to 1. */
  readonly share: number;
  /** Median height of the surely read words, in pixels; 0 without any. */
  readonly wordHeight: number;
}

const surely = 0.75;

export const lettersIn = (text: string): number => [...text].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;

/** A single letter is read from a speck as surely as from print, so it proves nothing. */
export function qualityOf(words: readonly Pick<SeenWord, 'text' | 'certainty' | 'height'>[]): Quality {
  let good = 0;
  let all = 0;
  const heights: number[] = [];
  for (const { text, certainty, height } of words) {
    const letters = lettersIn(text);
    all += Math.max(1, letters);
    if (certainty < surely || (letters < 2 && !/\p{Script=Han}/u.test(text))) continue;
    good += letters;
    heights.push(height);
  }
  heights.sort((a, b) => a - b);
  return { good, share: all === 0 ? 0 : good / all, wordHeight: heights[heights.length >> 1] ?? 0 };
}

/** Nothing more is to be gained: words enough, nearly all sure, and large enough that none was overlooked. */
export const readsWell = ({ good, share, wordHeight }: Quality): boolean =>
  (good >= 120 && share >= 0.84 && wordHeight >= 14) || (good >= 60 && share >= 0.93 && wordHeight >= 18);

/** Hardly anything is legible as it stands: another script, another way up, or no text. */
export const readsAsNothing = ({ good, share }: Quality): boolean => good < 30 || share < 0.22;

/** The way up and the language are right: about half of what is there can be read. */
export const isLegible = ({ good, share }: Quality): boolean => good >= 20 && share >= 0.5;

/** Latin letters that make words, as a share of what was surely read: figures look the same in every script. */
const latinLeast = 0.3;

/** What is surely read is words of a Latin script, and not only the figures of a page in another one. */
export function isLatin(words: readonly SeenWord[]): boolean {
  const { good } = qualityOf(words);
  const letters = words
    .filter(({ certainty }) => certainty >= surely)
    .reduce((sum, { text }) => sum + (text.match(/\p{Script=Latin}{3,}/gu)?.join('').length ?? 0), 0);
  return letters >= latinLeast * good;
}
