import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { type Cell, cellOf, type Line, right, textOf } from '../layout/lines.ts';
import { asText, cellBeside, cellsUnder } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean, type Printed } from '../values/values.ts';

const companyForm =
  /\b(?:inc|llc|l\.l\.c|corp(?:oration)?|co|company|ltd|limited|lp|llp|plc|gmbh|ag|kg|trust|bank|n\.a|credit union|fcu|finance|financial|funding|leasing|motors?|auto(?:s|motive)?|cars?|sales|dealership|dealers?|group|enterprises?|insurance|mutual|assurance|services?)\b\.?/i;

/** A name in Chinese characters: a person's has two to four, a firm's ends as firms do. */
const isHanName = (text: string) =>
  /^[\p{Script=Han}·]{2,4}$/u.test(text) ||
  /^[\p{Script=Han}（）()]{5,30}(?:公司|银行|行|店|部)$/u.test(text);

const place = /,\s?[A-Z]{2}\.?(?: \d{5})?$/;
const streetWord =
  /\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|suite|court|ct|highway|hwy|way|floor|box|city|state)\b\.?/i;
const notParty =
  /\b(?:same as|see (?:above|below|reverse)|none|n\/a|not applicable|signature|above|below|if any|information)\b|_{3,}/i;

/** The name of a person or firm that is a party to a contract. */
export const isParty = (text: string): boolean =>
  !notParty.test(text) &&
  !place.test(text) &&
  (isPersonName(withoutTitle(text)) || isHanName(text) || (isCompanyName(text) && companyForm.test(text)));

const withoutTitle = (text: string) => text.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau)\.? (?=\p{Lu})/u, '');

