import { hitsOf, type Reading } from '../layout/fields.ts';
import { boxAround, type Line, right, sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { type Figure, figuresIn, isAmount } from './pay-stub-figures.ts';

/** A row of earnings in which rate × hours is the amount. */
export interface WorkedRow {
  readonly label: string;
  readonly rate: Figure;
  readonly hours: Figure;
  readonly amount: Figure;
}

/** Rows of earnings in which two figures multiply to a third, to a cent an hour. */
export function workedRows(reading: Reading): WorkedRow[] {
  return reading.paper.lines.flatMap((line): WorkedRow[] => {
    const figures = figuresAndTimes(line.words);
    for (const [i, a] of figures.entries()) {
      const [b, amount] = [figures[i + 1], figures[i + 2]];
      if (!b || !amount || !isAmount(amount) || a.value <= 1 || b.value <= 1) continue;
      if (Math.abs(a.value * b.value - amount.value) > 0.006 * Math.max(1, Math.min(a.value, b.value)))
        continue;
      const order = orderOf(reading, a, b);
      if (order) return [{ ...order, amount, label: labelBefore(line, a) }];
    }
    return [];
  });
}

/** Figures, and hours written as a clock's: "44:30" is 44.5. */
function figuresAndTimes(words: readonly Word[]): Figure[] {
  const times = words.flatMap((word): Figure[] => {
    const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(word.text) ?? [];
    if (hours === undefined) return [];
    return [{ value: Number(hours) + Number(minutes) / 60, decimals: 2, currency: false, words: [word] }];
  });
  return [...figuresIn(words), ...times].sort((a, b) => a.words[0]!.x - b.words[0]!.x);
}

/** What stands before a row's first figure: its own cell's words, else the cell before. */
function labelBefore({ cells }: Line, { words: [first] }: Figure): string {
  const at = cells.findIndex(({ words }) => words.includes(first!));
  const own = cells[at]?.words ?? [];
  const before = own.slice(0, own.indexOf(first!));
  return before.length > 0 ? textOf(before) : (cells[at - 1]?.text ?? '');
}

/** Which of two factors is the rate: by the heads above, by a currency, or since a rate has four digits. */
function orderOf(reading: Reading, a: Figure, b: Figure): { rate: Figure; hours: Figure } | undefined {
  if (isUnder(reading, 'rate', a) || isUnder(reading, 'hours', b) || (a.currency && !b.currency))
    return { rate: a, hours: b };
  if (isUnder(reading, 'rate', b) || isUnder(reading, 'hours', a) || (b.currency && !a.currency))
    return { rate: b, hours: a };
  if (a.decimals === 4 && b.decimals < 4) return { rate: a, hours: b };
  return b.decimals === 4 && a.decimals < 4 ? { rate: b, hours: a } : undefined;
}

/** Whether a figure stands in the column of a label above it. */
function isUnder(reading: Reading, key: string, figure: Figure): boolean {
  const box = boxAround(figure.words);
  return hitsOf(reading, key).some((hit) => {
    const near = sharedWidth(box, hit.box) > 0 || Math.abs(right(box) - right(hit.box)) < 5;
    return hit.page === figure.words[0]!.page && hit.box.y < box.y && near;
  });
}

/** The figures in the column of hours, with the line that each stands in. */
export function hoursColumn(reading: Reading): (readonly [Figure, Line])[] {
  return reading.paper.lines.flatMap((line) =>
    figuresAndTimes(line.words)
      .filter((figure) => !figure.currency && isUnder(reading, 'hours', figure))
      .map((figure) => [figure, line] as const),
  );
}
