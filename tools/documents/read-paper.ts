import type { ReadField } from '../deals/deal.ts';
import { buyersOrderLabels, readBuyersOrder } from './buyers-order.ts';
import { creditApplicationLabels, readCreditApplication } from './credit-application.ts';
import { type Reading, settle, warning } from './fields.ts';
import { classify, type DocumentKind } from './kinds.ts';
import { findLabels, type Vocabulary } from './labels.ts';
import { boxAround, paperOf } from './lines.ts';
import { payStubLabels, readPayStub } from './pay-stub.ts';
import { proofOfInsuranceLabels, readProofOfInsurance } from './proof-of-insurance.ts';
import type { PageWords } from './words.ts';

const readers: Readonly<
  Record<Exclude<DocumentKind, 'unknown'>, { labels: Vocabulary; read: (reading: Reading) => ReadField[] }>
> = {
  pay_stub: { labels: payStubLabels, read: readPayStub },
  credit_application: { labels: creditApplicationLabels, read: readCreditApplication },
  buyers_order: { labels: buyersOrderLabels, read: readBuyersOrder },
  proof_of_insurance: { labels: proofOfInsuranceLabels, read: readProofOfInsurance },
};

/** What a paper is and what it shows, warnings about it included. Pure: the same words give the same fields. */
export function readPaper(pages: readonly PageWords[]): { kind: DocumentKind; fields: ReadField[] } {
  const paper = paperOf(pages);
  const kind = classify(paper);
  if (kind === 'unknown') return { kind, fields: [] };
  const { labels, read } = readers[kind];
  const reading = { paper, hits: findLabels(paper, labels) };
  return { kind, fields: [...settle(read(reading)), ...trickery(pages)] };
}

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
