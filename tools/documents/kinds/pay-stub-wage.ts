import type { ReadField } from '../../deals/deal.ts';
import type { Box } from '../../deals/facts.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import { rightOf } from '../layout/labels.ts';
import { boxAround, type Line, right, sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { type Figure, figuresIn, isAmount } from './pay-stub-figures.ts';

interface WorkedRow {
  /** What the row calls itself. */
  readonly label: string;
  readonly rate: Figure;
  readonly hours: Figure;
  readonly amount: Figure;
}

/**
 * Hours and hourly rate: of the rows of earnings where rate × hours is the amount, else beside their own labels. Of
 * several such rows the rate is the one they share, or that of regular work, and the hours are their sum as it is printed.
 */
export function wageFields(reading: Reading): ReadField[] {
  const rows = workedRows(reading);
  const [row] = rows;
  const labelled = {
    rate: besideLabel(reading, 'rate', ({ value }) => value > 0 && value < 100_000),
    hours: [
      ...besideLabel(reading, 'hours', ({ value }) => value > 0 && value <= 400),
      ...hoursOfGross(reading, rows),
    ],
  };
  return [
    ...quantity('rate', 'rate', labelled.rate, regularRate(rows)),
    ...quantity('hours', 'count', labelled.hours, rows.length > 1 ? hoursInAll(reading, rows) : row?.hours),
  ];
}

const regularWork =
  /^(?:[A-Z]?\d{1,4} )?(?:reg(?:ular)?|base|basic|hourly|normal|straight|standard|grundlohn|salaire de base|salario base)\b(?!.*(?:over ?time|\bo\/?t\b|double|premium|holiday|vacation|sick|pto))/i;

function regularRate(rows: readonly WorkedRow[]): Figure | undefined {
  const regular = rows.filter(({ label }) => regularWork.test(label));
  const own = new Set(rows.map(({ rate }) => rate.value)).size === 1 ? rows : regular;
  return new Set(own.map(({ rate }) => rate.value)).size === 1 ? own[0]?.rate : undefined;
}

/** The figure under the hours of the rows, or under or beside a label of hours, that is all of them together. */
function hoursInAll({ paper, hits }: Reading, rows: readonly WorkedRow[]): Figure | undefined {
  const sum = rows.reduce((all, { hours }) => all + hours.value, 0);
  const used = new Set(rows.flatMap(({ hours }) => hours.words));
  const last = boxAround(rows.at(-1)!.hours.words);
  const heads = hits.filter(({ key }) => key === 'hours');
  return paper.lines
    .flatMap((line) => hoursFirst(line.words))
    .filter(({ value, words }) => Math.abs(value - sum) < 0.005 && !words.some((word) => used.has(word)))
    .find(({ words }) => {
      const box = boxAround(words);
      const inColumn = box.y > last.y && inSameColumn(box, last);
      return inColumn || heads.some((head) => head.box.y <= box.y + 2 && inSameColumn(box, head.box));
    });
}

/** The hours beside the gross of several rows: a night's premium counts no hour twice. */
function hoursOfGross(reading: Reading, rows: readonly WorkedRow[]): Figure[] {
  const column = rows.length > 1 ? boxAround(rows[0]!.hours.words) : undefined;
  if (!column) return [];
  return hitsOf(reading, 'gross').flatMap(({ line }) =>
    hoursFirst(line.words).filter(
      ({ value, words }) =>
        inSameColumn(boxAround(words), column) && rows.some(({ hours }) => hours.value <= value),
    ),
  );
}

const inSameColumn = (one: Box, other: Box): boolean =>
  sharedWidth(one, other) > 0 || Math.abs(right(one) - right(other)) < 5;

/** Figures of a row; `80:00` is eighty hours. */
const hoursFirst = (words: readonly Word[]): Figure[] =>
  figuresIn(words.map((word) => (/^\d{1,3}:[0-5]\d$/.test(word.text) ? inHours(word) : word)));

const inHours = (word: Word): Word => {
  const [hours, minutes] = word.text.split(':').map(Number);
  return { ...word, text: (hours! + minutes! / 60).toFixed(2) };
};

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

/** Rows of earnings in which two figures multiply to a third, to a cent an hour. */
function workedRows(reading: Reading): WorkedRow[] {
  return reading.paper.lines.flatMap((line): WorkedRow[] => {
    const figures = hoursFirst(line.words);
    for (const [i, a] of figures.entries()) {
      const [b, amount] = [figures[i + 1], figures[i + 2]];
      if (!b || !amount || !isAmount(amount) || a.value <= 1 || b.value <= 1) continue;
      if (Math.abs(a.value * b.value - amount.value) > 0.006 * Math.max(1, Math.min(a.value, b.value)))
        continue;
      const order = orderOf(reading, a, b);
      if (order) return [{ ...order, amount, label: labelOf(line, figures[0]!) }];
    }
    return [];
  });
}

const labelOf = ({ words }: Line, first: Figure): string =>
  textOf(words.filter((word) => right(word) <= boxAround(first.words).x + 1));

/** Which of two factors is the rate: by the heads above, by a currency, or since only a rate has four digits. */
function orderOf(reading: Reading, a: Figure, b: Figure): { rate: Figure; hours: Figure } | undefined {
  const under = (key: string, figure: Figure) =>
    hitsOf(reading, key).some((hit) => {
      const box = boxAround(figure.words);
      const near = sharedWidth(box, hit.box) > 0 || Math.abs(right(box) - right(hit.box)) < 5;
      return hit.page === figure.words[0]!.page && hit.box.y < box.y && near;
    });
  if (under('rate', a) || under('hours', b) || (a.currency && !b.currency)) return { rate: a, hours: b };
  if (under('rate', b) || under('hours', a) || (b.currency && !a.currency)) return { rate: b, hours: a };
  if (a.decimals === 4 && b.decimals < 4) return { rate: a, hours: b };
  return b.decimals === 4 && a.decimals < 4 ? { rate: b, hours: a } : undefined;
}
