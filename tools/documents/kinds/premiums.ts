import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, moneyAt, type Reading } from '../layout/fields.ts';
import { type Cell, type Line, textOf } from '../layout/lines.ts';
import { amountIn } from '../layout/values-at.ts';
import { moneyIn } from '../values/values.ts';
import { makeLength } from './makes.ts';

/** What a total calls itself, the most inclusive first: fees are part of what cover costs. */
const totals: readonly RegExp[] = [
  /(?:premiums?|cost)\b.*\b(?:and|&|incl(?:uding|\.)?|plus) (?:all )?(?:fees|taxes|surcharges)|\btotal (?:amount payable|cost|policy cost)\b/i,
  /^(?:your )?total\b.*(?:premium|cost)\b/i,
  /^(?:full[- ]term|annual|policy|estimated|\d+[- ]month|six[- ]month|twelve[- ]month) ?(?:policy )?premium\b/i,
];

/** A total of one car, one coverage or one instalment. */
const part =
  /\b(?:vehicle|veh|car|auto|unit|driver|coverage)s?\b(?! ?insurance)|\bper\b|\bmonthly\b|\bsubtotal|\bdiscounts?\b|\binstal+ments?\b|\bdown payment\b/i;
const whole = /\b(?:all|policy|both) (?:vehicles|cars|autos)\b|\bpolicy (?:premium|period|cost)\b/i;

/** The premium of the whole policy, fees included where they are shown. */
export function premiumFields(reading: Reading): ReadField[] {
  const found = reading.paper.lines.flatMap((line) =>
    line.cells.flatMap((cell, i) => totalAt(reading, line, cell, i)),
  );
  const best = Math.min(...found.map(({ rank }) => rank));
  const own = found.filter(({ rank }) => rank === best).map(({ field }) => field);
  return own.length > 0 ? own : moneyAt(reading, 'premiumTotal', 'premium_total', false).filter(onlyOfRow);

  /** A row with an amount a car shows a total last, or none; "£532.19 per year or £44.35 per month" says which is which. */
  function onlyOfRow({ page, box }: ReadField): boolean {
    const row = reading.paper.lines
      .filter((line) => line.page === page && line.top < box.y + box.height && line.bottom > box.y)
      .flatMap(({ words }) => words);
    const [first, second] = moneyIn(row, false);
    return !first || !second || row.indexOf(second.words[0]!) - row.indexOf(first.words.at(-1)!) > 1;
  }
}

function totalAt(reading: Reading, line: Line, cell: Cell, at: number) {
  const amountAt = cell.words.findIndex((word) => /^[$£€¥]? ?\d[\d,]*\.\d\d$|^[$£€]\d/.test(word.text));
  const label = textOf(amountAt < 0 ? cell.words : cell.words.slice(0, amountAt));
  const rank = totals.findIndex((total) => total.test(label));
  if (rank < 0 || label.length > 90 || (part.test(label) && !whole.test(label)) || ofCar(cell)) return [];
  const rest = [
    ...(amountAt < 0 ? [] : cell.words.slice(amountAt)),
    ...line.cells.slice(at + 1).flatMap(({ words }) => words),
  ];
  const amount = amountIn(reading, true)(rest);
  const alone = amount && rest.indexOf(amount.words.at(-1)!) === rest.length - 1;
  return alone && amount.value > 0
    ? [{ rank, field: fieldOf('premium_total', 'money', amount, rank < 2 ? 0.96 : 0.93) }]
    : [];
}

/** "Total premium for 2021 Honda". */
const ofCar = ({ words }: Cell) =>
  words.some((_, i) => i > 0 && /^(?:19|20)\d\d$/.test(words[i - 1]!.text) && makeLength(words.slice(i)) > 0);
