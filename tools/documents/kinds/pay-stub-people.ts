import type { ReadField } from '../../deals/deal.ts';
import type { Box } from '../../deals/facts.ts';
import { readIban } from '../codes/iban.ts';
import { fieldOf, hitsOf, patternAt, type Reading, warning } from '../layout/fields.ts';
import { below, type Hit, rightOf } from '../layout/labels.ts';
import { boxAround, type Cell, cellOf, centre, type Line, right, textOf, wideGap } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { compareNames } from '../values/names.ts';
import { clean, matchesIn, type Printed } from '../values/values.ts';
import {
  addressAfter,
  addressBelow,
  type Block,
  blocksOf,
  inOneCell,
  isEmployer,
  isPlaceholder,
  looksLikeFirm,
  personOf,
} from './pay-stub-blocks.ts';
import { figuresIn, isAmount } from './pay-stub-figures.ts';

/** What a pay stub calls itself, in the languages it is read in. */
export const titles =
  /\b(?:earnings? statement|statement of earnings|pay ?stub|pay ?slip|wage statement|payroll statement|pay statement|earnings record|pay advice|payment advice|payroll advice|salary slip|check stub|paycheck stub|direct deposit (?:advice|voucher)|entgeltabrechnung|gehaltsabrechnung|lohnabrechnung|lohn- und gehaltsabrechnung|verdienstabrechnung|abrechnung der brutto|bezügemitteilung|bulletin de (?:paie|salaire)|fiche de paie|nómina|nomina|pago de salarios|recibo de salarios?|busta paga|cedolino|prospetto paga)\b|工资单|工资条|薪资单|工资明细|薪酬明细|工资发放/i;

interface Named {
  /** Where the name's cell begins: an address under it is aligned there. */
  readonly anchor?: readonly Word[];
  readonly printed: Printed<string>;
  /** Where it stands in the name's own cell or block. */
  readonly address?: Printed<string> | undefined;
  readonly confidence: number;
}

/** Who pays and who is paid, with their addresses as far as the page shows them. */
export function peopleFields(reading: Reading): ReadField[] {
  const blocks = blocksOf(reading);
  const people = employeesNamed(reading, blocks);
  const firm = employerNamed(reading, blocks, people);
  return [
    ...(firm ? [named('employer', firm), ...addressField(reading, 'employer_address', firm)] : []),
    ...employeeFields(reading, people),
    ...numberFields(reading),
  ];
}

/** OCR drops accents and takes in specks, and no check proves a name. */
const ocrNameConfidence = 0.92;

function named(name: string, { printed, confidence }: Named): ReadField {
  const field = fieldOf(name, 'text', printed, confidence);
  return field.reading === 'ocr' ? { ...field, confidence: field.confidence * ocrNameConfidence } : field;
}

/** A last word of one letter that OCR saw within the word before it is a part of that. */
function withoutSpecks(words: readonly Word[]): readonly Word[] {
  const [before, last] = words.slice(-2);
  const within = last && before && last.x < right(before) - 0.2 * before.height;
  return within && words.length > 2 && last.text.length === 1 ? words.slice(0, -1) : words;
}

function addressField(reading: Reading, name: string, { printed, anchor, ...own }: Named): ReadField[] {
  const { confidence } = own;
  const { lines } = reading.paper;
  const address =
    own.address ?? addressBelow(anchor ?? printed.words, lines) ?? addressAfter(printed.value, lines);
  return address ? [fieldOf(name, 'text', address, Math.min(0.9, confidence))] : [];
}

/** The employer: by its label, by the title it stands before, else a firm's name in the letterhead. */
function employerNamed(
  reading: Reading,
  blocks: readonly Block[],
  people: readonly Named[],
): Named | undefined {
  const labelled = fieldsAsNames(reading, 'employer', (text) => isEmployer(text) && !personIs(text, people));
  const titled = reading.paper.lines.slice(0, 6).flatMap(beforeTitle);
  const heads = letterheads(reading, blocks, people);
  return labelled[0] ?? titled[0] ?? heads[0];
}

const personIs = (text: string, people: readonly Named[]): boolean =>
  people.some(({ printed }) => compareNames(printed.value, text) === 'same');

