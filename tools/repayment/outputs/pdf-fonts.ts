import { asPDFName, type PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import { invalidInput } from '../../kit/errors.ts';
import { carriedFont } from './fonts/carried-font.ts';
import { machineFonts } from './fonts/machine-fonts.ts';
import { namedFonts } from './fonts/named-fonts.ts';
import type { PrintFont } from './fonts/print-font.ts';

/**
 * The fonts of a printed page: the first that has a letter prints it. Helvetica, which every reader of PDF has, for every
 * figure and most Latin text; East Asian fonts that the file names and the reader brings; then fonts of the machine,
 * whose letters the file carries. A letter that none of them has is refused, never replaced by another.
 */
export interface SheetFonts {
  /** @throws AppError `pdf/no_font` with the letters that no font has */
  runs(text: string, style: Style): readonly Run[];
  /** Puts the fonts that were used into the file; once, before it is saved. */
  finish(): void;
}

export interface Style {
  readonly size: number;
  readonly bold: boolean;
}

/** A stretch of text in one font. */
interface Run {
  readonly text: string;
  readonly font: PrintFont;
}

export async function sheetFonts(pdf: PDFDocument): Promise<SheetFonts> {
  const named = namedFonts(pdf);
  const standard = async (name: string, font: StandardFonts) => [
    standardFont(await pdf.embedFont(font), name),
    ...named,
  ];
  const plain = fontList(pdf, await standard('Helvetica', StandardFonts.Helvetica), false);
  const bold = fontList(pdf, await standard('HelveticaBold', StandardFonts.HelveticaBold), true);
  return {
    runs: (text, style) => runsOf(text, style.bold ? bold : plain),
    finish: () => {
      for (const font of new Set([...plain.opened(), ...bold.opened()])) font.finish();
    },
  };
}

/** Helvetica puts itself into the file. */
function standardFont(font: PDFFont, name: string): PrintFont {
  const letters = new Set(font.getCharacterSet());
  return {
    name: asPDFName(name),
    ref: font.ref,
    has: (letter) => letters.has(letter.codePointAt(0) ?? 0),
    width: (text, size) => font.widthOfTextAtSize(text, size),
    encoded: (text) => font.encodeText(text),
    finish: () => undefined,
  };
}

interface FontList {
  /** The first font that has every one of these letters. */
  find(letters: readonly string[]): PrintFont | undefined;
  opened(): readonly PrintFont[];
}

/** Fonts of the machine are opened one after the other, as far as a letter asks for them. */
function fontList(pdf: PDFDocument, always: readonly PrintFont[], bold: boolean): FontList {
  const opened = [...always];
  const more = machineFonts(bold);
  const next = (): PrintFont | undefined => {
    const { value } = more.next();
    if (!value) return undefined;
    const font = carriedFont(pdf, value.font, value.name);
    opened.push(font);
    return font;
  };
  return {
    opened: () => opened,
    find: (letters) => {
      const hasAll = (font: PrintFont) => letters.every((letter) => font.has(letter));
      for (let font = opened.find(hasAll) ?? next(); font; font = next()) if (hasAll(font)) return font;
      return undefined;
    },
  };
}

/** Word by word, so that a name with one letter beyond Helvetica stands in one font; a word of two writings by letters. */
function runsOf(text: string, fonts: FontList): readonly Run[] {
  const runs: Run[] = [];
  const add = (piece: string, font: PrintFont) => {
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { text: last.text + piece, font };
    else runs.push({ text: piece, font });
  };
  for (const word of text.match(/\s+|\S+/g) ?? []) {
    const font = fonts.find(Array.from(word));
    if (font) add(word, font);
    else for (const letter of word) add(letter, fonts.find([letter]) ?? refuse(text, fonts));
  }
  return runs;
}

function refuse(text: string, fonts: FontList): never {
  const lacking = [...new Set(text)].filter((letter) => !fonts.find([letter])).toSorted();
  const letters = lacking.map((letter) => codePoint(letter)).join(', ');
  throw invalidInput(
    'pdf/no_font',
    `No font at hand prints these letters: ${letters}.`,
    'Ask for the page (format=html), which has every letter as it was written, and print that.',
    { details: { letters: lacking.map(codePoint) } },
  );
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export interface PlacedRun extends Run {
  /** From the start of the text, in points. */
  readonly at: number;
}

/** The runs of a text one after the other, and how wide they are together. */
export function placedRuns(text: string, style: Style, fonts: SheetFonts) {
  const runs: PlacedRun[] = [];
  let width = 0;
  for (const run of fonts.runs(text, style)) {
    runs.push({ ...run, at: width });
    width += run.font.width(run.text, style.size);
  }
  return { runs, width };
}
