/** Names of the months, full and short, without accents: en, de, fr, es, it, pt, sv, nl. */
const names: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari jan janv ene gen',
  'february februar fevrier febrero febbraio fevereiro februari feb fev fevr',
  'march marz maerz mars marzo marco maart mar mrz',
  'april avril abril aprile apr avr abr',
  'may mai mayo maggio maio maj mei mag',
  'june juni juin junio giugno junho jun giu',
  'july juli juillet julio luglio julho jul juil lug',
  'august aout agosto augusti augustus aug ago aou',
  'september septembre septiembre setiembre settembre setembro sep sept set',
  'october oktober octobre octubre ottobre outubro oct okt ott out',
  'november novembre noviembre novembro nov',
  'december dezember decembre diciembre dicembre dezembro dec dez dic',
];

const numbers = new Map(names.flatMap((row, i) => row.split(' ').map((name) => [name, i + 1] as const)));

const stripped = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '');

/** 1 for January in any of the languages; undefined for what names no month. */
export const monthOf = (text: string): number | undefined => numbers.get(stripped(text));

const accents: readonly (readonly [RegExp, string])[] = [
  [/a/g, '[aàáâãä]'],
  [/e/g, '[eèéê]'],
  [/u/g, '[uûüú]'],
  [/c/g, '[cç]'],
];

/** Every such name, longest first, with or without its accents. */
export const monthPattern = [...numbers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => accents.reduce((text, [letter, forms]) => text.replace(letter, forms), name))
  .join('|');
