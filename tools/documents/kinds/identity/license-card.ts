import type { IsoDate } from '../../../kit/units.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Card } from './card.ts';
import { type CardLabel, type CardVocabulary, cardLabels } from './card-labels.ts';
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
  /^(\d{1,2}[abcd]?)[^\p{L}\d]{0,2}$/iu.exec(text)?.[1]?.toLowerCase();

export function licenseCard(card: Card, today: IsoDate): LicenseCard {
  const named = cardLabels(card, licenseLabels).filter((label) => standsAsLabel(label, card));
  const taken = new Set(named.flatMap(({ words }) => words));
  const numbered = named.map((label) => withNumber(label, card, taken));
  return cardWith([...numbered, ...numbersAlone(card, aamvaNumbers, taken)], card, today);
}

/** A card whose elements are marked by words only, as identity cards and passports. */
export const labelledCard = (card: Card, vocabulary: CardVocabulary, today: IsoDate): LicenseCard =>
  cardWith(translated(cardLabels(card, vocabulary)), card, today);

/** Labels of one element side by side are its name in several languages: one label, under whose left edge the value begins. */
function translated(labels: readonly CardLabel[]): CardLabel[] {
  const merged: CardLabel[] = [];
  for (const label of [...labels].sort((a, b) => a.box.x - b.box.x)) {
    const left = merged.findIndex(({ element, box }) => element === label.element && adjoins(box, label.box));
    const own = merged[left];
    if (!own) {
      merged.push(label);
      continue;
    }
    const box = {
      ...own.box,
      width: right(label.box) - own.box.x,
      text: `${own.box.text} ${label.box.text}`,
    };
    merged[left] = { ...label, words: [...own.words, ...label.words], box };
  }
  return merged;
}

const adjoins = (a: Word, b: Word): boolean =>
  sharesHeight(a, b) && b.x - right(a) > -0.5 * a.height && b.x - right(a) < 1.6 * a.height;

/** A licence whose elements are marked by numbers only, as in Europe. */
export const numberedCard = (
  card: Card,
  numbers: Readonly<Record<string, string>>,
  today: IsoDate,
): LicenseCard => cardWith(numbersAlone(card, numbers, new Set()), card, today);

function cardWith(labels: readonly CardLabel[], card: Card, today: IsoDate): LicenseCard {
  const taken = new Set(labels.flatMap(({ words }) => words));
  const isFree = (word: Word) => !taken.has(word);
  const free = {
    words: card.words.filter(isFree),
    rows: card.rows.map((row) => row.filter(isFree)).filter((row) => row.length > 0),
  };
  return { card, labels, free, today };
}

/** Words that names and streets hold too are labels only at the start of a cell or after their own field number. */
const risky =
  /^(?:DL|ID|NO|NAME|ADDRESS|ADD|BIRTH|NUMBER|LN|FN|FIRST|LAST|END|REST|TYPE|DONOR|RACE|COUNTY|REAL ID)\W*$/i;

function standsAsLabel({ words, box }: CardLabel, card: Card): boolean {
  const first = words[0]!;
  const row = card.rows.find((some) => some.includes(first)) ?? [];
  const before = row[row.indexOf(first) - 1];
  if (!before || !risky.test(box.text)) return true;
  const number = numberOf(before);
  const gap = (first.x - right(before)) / first.height;
  if (number === undefined || aamvaNumbers[number] === undefined) return gap > 1.1;
  return gap > 3 || !['1', '2', '8'].includes(number);
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

/** `17 MAR 1984`: a number before a month is a day. */
const month = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:[^\p{L}].*)?$/iu;

/** Field numbers that stand for a label of their own: nothing close before them, a word that is no label close behind. */
function numbersAlone(
  card: Card,
  numbers: Readonly<Record<string, string>>,
  taken: ReadonlySet<Word>,
): CardLabel[] {
  return card.words.flatMap((word) => {
    const element = numbers[numberOf(word) ?? ''];
    if (!element || taken.has(word) || (word.certainty ?? 1) < 0.3) return [];
    const beside = card.words.filter((other) => other !== word && sharesHeight(word, other));
    const after = beside.filter(({ x }) => x >= right(word) - 1).sort((a, b) => a.x - b.x)[0];
    if (!after || taken.has(after) || month.test(after.text) || after.x - right(word) > 2.5 * after.height)
      return [];
    const close = beside.some((other) => {
      const gap = word.x - right(other);
      return !taken.has(other) && gap > -1 && gap < 1.1 * word.height && numberOf(other) === undefined;
    });
    return close || word.height > 1.3 * after.height ? [] : [{ element, words: [word], box: word }];
  });
}

/** The smaller of the two lies for the most part beside the other. */
function sharesHeight(a: Word, b: Word): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return a.page === b.page && shared > 0.6 * Math.min(a.height, b.height);
}
