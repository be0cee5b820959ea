import { middle, type Paper, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Printed } from '../../values/values.ts';

/** The amounts of boxes 1 to 6 of one copy, in their order; a copy may have lost some. */
export type WageGrid = readonly (Printed<number> | undefined)[];

interface Pair {
  readonly left: Printed<number>;
  readonly right: Printed<number>;
}

const gridRows = 3;

/**
 * Where captions cannot be read, boxes 1 to 6 of a W-2 are still known by their place: three rows of two amounts, wages
 * left and the tax withheld right, evenly under one another. What these amounts say must be proven by the rates.
 */
export function wageGrids(paper: Paper): WageGrid[] {
  const figures = paper.lines.flatMap(({ words }) => figuresIn(words));
  const pairs = figures
    .flatMap((left) => {
      const beside = figures
        .filter((other) => level(left, other) && gapBetween(left, other) > 0)
        .sort((a, b) => gapBetween(left, a) - gapBetween(left, b))[0];
      return beside && beside.value < 0.5 * left.value ? [{ left, right: beside }] : [];
    })
    .sort((a, b) => top(a) - top(b));
  return pairs.flatMap((first) => {
    const second = nextUnder(first, pairs);
    const third = second && nextUnder(second, pairs);
    if (!second || !third || !evenly(first, second, third)) return [];
    return [[first, second, third].slice(0, gridRows).flatMap((pair) => [pair.left, pair.right])];
  });
}

const wordOf = ({ words }: Printed<number>): Word => words[0]!;
const top = ({ left }: Pair) => wordOf(left).page * 100_000 + wordOf(left).y;
const gapBetween = (a: Printed<number>, b: Printed<number>) => wordOf(b).x - right(a.words.at(-1)!);

const level = (a: Printed<number>, b: Printed<number>): boolean =>
  wordOf(a).page === wordOf(b).page &&
  Math.abs(middle(wordOf(a)) - middle(wordOf(b))) < 0.8 * wordOf(a).height;

const aligned = (a: Printed<number>, b: Printed<number>): boolean =>
  wordOf(a).page === wordOf(b).page &&
  (Math.abs(wordOf(a).x - wordOf(b).x) < 2.5 * wordOf(a).height ||
    Math.abs(right(a.words.at(-1)!) - right(b.words.at(-1)!)) < 2.5 * wordOf(a).height);

const nextUnder = (pair: Pair, pairs: readonly Pair[]): Pair | undefined =>
  pairs.find(
    (other) =>
      top(other) > top(pair) + 1 && aligned(pair.left, other.left) && aligned(pair.right, other.right),
  );

function evenly(first: Pair, second: Pair, third: Pair): boolean {
  const [a, b] = [top(second) - top(first), top(third) - top(second)];
  return a < 9 * wordOf(first.left).height && Math.abs(a - b) < 0.5 * Math.max(a, b);
}

/** Amounts that show their cents; OCR may lose the point before them, or see a blank there. */
function figuresIn(words: readonly Word[]): Printed<number>[] {
  return words.flatMap((word, i): Printed<number>[] => {
    const text = word.text.replace(/^\$/, '');
    if (/^\d{1,3}(?:,?\d{3})*[.,]\d{2}$/.test(text))
      return [{ value: Number(text.replace(/\D/g, '')), words: [word] }];
    const next = words[i + 1];
    if (word.certainty === undefined || !/^\d{3,8}$/.test(text)) return [];
    const apart = next && /^\d{2}$/.test(next.text) && next.x - right(word) < word.height;
    return apart
      ? [{ value: Number(text + next.text), words: [word, next] }]
      : [{ value: Number(text), words: [word] }];
  });
}
