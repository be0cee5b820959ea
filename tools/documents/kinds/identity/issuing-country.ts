import type { Printed } from '../../values/values.ts';
import type { Card } from './card.ts';
import { capitals } from './card-labels.ts';

/** States by what their papers call them, in capitals without blanks or accents; ISO 3166 code first, longer names first. */
const countries: readonly (readonly [string, RegExp])[] = [
  ['USA', /UNITEDSTATESOFAMERICA|UNITEDSTATES/],
  ['GBR', /UNITEDKINGDOMOFGREATBRITAIN|UNITEDKINGDOM/],
  ['FRA', /REPUBLIQUEFRANCAISE|NATIONALITEFRANCAISE|CARTENATIONALEDIDENTITE/],
  ['DEU', /BUNDESREPUBLIKDEUTSCHLAND|PERSONALAUSWEIS|FEDERALREPUBLICOFGERMANY/],
  ['AUT', /REPUBLIKOSTERREICH/],
  ['ESP', /DOCUMENTONACIONALDEIDENTIDAD|REINODEESPANA|^ESPANA/m],
  ['ITA', /REPUBBLICAITALIANA/],
  ['PRT', /REPUBLICAPORTUGUESA|CARTAODECIDADAO/],
  ['NLD', /KONINKRIJKDERNEDERLANDEN/],
  ['BEL', /BELGIEBELGIQUE|BELGIQUEBELGIE|KONINKRIJKBELGIE|ROYAUMEDEBELGIQUE/],
  ['LUX', /GRANDDUCHEDELUXEMBOURG/],
  ['CHE', /SCHWEIZERISCHEEIDGENOSSENSCHAFT|CONFEDERATIONSUISSE/],
  ['SWE', /SVERIGE/],
  ['NOR', /NORGE|NOREG/],
  ['DNK', /DANMARK/],
  ['FIN', /SUOMIFINLAND|SUOMI/],
  ['ISL', /ISLAND(?!S)ICELAND/],
  ['IRL', /EIREIRELAND|EIRE/],
  ['POL', /RZECZPOSPOLITAPOLSKA/],
  ['CZE', /CESKAREPUBLIKA/],
  ['SVK', /SLOVENSKAREPUBLIKA/],
  ['SVN', /REPUBLIKASLOVENIJA/],
  ['HRV', /REPUBLIKAHRVATSKA/],
  ['HUN', /MAGYARORSZAG|HUNGARY/],
  ['ROU', /ROMANIA|ROUMANIE/],
  ['EST', /EESTI/],
  ['LVA', /LATVIJAS/],
  ['LTU', /LIETUVOS/],
  ['CAN', /CANADA/],
  ['MEX', /ESTADOSUNIDOSMEXICANOS|MEXICO/],
  ['JPN', /日本国|JAPANPASSPORT/],
  ['AUS', /AUSTRALIA/],
  ['IND', /REPUBLICOFINDIA/],
];

/** The state whose name a paper carries in one of its rows. */
export function issuingCountry(card: Card): Printed<string> | undefined {
  const rows = card.rows.map((words) => ({ words, text: capitals(words.map((word) => word.text).join('')) }));
  for (const [code, name] of countries) {
    const row = rows.find(({ text }) => name.test(text));
    if (row) return { value: code, words: row.words };
  }
  return undefined;
}
