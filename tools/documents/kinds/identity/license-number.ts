import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean } from '../../values/values.ts';
import { untilGap, wordsBelow, wordsRight } from './card.ts';
import type { CardLabel } from './card-labels.ts';
import { type LicenseCard, labelsOf } from './license-card.ts';
import { isNumberOf } from './license-forms.ts';

/**
 * Letters and digits of a number that may be printed in groups: 5 to 30, four of them digits, or three where it is long; two where it
 * has the nine characters of a machine-readable zone's.
 */
function isNumber(text: string): boolean {
  const bare = text.replace(/[- .*]|(?<=\d{5})\/|\/(?=\d{4}$)/g, '');
  const digits = bare.replace(/\D/g, '').length;
  const isDay = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text);
  return (
    /^[A-Z\d]{5,30}$/.test(bare) && !isDay && digits >= (bare.length < 9 ? 4 : bare.length === 9 ? 2 : 3)
  );
}

/** A group of a number; Polish ones have strokes. */
const group = /^[A-Z\d][A-Z\d-]*$|^\d{5,6}\/\d{2}\/\d{4}$/;

interface Candidate {
  readonly value: string;
  readonly words: readonly Word[];
  readonly confidence: number;
}

/**
 * The licence's number: what stands right of its label, or under it, in one or several groups. The document
 * discriminator (field 5) is another number; where it begins with the licence's, as in several states, it proves it.
 */
export function licenseNumber(
  license: LicenseCard,
  name: string,
  { where = 'anywhere', state }: { where?: 'anywhere' | 'labelled'; state?: string | undefined } = {},
): ReadField[] {
  const candidates = labelsOf(license, 'number').flatMap((label) => atLabel(license, label) ?? []);
  const others = labelsOf(license, 'discriminator').flatMap((label) => atLabel(license, label, 3) ?? []);
  const discriminators = others.map(({ value }) => value.replace(/[- ]/g, ''));
  const elsewhere = new Set(others.flatMap(({ words }) => words.map(({ x, y }) => `${x} ${y}`)));
  const own = candidates.filter(({ words }) => !words.some(({ x, y }) => elsewhere.has(`${x} ${y}`)));
  const [best] = (own.length > 0 || where === 'labelled' ? own : alone(license, discriminators, state)).sort(
    (a, b) => b.confidence - a.confidence,
  );
  if (!best) return [];
  const bare = best.value.replace(/[- ]/g, '');
  const rivals = own.some(({ value, confidence }) => value !== best.value && confidence === best.confidence);
  const proven = discriminators.some((text) => text.length > bare.length && text.startsWith(bare));
  const confidence = proven ? 0.97 : rivals ? 0.5 : best.confidence;
  return confidence < 0.5
    ? []
    : [fieldOf(name, 'text', { value: best.value, words: best.words }, confidence)];
}

function atLabel(license: LicenseCard, label: CardLabel, gapMax = 1.4): Candidate | undefined {
  const next = license.labels
    .filter(
      ({ box }) => box.page === label.box.page && box.x > right(label.box) - 1 && sameHeight(box, label.box),
    )
    .map(({ box }) => box.x);
  const end = Math.min(...next, Number.POSITIVE_INFINITY);
  const strength = label.words.length > 1 || /^(?:DLN|LIC|CUSTOMER|\d)/i.test(label.box.text) ? 0.95 : 0.93;
  const beside = grouped(wordsRight(license.free, label.box, end, 6), gapMax);
  if (beside) return { ...beside, confidence: strength };
  const size = label.box.height;
  const under = wordsBelow(license.free, label.box, label.box.x - 2 * size, end - size);
  if (under[0] && under[0].x > right(label.box) + 3 * size) return undefined;
  const below = grouped(under, gapMax);
  return below ? { ...below, confidence: strength - 0.01 } : undefined;
}

const sameHeight = (a: Word, b: Word) => Math.abs(a.y - b.y) < 0.7 * Math.max(a.height, b.height);

/** The groups that make one number, from the first word on. */
function grouped(words: readonly Word[], gapMax: number): { value: string; words: Word[] } | undefined {
  const trimmed = words
    .map((word) => ({ ...word, text: numberText(word.text) }))
    .filter(({ text }) => text !== '')
    .filter(({ text }, i, all) => !isLabelRest(text, all[i + 1]?.text, i));
  const run = untilGap(trimmed, trimmed[0]?.x ?? 0, gapMax);
  const end = run.findIndex(({ text }, i) => !group.test(text) || (i > 0 && !/\d/.test(text)));
  const groups = end < 0 ? run : run.slice(0, end);
  const value = clean(groups.map(({ text }) => text).join(' '));
  return isNumber(value) ? { value, words: groups } : undefined;
}

/** What OCR left of a label before its number: `IDN M640-172-84`. */
const isLabelRest = (text: string, next: string | undefined, position: number): boolean =>
  position === 0 && /^[A-Z1l]{2,4}$/.test(text) && !/^\d+$/.test(text) && /^[A-Z\d-]{7,}$/.test(next ?? '');

/** Without the marks that OCR sees at a number's edges; `§` and `$` before digits are an S. */
const numberText = (text: string): string =>
  text.replace(/^[^\p{L}\d$§]+|[^\p{L}\d]+$/gu, '').replace(/^([A-Z]{0,2})[$§](?=\d)/, '$1S');

/**
 * With no label to be read: the one number on the card in the form of its state's, or else the only word that is letters followed by
 * seven or more digits. Where two have the form, the larger print is the licence's.
 */
function alone({ free }: LicenseCard, others: readonly string[], state: string | undefined): Candidate[] {
  const formed = free.rows
    .flatMap((row) => row.flatMap((_, i) => [1, 2, 3, 4].map((length) => row.slice(i, i + length))))
    .flatMap((words): Candidate[] => {
      const value = words.map(({ text }) => numberText(text)).join(' ');
      const close = untilGap(words, words[0]!.x, 1.4).length === words.length;
      const sure = words.every(({ certainty = 1 }) => certainty > 0.5);
      return close && sure && isNumberOf(state, value) ? [{ value, words, confidence: 0.78 }] : [];
    });
  const values = [...new Map(formed.map((own) => [own.value.replace(/[ -]/g, ''), own])).values()];
  const height = ({ words }: Candidate) => Math.max(...words.map((word) => word.height));
  const [first, second] = values.sort((a, b) => height(b) - height(a));
  if (first && (!second || height(first) > 1.2 * height(second))) return [first];
  const found = free.words.flatMap((word) => {
    const value = numberText(word.text);
    return /^[A-Z]{1,2}\d{6,13}$/.test(value) && !others.some((other) => other.includes(value))
      ? [{ value, words: [word], confidence: 0.6 }]
      : [];
  });
  return found.length === 1 ? found : [];
}
