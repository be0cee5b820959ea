import { type Cell, cellOf, type Line, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean } from '../../values/values.ts';

/** A name over its postal address, as it shows in the window of an envelope. */
export interface PostalBlock {
  readonly names: readonly Cell[];
  readonly address: readonly Cell[];
  readonly page: number;
}

const places: readonly RegExp[] = [
  /(?:^|[\s,])[A-Z]{2},? ?\d{5}(?:-\d{4})?$/, // US
  /^\d{5} \p{Lu}[\p{L}.' -]+(?:\d{1,2})?(?: cedex(?: \d+)?)?$/iu, // DE, FR, ES, IT
  /^(?:[A-Z]{1,2}-?)?\d{4} \p{Lu}[\p{L}.' -]+$/u, // AT, CH, BE, DK
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, // UK
  /\b[A-Z]\d[A-Z] ?\d[A-Z]\d$/, // CA
  /^\d{4} ?[A-Z]{2} {1,2}\p{Lu}[\p{L}' -]+$/u, // NL
  /, (?:Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Illinois|Michigan|Minnesota|New Jersey|New York|Ohio|Oregon|Pennsylvania|Texas|Virginia|Washington),? \d{5}(?:-\d{4})?$/i,
];
const street =
  /\d|\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|way|blvd|boulevard|place|apt|suite|unit|box|postfach|allee|stra(?:ß|ss)e|str|weg|platz|rue|chemin|impasse|calle|plaza|house|flat|close|terrace|gardens|appt|bat)\b\.?/i;
const salutation =
  /^(?:herrn?|frau|herr und frau|eheleute|familie|firma|mr\.?|mrs\.?|ms\.?|m\.?|mme|mlle|monsieur|madame|m\. et mme|sr\.?|sra\.?|c\/o)$/i;
const notNames =
  /\d{3}|[@:]|www\.|\.com|\b(?:page|statement|summary|account|date|bank|customer|service|please|toll|phone|number|branch|sheet|po box|p\.o\.|questions|write|call|mail|visit|attn)\b/i;

/** Every place line of these lines with the street and the names over it, in one column. */
export function postalBlocks(lines: readonly Line[]): PostalBlock[] {
  const cells = lines.flatMap((line) => looseCells(line.words));
  return cells.flatMap((cell) => {
    const text = placeText(cell.text);
    if (!places.some((place) => place.test(text)) || text.length > 70) return [];
    const over = stackOver(cell, cells);
    const whole = /^\d+\S* \p{L}.*,/u.test(text) || /^p\.?o\.? box/i.test(text);
    const streets: Cell[] = [];
    while (
      !whole &&
      over[0] &&
      streets.length < 3 &&
      street.test(over[0].text) &&
      (inPostBox([over[0]]) || !notNames.test(over[0].text.replace(/\d/g, '')))
    )
      streets.unshift(over.shift()!);
    if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(text)) streets.unshift(...townOver(over));
    if (streets.length === 0 && !whole) return [];
    const names = over.filter(({ text: own }) => !salutation.test(own)).slice(0, 2);
    const end = names.findIndex(
      ({ text: own }) => notNames.test(own) || !/\p{L}{2}/u.test(own) || own.length > 45,
    );
    return [
      {
        names: (end < 0 ? names : names.slice(0, end)).reverse(),
        address: [...streets, cell],
        page: cell.page,
      },
    ];
  });
}

/** An address without a street: a post office box. */
export const inPostBox = ([first]: readonly Cell[]): boolean =>
  /^p\.? ?o\.? ?box \w+|^postfach \d|^bo[iî]te postale|^b\.?p\.? \d/i.test(first?.text ?? '');

/** Typewriter letters stand wide apart: only a gap of more than a letter and a half ends a cell. */
function looseCells(words: readonly Word[]): Cell[] {
  const cells: Word[][] = [];
  for (const word of words) {
    const last = cells.at(-1)?.at(-1);
    if (last && word.x - right(last) < 1.5 * Math.max(word.height, last.height)) cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  return cells.map(cellOf);
}

/** A British postcode has a line of its own, under the town and the street. */
function townOver(over: Cell[]): Cell[] {
  const at = over.findIndex(({ text }) => /^\d+\p{L}?[\s,]/u.test(text));
  return at < 0 || at > 3 ? [] : over.splice(0, at + 1).reverse();
}

const placeText = (text: string) => text.replace(/(\d) (?=\d+$)/g, '$1').replace(/[.,]$/, '');

/** The cells over one another from a place line upwards, nearest first: one left edge, no gap of more than a line. */
function stackOver(cell: Cell, cells: readonly Cell[]): Cell[] {
  const stack: Cell[] = [];
  let below = cell;
  for (let step = 0; step < 6; step++) {
    const next = cells
      .filter(
        (own) =>
          own.page === below.page && own.box.y < below.box.y - 2 && Math.abs(own.box.x - below.box.x) < 5,
      )
      .sort((a, b) => b.box.y - a.box.y)[0];
    if (!next || below.box.y - (next.box.y + next.box.height) > 1.1 * below.box.height) break;
    if (right(next.box) < below.box.x) break;
    stack.push(next);
    below = next;
  }
  return stack;
}

/** An address in one line, as printed. */
export const addressText = (cells: readonly Cell[]): string =>
  clean(cells.map(({ text }) => text.replace(/(\d) (?=\d\b)/g, '$1')).join(' '));
