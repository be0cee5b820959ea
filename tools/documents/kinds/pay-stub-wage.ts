import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import { rightOf } from '../layout/labels.ts';
import { right, textOf } from '../layout/lines.ts';
import { type Figure, figuresIn } from './pay-stub-figures.ts';
import { hoursColumn, type WorkedRow, workedRows } from './pay-stub-worked.ts';

/**
 * Hours and hourly rate: beside their own labels, or of the rows of earnings where rate × hours is the amount. Of
 * several such rows the rate is that of regular work, and the hours are the total that the paper prints for them.
 */
export function wageFields(reading: Reading): ReadField[] {
  const rows = workedRows(reading);
  const labelled = {
    rate: besideLabel(reading, 'rate', ({ value }) => value > 0 && value < 100_000),
    hours: besideLabel(reading, 'hours', ({ value }) => value > 0 && value <= 400),
  };
  return [
    ...quantity('rate', 'rate', labelled.rate, regularRate(rows)),
    ...quantity('hours', 'count', labelled.hours, hoursOf(reading, rows)),
  ];
}

interface Proven {
  readonly figure: Figure;
  readonly confidence: number;
}

function quantity(
  name: string,
  unit: 'rate' | 'count',
  labelled: readonly Figure[],
  proven: Proven | undefined,
): ReadField[] {
  const [first] = labelled;
  const same = labelled.every(({ value }) => value === first?.value);
  if (proven && (proven.confidence >= 0.9 || !first)) {
    const { figure, confidence } = proven;
    const field = fieldOf(name, unit, figure, confidence);
    return [confidence > 0.95 ? { ...field, confidence } : field];
  }
  return first && same ? [fieldOf(name, unit, first, 0.88)] : [];
}

const regularWork = /\b(?:reg(?:ular)?|hourly|base|basic|straight|standard|normal|salar(?:y|ied)|wages?)\b/i;
const otherWork =
  /\b(?:over ?time|o\/?t|double|dbl|premium|diff(?:erential)?|bonus|commission|holiday|hol|vac(?:ation)?|pto|sick|retro|shift|call)\b|1\.5/i;

/** The rate of the rows of regular work: of the only row, of all rows alike, or of those that say so. */
function regularRate(rows: readonly WorkedRow[]): Proven | undefined {
  const regular = rows.filter(({ label }) => regularWork.test(label) && !otherWork.test(label));
  const own = sameRate(rows) ?? sameRate(regular);
  return own ? { figure: own, confidence: sameRate(rows) ? 0.96 : 0.94 } : undefined;
}

function sameRate(rows: readonly WorkedRow[]): Figure | undefined {
  const [first] = rows;
  return first && rows.every(({ rate }) => rate.value === first.rate.value) ? first.rate : undefined;
}

/** The total of the column of hours where the rows add up to it; else the hours of the only row that has any. */
function hoursOf(reading: Reading, rows: readonly WorkedRow[]): Proven | undefined {
  const column = hoursColumn(reading).filter(([{ value }]) => value > 0 && value <= 400);
  const worked = new Map(rows.map((row) => [`${row.label} ${row.hours.value}`, row.hours.value]));
  const sum = [...worked.values()].reduce((all, hours) => all + hours, 0);
  const total = column.find(([{ value }]) => Math.abs(value - sum) < 0.006);
  if (worked.size > 1 && total) return { figure: total[0], confidence: 0.96 };
  const named = column.find(
    ([{ value }, { words }]) => /\b(?:gross|total)\b/i.test(textOf(words)) && value <= sum + 0.006,
  );
  if (worked.size > 1) return named ? { figure: named[0], confidence: 0.91 } : undefined;
  const [row] = rows;
  if (row && column.every(([{ value }]) => value === row.hours.value))
    return { figure: row.hours, confidence: 0.96 };
  const values = new Set(column.map(([{ value }]) => value));
  if (values.size === 1) return { figure: column[0]![0], confidence: 0.88 };
  return named && row
    ? { figure: named[0], confidence: 0.88 }
    : row && { figure: row.hours, confidence: 0.88 };
}

/** The figure directly right of a label, in the next cell at most. */
function besideLabel(reading: Reading, key: string, fits: (figure: Figure) => boolean): Figure[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const words = rightOf(reading.paper, hit, reading.hits);
    const [figure] = figuresIn(words);
    const [before] = words.filter((word) => /[\p{L}\d]/u.test(word.text));
    const alone = hit.marked && figuresIn(words).length === 1;
    const close = figure && (alone || figure.words[0]!.x - right(hit.box) < 12 * hit.box.height);
    return figure && close && figure.words.includes(before!) && fits(figure) ? [figure] : [];
  });
}
