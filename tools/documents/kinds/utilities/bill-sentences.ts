import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Paper } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { type DayOrder, printedDays } from '../../values/printed-days.ts';
import { matchesIn } from '../../values/values.ts';

/** "Votre facture d'électricité du", "Ihre Rechnung vom", "Su factura de luz del": a title that goes on with the day of the bill. */
const titled =
  /(?<!\p{L})(?:facture|rechnung|factura|fattura|bolletta|invoice|bill)(?!\p{L})[^\d.:;]{0,40}?(?<!\p{L})(?:du|vom|del?|of|dated)(?!\p{L})(?= ?\d)/giu;

/** The day in the sentence that is the bill's title. */
export function billedIn(paper: Paper, order: DayOrder): ReadField[] {
  for (const { words } of paper.lines) {
    const [title] = matchesIn(words, titled);
    const last = title?.words.at(-1);
    const [day] = last ? printedDays(words.slice(words.indexOf(last) + 1), order) : [];
    if (day && follows(last!, day.words[0]!, words)) return [fieldOf('bill_date', 'day', day, 0.91)];
  }
  return [];
}

const follows = (last: Word, next: Word, row: readonly Word[]): boolean =>
  row.indexOf(next) - row.indexOf(last) <= 1;

/** "du 12/08/2026 au 11/10/2026": the two days of the period charged for, where the whole bill names one such pair only. */
export function periodIn(paper: Paper, order: DayOrder): ReadField[] {
  const pairs = paper.lines.flatMap(({ words }) =>
    matchesIn(words, between).flatMap(({ words: own }) => {
      const [start, end] = printedDays(own, order);
      return start && end && start.value < end.value ? [{ start, end }] : [];
    }),
  );
  const [one] = pairs;
  if (!one || new Set(pairs.map(({ start, end }) => `${start.value} ${end.value}`)).size > 1) return [];
  return [
    fieldOf('service_period_start', 'day', one.start, 0.9),
    fieldOf('service_period_end', 'day', one.end, 0.9),
  ];
}

const between =
  /(?<!\p{L})(?:du|vom|del?|dal|from) \d{1,2}[^\d\s]? ?[\p{L}\d./]+(?: \d{4})? (?:au|bis|al|to|until) \d{1,2}[^\d\s]? ?[\p{L}\d./]+(?: \d{4})?/giu;
