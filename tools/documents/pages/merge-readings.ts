import type { Box } from '../../deals/facts.ts';
import { lettersIn } from './reading-quality.ts';
import type { SeenWord } from './tsv.ts';

const junkBelow = 0.25;

/**
 * Readings of one picture as one. At each place the reading stands that the others support most, each by its own
 * certainty and as far as its letters agree; a date that no calendar has is a misreading. Where readings agree they are surer for it; a figure
 * that reads differently another time is doubted, because it is not a figure to rely on.
 *
 * @param readings places in one scale
 */
export function mergeReadings(...readings: readonly (readonly SeenWord[])[]): SeenWord[] {
  return clusters(readings).flatMap((cluster) => {
    const [first, ...rest] = cluster.filter((words) => words.length > 0);
    if (!first || rest.length === 0) return first ?? [];
    const all = [first, ...rest];
    const best = all.reduce((a, b) => (support(b, all) > support(a, all) ? b : a));
    const others = all.filter((words) => words !== best);
    const same = others.filter((words) => spelled(words) === spelled(best));
    const differing = others.filter((words) => !same.includes(words));
    const words = same.reduce((sofar: readonly SeenWord[], other) => agreed(sofar, other), best);
    return words.map((word) => doubted(word, differing.flat(), same.length > differing.length ? 0.8 : 0.6));
  });
}

/** How far the readings of a place bear out one of them. */
const support = (words: readonly SeenWord[], all: readonly (readonly SeenWord[])[]): number =>
  all.reduce((sum, other) => sum + weight(other) * likeness(spelled(words), spelled(other)) ** 2, 0) *
  (words.some(({ text }) => isImpossibleDay(text)) ? 0.5 : 1);

/** Mean certainty of the letters; hardly anything for words without any. */
function weight(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + Math.max(1, lettersIn(text)), 0);
  const sure = words.reduce((sum, { text, certainty }) => sum + lettersIn(text) * certainty, 0);
  return 0.02 + sure / letters;
}

/** 1 for the same text, 0 for texts with nothing in common, by edit distance. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest > 60) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const replaced = row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[k]! + 1, next[k - 1]! + 1));
    }
    row = next;
  }
  return 1 - row[b.length]! / longest;
}

/** Written like a day of numbers, but with a month or day that none is. */
function isImpossibleDay(text: string): boolean {
  const [, a, b] = /(?<!\d)(\d{2})[./-](\d{2})[./-](?:19|20)?\d{2}(?!\d)/.exec(text) ?? [];
  if (a === undefined || b === undefined) return false;
  const [low, high] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
  return low < 1 || low > 12 || high > 31;
}

/** Words hardly sure and too short to mean anything are specks of the paper. */
export const withoutJunk = (words: readonly SeenWord[]): SeenWord[] =>
  words.filter(
    ({ text, certainty }) =>
      lettersIn(text) + (text.match(/</g)?.length ?? 0) > 0 && (certainty >= junkBelow || text.length > 4),
  );

const spelled = (words: readonly SeenWord[]): string => words.map((word) => word.text).join('');

/** The finer division into words is kept: blanks that one reading saw are there. */
function agreed(a: readonly SeenWord[], b: readonly SeenWord[]): SeenWord[] {
  const [finer, coarser] = a.length >= b.length ? [a, b] : [b, a];
  const other = Math.min(...coarser.map((word) => word.certainty));
  return finer.map((word) => ({
    ...word,
    certainty: Math.min(0.99, 1 - (1 - word.certainty) * (1 - other * 0.7)),
  }));
}

/** Letters may differ in how they are cut; a digit that differs is what costs money. */
function doubted(word: SeenWord, others: readonly SeenWord[], most: number): SeenWord {
  const digits = word.text.replace(/\D/g, '');
  const against = others.filter((other) => other.certainty > 0.4 && overlap(word, other) > 0.5);
  if (digits === '' || against.length === 0 || spelled(against).replace(/\D/g, '').includes(digits))
    return word;
  return { ...word, certainty: Math.min(word.certainty, most) };
}

/** Words of all readings that lie on one another: of each reading, from left to right. */
function clusters(readings: readonly (readonly SeenWord[])[]): SeenWord[][][] {
  const all = readings.flatMap((words, reading) => words.map((word) => ({ word, reading })));
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  all.forEach((a, i) => {
    for (let k = i + 1; k < all.length; k++) {
      const b = all[k]!;
      if (a.reading !== b.reading && overlap(a.word, b.word) > 0.4) parent[root(k)] = root(i);
    }
  });
  const groups = new Map<number, SeenWord[][]>();
  all.forEach(({ word, reading }, i) => {
    const group = groups.get(root(i)) ?? readings.map(() => []);
    group[reading]!.push(word);
    groups.set(root(i), group);
  });
  return [...groups.values()].map((group) => group.map((words) => words.sort((a, b) => a.x - b.x)));
}

/** Shared area as a share of the smaller box. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1e-6, Math.min(a.width * a.height, b.width * b.height));
}
