import type { Printed } from '../../values/values.ts';
import type { Card } from './card.ts';
import { capitals, lettersOff } from './card-labels.ts';
import { numberOf } from './license-card.ts';

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

/** What licences are called, with the country meant where none is named. */
const titles: readonly (readonly [string, string])[] = [
  ['ESP', 'PERMISODECONDUCCION'],
  ['ITA', 'PATENTEDIGUIDA'],
  ['PRT', 'CARTADECONDUCAO'],
  ['NLD', 'RIJBEWIJS'],
  ['SWE', 'KORKORT'],
  ['DNK', 'KØREKORT'],
  ['NOR', 'FØRERKORT'],
  ['FIN', 'AJOKORTTI'],
  ['POL', 'PRAWOJAZDY'],
  ['CZE', 'RIDICSKYPRUKAZ'],
  ['SVK', 'VODICSKYPREUKAZ'],
  ['HUN', 'VEZETOIENGEDELY'],
  ['ROU', 'PERMISDECONDUCERE'],
  ['HRV', 'VOZACKADOZVOLA'],
  ['SVN', 'VOZNISKODOVOLJENJE'],
  ['EST', 'JUHILUBA'],
  ['LVA', 'VADITAJAAPLIECIBA'],
  ['LTU', 'VAIRUOTOJOPAZYMEJIMAS'],
  ['FRA', 'PERMISDECONDUIRE'],
  ['DEU', 'FUHRERSCHEIN'],
  ['GBR', 'DRIVINGLICENCE'],
];

/** The machine-readable line of a French licence begins so. */
const zone = /^D[1I]FRA\d/;

/** The country whose licence in the European model a card is; its title may have a letter in four wrong. */
export function europeanIssuer(card: Card): Printed<string> | undefined {
  const rows = card.rows.map((words) => ({ words, text: capitals(words.map((word) => word.text).join('')) }));
  const zoned = rows.find(({ text }) => zone.test(text));
  if (zoned) return { value: 'FRA', words: zoned.words };
  const [titled] = rows
    .flatMap(({ words, text }) =>
      titles.map(([country, name]) => ({ words, country, errors: errorsOf(text, name) - name.length / 100 })),
    )
    .filter(({ errors }) => errors < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.errors - b.errors);
  const numbers = modelNumbers(card);
  if (numbers < 3 || isAmerican(rows.map(({ text }) => text))) return undefined;
  const named = rows.flatMap(({ words, text }) => {
    const issuer = issuers.find(([, name]) => name.test(text));
    return issuer ? [{ value: issuer[0], words }] : [];
  })[0];
  if (titled) return named ?? { value: titled.country, words: titled.words };
  return numbers >= numbersAlone ? named : undefined;
}

/** How many letters of a title are wrong in a row that holds it, one in five at most; infinite where it does not. */
function errorsOf(text: string, title: string): number {
  if (text.includes(title)) return 0;
  const errorsMax = Math.floor(title.length / 5);
  const starts = Array.from({ length: Math.max(0, text.length - title.length + errorsMax + 1) }, (_, i) => i);
  const errors = starts.flatMap((start) =>
    [-1, 0, 1].map((more) => lettersOff(text.slice(start, start + title.length + more), title)),
  );
  const least = Math.min(...errors, Number.POSITIVE_INFINITY);
  return least <= errorsMax ? least : Number.POSITIVE_INFINITY;
}

/** Licences of North America say in words what European ones only number. */
const isAmerican = (rows: readonly string[]): boolean =>
  [/DOB|DDN/, /4BEXP|^EXP/, /CLASS/, /HGT|HAUT/, /EYES/, /4DNUMBER|4DDL|LIC#/].filter((cue) =>
    rows.some((row) => cue.test(row)),
  ).length >= 2;

/** So many of the model's numbers with a state's name are a licence whose title was lost on its coloured ground. */
const numbersAlone = 5;

/** How many of the model's field numbers stand at the start of a row's words. */
function modelNumbers(card: Card): number {
  const numbers = card.rows.flatMap(([first]) => (first ? (numberOf(first) ?? []) : []));
  return new Set(numbers.filter((number) => /^(?:[12359]|4[a-d])$/.test(number))).size;
}
