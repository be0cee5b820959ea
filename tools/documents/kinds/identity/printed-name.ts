import type { Word } from '../../pages/words.ts';
import { untilGap } from './card.ts';
import { lettersOff } from './card-labels.ts';
import type { LicenseCard } from './license-card.ts';

/** A name of a zone as found in the print. */
export interface PrintedName {
  readonly value: string;
  readonly words: readonly Word[];
  /** Letters that differ from the zone's. */
  readonly off: number;
}

/** The words of the print that are the zone's name, with or without accents; a long one may be a letter in five off. */
export function printedAs(card: LicenseCard, zoned: string): PrintedName | undefined {
  const offMax = Math.floor(zoned.length / 5);
  const runs = card.free.rows.flatMap((row) =>
    row.flatMap((_, i) => [1, 2, 3, 4].map((length) => row.slice(i, i + length))),
  );
  const found = runs.flatMap((words): PrintedName[] => {
    const value = words.map(({ text }) => letters(text)).join(' ');
    const accented = words.every(({ certainty }) => certainty !== undefined) && withUmlauts(value, zoned);
    if (accented) return [{ value: accented, words, off: 0.5 }];
    const off = filled(value, zoned) ? 0.5 : Math.min(...plainForms(value).map((form) => offBy(form, zoned)));
    const sure = words.every(
      ({ certainty = 1, text }) => letters(text) !== '' && (off < 1 || certainty > 0.75),
    );
    return sure && off <= offMax && untilGap(words, words[0]!.x, 2).length === words.length
      ? [{ value, words, off }]
      : [];
  });
  const accents = ({ value }: PrintedName) =>
    plainForms(value)[0] === value.replace(/[^\p{L}]/gu, '') ? 1 : 0;
  return found.sort((a, b) => a.off - b.off || accents(a) - accents(b))[0] ?? inParts(card, zoned);
}

/** A name of which the zone had room for the beginning only: the print that begins like it. */
export function printedFrom(card: LicenseCard, zoned: string): PrintedName | undefined {
  const runs = card.free.rows.flatMap((row) =>
    row.flatMap((_, i) => [1, 2, 3, 4].map((length) => row.slice(i, i + length))),
  );
  const found = runs.flatMap((words): PrintedName[] => {
    const value = words.map(({ text }) => letters(text)).join(' ');
    const longer = plainForms(value).some((form) => form.length > zoned.length && form.startsWith(zoned));
    const close = untilGap(words, words[0]!.x, 2).length === words.length;
    return longer && close && words.every(({ text }) => letters(text) !== '')
      ? [{ value, words, off: 0.9 }]
      : [];
  });
  return found.sort((a, b) => b.words.length - a.words.length)[0];
}

/** Letters that differ; half a letter for fillers after a name that OCR read as K, C, S, E or G. */
const offBy = (printed: string, zoned: string): number =>
  printed.length > 2 && zoned.startsWith(printed) && /^[KCSEG]{1,4}$/.test(zoned.slice(printed.length))
    ? 0.5
    : lettersOff(printed, zoned);

/** `ANNA MARIA` for `ANNAKMARIACK`: several names, with fillers between and after them that OCR took for letters. */
function filled(value: string, zoned: string): boolean {
  const parts = value.split(' ').map((part) => plainForms(part)[0] ?? '');
  if (parts.length < 2 || parts.some((part) => part.length < 2) || parts.join('') === zoned) return false;
  return new RegExp(`^${parts.join('[KCSEGX]?')}[KCSEGX]{0,4}$`).test(zoned);
}

/** Two surnames, one under the other: every part of its own row. */
function inParts(card: LicenseCard, zoned: string): PrintedName | undefined {
  const words = card.free.words.filter(
    ({ text }) =>
      text.length > 2 &&
      plainForms(letters(text)).some(
        (form) =>
          zoned === form + form || (form.length > 2 && (zoned.startsWith(form) || zoned.endsWith(form))),
      ),
  );
  const ordered = [...words].sort((a, b) => a.y - b.y);
  const value = ordered.map(({ text }) => letters(text)).join(' ');
  return ordered.length === 2 && plainForms(value).includes(zoned)
    ? { value, words: ordered, off: 0 }
    : undefined;
}

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}'’-]/gu, '')
    .toUpperCase();

const expanded: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Ø: 'OE',
  Æ: 'AE',
  ß: 'SS',
  Ñ: 'NXX',
  Þ: 'TH',
  Ð: 'D',
};

const umlauts: Readonly<Record<string, string>> = { A: 'Ä', O: 'Ö', U: 'Ü' };

/** `BRUCKNER` for the zone's `BRUECKNER`: the dots that OCR did not see, where the zone spells them out. */
function withUmlauts(value: string, zoned: string): string | undefined {
  if (plainForms(value).includes(zoned) || !/^[A-Z -]+$/.test(value)) return undefined;
  const parts = [...value].map((letter) => (umlauts[letter] ? `(${letter}E?)` : letter.replace(/[ -]/, '')));
  const match = new RegExp(`^${parts.join('')}$`).exec(zoned);
  if (!match) return undefined;
  const spelled = match.slice(1).values();
  return value.replace(/[AOU]/g, (letter) =>
    spelled.next().value?.length === 2 ? umlauts[letter]! : letter,
  );
}

/** How a zone may write a name: accents dropped, or spelled out. @see ICAO Doc 9303-3, section 6 */
export function plainForms(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[Ø]/g, 'O')
    .replace(/[^A-Z]/g, '');
  const spelled = text.replace(/[ÄÖÜÅØÆßÑÞÐ]/g, (letter) => expanded[letter] ?? letter);
  return [
    plain,
    spelled
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Z]/g, ''),
  ];
}
