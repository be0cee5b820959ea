import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import { rightOf } from '../layout/labels.ts';
import { boxAround, right, sharedWidth } from '../layout/lines.ts';
import { type Figure, figuresIn, isAmount } from './pay-stub-figures.ts';

interface WorkedRow {
  readonly rate: Figure;
  readonly hours: Figure;
  readonly amount: Figure;
}

/**
 * Hours and hourly rate: beside their own labels, or of the only row of earnings where rate × hours is the amount.
 * Several such rows (regular, overtime) have no one rate.
 */
export function wageFields(reading: Reading): ReadField[] {
  const rows = workedRows(reading);
  const [row] = rows;
  const single = row && rows.length === 1 ? row : undefined;
  const labelled = {
    rate: besideLabel(reading, 'rate', ({ value }) => value > 0 && value < 100_000),
    hours: besideLabel(reading, 'hours', ({ value }) => value > 0 && value <= 400),
  };
  return [
    ...quantity('rate', 'rate', labelled.rate, single?.rate),
    ...quantity('hours', 'count', labelled.hours, single?.hours),
  ];
}

function quantity(
  name: string,
  unit: 'rate' | 'count',
  labelled: readonly Figure[],
  proven: Figure | undefined,
): ReadField[] {
  if (proven) return [{ ...fieldOf(name, unit, proven, 0.96), confidence: 0.96 }];
  const [first] = labelled;
  const same = labelled.every(({ value }) => value === first?.value);
  return first && same ? [fieldOf(name, unit, first, 0.88)] : [];
}

/** The figure directly right of a label, in the next cell at most. */
function besideLabel(reading: Reading, key: string, fits: (figure: Figure) => boolean): Figure[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const words = rightOf(reading.paper, hit, reading.hits);
    const [figure] = figuresIn(words);
    const [before] = words.filter((word) => /[\p{L}\d]/u.test(word.text));
    const close = figure && figure.words[0]!.x - right(hit.box) < 12 * hit.box.height;
    return figure && close && figure.words.includes(before!) && fits(figure) ? [figure] : [];
  });
}

/** Rows of earnings in which two figures multiply to a third, to a cent an hour. */
function workedRows(reading: Reading): WorkedRow[] {
  return reading.paper.lines.flatMap((line): WorkedRow[] => {
    const figures = figuresIn(line.words);
    for (const [i, a] of figures.entries()) {
      const [b, amount] = [figures[i + 1], figures[i + 2]];
      if (!b || !amount || !isAmount(amount) || a.value <= 1 || b.value <= 1) continue;
      if (Math.abs(a.value * b.value - amount.value) > 0.006 * Math.max(1, Math.min(a.value, b.value)))
        continue;
      const order = orderOf(reading, a, b);
      if (order) return [{ ...order, amount }];
    }
    return [];
  });
}

/** Which of two factors is the rate: by the heads above, by a currency, or since a rate has four digits. */
function orderOf(reading: Reading, a: Figure, b: Figure): { rate: Figure; hours: Figure } | undefined {
  const under = (key: string, figure: Figure) =>
    hitsOf(reading, key).some((hit) => {
      const box = boxAround(figure.words);
      const near = sharedWidth(box, hit.box) > 0 || Math.abs(right(box) - right(hit.box)) < 5;
      return hit.page === figure.words[0]!.page && hit.box.y < box.y && near;
    });
  if (under('rate', a) || under('hours', b) || (a.currency && !b.currency)) return { rate: a, hours: b };
  if (under('rate', b) || under('hours', a) || (b.currency && !a.currency)) return { rate: b, hours: a };
  return undefined;
}
