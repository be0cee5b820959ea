import type { IsoDate } from '../../../kit/units.ts';
import type { FoundMrz } from '../../codes/find-mrz.ts';
import { type Mrz, parseMrz } from '../../codes/mrz.ts';
import type { MrzCheckName } from '../../codes/mrz-formats.ts';
import type { LicenseCard } from './license-card.ts';
import { type PrintedName, plainForms, printedAs } from './printed-name.ts';

/** Letters and digits that OCR takes for one another. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'O',
  D: 'O',
  Q: 'O',
  '1': 'L',
  I: 'L',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
};
const folded = (text: string): string =>
  text.replace(/[0DQ1I5826]/g, (letter) => lookalikes[letter] ?? letter);

/**
 * A zone put right by the print of its own card: the document number where the print is its lookalike and no check digit objects (L and 1,
 * G and 6 have the same), and the names line, which has no check digit, where the print has both names.
 */
export function zoneByPrint(zone: FoundMrz, card: LicenseCard, today: IsoDate): FoundMrz {
  return [withNumber, withNames].reduce<FoundMrz>((sofar, put) => {
    const lines = put(sofar.mrz, card);
    const mrz = lines ? parseMrz(lines, today) : undefined;
    if (!mrz || holding(mrz).length < holding(sofar.mrz).length) return sofar;
    return { ...sofar, mrz, proven: holding(mrz) };
  }, zone);
}

const holding = ({ checks }: Mrz): MrzCheckName[] =>
  (Object.keys(checks) as MrzCheckName[]).filter((name) => checks[name]);

/** Where the document number stands, by format: line and first position. */
const numberAt: Partial<Record<Mrz['format'], readonly [number, number]>> = {
  TD1: [0, 5],
  TD2: [1, 0],
  TD3: [1, 0],
};

function withNumber(mrz: Mrz, { free }: LicenseCard): string[] | undefined {
  const [line, start] = numberAt[mrz.format] ?? [];
  const number = mrz.fields.document_number;
  if (line === undefined || start === undefined || !number || number.length > 9) return undefined;
  // K, A and U weigh as much as the filler that OCR may have taken for them.
  const shorter = /[KAU]$/.test(number) ? number.slice(0, -1) : undefined;
  const printed = free.words
    .filter(({ certainty = 1 }) => certainty > 0.5)
    .map(({ text }) => text.replace(/[^A-Z\d]/g, ''))
    .filter((text) => (text.length === number.length && folded(text) === folded(number)) || text === shorter);
  const [value] = printed;
  if (value === undefined || printed.includes(number)) return undefined;
  return mrz.lines.map((text, i) =>
    i === line ? text.slice(0, start) + value.padEnd(9, '<') + text.slice(start + 9) : text,
  );
}

/** Which line holds the names, and from where. */
const namesAt: Partial<Record<Mrz['format'], readonly [number, number]>> = {
  TD1: [2, 0],
  TD2: [0, 5],
  TD3: [0, 5],
};

function withNames(mrz: Mrz, card: LicenseCard): string[] | undefined {
  const [line, start] = namesAt[mrz.format] ?? [];
  const { surname, given_names } = mrz.fields;
  if (line === undefined || start === undefined || !surname || !given_names) return undefined;
  const [one, two] = [surname, given_names].map((name) => ({
    name,
    printed: printedAs(card, name.replace(/ /g, '')),
  }));
  if (!one?.printed || !two?.printed) return undefined;
  const names = `${zoned(one.printed, one.name)}<<${zoned(two.printed, two.name)}`;
  const length = mrz.lines[line]!.length - start;
  if (names.length > length) return undefined;
  return mrz.lines.map((text, i) => (i === line ? text.slice(0, start) + names.padEnd(length, '<') : text));
}

/** A printed name in the letters of a zone: of the two spellings of accents, the nearer to what was read. */
function zoned({ value }: PrintedName, read: string): string {
  const spelled = value.split(' ').map(plainForms);
  const forms = [0, 1].map((i) => spelled.map((form) => form[i] ?? '').join('<'));
  return forms.find((form) => read.replace(/ /g, '').startsWith(form.replace(/</g, ''))) ?? forms[0]!;
}
