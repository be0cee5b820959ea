import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import type { Card } from './card.ts';
import { asBirth, type CardDay, cardDays } from './card-dates.ts';
import { capitals } from './card-labels.ts';
import { nameIn } from './name-words.ts';

/** What European licences call themselves and their states, in capitals without blanks or accents; ISO 3166 code first. */
const issuers: readonly (readonly [string, RegExp])[] = [
  ['BEL', /BELGIE|BELGIQUE|BELGIEN/],
  ['LUX', /LUXEMBOURG|LUXEMBURG/],
  ['CHE', /SUISSE|SCHWEIZ|SVIZZERA/],
  ['AUT', /OSTERREICH/],
  ['DEU', /DEUTSCHLAND/],
  ['FRA', /FRANCAISE|REPUBLIQUEFRAN/],
  ['ESP', /ESPANA|REINODEESP/],
  ['ITA', /ITALIANA|REPUBBLICAITA/],
  ['PRT', /PORTUGUESA|PORTUGAL/],
  ['NLD', /NEDERLAND|KONINKRIJK/],
  ['SWE', /SVERIGE/],
  ['DNK', /DANMARK/],
  ['NOR', /NORGE|NOREG/],
  ['FIN', /SUOMI|FINLAND/],
  ['POL', /POLSKA|RZECZPOSPOLITA/],
  ['CZE', /CESKAREPUBLIKA/],
  ['SVK', /SLOVENSKA/],
  ['HUN', /MAGYAR/],
  ['ROU', /ROMANIA/],
  ['HRV', /HRVATSKA/],
  ['IRL', /EIRE|IRELAND/],
  ['GBR', /UNITEDKINGDOM|\bUK\b/],
];

/** Titles that only one country's licence bears. */
const titles: readonly (readonly [string, RegExp])[] = [
  ['ESP', /PERMISODECONDUCCION/],
  ['ITA', /PATENTEDIGUIDA/],
  ['PRT', /CARTADECONDUCAO/],
  ['NLD', /RIJBEWIJS/],
  ['SWE', /KORKORT/],
  ['DNK', /KOREKORT/],
  ['NOR', /FORERKORT/],
  ['FIN', /AJOKORTTI/],
  ['POL', /PRAWOJAZDY/],
  ['FRA', /PERMISDECONDUIRE/],
  ['DEU', /FUHRERSCHEIN/],
  ['GBR', /DRIVINGLICENCE/],
];

const textOf = (card: Card): string =>
  card.rows.map((row) => capitals(row.map((word) => word.text).join(''))).join('\n');

function countryOf(card: Card): string | undefined {
  const text = textOf(card);
  if (!titles.some(([, title]) => title.test(text))) return undefined;
  return [...issuers, ...titles].find(([, name]) => name.test(text))?.[0];
}

export const isEuropean = (card: Card): boolean => countryOf(card) !== undefined;

/** Field numbers of Directive 2006/126/EC, annex I. A value stands right of its number. */
interface Row {
  readonly number: string | undefined;
  readonly words: readonly Word[];
}

/**
 * The front of a licence in the European model: 1 surname, 2 other names, 3 date and place of birth, 4a issue, 4b expiry,
 * 4c authority, 5 number. Where the numbers cannot be read, the order of the rows says the same.
 */
export function europeanLicense(card: Card, { today }: Reading): ReadField[] {
  const country = countryOf(card);
  const rows = card.rows.flatMap(rowsIn);
  const at = (number: string) => rows.find((row) => row.number === number)?.words;
  const days = rows.map(({ words, number }) => ({ number, days: cardDays(words, 'day_first') }));
  const dated = days.filter((row) => row.days.length > 0);
  const day = (number: string, place: number): CardDay | undefined =>
    days.find((row) => row.number === number)?.days[0] ??
    (dated[place]?.number === undefined ? dated[place]?.days[0] : undefined);
  const name = (field: string, words: readonly Word[] | undefined, confidence: number) => {
    const found = words ? nameIn(words) : undefined;
    return found ? [fieldOf(field, 'text', found, confidence)] : [];
  };
  const [birth, issued, expires] = [day('3', 0), day('4a', 1), day('4b', 2)];
  const birthRow = card.rows.findIndex((row) => birth !== undefined && row.includes(birth.words[0]!));
  const number = at('5') ? numberIn(at('5')!) : undefined;
  return [
    ...(country ? [fieldOf('country', 'text', { value: country, words: titleWords(card) }, 0.96)] : []),
    ...name('last_name', at('1') ?? rowAbove(card, birthRow, 2), at('1') ? 0.94 : 0.8),
    ...name('given_names', at('2') ?? rowAbove(card, birthRow, 1), at('2') ? 0.94 : 0.8),
    ...dayFields(birth, issued, expires, today),
    ...(number ? [fieldOf('license_number', 'text', number, 0.94)] : []),
  ];
}

const titleWords = (card: Card): readonly Word[] =>
  [...card.rows].sort(
    (a, b) => Math.max(...b.map(({ height }) => height)) - Math.max(...a.map(({ height }) => height)),
  )[0]!;

const rowAbove = (card: Card, row: number, by: number): readonly Word[] | undefined => {
  const words = row >= by ? card.rows[row - by]! : undefined;
  return words?.filter(({ text }) => !/^\W*[\d]?\W*$/.test(text));
};

/** A row cut at the field numbers in it: `4a. 01.02.2019  4c. Bundesamt`. */
function rowsIn(row: readonly Word[]): Row[] {
  const parts: { number: string | undefined; words: Word[] }[] = [{ number: undefined, words: [] }];
  for (const [i, word] of row.entries()) {
    const [, number, rest] =
      /^\W{0,2}(4[abcd8]|[1235])(?:[.,:\]]+|(?=4[abcd]))(.*)$/i.exec(word.text) ??
      /^(4[abcd]|[1235])()$/i.exec(word.text) ??
      [];
    const before = row[i - 1];
    const first = !before || word.x - right(before) > 0.5 * word.height;
    if (number && first && (rest === '' || parts.length === 1)) {
      parts.push({
        number: number.toLowerCase().replace('48', '4a'),
        words: rest ? [{ ...word, text: rest }] : [],
      });
    } else parts.at(-1)!.words.push(word);
  }
  return parts.filter(({ words }) => words.length > 0);
}

function dayFields(
  birth: CardDay | undefined,
  issued: CardDay | undefined,
  expires: CardDay | undefined,
  today: Reading['today'],
): ReadField[] {
  const dob = birth ? asBirth(birth, today) : undefined;
  const ordered =
    (!dob || !issued || dob < issued.value) &&
    (!issued || !expires || issued.value < expires.value) &&
    (dob === undefined || dob <= today);
  const field = (name: string, day: CardDay | undefined, value: string | undefined) =>
    day && value
      ? [fieldOf(name, 'day', { value, words: day.words }, (ordered ? 0.95 : 0.5) - (day.sure ? 0 : 0.3))]
      : [];
  return [
    ...field('dob', birth, dob),
    ...field('issue_date', issued, issued?.value),
    ...field('expiry_date', expires, expires?.value),
  ];
}

/** A licence number: 6 to 20 letters and digits, some of them digits, blanks between groups left as printed. */
function numberIn(words: readonly Word[]): Printed<string> | undefined {
  const value = clean(words.map((word) => word.text).join(' ')).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  return /^(?=(?:.*\d){3})[A-Z\d][A-Z\d /-]{5,22}$/.test(value) ? { value, words } : undefined;
}