/** The labelled texts of a key: right of the label, else in the cell under it. */
const fieldsAsNames = (reading: Reading, key: string, fits: (text: string) => boolean): Named[] =>
  hitsOf(reading, key).flatMap((hit) => {
    if (!hit.marked) return [];
    const beside = cellOfWords(rightOf(reading.paper, hit, reading.hits));
    const under = below(reading.paper, hit, reading.hits, 1)[0]?.words ?? [];
    const colon = /[:：]$/.test(hit.words.at(-1)!.text);
    const cells = colon && beside.length > 0 ? [beside] : isHead(hit) ? [under, beside] : [beside, under];
    const words = cells.find((cell) => cell.length > 0 && fits(trimmed(cell)));
    const confidence = (words && words === beside ? 0.96 : 0.92) * hit.likeness;
    const whole = isHead(hit) ? wholeInColumn(reading, hit, under, fits) : undefined;
    if (whole) return [{ printed: { value: trimmed(whole), words: whole }, confidence }];
    if (!words) return [];
    const more = words === beside && /,$/.test(words.at(-1)!.text) ? wrapped(reading, hit, words) : [];
    const all = [...words, ...more];
    const { name, address } = inOneCell({ words: all }) ?? { name: { value: trimmed(all), words: all } };
    return [{ printed: name, address, confidence }];
  });

/** What a value that ends in a comma goes on with: the short cell under its label or under itself, in the next row. */
function wrapped({ paper }: Reading, { box }: Hit, words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)!;
  const next = paper.lines.find(
    ({ page, top }) =>
      page === last.page && top > last.y + 0.5 * last.height && top < last.y + 2 * last.height,
  );
  const cell = next?.cells.find(
    (own) => Math.abs(own.box.x - box.x) < box.height || Math.abs(own.box.x - words[0]!.x) < box.height,
  );
  return cell && cell.words.length <= 3 && !/[\d:]/.test(cell.text) ? cell.words : [];
}

/** A label among others in a row of heads: its value stands under it, and what stands beside it is the next head. */
const isHead = ({ line, words }: Hit): boolean =>
  line.cells.length > 2 &&
  !line.words.some(({ text }) => /\d|:$/.test(text)) &&
  line.cells.some((cell) => cell.words.length === words.length && cell.words[0] === words[0]);

/**
 * A name that its narrow column breaks into rows: the rows close under the first, aligned with it by an edge or the
 * middle, where all of them together are a name and the first alone is but one word of it.
 */
function wholeInColumn(
  { paper }: Reading,
  hit: Hit,
  first: readonly Word[],
  fits: (text: string) => boolean,
): readonly Word[] | undefined {
  if (first.length !== 1) return undefined;
  const rows = [...first];
  for (const line of paper.lines) {
    const last = rows.at(-1)!;
    const gap = line.top - (last.y + last.height);
    if (line.page !== hit.page || line.top <= last.y + 0.5 * last.height || gap > 0.9 * last.height) continue;
    const cell = line.cells.find(({ box }) => isAligned(box, boxAround(first)));
    if (cell && !/[\d:]/.test(cell.text)) rows.push(...cell.words);
  }
  return rows.length > 1 && rows.length < 7 && fits(trimmed(rows)) ? rows : undefined;
}

const isAligned = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < 3 ||
  Math.abs(right(one) - right(other)) < 3 ||
  Math.abs(centre(one) - centre(other)) < 3;

const trimmed = (words: readonly Word[]): string =>
  clean(
    textOf(words)
      .replace(/^[\s:|\-–]+|[\s,;:|]+$/g, '')
      .replace(/, (?:\d|p\.?o\.? ).*$/i, ''),
  );

/** The first words that stand together. */
function cellOfWords(words: readonly Word[]): Word[] {
  const end = words.findIndex(
    (word, i) => i > 0 && word.x - right(words[i - 1]!) > wideGap(words[i - 1]!, word),
  );
  return end < 0 ? [...words] : words.slice(0, end);
}

