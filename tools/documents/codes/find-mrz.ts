import type { IsoDate } from '../../kit/units.ts';
import type { Line } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { type Mrz, parseMrz } from './mrz.ts';
import { fitted, lengthOffMax } from './mrz-fit.ts';
import { type MrzCheckName, type MrzFormat, mrzFormats } from './mrz-formats.ts';

/** A machine-readable zone found among the lines of a page. */
export interface FoundMrz {
  readonly mrz: Mrz;
  /** The words of each of its lines, for boxes. */
  readonly words: readonly (readonly Word[])[];
  /**
   * Parts whose own check digit holds. Names have one only in the French formats: elsewhere they are as OCR read them. Nor
   * does a digit tell 1 from L, 6 from G, 0 from U or 8 from S: a number proven here is surer once the print agrees.
   */
  readonly proven: readonly MrzCheckName[];
  /** How many characters were added, taken away or turned into fillers before the check digits were asked. */
  readonly edits: number;
}

interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  readonly page: number;
}

/**
 * The machine-readable zone that a page's OCR words hold, put right as far as check digits prove it: blanks, `«` and the
 * letters that OCR makes of fillers, lines a few fillers too long or short, and confused look-alikes. When nothing holds
 * enough, there is none: a zone is taken when all its check digits hold, or when at least half of them do and no
 * character had to be added or taken away.
 *
 * @param lines of one page or several; a zone never runs over two
 * @param today what two-digit years of birth are relative to
 */
export function findMrz(lines: readonly Line[], today: IsoDate): FoundMrz | undefined {
  const candidates = lines.map(candidateOf).filter(({ text }) => text.length >= 20);
  const found = mrzFormats.flatMap((format) =>
    candidates.flatMap((first, i) => {
      const own = candidates.slice(i, i + format.lines);
      if (own.length < format.lines || own.some(({ page }) => page !== first.page)) return [];
      return bestOf(own, format, today) ?? [];
    }),
  );
  return found.reduce<FoundMrz | undefined>(
    (best, one) => (best && better(best, one) ? best : one),
    undefined,
  );
}

/** Fewer failing check digits, then more that hold, then fewer edits. */
function better(a: FoundMrz, b: FoundMrz): boolean {
  const failing = ({ mrz }: FoundMrz) => Object.values(mrz.checks).filter((holds) => !holds).length;
  return (failing(a) - failing(b) || b.proven.length - a.proven.length || a.edits - b.edits || -1) <= 0;
}

function bestOf(own: readonly Candidate[], format: MrzFormat, today: IsoDate): FoundMrz | undefined {
  if (own.some(({ text }) => Math.abs(text.length - format.length) > lengthOffMax)) return undefined;
  const variants = own.map(({ text }, line) => fitted(text, line, format));
  const words = own.map((candidate) => candidate.words);
  const found = combinations(variants).flatMap((some): FoundMrz[] => {
    const mrz = parseMrz(
      some.map(({ text }) => text),
      today,
    );
    if (mrz?.format !== format.name) return [];
    const proven = (Object.keys(mrz.checks) as MrzCheckName[]).filter((name) => mrz.checks[name]);
    const edits = some.reduce((sum, one) => sum + one.edits, 0);
    return [{ mrz, words, proven, edits }];
  });
  const taken = found.filter(({ mrz, proven, edits }) => {
    const half = 2 * proven.length >= Object.keys(mrz.checks).length && mrz.fields.document_number !== null;
    return mrz.valid || (half && edits === 0 && proven.length > 1);
  });
  return taken.reduce<FoundMrz | undefined>(
    (best, one) => (best && better(best, one) ? best : one),
    undefined,
  );
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (sofar, list) => sofar.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

/**
 * A printed line in the letters of a zone. The zone's type has no small letters: those are fillers that OCR could not
 * name, as is whatever is no letter and no digit.
 */
function candidateOf({ words: all, page }: Line): Candidate {
  const words = wholeLine(all);
  const text = words.map((word) => word.text).join('');
  const capitals = text.replace(/[^A-Z0-9<«‹]/g, '').length;
  const zone = text
    .normalize('NFKC')
    .replace(/[«»]/g, '<<')
    .replace(/o/g, 'O')
    .replace(/l/g, '1')
    .replace(/[^A-Z0-9]/g, '<');
  return { text: 2 * capitals >= text.length || /<{3}/.test(text) ? zone : '', words, page };
}

/** The word that is a zone's whole line, where OCR has read parts of it a second time and all of them fit no format. */
function wholeLine(words: readonly Word[]): readonly Word[] {
  const fits = (length: number) => mrzFormats.some((format) => Math.abs(format.length - length) <= 4);
  if (fits(words.reduce((sum, { text }) => sum + text.length, 0))) return words;
  const whole = words.find(({ text }) => text.length >= 26 && fits(text.length));
  return whole ? [whole] : words;
}
