import type { ReadField } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { type Cell, type Line, right, textOf } from '../layout/lines.ts';
import { asPattern, asText, dayIn, daysOf, sureOf, valuesAt } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { clean, matchesIn, type Printed } from '../values/values.ts';
import { makeLength } from './makes.ts';
import { vinField } from './vehicle-fields.ts';
import { type VinFound, vinsOn } from './vins.ts';

/**
 * Zulassungsbescheinigung Teil I: values stand right of the harmonised code letters of Directive 1999/37/EC, which are
 * set so small that pictures lose them. So each value is known by its form and its row as well.
 */
export const germanRegistrationLabels: Vocabulary = {
  vin: ['fahrzeug-identifizierungsnummer', 'fahrzeugidentifizierungsnummer', 'fahrgestellnummer'],
  plate: ['amtliches kennzeichen', 'kennzeichen'],
  family: ['name oder firmenname', 'name bzw. firmenname', 'c.1.1'],
  given: ['vorname(n)', 'vornamen', 'vorname', 'c.1.2'],
  address: ['anschrift', 'c.1.3'],
  inspection: ['nächste hu', 'nächste hu (monat und jahr)', 'monat und jahr', '(monat und jahr)'],
  issued: ['datum', 'i datum', 'datum dieser zulassung', 'i datum dieser zulassung'],
  make: ['d.1', 'marke'],
  trade: ['d.3', 'handelsbezeichnung'],
  fuel: ['p.3', 'kraftstoff', 'kraftstoffart oder energiequelle'],
  power: ['p.2', 'p.2 p.4', 'nennleistung', 'leistung in kw'],
  displacement: ['p.1', 'hubraum', 'hubraum in cm³'],
  color: ['r', 'farbe', 'farbe des fahrzeugs'],
  first: ['erstzulassung', 'datum der erstzulassung'],
};

export function germanRegistration(reading: Reading): ReadField[] {
  const [vin] = vinsOn(reading);
  const column = vin ? under(reading, vin) : [];
  return [
    ...country(reading),
    ...holder(reading),
    ...(vin ? [vinField('vin', vin)] : []),
    ...plateFields(reading),
    ...days(reading, vin),
    ...car(reading, column),
    ...engine(reading),
  ];
}

const country = ({ paper }: Reading): ReadField[] =>
  paper.lines
    .flatMap(({ words }) => matchesIn(words, /\b(?:Bundesrepublik|Deutschland|Zulassungsbescheinigung)\b/giu))
    .slice(0, 1)
    .map(({ words }) => ({ ...fieldOf('country', 'text', { value: 'DE', words }, 0.97), confidence: 0.97 }));

function holder(reading: Reading): ReadField[] {
  const name = (key: string) => valuesAt(reading, key, asText(isGermanName), { rows: 1 })[0];
  const [family, given] = [name('family'), name('given')];
  const address = addressOf(reading);
  return [
    ...(family ? [fieldOf('owner_last', 'text', family, sureOf(family, 0.95))] : []),
    ...(given ? [fieldOf('owner_first', 'text', given, sureOf(given, 0.95))] : []),
    ...(family
      ? [fieldOf('owner', 'text', given ? whole(given, family) : family, sureOf(family, 0.93))]
      : []),
    ...(address ? [fieldOf('address', 'text', address, 0.9)] : []),
  ];
}

const isGermanName = (text: string) =>
  /^\p{Lu}[\p{L}.&' -]{1,60}$/u.test(text) &&
  !/anschrift|vorname|firmenname|\boder\b|kennzeichen|datum/i.test(text);
const whole = (given: Printed<string>, family: Printed<string>): Printed<string> => ({
  value: `${given.value} ${family.value}`,
  words: [...given.words, ...family.words],
});

/** Two or three rows: the place with its code, and the street, in either order. */
function addressOf({ paper, hits }: Reading): Printed<string> | undefined {
  const [label] = hits.filter(({ key }) => key === 'address');
  if (!label) return undefined;
  const rows: Cell[] = [];
  for (const line of paper.lines) {
    if (line.page !== label.page || line.top < label.box.y + label.box.height * 0.7) continue;
    const cell = line.cells.find(({ box }) => box.x < right(label.box) && right(box) > label.box.x);
    if (!cell || rows.length === 3) continue;
    if (/\d|^\p{Lu}\p{L}+$/u.test(cell.text) && !/\/\d{4}|\b(?:hu|datum)\b/i.test(cell.text)) rows.push(cell);
    else break;
  }
  const words = rows.flatMap((row) => row.words);
  const value = clean(rows.map(({ text }) => text).join(' '));
  return /\d{5} \p{Lu}/u.test(value) && rows.length > 1 ? { value, words } : undefined;
}

const platePattern = /(?<!\p{L})([A-ZÄÖÜ]{1,3} ?-? ?[A-Z]{1,2} ?-? ?\d{1,4} ?[EH]?)(?![\p{L}\d])/u;

function plateFields(reading: Reading): ReadField[] {
  const options = { rows: 2, anywhere: true };
  const [clear] = valuesAt(reading, 'plate', asPattern(platePattern), options);
  if (clear)
    return [fieldOf('plate', 'text', { ...clear, value: withDashes(clear.value) }, sureOf(clear, 0.95))];
  const [unclear] = valuesAt(reading, 'plate', asPattern(unclearPlate), options);
  return unclear
    ? [fieldOf('plate', 'text', { ...unclear, value: withDashes(lettersInMiddle(unclear.value)) }, 0.7)]
    : plateAlone(reading);
}

/** Without a label: the one cell of the page that is formed like a plate, its place and letters parted by a dash. */
function plateAlone({ paper }: Reading): ReadField[] {
  const found = paper.lines.flatMap(({ words }) =>
    words.flatMap((_, i) =>
      [1, 2, 3].flatMap((length) => {
        const own = words.slice(i, i + length);
        const value = clean(textOf(own));
        return own.length === length && /^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]\d{1,4}[EH]?$/.test(value)
          ? [{ value, words: own }]
          : [];
      }),
    ),
  );
  const [one] = found;
  return one && new Set(found.map(({ value }) => value)).size === 1
    ? [fieldOf('plate', 'text', { ...one, value: withDashes(one.value) }, 0.85)]
    : [];
}

