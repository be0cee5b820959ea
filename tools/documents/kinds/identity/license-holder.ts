import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Printed } from '../../values/values.ts';
import { wordsBelow, wordsRight } from './card.ts';
import { cellAbove, type HolderAddress, holderAddress } from './holder-address.ts';
import { type LicenseCard, labelsOf } from './license-card.ts';
import { nameIn } from './name-words.ts';

export interface Named extends Printed<string> {
  readonly confidence: number;
}

/** Names and address of a licence's holder. A name that nothing marks is taken only from its place above the address. */
export function licenseHolder(license: LicenseCard, names: { last: string; given: string }): ReadField[] {
  const printed = holderAddress(license.free);
  const stuck = printed !== undefined && hasStuckNumber(license, printed);
  const address = stuck ? withoutNumber(printed) : printed;
  const last = markedName(license, 'lastName');
  const given = markedName(license, 'givenNames');
  const found =
    last && given ? { last, given } : (withComma(license) ?? byPlace(license, address, last, given));
  const field = (name: string, value: Named | undefined) =>
    value ? [fieldOf(name, 'text', value, value.confidence)] : [];
  return [
    ...field(names.last, found.last),
    ...field(names.given, found.given),
    ...(address ? [fieldOf('address', 'text', address, stuck ? 0.75 : 0.93)] : []),
  ];
}

/** Marks with field numbers on a card that numbers its elements. */
const numberedMin = 3;

/**
 * Whether an address begins with the figure of its own field 8: the card numbers its elements, no 8 was found, and the house number
 * begins with one.
 */
function hasStuckNumber(license: LicenseCard, { value }: HolderAddress): boolean {
  const numbered = license.labels.filter(({ words }) => /^\d{1,2}[a-d]?\b/.test(words[0]!.text));
  return /^8\d{2}/.test(value) && labelsOf(license, 'address').length === 0 && numbered.length >= numberedMin;
}

const withoutNumber = (address: HolderAddress): HolderAddress => ({
  ...address,
  value: address.value.slice(1),
});

interface Names {
  readonly last: Named | undefined;
  readonly given: Named | undefined;
}

/** The name right of its label or field number, or under a label in words. */
export function markedName(license: LicenseCard, element: string): Named | undefined {
  for (const label of labelsOf(license, element)) {
    const { box } = label;
    const next = license.labels.filter(
      (other) => other !== label && sameRow(other.box, box) && other.box.x > box.x,
    );
    const end = Math.min(...next.map((other) => other.box.x), Number.POSITIVE_INFINITY);
    const beside = nameIn(wordsRight(license.free, label.words.at(-1)!, end, 2.5));
    if (beside) return { ...beside, confidence: 0.94 };
    if (/^\d/.test(box.text) && label.words.length === 1) continue;
    const within = Math.min(end, right(box) + 3 * box.height);
    const [start] = wordsBelow(license.free, box, box.x - 2.5 * box.height, within);
    const under = nameIn(start ? [start, ...wordsRight(license.free, start, end, 1.8)] : []);
    if (under) return { ...under, confidence: 0.9 };
  }
  return undefined;
}

const sameRow = (a: Word, b: Word) =>
  a.page === b.page && Math.abs(a.y - b.y) < 0.7 * Math.max(a.height, b.height);

/** `DOE, JANE Q` at a label `Name`, in one row or broken after the comma. */
function withComma(license: LicenseCard): Names | undefined {
  const whole = markedName(license, 'name');
  const cut = (whole?.words.findIndex(({ text }) => text.endsWith(',')) ?? -1) + 1;
  if (!whole || cut === 0) return undefined;
  const first = whole.words[0]!;
  const box = { ...first, width: right(whole.words.at(-1)!) - first.x };
  const rest =
    cut < whole.words.length
      ? whole.words.slice(cut)
      : wordsBelow(license.free, box, first.x - first.height, right(box));
  const [last, given] = [nameIn(whole.words.slice(0, cut)), nameIn(rest)];
  return last && given
    ? { last: { ...last, confidence: 0.9 }, given: { ...given, confidence: 0.9 } }
    : undefined;
}

/** Family name over given names over the address, each in a row of its own: the order of fields 1, 2 and 8. */
function byPlace(
  { free }: LicenseCard,
  address: HolderAddress | undefined,
  last: Named | undefined,
  given: Named | undefined,
): Names {
  const above = (word: Word | undefined): Named | undefined => {
    const cell = word && address ? cellAbove(free, word, address.x) : undefined;
    const own = cell?.filter((some, i) => !/^\W*\d?\W*$/.test(some.text) && !isMarkBefore(some, cell[i + 1]));
    const name = own ? nameIn(own) : undefined;
    return name && name.words.length === own?.length ? { ...name, confidence: 0.85 } : undefined;
  };
  const second =
    given ?? (last && address && isRightAbove(last, address) ? undefined : above(address?.street[0]));
  const first = last ?? above(second?.words[0]);
  return first === undefined && given === undefined
    ? { last: undefined, given: undefined }
    : { last: first, given: second };
}

/** What OCR made of a small label before a name: `tN` for LN. */
const isMarkBefore = (word: Word, next: Word | undefined): boolean =>
  next !== undefined && word.text.length <= 3 && word.height < 0.8 * next.height;

/** The row above the address is the family name's own: no given names between. */
const isRightAbove = (last: Named, { street }: HolderAddress): boolean =>
  street[0]!.y - (last.words[0]!.y + last.words[0]!.height) < 0.8 * street[0]!.height;