/** "HILLCREST CLINIC EARNINGS STATEMENT": the employer before the title, in the first lines. */
function beforeTitle(line: Line): Named[] {
  const text = textOf(line.words);
  const at = text.search(titles);
  const value = at > 0 ? clean(text.slice(0, at).replace(/[\s\-–—|:·•]+$/u, '')) : '';
  if (value === '' || !isEmployer(value)) return [];
  return [{ printed: { value, words: line.words.slice(0, value.split(' ').length) }, confidence: 0.9 }];
}

/** Firms' names at the top of the page, and names with an address that are nobody's who is paid. */
function letterheads(reading: Reading, blocks: readonly Block[], people: readonly Named[]): Named[] {
  const firms = reading.paper.lines
    .slice(0, 16)
    .filter((line) => !figuresIn(line.words).some(isAmount))
    .flatMap((line) => [...spacedCapitals(line), ...line.cells])
    .filter((cell) => looksLikeFirm(nameIn(cell)) && !titles.test(cell.text) && !isLabelled(reading, cell))
    .map((cell) => ({ printed: { value: nameIn(cell), words: cell.words }, confidence: 0.9 }));
  const addressed = blocks
    .filter(
      ({ name, row }) =>
        (row < 8 || looksLikeFirm(name.value)) && isEmployer(name.value) && !titles.test(name.value),
    )
    .filter(({ name }) => !personIs(name.value, people) && (people.length > 0 || looksLikeFirm(name.value)))
    .map(({ name, address }) => ({
      printed: name,
      address,
      confidence: looksLikeFirm(name.value) ? 0.93 : 0.8,
    }));
  const both = addressed.filter(({ printed }) => looksLikeFirm(printed.value));
  return [...both, ...firms, ...addressed];
}

