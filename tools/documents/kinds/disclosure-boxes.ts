import type { ReadField } from '../../deals/deal.ts';
import type { Minor } from '../../kit/units.ts';
import { fieldOf, hitsOf, localeIn, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { right } from '../layout/lines.ts';
import { moneyIn, type Printed } from '../values/values.ts';

/** The boxes of a credit disclosure, 12 CFR 1026.18, that hold an amount. */
const names: Readonly<Record<string, string>> = {
  financeCharge: 'finance_charge',
  amountFinanced: 'amount_financed',
  totalOfPayments: 'total_of_payments',
  totalSalePrice: 'total_sale_price',
};
const keys = ['apr', ...Object.keys(names)];

/** How many type sizes a box may reach down: its term, what the law has it say, its figure. */
const depth = 14;

/**
 * The amounts of a row of disclosure boxes. Each box explains its term in words before it prints the figure, so the
 * first amount under the term and above the payment schedule is its own. The box of the total sale price names the down
 * payment in those words: it is the first of two amounts there.
 */
export function disclosureBoxes(reading: Reading): ReadField[] {
  const row = rowOfBoxes(reading);
  return row.flatMap((hit, i) => {
    const amounts = amountsUnder(reading, hit, row[i + 1]);
    const name = names[hit.key];
    const [first, second] = amounts;
    if (!name || !first) return [];
    if (hit.key !== 'totalSalePrice' || !second) {
      return amounts.length === 1 ? [fieldOf(name, 'money', first, 0.94 * hit.likeness)] : [];
    }
    const total = first.value > second.value ? first : second;
    return [
      fieldOf('down_payment', 'money', total === first ? second : first, 0.9 * hit.likeness),
      fieldOf(name, 'money', total, 0.94 * hit.likeness),
    ];
  });
}

/** The first row in which three of the terms head boxes of their own, from left to right. */
function rowOfBoxes(reading: Reading): readonly Hit[] {
  const hits = keys.flatMap((key) => hitsOf(reading, key)).filter(({ marked }) => marked);
  const rows = hits.map((first) =>
    hits
      .filter((hit) => hit.page === first.page && Math.abs(hit.box.y - first.box.y) < 2 * first.line.size)
      .sort((a, b) => a.box.x - b.box.x),
  );
  return rows.find((row) => row.length > 2 && beside(row)) ?? [];
}

/** Different terms, none of them over another: a list of terms is no row of boxes. */
const beside = (row: readonly Hit[]): boolean =>
  new Set(row.map(({ key }) => key)).size === row.length &&
  row.every((hit, i) => i === 0 || hit.box.x > right(row[i - 1]!.box));

function amountsUnder(reading: Reading, hit: Hit, next: Hit | undefined): Printed<Minor>[] {
  const top = hit.box.y + 0.5 * hit.box.height;
  const end = Math.min(top + depth * hit.line.size, scheduleUnder(reading, hit));
  const from = hit.box.x - hit.line.size;
  const to = next ? next.box.x - 0.5 * hit.line.size : Number.POSITIVE_INFINITY;
  return reading.paper.lines
    .filter((line) => line.page === hit.page && line.top > top && line.top < end)
    .flatMap(({ words }) => {
      const own = words.filter((word) => word.x >= from && word.x < to && right(word) < to + hit.line.size);
      return moneyIn(own, false, localeIn(reading));
    });
}

/** Where the payment schedule begins, which has amounts of its own. */
function scheduleUnder(reading: Reading, hit: Hit): number {
  const under = ['term', 'payment', 'firstDue']
    .flatMap((key) => hitsOf(reading, key))
    .filter(({ page, box }) => page === hit.page && box.y > hit.box.y + 2 * hit.box.height)
    .map(({ box }) => box.y);
  return Math.min(...under, Number.POSITIVE_INFINITY);
}
