import type { ReadField } from '../../../deals/deal.ts';
import type { FoundMrz } from '../../codes/find-mrz.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Paper } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { mayHaveLostAccents } from './accents.ts';
import { zoneLike } from './card-evidence.ts';
import { type LicenseCard, labelsOf } from './license-card.ts';
import { markedName } from './license-holder.ts';
import { zoneField } from './mrz-fields.ts';
import { nameIn } from './name-words.ts';
import { plainForms, printedAs, printedFrom } from './printed-name.ts';

/** Surname and given names: the zone's, with the accents of the print where both agree; else the print's at its labels. */
export function holderNames(card: LicenseCard, zone: FoundMrz | undefined): ReadField[] {
  const { surname, given_names } = zone?.mrz.fields ?? {};
  return [
    ...(zone && surname ? zoneName(card, zone, 'surname', surname) : printedSurname(card)),
    ...(zone && given_names
      ? zoneName(card, zone, 'given_names', given_names)
      : printedName(card, 'given_names', 'givenNames')),
  ];
}

/** Lone letters that OCR makes of fillers, or letters without a vowel: no name, whatever it is. */
const fillersIn = /(?:^| )[KCSEGX](?: |$)|^[^AEIOUY]+$|K[KC]/;

/**
 * A name of the zone, which has no check digit for it: the print confirms it, gives it its accents, and puts right what OCR made
 * of fillers. Where the print cannot be read, the zone's stays, less sure.
 */
function zoneName(card: LicenseCard, zone: FoundMrz, name: string, value: string): ReadField[] {
  const bare = value.replace(/ /g, '');
  const cut = name === 'given_names' && isCut(zone);
  const printed = (cut ? printedFrom(card, bare) : undefined) ?? printedAs(card, bare);
  if (!printed) return fillersIn.test(value) ? [] : zoneField(zone, name, 'text', value, 'names');
  const field = fieldOf(name, 'text', printed, 1);
  const doubted = printed.off >= 1 || mayHaveLostAccents(zone.mrz.fields.issuing_state, printed.value);
  return [{ ...field, reading: 'mrz', confidence: doubted ? 0.88 : 0.96 }];
}

/** No filler after the names: the line had no room for all of them. */
const isCut = ({ mrz }: FoundMrz): boolean => {
  const line = mrz.lines[mrz.format === 'TD1' ? 2 : 0];
  return line !== undefined && !line.endsWith('<');
};

function printedName(card: LicenseCard, name: string, element: string): ReadField[] {
  const found = markedName(card, element);
  return found ? [fieldOf(name, 'text', found, found.confidence)] : [];
}

/** The surname; in Spanish both of them, each at its label or one under the other. */
function printedSurname(card: LicenseCard): ReadField[] {
  const first = markedName(card, 'lastName');
  if (!first) return [];
  const second = markedName(card, 'secondSurname') ?? underneath(card, first.words);
  const words = second ? [...first.words, ...second.words] : first.words;
  const value = second ? `${first.value} ${second.value}` : first.value;
  return [fieldOf('surname', 'text', { value, words }, first.confidence)];
}

/** A second row of the surname, where the label speaks of several: `APELLIDOS`. */
function underneath(card: LicenseCard, words: readonly Word[]) {
  if (!labelsOf(card, 'lastName').some(({ box }) => /apellidos/i.test(box.text))) return undefined;
  const first = words[0]!;
  const row = card.free.words.filter(
    (word) =>
      word.page === first.page &&
      word.y > first.y + 0.5 * first.height &&
      word.y < first.y + 2 * first.height &&
      Math.abs(word.x - first.x) < first.height,
  );
  return nameIn(row);
}

/** Names where the zone is too damaged to be read: print and zone agree on what stands on either side of the double filler. */
export function namesBeside(card: LicenseCard, paper: Paper): ReadField[] {
  const lines = zoneLike(paper).map((text) => text.replace(/[«]/g, '<<'));
  const runs = card.free.rows.flatMap((row) =>
    row.flatMap((_, i) => [3, 2, 1].map((length) => row.slice(i, i + length))),
  );
  const beside = (pattern: (form: string) => string) =>
    runs.find((words) => {
      const form = words.map(({ text }) => plainForms(text.toUpperCase())[0]).join('[<KCSEX]');
      const sure = words.every(({ text, certainty = 1 }) => certainty > 0.6 && /^\p{Lu}{2,}$/u.test(text));
      return sure && form.length > 2 && lines.some((line) => new RegExp(pattern(form)).test(line));
    });
  const found = {
    surname: beside((form) => `^[PIAC1L].{2,5}?${form}<<[A-Z]|^${form}<<[A-Z]`),
    given_names: beside((form) => `[A-Z]<<${form}(?![A-BDF-JL-RT-WYZ])`),
  };
  const field = (name: string, words: readonly Word[] | undefined) =>
    words ? [fieldOf(name, 'text', { value: words.map(({ text }) => text).join(' '), words }, 0.93)] : [];
  const own = [...field('surname', found.surname), ...field('given_names', found.given_names)];
  return own.length === 2 ? own : holderNames(card, undefined);
}
