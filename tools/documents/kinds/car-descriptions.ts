import { isVin } from '../codes/vin.ts';
import type { Reading } from '../layout/fields.ts';
import { bare } from '../layout/labels.ts';
import { type Line, sharedWidth } from '../layout/lines.ts';
import { asText, valuesAt } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { clean, type Printed } from '../values/values.ts';
import { makeLength } from './makes.ts';

/** A car as words describe it: "2022 Honda Accord Sport". */
export interface Description {
  readonly year?: Printed<string>;
  readonly make?: Printed<string>;
  readonly model?: Printed<string>;
  /** The first word of it, which says where it stands. */
  readonly at: Word;
}

const yearPattern = /^\(?((?:19[5-9]|20[0-4])\d)\)?[,:]?$/;

/** Every description on a paper, in reading order: on one line, else put together from labels of their own. */
export function descriptionsOn(reading: Reading): Description[] {
  const onLines = reading.paper.lines.flatMap((line) => descriptionsOf(reading, line));
  return onLines.length > 0 ? onLines : labelledDescriptions(reading);
}

function descriptionsOf(reading: Reading, line: Line): Description[] {
  return line.words.flatMap((word, i): Description[] => {
    const year = yearPattern.exec(word.text)?.[1] ?? shortYear(reading, line, word);
    const count = makeLength(line.words.slice(i + 1));
    if (year === undefined || count === 0) return makeFirst(line, i);
    const make = line.words.slice(i + 1, i + 1 + count);
    const model = modelOf(reading, line, i + 1 + count);
    return [
      {
        at: word,
        year: { value: year, words: [word] },
        make: printed(make),
        ...(model.length > 0 ? { model: printed(model) } : {}),
      },
    ];
  });
}

/** Two digits in a column of years: "20" is 2020, "98" is 1998. */
function shortYear(reading: Reading, line: Line, word: Word): string | undefined {
  if (!/^\d{2}$/.test(word.text) || headAbove(reading, line, word, [word]) !== 'year') return undefined;
  return Number(word.text) < 50 ? `20${word.text}` : `19${word.text}`;
}