/** Capitals set wide apart, as letterheads are: the words of more than one cell that keep about the same gaps. */
function spacedCapitals({ words }: Line): Cell[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const before = runs.at(-1)?.at(-1);
    const near = before && word.x - right(before) < 1.6 * word.height;
    const capital = /\p{Lu}/u.test(word.text) && !/\p{Ll}|\d|:/u.test(word.text);
    if (near && capital && !/[\p{Ll}\d:]/u.test(before.text)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.filter(({ length }) => length > 2).map(cellOf);
}

/** Most of its words are a label: a heading such as "Social Security" is no firm. */
const isLabelled = ({ hits }: Reading, { words }: Cell): boolean =>
  2 * hits.flatMap((hit) => hit.words.filter((word) => words.includes(word))).length >= words.length;

/** A firm's name as a line shows it: "Example GmbH Hauptstr. 1 10115 Berlin" in a sender's line ends with its legal form. */
const nameIn = (cell: Cell): string =>
  clean(
    cell.text
      .replace(/^[\s|:*-]+|[\s|:,*-]+$/g, '')
      .replace(
        /(?<=\p{L} (?:GmbH(?: & Co\.? KG)?|AG|KG|SE|UG|SARL|Ltd\.?|LLC))[ ,·|–-]+(?=\p{L}.*\d).*$/u,
        '',
      ),
  );

/** Everyone the stub may pay: labelled, addressed by "Mr" and the like, or in a cheque's window; surest first. */
function employeesNamed(reading: Reading, blocks: readonly Block[]): Named[] {
  const labelled = fieldsAsNames(reading, 'employee', (text) => personOf(text) !== undefined);
  const addressed = reading.paper.lines
    .slice(0, 40)
    .flatMap(({ cells }) =>
      cells
        .filter(({ text }) =>
          /^(?:herrn?|frau|monsieur|madame|mme|mlle|mr\.?|mrs\.?|ms\.?) \p{Lu}/iu.test(text),
        )
        .map((cell) => ({ printed: { value: clean(cell.text), words: cell.words }, confidence: 0.92 })),
    );
  const inBlocks = belowLetterhead(blocks.filter(({ name }) => !looksLikeFirm(name.value))).map(
    ({ name, address }) => ({
      printed: name,
      address,
      confidence: 0.88,
    }),
  );
  const all: readonly Named[] = [...labelled, ...addressed, ...inBlocks];
  return all.flatMap(({ printed: { words }, confidence, address }) => {
    const printed = { words: withoutSpecks(words) };
    const value = personOf(textOf(printed.words));
    if (value === undefined) return [];
    const count = value.split(' ').length;
    return [
      { printed: { value, words: printed.words.slice(-count) }, anchor: printed.words, address, confidence },
    ];
  });
}

/** Where two differing names with addresses could both be people's, the one at the head of the page is the letterhead. */
function belowLetterhead(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  const differ = blocks.some(({ name }) => compareNames(name.value, first!.name.value) === 'different');
  return first && first.row < 8 && differ
    ? blocks.filter(({ name }) => compareNames(name.value, first.name.value) === 'different')
    : blocks;
}

/** The employee once, and the doubt where the stub spells the name in two ways. */
function employeeFields(reading: Reading, people: readonly Named[]): ReadField[] {
  const [first] = people;
  if (!first) return [];
  const elsewhere = reading.paper.lines.flatMap(({ cells }) =>
    cells.map(({ text, words }) => ({ text, words })),
  );
  const other = [
    ...people.map(({ printed }) => ({ text: printed.value, words: printed.words })),
    ...elsewhere.filter(({ text }) => personOf(text) !== undefined),
  ].find(({ text }) => isOtherSpelling(first.printed.value, personOf(text) ?? ''));
  const addresses = people.filter(
    ({ printed }) => compareNames(printed.value, first.printed.value) !== 'different',
  );
  return [
    named('employee', first),
    ...addresses.flatMap((person) => addressField(reading, 'employee_address', person)).slice(0, 1),
    ...(other
      ? [spelledOtherwise(fieldOf('employee', 'text', { value: other.text, words: other.words }, 1))]
      : []),
  ];
}

const spelledOtherwise = ({ page, box }: ReadField): ReadField =>
  warning('employee_spelled_otherwise', page, box);

/** Two spellings of one name: not another order of its words, an initial or capitals, but other letters. */
function isOtherSpelling(one: string, other: string): boolean {
  const letters = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .split(' ')
      .sort()
      .join(' ');
  const [a, b] = [letters(one), letters(other)];
  if (a === b || a.split(' ').length !== b.split(' ').length) return false;
  return distance(a, b) <= 2;
}

/** Letters to add, drop or change to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}

const numbers: readonly (readonly [key: string, name: string, pattern: RegExp])[] = [
  [
    'employeeId',
    'employee_id',
    /(?<![-\w*/.])(?=[A-Z\d-]*\d{2})[A-Z]{0,4}-?\d[\dA-Z]{1,11}(?:-\d{1,6})?(?![-\w/]|[.,]\d)/g,
  ],
  ['ssn', 'ssn', /(?<![-\d])\d{3}-\d{2}-\d{4}(?![-\d])/g],
  [
    'employeeTaxId',
    'employee_tax_id',
    /(?<![\p{L}\d])(?:[\dXYZ]\d{7}-?[A-Z]|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|\d{2} ?\d{3} ?\d{3} ?\d{3}|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|\d{17}[\dX])(?![\p{L}\d])/gu,
  ],
  ['taxClass', 'tax_class', /(?<![\p{L}\d])(?:[1-6]|I{1,3}|IV|VI?)(?![\p{L}\d])/gu],
];

/** Numbers of the person and the job, each only in its own form. */
function numberFields(reading: Reading): ReadField[] {
  const found = numbers.flatMap(([key, name, pattern]) =>
    patternAt(reading, key, pattern).map(({ value, words }) =>
      fieldOf(name, 'text', { value: value[0].trim(), words }, 0.93),
    ),
  );
  const all = [...found, ...ibanFields(reading)];
  return all.filter(
    ({ name, value }, i) =>
      !isPlaceholder(String(value)) && all.findIndex((field) => field.name === name) === i,
  );
}

/** The account that the wage goes to: a number whose own check digits hold. */
function ibanFields({ paper }: Reading): ReadField[] {
  return paper.lines.flatMap(({ words }) =>
    matchesIn(words, /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu)
      .map(({ match, words: own }) => ({ value: match[0].replace(/ /g, ''), words: own }))
      .filter(({ value }) => readIban(value).valid)
      .map((printed) => fieldOf('iban', 'text', printed, 0.97)),
  );
}
