import type { Box } from '../../deals/facts.ts';
import { lettersIn } from './reading-quality.ts';
import type { SeenWord } from './tsv.ts';

const junkBelow = 0.25;

/**
 * Two readings of one picture as one. Where they read the same, both are surer for it; where they differ, the surer one
 * stands and is doubted, because a figure that reads differently a second time is not a figure to rely on.
 *
 * @param first places in the same scale as `second`
 */
export function mergeReadings(first: readonly SeenWord[], second: readonly SeenWord[]): SeenWord[] {
  return clusters(first, second).flatMap(([a, b]) => {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    if (spelled(a) === spelled(b)) return agreed(a, b);
    const [better, other] = weight(a) >= weight(b) ? [a, b] : [b, a];
    return better.map((word) => doubted(word, other));
  });
}

/** Signs that mean something by themselves, as in `04 / 07 / 1989` and `MODEL / BODY`, when they are surely read. */
const sign = /^[/&%$€£¥]$/;
const signCertainty = 0.6;

/** Words hardly sure and too short to mean anything are specks of the paper. */
export const withoutJunk = (words: readonly SeenWord[]): SeenWord[] =>
  words.filter(({ text, certainty }) =>
    lettersIn(text) + (text.match(/</g)?.length ?? 0) > 0
      ? certainty >= junkBelow || text.length > 4
      : sign.test(text) && certainty >= signCertainty,
  );

const spelled = (words: readonly SeenWord[]): string => words.map((word) => word.text).join('');

const weight = (words: readonly SeenWord[]): number =>
  words.reduce((sum, { text, certainty }) => sum + Math.max(1, lettersIn(text)) * (certainty - 0.35), 0);

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
function doubted(word: SeenWord, others: readonly SeenWord[]): SeenWord {
  const digits = word.text.replace(/\D/g, '');
  const against = others
    .filter(({ certainty }) => certainty > 0.4)
    .some((other) => overlap(word, other) > 0.5);
  if (digits === '' || !against || spelled(others).replace(/\D/g, '').includes(digits)) return word;
  return { ...word, certainty: Math.min(word.certainty, 0.6) };
}

/** Words of both readings that lie on one another, from left to right. */
function clusters(first: readonly SeenWord[], second: readonly SeenWord[]): [SeenWord[], SeenWord[]][] {
  const parent = [...first, ...second].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  first.forEach((a, i) => {
    second.forEach((b, k) => {
      if (overlap(a, b) > 0.4) parent[root(first.length + k)] = root(i);
    });
  });
  const groups = new Map<number, [SeenWord[], SeenWord[]]>();
  [...first, ...second].forEach((word, i) => {
    const key = root(i);
    const group = groups.get(key) ?? [[], []];
    group[i < first.length ? 0 : 1].push(word);
    groups.set(key, group);
  });
  const leftToRight = (words: SeenWord[]) => words.sort((a, b) => a.x - b.x);
  return [...groups.values()].map(([a, b]) => [leftToRight(a), leftToRight(b)]);
}

/** Shared area as a share of the smaller box. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1e-6, Math.min(a.width * a.height, b.width * b.height));
}