/** The middle of a plate is letters: digits that OCR has there are the letters they look like. */
const unclearPlate = /(?<![\p{L}\d])([A-ZÄÖÜ]{1,3} ?-? ?[A-Z0-9]{1,2} ?- ?\d{1,4} ?[EH]?)(?![\p{L}\d])/u;
const letterFor: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B' };
const lettersInMiddle = (plate: string) =>
  plate.replace(
    /^(\p{L}+\W+)(\w{1,2})(\W)/u,
    (_, place: string, middle: string, gap: string) =>
      `${place}${middle.replace(/\d/g, (digit) => letterFor[digit] ?? digit)}${gap}`,
  );
const withDashes = (plate: string) =>
  plate.replace(/\s*-\s*/g, '-').replace(/^(\p{L}+) (\p{L}+)(?: |-)?(\d)/u, '$1-$2-$3');

/** First registration above the VIN in its column (B), issue at "Datum" (I), next inspection as a month. */
function days(reading: Reading, vin: VinFound | undefined): ReadField[] {
  const labelled = valuesAt(reading, 'first', dayIn(reading), { anywhere: true })[0];
  const first = labelled ?? (vin ? aboveVin(reading, vin) : undefined);
  const issued =
    valuesAt(reading, 'issued', dayIn(reading), { anywhere: true })[0] ??
    valuesAt(reading, 'issued', tornDay, { anywhere: true, across: true })[0];
  const month = valuesAt(
    reading,
    'inspection',
    asPattern(/(?<![\d/.])((?:0?[1-9]|1[0-2])[/.](?:20)?\d\d)(?![\d/.])/),
    {
      rows: 3,
      anywhere: true,
    },
  )[0];
  return [
    ...(first ? [fieldOf('first_registration', 'day', first, 0.93)] : []),
    ...(issued ? [fieldOf('issue_date', 'day', issued, sureOf(issued, 0.94))] : []),
    ...(month
      ? [
          fieldOf(
            'next_inspection',
            'month',
            { value: monthOf(month.value), words: month.words },
            sureOf(month, 0.94),
          ),
        ]
      : []),
  ];
}

