import { vinFromOcr } from '../codes/read-vin.ts';
import { isVin, vinHolds } from '../codes/vin.ts';
import { hitsOf, type Reading } from '../layout/fields.ts';
import { cellBeside, cellsUnder } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import type { Printed } from '../values/values.ts';

/** A vehicle identification number as read, and how far it can be trusted. */
export interface VinFound extends Printed<string> {
  readonly confidence: number;
  /** A mandatory check digit holds. */
  readonly proven: boolean;
}

const lettersOf = (words: readonly Word[]): string =>
  words.map((word) => word.text.replace(/[^A-Za-z0-9]/g, '').toUpperCase()).join('');

const fromPicture = (words: readonly Word[]) => words.some((word) => word.certainty !== undefined);

/**
 * One VIN from words that are nothing else. From a picture it is certain only when a mandatory check digit holds; a
 * text layer's letters are what they are, even those that no VIN may hold.
 */
function vinFrom(words: readonly Word[], labelled: boolean): VinFound | undefined {
  const letters = lettersOf(words);
  if (letters.length !== 17 || !/[A-Z]/.test(letters)) return undefined;
  if (fromPicture(words)) return fromOcr(letters, words);
  if (!isVin(letters))
    return labelled && /\d{3,}/.test(letters)
      ? { value: letters, words, confidence: 0.7, proven: false }
      : undefined;
  const proven = /^[1-5]/.test(letters) && vinHolds(letters);
  return { value: letters, words, confidence: labelled || proven ? 0.98 : 0.96, proven };
}

function fromOcr(letters: string, words: readonly Word[]): VinFound | undefined {
  const found = vinFromOcr(letters);
  if (!found) return undefined;
  const mandatory = /^[1-5]/.test(found.vin);
  const confidence = found.proven ? 0.96 : mandatory ? 0.5 : 0.82;
  return { value: found.vin, words, confidence, proven: found.proven };
}

/** Every VIN on a paper: words of its form anywhere, and what stands at its labels, there also in several pieces. */
export function vinsOn(reading: Reading): VinFound[] {
  const labelled = hitsOf(reading, 'vin').flatMap((hit) => {
    const cells = [cellBeside(reading, hit), ...cellsUnder(reading, hit, 2)];
    for (const cell of cells) {
      const found = cell && (vinFrom(cell.words, true) ?? leading(cell.words));
      if (found) return [found];
    }
    return [];
  });
  const taken = new Set(labelled.flatMap(({ words }) => words));
  const loose = reading.paper.lines
    .flatMap(({ words }) => words)
    .filter((word) => !taken.has(word))
    .flatMap((word) => {
      const found = vinFrom([word], false);
      return found && isVin(found.value) ? [found] : [];
    });
  return [...labelled, ...loose].sort(
    (a, b) =>
      a.words[0]!.page - b.words[0]!.page || a.words[0]!.y - b.words[0]!.y || a.words[0]!.x - b.words[0]!.x,
  );
}

/** A VIN at the start of some words, one letter a box or in groups, followed by something else. */
function leading(words: readonly Word[]): VinFound | undefined {
  for (const count of words.keys()) {
    const found = vinFrom(words.slice(0, count + 1), true);
    if (found) return found;
  }
  return undefined;
}
