import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import { middle, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Printed } from '../../values/values.ts';
import { wordsBelow, wordsRight } from './card.ts';
import { type LicenseCard, labelsOf } from './license-card.ts';

/** A value at a label, in the words right of it or else under it, where `read` finds one at their start. */
export function traitAt(
  license: LicenseCard,
  element: string,
  read: (words: readonly Word[]) => Printed<string> | undefined,
): Printed<string> | undefined {
  for (const { box, words } of labelsOf(license, element)) {
    const next = license.labels.filter(
      (other) => other.box !== box && sameRow(other.box, box) && other.box.x > box.x,
    );
    const end = Math.min(...next.map((other) => other.box.x), Number.POSITIVE_INFINITY);
    const beside = read(wordsRight(license.free, words.at(-1)!, end, 4));
    if (beside) return beside;
    const below = wordsBelow(
      license.free,
      box,
      box.x - 1.5 * box.height,
      Math.min(end, right(box) + box.height),
    );
    const under = read(below);
    if (under) return under;
  }
  return undefined;
}

const sameRow = (a: Word, b: Word) =>
  a.page === b.page && Math.abs(a.y - b.y) < 0.7 * Math.max(a.height, b.height);

/** Text of the first word where a pattern fits all of it; `as` gives the value. */
const firstWord =
  (pattern: RegExp, as: (match: RegExpExecArray) => string) =>
  ([word]: readonly Word[]): Printed<string> | undefined => {
    const match = word ? pattern.exec(word.text.replace(/^[^\p{L}\d]+|[^\p{L}\d"”'’]+$/gu, '')) : null;
    return word && match ? { value: as(match), words: [word] } : undefined;
  };

const sexOf = firstWord(/^(M|F|X|MALE|FEMALE)(?:\/[MFX])?$/i, ([, text]) => text![0]!.toUpperCase());
const eyesOf = firstWord(
  /^(BLK|BLU|BRO|BRN|BR|BL|GR|GRY|GRN|HAZ|HZL|HAZ|MAR|PNK|DIC|UNK|BRUN|BLEU|VERT|GRIS|NOIR|PERS|BLACK|BLUE|BROWN|GR[AE]Y|GREEN|HAZEL|MAROON|PINK)$/i,
  ([, text]) => text!,
);
/** `0` is no class: it is a D or an O that OCR took for a digit. */
const classOf = firstWord(/^([A-Z]{1,3}\d?|[1-9][A-Z]?)$/, ([, text]) => text!);

/** `5'-08"`, `5-11`, `5' 04"`, `511`; or centimetres, as `175 cm`. OCR's many quotes are one. */
function heightOf(words: readonly Word[]): Printed<string> | undefined {
  const [one, two] = words;
  if (!one) return undefined;
  const own = two && right(one) + one.height > two.x ? [one, two] : [one];
  for (const some of [own, [one]]) {
    const text = some
      .map((word) => word.text)
      .join('')
      .replace(/[§]/, '5');
    const [, feet, inches] =
      /^([4-7])(?:['’‘′`´]-?|-)(0?\d|1[01])(?:\D{0,3})$/.exec(text) ??
      /^([4-7])(0\d|1[01])$/.exec(text) ??
      [];
    if (feet && inches) return { value: `${feet}'-${inches}"`, words: some };
    const centimetres = /^(1\d{2}|2[0-2]\d) ?(?:cm)$/i.exec(text)?.[1];
    if (centimetres) return { value: `${centimetres} cm`, words: some };
  }
  return undefined;
}

/** What a licence says of its holder's person and of the vehicles allowed. */
export function licenseTraits(license: LicenseCard): ReadField[] {
  const field = (name: string, value: Printed<string> | undefined, confidence: number) =>
    value ? [fieldOf(name, 'text', value, confidence)] : [];
  const sex = traitAt(license, 'sex', sexOf);
  const eyes = traitAt(license, 'eyes', eyesOf);
  return [
    ...field('sex', sex ?? aloneAmongTraits(license, /^[MF]$/), sex ? 0.96 : 0.78),
    ...field('height', traitAt(license, 'height', heightOf), 0.93),
    ...field(
      'eyes',
      eyes ?? (eyesAlone(license) ? aloneAmongTraits(license, eyeCode) : undefined),
      eyes ? 0.95 : 0.78,
    ),
    ...field('license_class', traitAt(license, 'class', classOf), 0.92),
  ];
}

const eyeCode = /^(?:BLK|BLU|BRO|BRN|GRY|GRN|HAZ|HZL)$/;
/** Hair has the same codes. */
const eyesAlone = (license: LicenseCard): boolean => labelsOf(license, 'hair').length === 0;

/**
 * A value whose label could not be read: the one word of its form in the rows that tell height, weight and colours, where no name's
 * initial and no signature stands.
 */
function aloneAmongTraits({ free, labels }: LicenseCard, form: RegExp): Printed<string> | undefined {
  const traits = labels.filter(({ element }) =>
    ['height', 'weight', 'sex', 'eyes', 'hair'].includes(element),
  );
  const marks = [
    ...traits.map(({ box }) => box),
    ...free.words.filter(({ text }) => /^\W?[4-7]['’‘′]-?\d{1,2}\W*$/.test(text) || eyeCode.test(text)),
  ];
  const found = free.words.filter(
    (word) =>
      form.test(word.text) &&
      (word.certainty ?? 1) > 0.6 &&
      marks.some((mark) => mark !== word && mark.page === word.page && besides(mark, word)),
  );
  const [word] = found;
  return word && found.length === 1 ? { value: word.text, words: [word] } : undefined;
}

/** On one row, or one right under the other. */
const besides = (mark: Word, word: Word): boolean =>
  Math.abs(middle(mark) - middle(word)) < 1.1 * Math.max(mark.height, word.height) &&
  word.height < 2.5 * mark.height;