/** "14, 01 ‚2018": dots that OCR took for commas and tore apart. */
function tornDay(words: readonly Word[]): Printed<string> | undefined {
  const found = matchesIn(words, /(?<!\d)([0-3]?\d) ?[.,‚] ?([01]?\d) ?[.,‚] ?((?:19|20)\d\d)(?!\d)/g)[0];
  if (!found) return undefined;
  const [, day, month, year] = found.match;
  const value = IsoDate.safeParse(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  return value.success ? { value: value.data, words: found.words } : undefined;
}

const monthOf = (text: string) =>
  text.replace(/^(\d{1,2})[/.](?:20)?(\d{2})$/, (_, m: string, y: string) => `20${y}-${m.padStart(2, '0')}`);

function aboveVin(reading: Reading, vin: VinFound): Printed<string> | undefined {
  const at = vin.words[0]!;
  return reading.paper.lines
    .filter(({ page, bottom }) => page === at.page && bottom < at.y + 2)
    .flatMap(({ words }) => daysOf(reading, words))
    .find(({ words }) => Math.abs(words[0]!.x - at.x) < 14);
}

/** The cells under the VIN, aligned with it: make, type rows, trade name, maker, class, as the form orders them. */
function under({ paper }: Reading, vin: VinFound): Cell[] {
  const at = vin.words[0]!;
  return paper.lines
    .filter((line: Line) => line.page === at.page && line.top > at.y + at.height * 0.5)
    .flatMap(({ cells }) => cells.flatMap((cell) => aligned(cell, at)));
}

/** The part of a cell that starts where the VIN does, a code letter before it left out. */
function aligned(cell: Cell, at: Word): Cell[] {
  const from = cell.words.findIndex((word) => Math.abs(word.x - at.x) < Math.max(8, 1.6 * at.height));
  if (from < 0 || from > 1) return [];
  const [first, ...others] = cell.words.slice(from);
  const coded = others.length > 0 && /^\W*[A-Z0]?[.,]?\d?\W*$/.test(first!.text);
  const words = coded ? others : [first!, ...others];
  return [{ ...cell, words, text: textOf(words) }];
}

function car(reading: Reading, column: readonly Cell[]): ReadField[] {
  const labelled = valuesAt(
    reading,
    'make',
    asText((text) => makeLength([{ text } as Word]) > 0),
    {},
  )[0];
  const below = column.slice(0, 6).find(({ words }) => makeLength(words) > 0);
  const make = labelled ?? (below ? { value: clean(below.text), words: below.words } : undefined);
  const trade = valuesAt(
    reading,
    'trade',
    asText((text) => text.length < 40),
    {},
  )[0];
  const model = trade ?? tradeName(column);
  return [
    ...(make ? [fieldOf('make', 'text', make, 0.93)] : []),
    ...(model ? [fieldOf('model', 'text', model, trade ? 0.92 : 0.85)] : []),
  ];
}

/** The maker's row and the class of the car ("FZ.Z.PERS.BEF.B.8SPL.") follow the trade name. */
function tradeName(column: readonly Cell[]): Printed<string> | undefined {
  const at = column.findIndex(({ text }) => /^F[ZE2]\.?\s?Z|PERS\.?\s?BEF|^LKW|^KRAD|^PKW/i.test(text));
  const cell = at >= 2 ? column[at - 2] : undefined;
  return cell && /\p{L}{2}|^\d{3}/u.test(cell.text)
    ? { value: clean(cell.text), words: cell.words }
    : undefined;
}

const fuels =
  /(?<!\p{L})(Benzin|Diesel|Elektro|Strom|Hybr\.?[\p{L}./ ]{0,12}|Erdgas|Autogas|LPG|Wasserstoff|Super)(?!\p{L})/iu;

/** Colours as the form names them, and as OCR without umlauts has them. */
const colors: readonly (readonly [string, RegExp])[] = [
  ['schwarz', /^schwar[zs2]$/],
  ['weiß', /^wei(?:ß|ss|b)$/],
  ['grau', /^grau$/],
  ['silber', /^silber$/],
  ['blau', /^b[l1i]au$/],
  ['rot', /^rot$/],
  ['grün', /^gr(?:ü|u|ii|ti|iu|ui)n$/],
  ['gelb', /^gelb$/],
  ['braun', /^braun$/],
  ['orange', /^orange$/],
  ['violett', /^violett$/],
  ['beige', /^beige$/],
];

function colorIn(lines: readonly Line[]): Printed<string> | undefined {
  for (const word of lines.flatMap(({ words }) => words)) {
    const name = word.text.toLowerCase().replace(/[^\p{L}]/gu, '');
    const found = colors.find(([, pattern]) => pattern.test(name));
    if (found) return { value: found[0], words: [word] };
  }
  return undefined;
}

function engine({ paper }: Reading): ReadField[] {
  const first = (pattern: RegExp) =>
    paper.lines.flatMap(({ words }) => matchesIn(words, new RegExp(pattern.source, 'giu')))[0];
  const fuel = first(fuels);
  const color = colorIn(paper.lines);
  const power = first(/(?<![\d/])(\d{2,4})\/(\d{4,5})(?![\d/])/);
  const kilowatts = Number(power?.match[1]);
  const displacement = fuel ? displacementNear(paper.lines, fuel.words[0]!) : undefined;
  return [
    ...(fuel ? [fieldOf('fuel', 'text', { value: clean(fuel.match[1]!), words: fuel.words }, 0.95)] : []),
    ...(power && kilowatts >= 10 && kilowatts < 1000
      ? [fieldOf('power_kw', 'count', { value: kilowatts, words: power.words }, 0.93)]
      : []),
    ...(displacement ? [fieldOf('displacement_cc', 'count', displacement, 0.9)] : []),
    ...(color ? [fieldOf('color', 'text', color, 0.94)] : []),
  ];
}

/** The number of four or five digits at the end of the row under the fuel, within its column of the form. */
function displacementNear(lines: readonly Line[], fuel: Word): Printed<number> | undefined {
  const rows = lines.filter(
    ({ page, top }) =>
      page === fuel.page && top > fuel.y + fuel.height * 0.6 && top < fuel.y + fuel.height * 3.5,
  );
  const found = rows
    .flatMap(({ words }) => words)
    .filter(
      (word) =>
        (word.x > fuel.x + fuel.width || Math.abs(word.x - fuel.x) < 1.6 * fuel.height) &&
        word.x < fuel.x + 260 &&
        /^0?\d{4}$/.test(word.text),
    )
    .filter(({ text }) => Number(text) >= 500 && Number(text) < 9000);
  return found.length === 1 ? { value: Number(found[0]!.text), words: found } : undefined;
}
