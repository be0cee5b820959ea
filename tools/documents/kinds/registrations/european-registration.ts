import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import { type Line, right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import { cardDays } from '../identity/card-dates.ts';
import { makeLength } from '../makes.ts';
import { vinField } from '../vehicle-fields.ts';
import { vinsOn } from '../vins.ts';
import { type CodedValue, codedValues, codeOf } from './harmonised-codes.ts';

/** States by the titles of their certificates, and how their plates are formed. */
const states: readonly { code: string; title: RegExp; plate: RegExp }[] = [
  {
    code: 'FR',
    title: /certificat d'? ?immatriculation|r[ée]publique fran[çc]aise/i,
    plate: /^[A-Z]{2}-?\d{3}-?[A-Z]{2}$|^\d{1,4} ?[A-Z]{2,3} ?\d{2}$/,
  },
  {
    code: 'GB',
    title: /\bv5c\b|registered keeper|driver (?:and|&) vehicle licensing|united kingdom/i,
    plate: /^[A-Z]{2}\d{2} ?[A-Z]{3}$|^[A-Z]\d{1,3} ?[A-Z]{3}$|^[A-Z]{3} ?\d{1,3}[A-Z]$/,
  },
  {
    code: 'ES',
    title: /permiso de circulaci[óo]n|reino de espa[ñn]a/i,
    plate: /^\d{4} ?-?[A-Z]{3}$|^[A-Z]{1,2} ?-?\d{4} ?-?[A-Z]{1,2}$/,
  },
  { code: 'IT', title: /carta di circolazione|repubblica italiana/i, plate: /^[A-Z]{2} ?\d{3} ?[A-Z]{2}$/ },
  {
    code: 'NL',
    title: /kentekenbewijs|koninkrijk der nederlanden/i,
    plate: /^[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2}$/,
  },
  {
    code: 'PT',
    title: /certificado de matr[íi]cula|rep[úu]blica portuguesa/i,
    plate: /^(?:[A-Z]{2}|\d{2})-(?:[A-Z]{2}|\d{2})-(?:[A-Z]{2}|\d{2})$/,
  },
  { code: 'PL', title: /dow[óo]d rejestracyjny|rzeczpospolita polska/i, plate: /^[A-Z]{2,3} ?[A-Z\d]{4,5}$/ },
  {
    code: 'BE',
    title: /kentekenbewijs.*belg|royaume de belgique|koninkrijk belgi/i,
    plate: /^\d-[A-Z]{3}-\d{3}$/,
  },
  { code: 'SE', title: /registreringsbevis/i, plate: /^[A-Z]{3} ?\d{2}[A-Z\d]$/ },
  { code: 'DK', title: /registreringsattest/i, plate: /^[A-Z]{2} ?\d{2} ?\d{3}$/ },
  { code: 'FI', title: /rekister[öo]intitodistus/i, plate: /^[A-Z]{2,3}-\d{1,3}$/ },
  { code: 'LU', title: /luxembourg/i, plate: /^[A-Z]{2} ?\d{4}$/ },
];

const titles =
  /certificat d'? ?immatriculation|permiso de circulaci[óo]n|carta di circolazione|kentekenbewijs|certificado de matr[íi]cula|dow[óo]d rejestracyjny|registreringsbevis|registreringsattest|rekister[öo]intitodistus|\bv5c\b/i;

const textOfLines = (lines: readonly Line[]): string => lines.map(({ words }) => textOf(words)).join('\n');

/** How many of the codes that every such certificate shows stand on a page, each at its place. */
const codesOn = (lines: readonly Line[]): number =>
  new Set(
    codedValues(lines, explains)
      .map(({ code }) => code)
      .filter((code) => /^(?:A|B|E|I|J|D[123]|P[123]|F[12]|G|S1)$/.test(code)),
  ).size;

/** How surely a paper is a European registration certificate: its title with codes, or codes enough alone. */
export function europeanLikeness(lines: readonly Line[]): number {
  const count = codesOn(lines);
  const titled = titles.test(textOfLines(lines));
  if (titled) return count >= 2 ? 0.92 : 0;
  return count >= 7 ? 0.75 : 0;
}

/** Words by which certificates explain their codes, in the languages of such papers. */
const explaining = new Set(
  (
    'make type variant version model vin chassis frame no number registration date of first issue cylinder capacity max net power kw cc fuel engine ' +
    'colour color body mass the in service permissible laden category seats including driver seating co2 g/km sound level exhaust emissions vehicle ' +
    'marque dénomination commerciale numéro immatriculation date première du certificat couleur carburant puissance cylindrée titulaire nom prénom ' +
    'marca modelo tipo denominación comercial matrícula fecha primera matriculación expedición color combustible potencia cilindrada titular apellidos nombre bastidor ' +
    'marca denominazione targa data immatricolazione colore alimentazione potenza cilindrata telaio merk handelsbenaming kenteken datum eerste toelating kleur brandstof ' +
    'and revenue weight nat. max. no. (kw) (cc) (g/km) heading type: wheelplan'
  ).split(' '),
);
const explains = ({ text }: Word): boolean =>
  explaining.has(text.toLowerCase().replace(/[:;]+$/, '')) ||
  explaining.has(text.toLowerCase().replace(/[^\p{L}\d./]/gu, '')) ||
  text.split('/').every((part) => explaining.has(part.toLowerCase().replace(/[^\p{L}\d]/gu, '')));

/** A registration certificate of another European state than Germany: values at the codes that all of them share. */
export function europeanRegistration(reading: Reading): ReadField[] {
  const { lines } = reading.paper;
  const values = codedValues(lines, explains);
  const at = (...wanted: readonly string[]) => values.find(({ code }) => wanted.includes(code));
  const text = textOfLines(lines);
  const state = states.find(({ title }) => title.test(text));
  const [vin] = vinsOn(reading);
  return [
    ...(state ? countryField(lines, state) : []),
    ...plateField(lines, values, state?.plate),
    ...(vin ? [vinField('vin', vin)] : []),
    ...carFields(at),
    ...holderFields(lines, at('C11', 'C1'), at('C12'), at('C13', 'C3', 'C33')),
    ...dayField('first_registration', at('B'), reading),
    ...dayField('issue_date', at('I'), reading),
    ...engineFields(at),
  ];
}

function countryField(lines: readonly Line[], { code, title }: (typeof states)[number]): ReadField[] {
  const line = lines.find(({ words }) => title.test(textOf(words)));
  return line ? [fieldOf('country', 'text', { value: code, words: line.words }, 0.95)] : [];
}

/** The plate at code A, or the one word group on the page that is formed like its state's. */
function plateField(
  lines: readonly Line[],
  values: readonly CodedValue[],
  form: RegExp | undefined,
): ReadField[] {
  const labelled = values.find(({ code, value }) => code === 'A' && isPlate(value));
  if (labelled) return [fieldOf('plate', 'text', labelled, form?.test(labelled.value) ? 0.95 : 0.85)];
  if (!form) return [];
  const found = lines
    .flatMap(({ words }) => words.flatMap((_, i) => [1, 2].map((length) => words.slice(i, i + length))))
    .filter((words) => form.test(words.map(({ text }) => text).join(' ')) && isClose(words))
    .map((words) => ({ value: words.map(({ text }) => text).join(' '), words }));
  const [one] = found.sort((a, b) => b.words[0]!.height - a.words[0]!.height);
  return one && new Set(found.map(({ value }) => value)).size === 1
    ? [fieldOf('plate', 'text', one, 0.85)]
    : [];
}

const isPlate = (text: string): boolean =>
  /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4}){0,2}$/.test(text);
