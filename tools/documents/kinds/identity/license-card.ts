import type { IsoDate } from '../../../kit/units.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Card } from './card.ts';
import { type CardLabel, cardLabels } from './card-labels.ts';
import { aamvaNumbers, licenseLabels } from './license-labels.ts';

/** A licence of North America being read: its words, the labels on them, the words that are no label. */
export interface LicenseCard {
  readonly card: Card;
  readonly labels: readonly CardLabel[];
  /** Words that belong to no label. */
  readonly free: Card;
  readonly today: IsoDate;
}

export const labelsOf = ({ labels }: LicenseCard, element: string): CardLabel[] =>
  labels.filter((label) => label.element === element);

/** `4d`, `15.`: a field number alone in its word, letters that OCR confuses with the printed ones included. */
export const numberOf = ({ text }: Word): string | undefined =>
  /^(\d{1,2}[abcd]?)[.:,]?$/i.exec(text)?.[1]?.toLowerCase();

export function licenseCard(card: Card, today: IsoDate): LicenseCard {
  const named = cardLabels(card, licenseLabels);
  const taken = new Set(named.flatMap(({ words }) => words));
  const labels = [...named.map((label) => withNumber(label, card, taken)), ...numbersAlone(card, taken)];
  for (const label of labels) for (const word of label.words) taken.add(word);
  const isFree = (word: Word) => !taken.has(word);
  const free = {
    words: card.words.filter(isFree),
    rows: card.rows.map((row) => row.filter(isFree)).filter((row) => row.length > 0),
  };
  return { card, labels, free, today };
}

/** The label with the field number that stands before it. */
function withNumber(label: CardLabel, card: Card, taken: Set<Word>): CardLabel {
  const row = card.rows.find((words) => words.includes(label.words[0]!)) ?? [];
  const before = row[row.indexOf(label.words[0]!) - 1];
  if (!before || taken.has(before) || label.box.x - right(before) > 1.2 * label.box.height) return label;
  if (!/^\W*[\dasbig|]{1,2}[abcds]?[.:,]?$/i.test(before.text)) return label;
  taken.add(before);
  return { ...label, words: [before, ...label.words] };
}

/** Field numbers that stand for a label of their own: first in their cell, a word close behind them. */
function numbersAlone(card: Card, taken: ReadonlySet<Word>): CardLabel[] {
  return card.rows.flatMap((row) =>
    row.flatMap((word, i) => {
      const element = aamvaNumbers[numberOf(word) ?? ''];
      const [before, after] = [row[i - 1], row[i + 1]];
      if (!element || taken.has(word) || !after || taken.has(after)) return [];
      if (before && !taken.has(before) && word.x - right(before) < 1.2 * word.height) return [];
      if (
        after.x - right(word) > 3 * after.height ||
        (word.height > 1.3 * after.height && after.text.length > 1)
      )
        return [];
      return [{ element, words: [word], box: word }];
    }),
  );
}