const lastLine =
  /(?:\b[A-Z]{2},?\.? \d{5}(?:-?\d{4})?|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\b[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;
const germanLine = /(?:^|, ?)\d{5} \p{Lu}[\p{L} .-]+$/u;
const street = /^(?:\d+[A-Za-z]?[ ,]|P\.? ?O\.? ?Box|One |Two |RR ?\d|Route \d|Apt|Suite|Unit )/i;
const han = /^[\p{Script=Han}].*(?:省|市|区|县|路|街|号|室|村|镇)/u;

/** Whether a text can be the whole of a postal address: of the US, the UK, Canada, Germany or China. */
export const isPostalAddress = (text: string): boolean =>
  text.length <= 160 &&
  ((lastLine.test(text) && /\d.*\p{L}{2}/u.test(text) && street.test(text)) ||
    (lastLine.test(text) && /, /.test(text)) ||
    (germanLine.test(text) && /\p{L}.* \d+[a-z]?/u.test(text)) ||
    (/^\d{5} \p{Lu}/u.test(text) && / \d+ ?[a-z]?$/.test(text)) ||
    (han.test(text) && text.length >= 6));

/** Names and the address printed under them, aligned with the first: as a letter or a form's box has them. */
export interface PartyFound {
  readonly names: readonly Printed<string>[];
  readonly address?: Printed<string>;
  readonly beside: boolean;
  readonly hit: Hit;
}

/** The parties at the labels of a key: one to four names, beside the label or under it, and the address after them. */
export function partiesAt(reading: Reading, key: string): PartyFound[] {
  return reading.hits
    .filter((hit) => hit.key === key && hit.marked)
    .flatMap((hit): PartyFound[] => {
      const beside = cellBeside(reading, hit);
      if (beside && nameIn(beside.words)) return [partyFrom(reading, beside, hit, true)];
      const under = cellsUnder(reading, hit, 2).find(({ words }) => nameIn(words));
      return under ? [partyFrom(reading, under, hit, false)] : [];
    });
}

/** The name at the start of some words: what a comma and a street's number follow is no part of it. */
function nameIn(words: readonly Word[]): Printed<string> | undefined {
  const whole = asText(isParty)(words) ?? severalIn(words);
  if (whole) return whole;
  const number = words.findIndex((word, i) => i > 0 && /^\d|^P\.?O\.?$/i.test(word.text));
  return number > 0 ? asText(isParty)(words.slice(0, number)) : undefined;
}

const joiner = /^(?:and|or|and\/or|&)$/i;

/** "ROSA M HILL AND/OR LUIS HILL": names on both sides of every joining word. */
function severalIn(words: readonly Word[]): Printed<string> | undefined {
  const at = words.findIndex((word, i) => i > 0 && joiner.test(word.text));
  if (at < 0) return undefined;
  const [one, two] = [asText(isParty)(words.slice(0, at)), nameIn(words.slice(at + 1))];
  return one && two && !joiner.test(two.words.at(-1)!.text)
    ? {
        value: `${one.value} ${words[at]!.text} ${two.value}`,
        words: [...one.words, words[at]!, ...two.words],
      }
    : undefined;
}

function partyFrom(reading: Reading, cell: Cell, hit: Hit, beside: boolean): PartyFound {
  const first = nameIn(cell.words)!;
  const names = split(first);
  const after = cell.words.slice(first.words.length);
  if (after.length > 0) {
    const inline = addressOf([after]);
    return { names, ...(inline ? { address: inline } : {}), beside, hit };
  }
  const rows: (readonly Word[])[] = [];
  for (const row of alignedRows(reading, cell, beside ? hit.box.x : cell.box.x)) {
    const more =
      rows.length === 0 && names.length < 4 && !street.test(textOf(row)) ? asText(isParty)(row) : undefined;
    if (more && !isPostalAddress(more.value)) names.push(...split(more));
    else rows.push(row);
    const address = addressOf(rows);
    if (address) return { names, address, beside, hit };
    if (rows.length === 5) break;
  }
  return { names, beside, hit };
}

function addressOf(rows: readonly (readonly Word[])[]): Printed<string> | undefined {
  const words = rows.flat();
  const texts = rows.map(textOf).filter((text) => text !== '');
  const value = clean(texts.join(texts.some((text) => /,$/.test(text)) ? ' ' : ', '), 160);
  return isPostalAddress(value) || isPostalAddress(value.replace(/,/g, '')) ? { value, words } : undefined;
}

/** The rows under a cell, aligned with it or with its label, at the pitch of lines of one block. */
function alignedRows({ paper, hits }: Reading, cell: Cell, left: number): (readonly Word[])[] {
  const labels = new Set(hits.flatMap((hit) => (hit.marked ? hit.words : [])));
  const rows: (readonly Word[])[] = [];
  let bottom = cell.box.y + cell.box.height;
  for (const line of paper.lines) {
    if (line.page !== cell.page || line.top < bottom - 2) continue;
    if (line.top - bottom > 1.4 * cell.box.height || rows.length === 6) break;
    const own = alignedCell(line, cell, left);
    if (!own) continue;
    if (own.words.some((word) => labels.has(word)) || /:$/.test(own.words[0]!.text)) break;
    rows.push(own.words);
    bottom = line.bottom;
  }
  return rows;
}

function alignedCell(line: Line, cell: Cell, left: number): Cell | undefined {
  const at = [cell.box.x, left]
    .map((x) => line.cells.findIndex(({ box }) => Math.abs(box.x - x) < 5))
    .find((i) => i >= 0);
  const [own, next] = at === undefined ? [] : line.cells.slice(at, at + 2);
  return own && next && goesOn(own, next) ? cellOf([...own.words, ...next.words]) : own;
}

/** After a comma a state and its ZIP code belong to the same row, however wide the blanks of a typewriter's face are. */
const goesOn = (own: Cell, next: Cell): boolean =>
  own.text.endsWith(',') &&
  /^[A-Z]{2} \d{5}/.test(next.text) &&
  next.box.x - right(own.box) < 2.5 * own.box.height;

/** "ANA B EXAMPLE AND/OR TOM EXAMPLE" are two people; "John & Mary Doe" stays one line of text. */
function split(name: Printed<string>): Printed<string>[] {
  const at = name.words.findIndex((word, i) => i > 0 && joiner.test(word.text));
  if (at < 0) return [name];
  const [one, two] = [name.words.slice(0, at), name.words.slice(at + 1)].map((words) =>
    asText(isParty)(words),
  );
  return one && two ? [one, ...split(two)] : [name];
}

/** The address blocks of letters: a party's name with an address right under it, at the left of a line of the first page. */
export function addressees(reading: Reading): PartyFound[] {
  const first = reading.paper.lines[0]?.page;
  return reading.paper.lines
    .filter((line) => line.page === first)
    .flatMap(({ cells }) => cells.slice(0, 1))
    .flatMap((cell) => {
      if (!isPersonName(withoutTitle(cell.text)) || !isParty(cell.text) || streetWord.test(cell.text))
        return [];
      const hit = {
        key: '',
        words: cell.words,
        box: cell.box,
        page: cell.page,
        line: reading.paper.lines[0]!,
        marked: true,
        likeness: 1,
      };
      const found = partyFrom(reading, cell, hit, false);
      return found.address ? [found] : [];
    });
}

/** One name under its own name, several under `name.0`, `name.1` …, and the address of the first that has one. */
export function partyFields(found: readonly PartyFound[], name: string, addressName?: string): ReadField[] {
  const [best] = found;
  if (!best) return [];
  const sure = best.beside ? 0.96 : 0.92;
  const names = best.names.map((one, i) =>
    fieldOf(best.names.length === 1 ? name : `${name}.${i}`, 'text', one, sure),
  );
  const address = addressName ? found.find((party) => party.address)?.address : undefined;
  return address ? [...names, fieldOf(addressName!, 'text', address, 0.9)] : names;
}
