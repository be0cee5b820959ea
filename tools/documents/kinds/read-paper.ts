import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { settle, warning, warningName } from '../layout/fields.ts';
import { findLabels, type Vocabulary } from '../layout/labels.ts';
import { bare } from '../layout/likeness.ts';
import { boxAround, paperOf } from '../layout/lines.ts';
import { agreement } from './agreement.ts';
import { calibrated } from './calibration.ts';
import { isInstruction } from './instructions.ts';
import type { DocumentKind } from './kinds.ts';
import { type Run, type SomePage, splitPacket } from './packet.ts';
import { kindReaders } from './registry.ts';
import { waysOf } from './ways.ts';

/** A page with fewer words says too little to be called a paper of another kind. */
const legibleWordsMin = 20;

/** One paper of a file: a file may hold several. */
export interface PaperPart {
  readonly kind: DocumentKind;
  /** Page numbers of the file, from 1. */
  readonly pages: readonly number[];
  /** ISO 4217 code of its amounts; null when it shows none. */
  readonly currency: string | null;
  readonly fields: readonly ReadField[];
}

/** The papers of a file, split where one ends and another begins. Pure: the same words give the same fields. */
export function readPapers(pages: readonly SomePage[], today: IsoDate): PaperPart[] {
  const runs = splitPacket(pages, kindReaders);
  return runs.map((run) => {
    const part = readRun(run, runs.length > 1, today);
    const paper = paperOf(run.pages);
    return { ...part, fields: part.fields.map((field) => calibrated(field, paper)) };
  });
}

/** One paper; where its pages were read in several ways, as all of them together show it. */
function readRun(run: Run, inPacket: boolean, today: IsoDate): PaperPart {
  const [first, ...others] = waysOf(run).map((way) => readPaper(way, inPacket, today));
  if (!first || others.length === 0) return first ?? readPaper(run, inPacket, today);
  const fields = agreement(
    first.fields,
    others.map((other) => other.fields),
  );
  return { ...first, fields, currency: currencyOf(fields) };
}

/** What one paper is and what it shows, warnings about it included. */
function readPaper({ reader, pages }: Run, inPacket: boolean, today: IsoDate): PaperPart {
  const numbers = pages.map(({ page }) => page);
  if (!reader) {
    const legible = pages.some(({ words }) => words.length >= legibleWordsMin);
    const kind = inPacket && legible ? 'other' : 'unknown';
    return { kind, pages: numbers, currency: null, fields: trickery(pages) };
  }
  const codes = pages.flatMap((page) => page.codes ?? []);
  const paper = paperOf(pages);
  const reading = { paper, codes, today, hits: findLabels(paper, reader.labels) };
  const read = reader.read(reading).filter((field) => !isLabel(field, reader.labels));
  const fields = [...settle(read), ...trickery(pages)];
  return { kind: reader.kind, pages: numbers, currency: currencyOf(fields), fields };
}

/** A label or a numbered question of the form, taken for the value of another label beside it. */
export function isLabel(
  { unit, value, name }: Pick<ReadField, 'unit' | 'value' | 'name'>,
  labels: Vocabulary,
): boolean {
  if (unit !== 'text' || name === warningName) return false;
  return /^\d{1,2}[.)] \p{L}/u.test(String(value)) || phrasesOf(labels).has(bare(String(value)));
}

const known = new WeakMap<Vocabulary, ReadonlySet<string>>();

function phrasesOf(labels: Vocabulary): ReadonlySet<string> {
  const made = known.get(labels) ?? new Set(Object.values(labels).flat().map(bare));
  known.set(labels, made);
  return made;
}

/** The field `currency` where a reader found one; otherwise a paper's amounts are taken for the deal's. */
const currencyOf = (fields: readonly ReadField[]): string | null => {
  const own = fields.find(({ name }) => name === 'currency');
  return own ? String(own.value) : null;
};

function trickery(pages: readonly SomePage[]): ReadField[] {
  return pages.flatMap(({ page, words, hidden, codes = [] }) => {
    const text = [...words, ...hidden].map((word) => word.text).join(' ');
    const box = boxAround(hidden.length > 0 ? hidden : words.slice(0, 1));
    return [
      ...(hidden.length > 3 ? [warning('hidden_text', page, box)] : []),
      ...(isInstruction(text) ? [warning('instruction_text', page, box)] : []),
      ...codes
        .filter((code) => isInstruction(code.text))
        .map((code) => warning('instruction_text', page, code.box)),
    ];
  });
}