/** "HYUNDAI IONIQ 5 PREMIUM (2024)", or make, model and year in the columns of one row. */
function makeFirst(line: Line, start: number): Description[] {
  const count = makeLength(line.words.slice(start));
  if (count === 0 || yearPattern.test(line.words[start - 1]?.text ?? '')) return [];
  const end = line.words.findIndex((word, i) => i >= start + count && yearPattern.test(word.text));
  if (end < 0 || end - start > 9) return [];
  const bracketed = /^\(/.test(line.words[end]!.text);
  const vin = line.words.some((word) => isVin(word.text.toUpperCase()));
  if (!bracketed && !vin) return [];
  const model = line.words.slice(start + count, end);
  const year = yearPattern.exec(line.words[end]!.text)![1]!;
  return [
    {
      at: line.words[start]!,
      year: { value: year, words: [line.words[end]!] },
      make: printed(line.words.slice(start, start + count)),
      ...(model.length > 0 ? { model: printed(model) } : {}),
    },
  ];
}

/** The model: under the column head "Model" where there is one, else the words after the make that stand together. */
function modelOf(reading: Reading, line: Line, from: number): Word[] {
  const first = line.words[from];
  const headed = line.cells.find((cell) => headAbove(reading, line, cell.words[0]!, cell.words) === 'model');
  if (headed && (!first || headed.words[0]!.x >= first.x - 2)) return untilEnd(reading, headed.words);
  if (!first) return modelUnderHead(reading);
  const cell = line.cells.find(({ words }) => words.includes(first));
  const own = cell ? cell.words.slice(cell.words.indexOf(first)) : [];
  const head = headAbove(reading, line, first, own);
  const apart = !own.includes(line.words[from - 1]!) && !cell?.words.includes(line.words[from - 1]!);
  if (head === 'vehicleOther' || head === 'vin' || (apart && head !== undefined && !named.has(head)))
    return modelAround(reading, line);
  const words = untilEnd(reading, own);
  return words.length > 0 ? words : modelUnderHead(reading);
}

/** Column heads under which a model may stand. */
const named: ReadonlySet<string> = new Set(['model', 'makeModel', 'vehicle', 'make', 'year']);

/** The nearest label above some words of a row, within its column. */
function headAbove({ hits }: Reading, line: Line, first: Word, words: readonly Word[]): string | undefined {
  const last = words.at(-1) ?? first;
  const span = { x: first.x, y: 0, width: last.x + last.width - first.x, height: 0 };
  const heads = hits.filter(
    ({ page, box, marked }) =>
      marked &&
      page === line.page &&
      box.y + box.height <= first.y + 3 &&
      first.y - box.y < 160 &&
      sharedWidth(box, span) > 0,
  );
  return heads.at(-1)?.key;
}

/** A model in its column on rows just above and below the row of its car: "RAV4" over "XLE". */
function modelAround({ paper, hits }: Reading, row: Line): Word[] {
  const head = hits
    .filter(({ key, page, box, marked }) => key === 'model' && marked && page === row.page && box.y < row.top)
    .at(-1);
  if (!head || row.top - head.box.y > 60) return [];
  const next =
    head.line.words.find(({ x }) => x > head.box.x + head.box.width)?.x ?? Number.POSITIVE_INFINITY;
  const cells = paper.lines
    .filter(
      ({ page, top }) =>
        page === row.page && top > head.box.y + 2 && Math.abs(top - row.top) < 1.4 * row.size,
    )
    .flatMap((line) => line.cells)
    .filter(({ box }) => Math.abs(box.x - head.box.x) < 12 && box.x + box.width < next + 2);
  const words = cells.flatMap((cell) => cell.words);
  const around = cells.some(({ box }) => box.y < row.top) && cells.some(({ box }) => box.y > row.top);
  return around && words.length <= 5 && !words.some(({ text }) => isVin(text)) ? words : [];
}

/** A model broken over several rows of a table column under "Model". */
function modelUnderHead(reading: Reading): Word[] {
  const [found, more] = valuesAt(reading, 'model', asText(isModel));
  return found && !more ? [...found.words] : [];
}

/** How a pick-up's body is called, behind its model. */
const bodies =
  /^(?:super ?(?:crew|cab)|crewmax|pickup|(?:crew|quad|double|access|king|mega|extended|regular) cab)$/i;

/** A model's words, up to a comma, another car, or its body: "4D", "4 DOOR WAGON", "CREW CAB". */
function untilEnd({ hits }: Reading, words: readonly Word[]): Word[] {
  const labels = new Set(hits.flatMap((hit) => hit.words));
  const end = words.findIndex(
    (word, i) =>
      (labels.has(word) && /:$|^vin\b/i.test(word.text + (words[i + 1]?.text === ':' ? ':' : ''))) ||
      isVin(word.text.replace(/[^A-Za-z0-9]/g, '').toUpperCase()) ||
      /^(?:vin\b|\(|[|•·]$|miles\b|mileage|odometer|\d{1,3},\d{3}|[$£€])/i.test(word.text),
  );
  const cut = (end < 0 ? words : words.slice(0, end)).slice(0, 8);
  const comma = cut.findIndex((word) => /[,;]$/.test(word.text));
  const next = cut.findIndex((word, i) => yearPattern.test(word.text) && makeLength(cut.slice(i + 1)) > 0);
  const doors = cut.findIndex(
    (word, i) =>
      i > 0 &&
      (/^[2-5](?:D|DR|DOOR)\.?$/i.test(word.text) ||
        bodies.test(word.text) ||
        bodies.test(`${word.text} ${cut[i + 1]?.text ?? ''}`) ||
        /^(?:DR|DOOR)S?\.?$/i.test(cut[i + 1]?.text ?? '')),
  );
  const body = cut.findIndex((word, i) => i > 0 && bodyWords.test(word.text));
  const ends = [comma < 0 ? cut.length : comma + 1, next, doors, body].filter((end) => end >= 0);
  return cut.slice(0, Math.min(...ends));
}

/** Words for the body or the cab, which follow a model and are no part of its name. */
const bodyWords =
  /^(?:super ?crew|super ?cab|crew ?max|crew|double|quad|king|extended|access|pickup|sedan|wagon|coupe|hatchback|hatchbk|convertible|utility|suv|minivan)$/i;

const isModel = (text: string) =>
  /[\p{L}\p{N}]/u.test(text) && text.length <= 40 && !/:$|^(?:vin|year|make)$/i.test(text);

/** Cars whose year, make and model each have a label: the first of each are the first car's. */
function labelledDescriptions(reading: Reading): Description[] {
  const years = valuesAt(reading, 'year', yearAlone, { anywhere: true });
  const both = valuesAt(reading, 'makeModel', asText(isModel));
  const makes = valuesAt(reading, 'make', asText(isMake));
  const models = valuesAt(reading, 'model', asText(isModel));
  const count = Math.max(years.length, both.length, makes.length);
  const even = [years, both, makes].every((some) => some.length === 0 || some.length === count);
  if (!even) return distinct(years).length === 1 || years.length === 0 ? firstOfEach() : [];
  return Array.from({ length: count }, (_, i) => described(years[i], makes[i], models[i], both[i])).flatMap(
    (d) => d ?? [],
  );

  function firstOfEach() {
    return [described(years[0], makes[0], models[0], both[0])].flatMap((d) => d ?? []);
  }
}

const distinct = (some: readonly Printed<string>[]) => [...new Set(some.map(({ value }) => bare(value)))];

function described(
  year: Printed<string> | undefined,
  make: Printed<string> | undefined,
  model: Printed<string> | undefined,
  both: Printed<string> | undefined,
): Description | undefined {
  const split = both && makeLength(both.words) > 0 ? makeLength(both.words) : both ? 1 : 0;
  const ownMake = make ?? (both ? printed(both.words.slice(0, split)) : undefined);
  const rest = both ? both.words.slice(split) : [];
  const ownModel = model ?? (rest.length > 0 ? printed(rest) : undefined);
  const at = (year ?? ownMake ?? ownModel)?.words[0];
  return at
    ? {
        at,
        ...(year ? { year } : {}),
        ...(ownMake ? { make: ownMake } : {}),
        ...(ownModel ? { model: ownModel } : {}),
      }
    : undefined;
}

const isMake = (text: string) => /^\p{L}[\p{L} .-]{1,24}$/u.test(text) && text.split(' ').length <= 3;

function yearAlone(words: readonly Word[]): Printed<string> | undefined {
  const value = yearPattern.exec(words[0]?.text ?? '')?.[1];
  return value ? { value, words: words.slice(0, 1) } : undefined;
}

/** Words as one text, without the marks around it. */
const printed = (words: readonly Word[]): Printed<string> => ({
  value: clean(
    words
      .map((word) => word.text)
      .join(' ')
      .replace(/[,;:]+$/, ''),
  ),
  words,
});
