import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { KindReader } from '../kinds/kind-reader.ts';
import { isLabel, type PaperPart } from '../kinds/read-paper.ts';
import { findLabels } from '../layout/labels.ts';
import { bare } from '../layout/likeness.ts';
import { paperOf } from '../layout/lines.ts';
import { overlap } from '../pages/merge-readings.ts';
import type { PageWords, Word } from '../pages/words.ts';
import { localeOf } from '../values/locale.ts';
import { sameShapes } from './alike.ts';
import { checkHolds, sumHolds } from './proof.ts';
import type { Proposals } from './proposals.ts';
import { type Proposed, type Support, supportsOf } from './support.ts';
import { typedValue, type Writing } from './typed-value.ts';
import type { WantedField } from './wanted.ts';

/** What a proposal rests on. */
export type Basis = 'check_and_words' | 'sum_and_words' | 'label' | 'words' | 'check' | 'sum';

/**
 * How sure a second reading is by what it rests on. Only a check digit or a sum that holds, together with words of the
 * page, reaches the confidence that is relied on; words alone say that the value is there, not that it is this field's.
 */
const sureness: Readonly<Record<Basis, number>> = {
  check_and_words: 0.93,
  sum_and_words: 0.92,
  label: 0.8,
  words: 0.7,
  check: 0.8,
  sum: 0.8,
};

/** What became of the proposals for one page. */
export interface Weighed {
  readonly accepted: readonly { readonly field: ReadField; readonly basis: Basis }[];
  /** Nothing on the page says so: as if it had not been proposed. */
  readonly dropped: readonly string[];
}

export interface WeighedPage {
  readonly part: PaperPart;
  /** Of its kind. */
  readonly reader: KindReader;
  readonly page: PageWords;
  /** OCR made out so little that words missing from it may still be on the page. */
  readonly poor: boolean;
  /** All pages of the paper: how it writes its numbers and days. */
  readonly pages: readonly PageWords[];
  readonly today: IsoDate;
}

/** Checks each proposal against the words of its page. Pure: the same answer for the same page is weighed the same. */
export function weigh(proposals: Proposals, wanted: readonly WantedField[], on: WeighedPage): Weighed {
  const writing = { locale: localeOf(paperOf(on.pages)), today: on.today };
  const paper = paperOf([on.page]);
  const hits = findLabels(paper, on.reader.labels);
  const supported = wanted.flatMap((field): Supported[] => {
    const text = proposals.get(field.name);
    const proposed = text === undefined ? undefined : proposedFor(field, text, on, writing);
    if (!proposed) return [];
    const labels = hits.filter(({ key }) => field.labels.includes(key));
    return [
      { ...proposed, supports: supportsOf(proposed, paper, labels, writing).filter(isFree(proposed, on)) },
    ];
  });
  const accepted = placed(supported).flatMap((one) => fieldFrom(one, on));
  const taken = new Set(accepted.map(({ field }) => field.name));
  return { accepted, dropped: [...proposals.keys()].filter((name) => !taken.has(name)) };
}

type Supported = Proposed & { readonly supports: readonly Support[] };

function proposedFor(
  wanted: WantedField,
  text: string,
  { reader, today }: WeighedPage,
  writing: Writing,
): Proposed | undefined {
  const value = typedValue(wanted, text, writing);
  if (value === undefined || isLabel({ ...wanted, value }, reader.labels)) return undefined;
  const proven = wanted.check !== undefined && checkHolds(wanted.check, String(value), today);
  return { wanted, text, value, proven };
}

/** A place is free where no other field was surely read: one figure does not stand for two. */
const isFree =
  ({ wanted }: Proposed, { part }: WeighedPage) =>
  ({ box, words }: Support): boolean =>
    !part.fields.some(
      (field) =>
        field.name !== wanted.name &&
        field.name !== 'warning' &&
        field.page === words[0]!.page &&
        field.confidence >= 0.7 &&
        overlap(field.box, box) > 0.5,
    );

/** Each proposal with a place of its own. Where one value is proposed more often than the page shows it, none keeps a place. */
function placed(proposals: readonly Supported[]): Supported[] {
  const taken = new Set<Word>();
  return proposals.map((one) => {
    const rivals = proposals.filter(({ value }) => bare(String(value)) === bare(String(one.value)));
    const places = new Set(rivals.flatMap(({ supports }) => supports.map(({ words }) => words[0]!)));
    if (rivals.length > 1 && places.size < rivals.length) return { ...one, supports: [] };
    const own = one.supports.find(({ words }) => !words.some((word) => taken.has(word)));
    for (const word of own?.words ?? []) taken.add(word);
    return { ...one, supports: own ? [own] : [] };
  });
}

function fieldFrom(one: Supported, on: WeighedPage): Weighed['accepted'] {
  const [best] = one.supports;
  const basis = basisOf(one, on);
  if (!basis) return [];
  const { page, width, height } = on.page;
  const likeness = basis === 'label' || basis === 'words' ? best!.likeness : 1;
  const field: ReadField = {
    name: one.wanted.name,
    unit: one.wanted.unit,
    value: one.value,
    page,
    box: best?.box ?? { x: 0, y: 0, width, height },
    confidence: Math.round(sureness[basis] * likeness * 1000) / 1000,
    reading: 'vision',
  };
  return [{ field, basis }];
}

function basisOf(
  { wanted: { name, alone }, value, proven, supports: [support] }: Supported,
  { part, poor }: WeighedPage,
): Basis | undefined {
  const read = support?.words.map(({ text }) => text).join('') ?? '';
  if (proven && alone && support && sameShapes(read, String(value))) return 'check_and_words';
  if (proven && (support || poor)) return 'check';
  if (typeof value === 'number' && sumHolds(part.kind, name, value, part.fields)) {
    if (support?.likeness === 1) return 'sum_and_words';
    if (support || poor) return 'sum';
  }
  if (!support) return undefined;
  return support.labelled ? 'label' : 'words';
}
