import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { settle, warning } from '../layout/fields.ts';
import { findLabels } from '../layout/labels.ts';
import { boxAround } from '../layout/lines.ts';
import type { Code } from '../pages/document-read.ts';
import type { PageWords } from '../pages/words.ts';
import { classify, evidenceOf } from './classify.ts';
import type { DocumentKind } from './kinds.ts';
import { kindReaders } from './registry.ts';

/** One paper of a file: a file may hold several. */
export interface PaperPart {
  readonly kind: DocumentKind;
  /** Page numbers of the file, from 1. */
  readonly pages: readonly number[];
  /** ISO 4217 code of its amounts; null when it shows none. */
  readonly currency: string | null;
  readonly fields: readonly ReadField[];
}

type SomePage = PageWords & { readonly codes?: readonly Code[] };

/** The papers of a file, split where the kind changes. Pure: the same words give the same fields. */
export function readPapers(pages: readonly SomePage[], today: IsoDate): PaperPart[] {
  return [readPaper(pages, today)];
}

/** What one paper is and what it shows, warnings about it included. */
function readPaper(pages: readonly SomePage[], today: IsoDate): PaperPart {
  const codes = pages.flatMap((page) => page.codes ?? []);
  const evidence = evidenceOf(pages, codes);
  const reader = classify(evidence, kindReaders);
  const numbers = pages.map(({ page }) => page);
  if (!reader) return { kind: 'unknown', pages: numbers, currency: null, fields: trickery(pages) };
  const { paper } = evidence;
  const reading = { paper, codes, today, hits: findLabels(paper, reader.labels) };
  const fields = [...settle(reader.read(reading)), ...trickery(pages)];
  return { kind: reader.kind, pages: numbers, currency: currencyOf(fields), fields };
}

/** The field `currency` where a reader found one; otherwise a paper's amounts are taken for the deal's. */
const currencyOf = (fields: readonly ReadField[]): string | null => {
  const own = fields.find(({ name }) => name === 'currency');
  return own ? String(own.value) : null;
};

/** Text that speaks to a program instead of a reader. It is reported and otherwise means nothing. */
const instructions =
  /\bignore (?:all |any )?(?:the )?(?:previous|prior|above) instructions|\bcall (?:the )?tool\b|\bsystem ?(?:prompt|:)|\byou are now (?:in|an?)\b|\b(?:language model|ai assistant|reviewing assistant)\b|\bapprove (?:this|the) (?:application|loan)\b/i;

function trickery(pages: readonly PageWords[]): ReadField[] {
  return pages.flatMap(({ page, words, hidden }) => {
    const text = [...words, ...hidden].map((word) => word.text).join(' ');
    const box = boxAround(hidden.length > 0 ? hidden : words.slice(0, 1));
    return [
      ...(hidden.length > 3 ? [warning('hidden_text', page, box)] : []),
      ...(instructions.test(text) ? [warning('instruction_text', page, box)] : []),
    ];
  });
}