const isClose = (words: readonly Word[]): boolean =>
  words.every((word, i) => i === 0 || word.x - right(words[i - 1]!) < 1.2 * word.height);

function carFields(at: (...codes: readonly string[]) => CodedValue | undefined): ReadField[] {
  const [make, model] = [at('D1'), at('D3')];
  return [
    ...(make && /\p{L}{2}/u.test(make.value)
      ? [fieldOf('make', 'text', make, makeLength(make.words) > 0 ? 0.95 : 0.85)]
      : []),
    ...(model ? [fieldOf('model', 'text', model, 0.9)] : []),
  ];
}

function engineFields(at: (...codes: readonly string[]) => CodedValue | undefined): ReadField[] {
  const count = (name: string, value: CodedValue | undefined, most: number) => {
    const number = Number(/^0*(\d{2,5})(?:[.,]\d+)?(?= |$|\/)/.exec(value?.value ?? '')?.[1]);
    return value && number >= 10 && number <= most
      ? [fieldOf(name, 'count', { value: number, words: value.words }, 0.92)]
      : [];
  };
  const [fuel, color] = [at('P3'), at('R')];
  return [
    ...count('displacement_cc', at('P1'), 16_000),
    ...count('power_kw', at('P2'), 1500),
    ...(fuel && /^[\p{L}/ ()-]{2,30}$/u.test(fuel.value) ? [fieldOf('fuel', 'text', fuel, 0.9)] : []),
    ...(color && /^[\p{L} /-]{3,30}$/u.test(color.value) ? [fieldOf('color', 'text', color, 0.9)] : []),
  ];
}

