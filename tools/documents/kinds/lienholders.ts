import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading, warning } from '../layout/fields.ts';
import { type Line, right, textOf } from '../layout/lines.ts';
import { asText, cellsUnder, sureOf, valuesAt } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { isCompanyName } from '../values/names.ts';
import { clean } from '../values/values.ts';
import { type Car, carsOn } from './cars.ts';

/** A lienholder of the whole paper; one that is named under a car of several is that car's alone. */
export function lienholder(reading: Reading): ReadField[] {
  const cars = carsOn(reading).filter(({ trade }) => !trade);
  const found = holders(reading).filter(({ hit }) => cars.length < 2 || !carAbove(hit.words[0]!, cars));
  const ticked = found.length > 0 ? [] : tickedInterest(reading);
  return [
    ...found.map((one) => fieldOf('lienholder', 'text', one, sureOf(one, 0.95))),
    ...ticked,
    ...nobody(reading),
  ];
}

/** "Lienholder: None": the paper has a place for one and leaves it empty. */
const nobody = (reading: Reading): ReadField[] =>
  valuesAt(
    reading,
    'lienholder',
    asText((text) => /^(?:none|n\/?a|not applicable|nil)\b/i.test(text)),
  )
    .slice(0, 1)
    .map(({ hit }) => warning('lienholder_none', hit.page, hit.box));

/** Boxes for the interest of the party named left of them, "X LOSS PAYEE", under "Name & address". */
function tickedInterest(reading: Reading): ReadField[] {
  return hitsOf(reading, 'lienholder').flatMap((hit) => {
    const at = hit.line.words.indexOf(hit.words[0]!);
    if (!/^(?:x|☒|☑|✓|✔|\[x\])$/i.test(hit.line.words[at - 1]?.text ?? '')) return [];
    const heads = hitsOf(reading, 'interestName').filter(
      ({ page, box }) => page === hit.page && Math.abs(box.y - hit.box.y) < 40 && box.x < hit.box.x,
    );
    const named = heads
      .flatMap((head) => cellsUnder(reading, { ...head, marked: true }, 1))
      .flatMap(({ words }) => asText(isHolder)(withoutAddress(words)) ?? []);
    return named.slice(0, 1).map((one) => fieldOf('lienholder', 'text', one, 0.88));
  });
}

const holders = (reading: Reading) => {
  const at = (parse: (words: readonly Word[]) => ReturnType<typeof holderIn>, across: boolean) =>
    valuesAt(reading, 'lienholder', parse, { rows: 1, across, anywhere: across });
  const near = at(holderIn, false);
  return near.length > 0 ? near : at(holderOfNumbered, true);
};

const holderIn = (words: readonly Word[]) => asText(isHolder)(withoutAddress(words));

/** What stands beyond a gap or after a form's code is a holder's only behind a car's number or a dash. */
const holderOfNumbered = (words: readonly Word[]) => {
  const opens = /^(?:veh(?:icle)?|car|unit|auto|[-–:])$/i.test(words[0]?.text ?? '');
  const named = words.findIndex((word, i) => i > 0 && /,$/.test(word.text));
  const firm = /\b(?:bank|credit|finance|financial|fcu|cu|trust|acceptance|leasing|lending|loan|funding)\b/i;
  const own = withoutAddress(words);
  return opens || (named > 0 && firm.test(textOf(own))) ? asText(isHolder)(own) : undefined;
};

/**
 * "Prairie Credit Union, PO Box 12, Fargo, ND 58107" without what follows the first comma, where that is an address, and
 * "VEH 06 Prairie Credit Union" without the car's number.
 */
function withoutAddress(all: readonly Word[]): readonly Word[] {
  const numbered =
    /^(?:veh(?:icle)?|car|unit|auto)\.?$/i.test(all[0]?.text ?? '') &&
    /^[#@O]?\d{1,3}:?$/.test(all[1]?.text ?? '');
  const words = numbered ? all.slice(2) : all;
  const comma = words.findIndex(
    ({ text }, i) =>
      /,$/.test(text) &&
      (/^(?:\d|P\.?O\.?|Attn|c\/o)/i.test(words[i + 1]?.text ?? '') ||
        /^\p{Lu}[\p{L}. ]+,? [A-Z]{2}(?: \d{5}(?:-\d{4})?)?$/u.test(textOf(words.slice(i + 1)))),
  );
  return comma < 0 ? words : words.slice(0, comma + 1);
}

/** The car whose line stands just above a word: as far as the lines that describe a car may reach. */
function carAbove(word: Word, cars: readonly Car[]): Car | undefined {
  const distance = (car: Car) => {
    const own = (car.vin ?? car.year)?.words[0];
    const below = own && own.page === word.page ? word.y - own.y : -1;
    return below >= -2 && below < 60 ? below : Number.POSITIVE_INFINITY;
  };
  const [nearest] = [...cars].sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) < Number.POSITIVE_INFINITY ? nearest : undefined;
}

/** The lienholder of one of several cars: in its row of a table, else at a label under it. */
export function holderOfCar(reading: Reading, car: Car, cars: readonly Car[], prefix: string): ReadField[] {
  const inRow = lienholderOfRow(reading, car, cars, prefix);
  if (inRow.length > 0) return inRow;
  const own = holders(reading).filter(({ hit }) => carAbove(hit.words[0]!, cars) === car);
  return own.slice(0, 1).map((one) => fieldOf(`${prefix}lienholder`, 'text', one, sureOf(one, 0.93)));
}

const isHolder = (text: string) =>
  isCompanyName(text) &&
  !/^(?:\d|none|no\b|n\/?a|not applicable|nil|name|address|clause|information|lienholder|loss payee|vehicle|yes)/i.test(
    text,
  ) &&
  !/\b(?:date|signature|information|additional|deductible|premium|limit)s?\b/i.test(text);

/** Holders in a column of a table of cars: the cell of the car's row, and the row that goes on with it. */
function lienholderOfRow(reading: Reading, car: Car, cars: readonly Car[], prefix: string): ReadField[] {
  const own = (car.vin ?? car.year)?.words[0];
  if (!own) return [];
  const head = hitsOf(reading, 'lienholder').find(
    ({ page, box, line }) => page === own.page && box.y < own.y && line.cells.length > 1,
  );
  if (!head) return [];
  const nextY = Math.min(
    ...cars
      .flatMap(({ vin, year }) => (vin ?? year)?.words[0] ?? [])
      .filter((w) => w.page === own.page && w.y > own.y + 4)
      .map(({ y }) => y),
    own.y + 40,
  );
  const rows = reading.paper.lines.filter(
    (line) =>
      line.page === own.page && line.top >= own.y - 4 && line.top < nextY - 3 && !startsLabel(reading, line),
  );
  const words = rows.flatMap((line) =>
    line.cells
      .filter(({ box }) => box.x >= head.box.x - 12 && box.x < right(head.box) + 60)
      .flatMap((cell) => cell.words),
  );
  const value = clean(textOf(words));
  return words.length > 0 && isHolder(value)
    ? [fieldOf(`${prefix}lienholder`, 'text', { value, words }, 0.9)]
    : [];
}

const startsLabel = ({ hits }: Reading, line: Line) => hits.some((hit) => hit.words[0] === line.words[0]);
