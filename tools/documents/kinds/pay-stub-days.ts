import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { fieldOf, hitsOf, type Reading, warning } from '../layout/fields.ts';
import { below, type Hit, rightOf } from '../layout/labels.ts';
import { boxAround, type Cell, centre, type Paper, right, sharedWidth, textOf } from '../layout/lines.ts';
import type { Printed } from '../values/values.ts';
import { type Frequency, frequencyOfSpan, frequencyPrinted } from './pay-frequency.ts';
import { type DayOrder, dayOrderOf, daysPrinted, monthsPrinted, spansPrinted } from './pay-stub-dates.ts';

type Span = Printed<readonly [IsoDate, IsoDate]>;

const dayFirstWords =
  /£|€|\bEUR\b|\bPAYE\b|national insurance|\btax code\b|Brutto|brut\b|devengad|líquido|lordo|\bGmbH\b|employé|salarié|dipendente|azienda|trabajador|nómina|arbeitnehmer|bulletin de/i;

/** The period, the pay day, the day of hire and how often is paid. */
export function dayFields(reading: Reading): ReadField[] {
  const words = reading.paper.lines.flatMap((line) => line.words);
  const order = dayOrderOf(words, dayFirstWords.test(textOf(words)));
  const period = periodFields(reading, order);
  const end = period.find(({ name }) => name === 'pay_period_end');
  return [
    ...period,
    ...frequencyFields(reading, period),
    ...payDateFields(reading, order, end?.value as IsoDate | undefined),
    ...dayFieldsAt(reading, order, 'hireDate', 'hire_date', 0.95),
  ];
}

/** The days of a label: directly right of it, else at the start of the cell under it. */
function daysAt({ paper, hits }: Reading, hit: Hit, order: DayOrder): Printed<IsoDate>[] {
  const words = rightOf(paper, hit, hits);
  const beside = daysPrinted(words, order);
  if (beside[0]) return directly(words, beside[0]) ? beside : [];
  const next = words.find(({ text }) => /[\p{L}\d]/u.test(text));
  if (next && (hit.words.at(-1)!.text.endsWith(':') || next.x - right(hit.box) < next.height)) return [];
  const cells = below(paper, hit, hits, 2);
  const under = cells.flatMap(({ words: own }) => daysPrinted(own, order));
  if (!under[0]) return underHead(paper, hit, order);
  return cells[0]!.words.includes(under[0].words[0]!) ? ofOwnColumn(cells[0]!, hit, under) : [];
}

/** Two days side by side with nothing between them are of two columns: only the one nearest the label is its own. */
function ofOwnColumn({ words }: Cell, hit: Hit, days: Printed<IsoDate>[]): Printed<IsoDate>[] {
  const [first, second] = days;
  const apart = first && second && words.indexOf(second.words[0]!) - words.indexOf(first.words.at(-1)!);
  if (apart !== 1) return days;
  const off = (day: Printed<IsoDate>) => Math.abs(centre(boxAround(day.words)) - centre(hit.box));
  return [days.reduce((best, day) => (off(day) < off(best) ? day : best))];
}

/** How many type sizes a value may stand under a head whose neighbours take several rows. */
const headReach = 5;

/** The day in the column of one of a row of heads, where other cells of the row are higher and push it down. */
function underHead({ lines }: Paper, hit: Hit, order: DayOrder): Printed<IsoDate>[] {
  if (hit.line.cells.length < 3) return [];
  const bottom = hit.box.y + hit.box.height;
  const next = lines
    .filter(
      (line) => line.page === hit.page && line.top >= bottom && line.top - bottom < headReach * hit.line.size,
    )
    .flatMap(({ words }) => words.filter((word) => sharedWidth(word, hit.box) > 0));
  const [day] = daysPrinted(next, order);
  return day && day.words[0] === next[0] ? [day] : [];
}

/** Nothing but marks, brackets and small words may stand between a label and its value. */
const directly = (words: Parameters<typeof textOf>[0], value: Printed<unknown>): boolean =>
  textOf(words.slice(0, words.indexOf(value.words[0]!)))
    .replace(
      /\([^)]*\)|\b(?:of|on|am|le|el|the|du|del|from|vom|date|is|virement|ch[eè]que|check|transfer|überweisung)\b|[^\p{L}\d]/giu,
      '',
    )
    .trim().length === 0;

const dayFieldsAt = (
  reading: Reading,
  order: DayOrder,
  key: string,
  name: string,
  confidence: number,
): ReadField[] =>
  hitsOf(reading, key).flatMap((hit) => {
    const [day] = daysAt(reading, hit, order);
    return day ? [fieldOf(name, 'day', day, confidence * hit.likeness)] : [];
  });

/** First and last day: each by its own label, or both by one; a whole month where only the month is named. */
function periodFields(reading: Reading, order: DayOrder): ReadField[] {
  const own = [
    ...dayFieldsAt(reading, order, 'periodStart', 'pay_period_start', 0.97),
    ...dayFieldsAt(reading, order, 'periodEnd', 'pay_period_end', 0.97),
  ];
  const spans = ['period', 'periodStart', 'periodEnd'].flatMap((key) =>
    hitsOf(reading, key).flatMap((hit) => spanFields(daysAt(reading, hit, order), hit)),
  );
  if (spans.length > 0) return spans;
  if (own.some(({ name }) => name === 'pay_period_start')) return own;
  const lines = reading.paper.lines.flatMap((line) => spansPrinted(line.words));
  const named = lines.length === 1 ? lines : [];
  const months = named.length > 0 || own.length > 0 ? named : monthsNamed(reading);
  return months.length > 0 ? months.flatMap((span) => bothEnds(span, named.length > 0 ? 0.95 : 0.9)) : own;
}