function dayField(name: string, coded: CodedValue | undefined, { today }: Reading): ReadField[] {
  const day = coded ? cardDays(coded.words, 'day_first').find(({ value }) => value <= today) : undefined;
  return day ? [fieldOf(name, 'day', day, day.sure ? 0.93 : 0.7)] : [];
}

/** Holder at C.1 (with C.1.2), address at C.1.3 or C.3; or all of it in rows under "registered keeper". */
function holderFields(
  lines: readonly Line[],
  name: CodedValue | undefined,
  given: CodedValue | undefined,
  address: CodedValue | undefined,
): ReadField[] {
  const rows = name ? rowsFrom(lines, name) : [];
  const keeper = name ? undefined : keeperBlock(lines);
  const owner = name ? joined([...rows.filter(isName), ...(given ? [given] : [])]) : keeper?.owner;
  const place = address ? joined(rowsFrom(lines, address)) : keeper?.address;
  return [
    ...(owner && isName(owner) ? [fieldOf('owner', 'text', owner, 0.9)] : []),
    ...(place && /\d/.test(place.value) && /\p{L}{3}/u.test(place.value)
      ? [fieldOf('address', 'text', place, 0.88)]
      : []),
  ];
}

const isName = ({ value }: Printed<string>): boolean => /^\p{Lu}[\p{L}.'’ &-]+$/u.test(value);

const joined = (parts: readonly Printed<string>[]): Printed<string> | undefined =>
  parts.length > 0
    ? { value: clean(parts.map(({ value }) => value).join(' ')), words: parts.flatMap(({ words }) => words) }
    : undefined;

const rowsMax = 3;

/** A value and the rows under it that begin at the same place, up to the next code. */
function rowsFrom(lines: readonly Line[], first: CodedValue): Printed<string>[] {
  const rows: Printed<string>[] = [first];
  const start = first.words[0]!;
  let bottom = first.line.bottom;
  for (const line of lines.slice(lines.indexOf(first.line) + 1)) {
    const cell = line.cells.find(({ words }) => Math.abs(words[0]!.x - start.x) < 1.5 * start.height);
    const isNext = line.top - bottom < 1.4 * start.height;
    if (!cell || !isNext || rows.length >= rowsMax || codeOf(line.words[0]!) !== undefined) break;
    rows.push({ value: clean(cell.text), words: cell.words });
    bottom = line.bottom;
  }
  return rows;
}

const postcode = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;

/** Name and address in the rows under "Registered keeper", to the row with the postcode. */
function keeperBlock(
  lines: readonly Line[],
): { owner: Printed<string>; address: Printed<string> | undefined } | undefined {
  const at = lines.findIndex(({ cells }) => cells.some(({ text }) => /registered keeper/i.test(text)));
  const label = lines[at]?.cells.find(({ text }) => /registered keeper/i.test(text));
  if (!label) return undefined;
  const rows: Printed<string>[] = [];
  for (const line of lines.slice(at + 1, at + 9)) {
    const cell = line.cells.find(({ box }) => Math.abs(box.x - label.box.x) < 2 * label.box.height);
    if (!cell) continue;
    rows.push({ value: clean(cell.text), words: cell.words });
    if (postcode.test(cell.text)) break;
  }
  const [owner, ...address] = rows;
  const whole = joined(address);
  return owner ? { owner, address: whole && postcode.test(whole.value) ? whole : undefined } : undefined;
}
