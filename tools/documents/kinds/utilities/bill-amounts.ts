import type { ReadField } from '../../../deals/deal.ts';
import { type Captioned, compact } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import { type Cell, middle, type Paper, right, textOf } from '../../layout/lines.ts';
import { exactAmountsIn, type SignedAmount } from '../../values/exact-amounts.ts';
import { type DayOrder, printedDays } from '../../values/printed-days.ts';
import { matchesIn } from '../../values/values.ts';

/** The first of the places of a caption's value that shows what is looked for: beside it, else right under it. */
function firstAt<T>({ beside, under }: Captioned, find: (cell: Cell) => readonly T[]): T[] {
  for (const cell of [...(beside ? [beside] : []), ...under.slice(0, 1)]) {
    const [found] = find(cell);
    if (found !== undefined) return [found];
  }
  return [];
}

/** The first day beside or under a caption; the same day at several captions is surer than one. */
export function dayFields(labelled: readonly Captioned[], name: string, order: DayOrder): ReadField[] {
  const days = labelled.flatMap((own) => firstAt(own, ({ words }) => printedDays(words, order)));
  const values = new Map(days.map(({ value }) => [value, days.filter((one) => one.value === value).length]));
  const [best, second] = [...values].sort((a, b) => b[1] - a[1]);
  if (!best || (second && second[1] === best[1] && name === 'due_date' && labelled.length < 3))
    return best ? [fieldOf(name, 'day', days[0]!, 0.7)] : [];
  const day = days.find(({ value }) => value === best[0])!;
  return [fieldOf(name, 'day', day, second ? 0.85 : best[1] > 1 ? 0.96 : 0.93)];
}

/** What is to be paid, also where its caption goes on to the day ("Amount due by …"); else what the bill charges. */
export function amountDueFields(
  paper: Paper,
  due: readonly Captioned[],
  dueBy: readonly Captioned[],
  billed: readonly Captioned[],
): ReadField[] {
  const amountBy = dueBy.filter(({ words }) => /^(?:amount|total|pay|current)/.test(compact(textOf(words))));
  for (const labelled of [[...due, ...amountBy], billed]) {
    const found = amountFields(paper, labelled);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is to be paid: printed alike in several places, or at the plainest of its captions. */
function amountFields(paper: Paper, labelled: readonly Captioned[]): ReadField[] {
  const found = labelled.flatMap((own) => amountOf(paper, own));
  const counts = new Map<number, number>();
  for (const { value } of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || (second && second[1] === best[1])) return [];
  const amount = found.find(({ value }) => value === best[0])!;
  return [fieldOf('amount_due', 'money', amount, second ? 0.82 : best[1] > 1 ? 0.97 : 0.92)];
}

/** Beside a caption, else under it, else at the end of its row behind a day. */
function amountOf(paper: Paper, own: Captioned): SignedAmount[] {
  const cells = [...(own.beside ? [own.beside] : []), ...own.under.slice(0, 2)];
  const near = cells.flatMap(({ words }) => exactAmountsIn(words, false).slice(0, 1)).slice(0, 1);
  if (near.length > 0) return near;
  const row = paper.lines.find(
    ({ page, words }) =>
      page === own.page &&
      words.some((word) => word.x >= right(own.box) && Math.abs(middle(word) - middle(own.box)) < 3),
  );
  const after = row?.words.filter(({ x }) => x >= right(own.box) - 1) ?? [];
  return exactAmountsIn(after, false).slice(0, 1);
}

/** A number of at least five digits at its label, blanks and dashes as printed; a masked or cut one is none. */
export function numberFields(labelled: readonly Captioned[], name: string): ReadField[] {
  const found = labelled.flatMap((own) =>
    firstAt(own, ({ words }) =>
      matchesIn(words, /^(?:n[°o]\s*)?[:#]?\s*((?:[A-Z]{1,3}[- ]?)?\d[\d -]*\d)(?![\d*xX]|[/.,]\d)/g).flatMap(
        ({ match, words: shown }) => {
          const value = match[1]!.trim();
          const weight = accountWeight(own.key, compact(textOf(own.words)));
          return value.replace(/\D/g, '').length >= 5 ? [{ value, words: shown, weight }] : [];
        },
      ),
    ),
  );
  const best = [...found].sort((a, b) => b.weight - a.weight)[0];
  return best ? [fieldOf(name, 'text', { value: best.value, words: best.words }, 0.9)] : [];
}

/** An account number is closer to the account than a customer number, where a bill prints both. */
const accountWeight = (key: string, letters: string) =>
  key === 'account' && /ac(?:count|ct)|compte|konto|cuenta|户号|账户/.test(letters) ? 1 : 0;

/** "Invoice of 11 December No 12 345": the number stands under the title with the date. */
export function invoiceAfterDate(paper: Paper): ReadField[] {
  const at = paper.lines.findIndex(({ words }) =>
    /\b(?:facture du|rechnung vom|invoice of)\b/i.test(textOf(words)),
  );
  if (at < 0) return [];
  for (const { words } of paper.lines.slice(at, at + 4).flatMap(({ cells }) => cells)) {
    const [match] = matchesIn(words, /(?<![\p{L}\d])(?:n[°ºo]|nr\.?|no\.?)\s*:?\s*(\d[\d ]{4,}\d)/giu);
    if (match)
      return [fieldOf('invoice_number', 'text', { value: match.match[1]!.trim(), words: match.words }, 0.9)];
  }
  return [];
}
