import { middle, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import { untilGap } from './card.ts';
import { type LicenseCard, labelsOf } from './license-card.ts';

/** `F`, `F/F`, `M/M`, `K/F`: the letter that the zone would have. */
export function sexOf([word]: readonly Word[]): Printed<string> | undefined {
  const [, one, other] =
    /^([MFX])(?:\/([MFX]))?$|^[KN]\/(F)$/.exec(word?.text.replace(/[^A-Z/]/g, '') ?? '') ?? [];
  const value = other ?? one;
  return word && value ? { value, words: [word] } : undefined;
}

/** A state's code of three letters. */
export function nationalityOf([word]: readonly Word[]): Printed<string> | undefined {
  const code = /^(?:[\p{L}]+\/)?([A-Z]{3})$/u.exec(word?.text ?? '')?.[1];
  return word && code ? { value: code, words: [word] } : undefined;
}

/** A country's name: words of letters, capitals first. */
export function countryNameOf(words: readonly Word[]): Printed<string> | undefined {
  const run = untilGap(words, words[0]?.x ?? 0, 1.5);
  const value = clean(run.map(({ text }) => text).join(' ')).replace(/[^\p{L}.]+$/u, '');
  return /^\p{Lu}[\p{L} .'-]{2,40}$/u.test(value) ? { value, words: run } : undefined;
}

/** An immigrant category: letters and digits, as `IR1` or `E16`. */
export function categoryOf([word]: readonly Word[]): Printed<string> | undefined {
  const value = word?.text.replace(/[^A-Z\d]/g, '') ?? '';
  return word && /^[A-Z]{1,3}\d{1,2}$/.test(value) ? { value, words: [word] } : undefined;
}

/** An Italian tax code, wherever it stands: its form is its own. */
export function fiscalCode({ free }: LicenseCard): Printed<string> | undefined {
  const words = free.words.filter(({ text }) => /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(text));
  const [word] = words;
  return word && words.length === 1 ? { value: word.text, words } : undefined;
}

const rowsMax = 3;

/** An address right of its label or in up to three rows under it, aligned with it, up to the next label or a wide gap. */
export function addressAt(card: LicenseCard): Printed<string> | undefined {
  for (const { box } of labelsOf(card, 'address')) {
    const words: Word[] = [];
    let bottom = lowestLabel(card, box);
    for (const row of rowsUnder(card, box)) {
      const first = row[0]!;
      const labelBetween = card.labels.some(
        (label) =>
          label.box.page === first.page &&
          label.box.y > bottom &&
          label.box.y < first.y &&
          Math.abs(label.box.x - first.x) < 8 * first.height,
      );
      if (first.y - bottom > 1.2 * first.height || labelBetween || words.length > 20) break;
      words.push(...untilGap(row, first.x, 1.8));
      bottom = first.y + first.height;
      if (row === rowsUnder(card, box)[rowsMax - 1]) break;
    }
    const value = clean(joinedWords(words));
    if (words.length > 1 && /\p{L}{3}/u.test(value) && /\d/.test(value)) return { value, words };
  }
  return undefined;
}

/** Bottom of the label and of its translation right under it. */
function lowestLabel({ labels }: LicenseCard, box: Word): number {
  const under = labels.filter(
    ({ box: other }) =>
      other.page === box.page &&
      other.y >= box.y &&
      other.y - box.y < 1.8 * box.height &&
      Math.abs(other.x - box.x) < 8 * box.height,
  );
  return Math.max(
    box.y + box.height,
    ...under.filter(({ element }) => element === 'address').map(({ box: other }) => other.y + other.height),
  );
}

function rowsUnder({ free }: LicenseCard, box: Word): Word[][] {
  return free.rows
    .map((row) =>
      row.filter(
        (word) =>
          (word.certainty ?? 1) > 0.5 &&
          word.height < 4 * box.height &&
          word.page === box.page &&
          word.x > box.x - 1.5 * box.height &&
          middle(word) > box.y + box.height,
      ),
    )
    .filter((row) => row.length > 0 && row[0]!.x < right(box) + 2 * box.height)
    .sort((a, b) => a[0]!.y - b[0]!.y);
}

/** In one line; a capital that OCR parted from the small letters right behind it goes back to them. */
const joinedWords = (words: readonly Word[]): string =>
  words.reduce((text, word, i) => {
    const last = words[i - 1];
    const parted =
      last &&
      /^\p{Lu}$/u.test(last.text) &&
      /^\p{Ll}/u.test(word.text) &&
      word.x - right(last) < 0.2 * word.height;
    return text + (i === 0 || parted ? '' : ' ') + word.text;
  }, '');