function spanFields(days: readonly Printed<IsoDate>[], hit: Hit): ReadField[] {
  const [from, to] = days;
  if (!from || !to || to.value < from.value || (hit.key === 'periodEnd' && from === to)) return [];
  const length = (Date.parse(to.value) - Date.parse(from.value)) / 86_400_000;
  if (length > 366) return [];
  return [
    fieldOf('pay_period_start', 'day', from, 0.97 * hit.likeness),
    fieldOf('pay_period_end', 'day', to, 0.97 * hit.likeness),
  ];
}

const bothEnds = ({ value: [from, to], words }: Span, confidence: number): ReadField[] => [
  fieldOf('pay_period_start', 'day', { value: from, words }, confidence),
  fieldOf('pay_period_end', 'day', { value: to, words }, confidence),
];

/** The month beside its label or the paper's title, or alone in a cell at the head; none when two are named. */
function monthsNamed(reading: Reading): Span[] {
  const labelled = ['month', 'period'].flatMap((key) =>
    hitsOf(reading, key).flatMap((hit) => {
      const beside = monthsPrinted(rightOf(reading.paper, hit, reading.hits).slice(0, 12));
      const found =
        beside.length > 0
          ? beside
          : monthsPrinted(below(reading.paper, hit, reading.hits, 1)[0]?.words ?? []);
      return found.slice(0, 1);
    }),
  );
  const head = reading.paper.lines.slice(0, 12).flatMap((line) => monthsPrinted(line.words));
  const spans = labelled.length > 0 ? labelled : head;
  return new Set(spans.map(({ value }) => value[0])).size === 1 ? spans.slice(0, 1) : [];
}

/** The labelled pay day; else the day of the transfer, or of the line "place, day" where such stubs are signed. */
function payDateFields(reading: Reading, order: DayOrder, end: IsoDate | undefined): ReadField[] {
  const labelled = dayFieldsAt(reading, order, 'payDate', 'pay_date', 0.97);
  if (labelled.length > 0) return labelled;
  const dated = plainlyDated(reading, order, end);
  if (dated.length > 0) return dated;
  const lines = reading.paper.lines.flatMap((line) => {
    const text = textOf(line.words);
    const transfer = /überweis|ueberweis|auszahl|virement|transferencia|bonifico|paid (?:on|by)|payé/i.test(
      text,
    );
    const signed = /^\p{Lu}[\p{L} ]{2,30}, (?:a |le |den |am )?\d{1,2}\.? (?:de )?\p{L}/u.test(text);
    return transfer || signed ? daysPrinted(line.words, order).map((day) => ({ day, transfer })) : [];
  });
  const fitting = lines.filter(
    ({ day }) => !end || Math.abs(Date.parse(day.value) - Date.parse(end)) < 40 * 86_400_000,
  );
  const values = new Set(fitting.map(({ day }) => day.value));
  return values.size === 1
    ? [fieldOf('pay_date', 'day', fitting[0]!.day, fitting[0]!.transfer ? 0.93 : 0.85)]
    : [];
}

/** "Date:" of a cheque, advice or voucher: beside its number or its payee, or soon after the period's end. */
function plainlyDated(reading: Reading, order: DayOrder, end: IsoDate | undefined): ReadField[] {
  return hitsOf(reading, 'plainDate').flatMap((hit) => {
    const [day] = daysAt(reading, hit, order);
    if (!day) return [];
    const after = end ? (Date.parse(day.value) - Date.parse(end)) / 86_400_000 : undefined;
    const near = reading.paper.lines.filter(
      ({ page, top }) => page === hit.page && Math.abs(top - hit.line.top) < 4 * hit.box.height,
    );
    const ofPayment = near.some(({ words }) =>
      /\b(?:check|cheque|advice|voucher|order of|direct deposit)\b/i.test(textOf(words)),
    );
    const fits = after === undefined ? ofPayment : after >= 0 && after <= 31;
    return fits ? [fieldOf('pay_date', 'day', day, (ofPayment ? 0.9 : 0.85) * hit.likeness)] : [];
  });
}

/** The frequency that the days show, unless the paper prints another: then neither counts. */
function frequencyFields(reading: Reading, days: readonly ReadField[]): ReadField[] {
  const fieldAt = (name: string) => days.find((field) => field.name === name);
  const [start, end] = [fieldAt('pay_period_start'), fieldAt('pay_period_end')];
  const printed = printedFrequency(reading);
  const shown = start && end ? frequencyOfSpan(start.value as IsoDate, end.value as IsoDate) : undefined;
  if (printed && shown && printed.value !== shown)
    return [warning('pay_frequency_differs', printed.page, printed.box)];
  if (!shown || !start || !end || start.page !== end.page) return printed ? [printed] : [];
  const confidence = Math.min(start.confidence, end.confidence);
  return [
    {
      ...start,
      name: 'pay_frequency',
      unit: 'text',
      value: shown,
      box: boxAround([start.box, end.box]),
      confidence,
    },
  ];
}

function printedFrequency(reading: Reading): ReadField | undefined {
  const keys = ['frequency', 'period', 'periodStart', 'periodEnd'];
  for (const hit of keys.flatMap((key) => hitsOf(reading, key))) {
    const words = hit.line.words.filter((word) => word.x > hit.box.x && !hit.words.includes(word));
    const value: Frequency | undefined = frequencyPrinted(textOf(words));
    if (value) return fieldOf('pay_frequency', 'text', { value, words }, 0.92);
  }
  return undefined;
}
