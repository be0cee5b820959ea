import { z } from 'zod';
import type { DealDocument, ReadField } from '../deals/deal.ts';
import { Box } from '../deals/facts.ts';
import { amount, code, count, day, months } from '../kit/claims.ts';
import { currencyExponent, decimalAmount } from '../kit/currency.ts';
import { type IsoDate, minor } from '../kit/units.ts';
import { FindingView } from './findings/finding.ts';
import { isIdentifier, maskedIdentifier } from './identifiers.ts';
import { documentKinds } from './kinds/kinds.ts';
import { warningName } from './layout/fields.ts';
import { refusals, retakeReasons } from './pages/document-read.ts';

export const documentOutcomes = ['read', 'unsupported_kind', ...refusals] as const;

/** A field as shown: exactly one of the five values. `text` is what somebody printed, so it is no claim. */
const FieldView = z.strictObject({
  name: z.string(),
  page: z.int().min(1),
  box: Box,
  confidence: z.number().min(0).max(1),
  reading: z.enum(['text', 'ocr', 'barcode', 'mrz', 'vision', 'person']),
  money: amount('document_amount').optional(),
  day: day('document_day').optional(),
  months: months('document_months').optional(),
  count: count('document_count').optional(),
  text: z.string().max(120).optional(),
});

/** One paper of a file. A file with several is a packet. */
const PaperView = z.strictObject({
  paperId: z.string(),
  kind: code('document_kind', documentKinds),
  pages: z.array(z.int()),
  fields: z.array(FieldView),
});

export const ParsedDocument = z.strictObject({
  dealId: z.string(),
  documentId: z.string(),
  outcome: code('document_outcome', documentOutcomes),
  pageCount: count('page_count'),
  papers: z.array(PaperView),
  /** Pages to be photographed or scanned again. */
  retake: z.array(
    z.strictObject({ page: count('retake_page'), reason: code('retake_reason', retakeReasons) }),
  ),
  findings: z.array(FindingView),
  missing: z.array(z.string()),
});
export type ParsedDocument = z.infer<typeof ParsedDocument>;

export const viewPaper = (
  { id, kind, fields, currency }: DealDocument,
  pages: readonly number[],
  dealCurrency: string,
): z.infer<typeof PaperView> => ({
  paperId: id,
  kind: documentKinds.find((known) => known === kind) ?? 'unknown',
  pages: [...pages],
  fields: viewFields(fields, currency ?? dealCurrency, dealCurrency),
});

/** The fields of a paper for its card; the reader's own doubts are told as findings instead. */
function viewFields(
  fields: readonly ReadField[],
  currency: string,
  dealCurrency: string,
): z.infer<typeof FieldView>[] {
  return fields
    .filter(({ name }) => name !== warningName)
    .map((field) => {
      const { name, page, box, confidence, reading = 'text' } = field;
      const foreign = currency !== dealCurrency;
      return { name, page, box, confidence, reading, ...shownValue(field, foreign ? currency : undefined) };
    });
}

/** An amount in another currency than the deal's is text: no claim may take euros for dollars. */
function shownValue(
  { name, unit, value }: ReadField,
  foreign: string | undefined,
): Partial<z.infer<typeof FieldView>> {
  switch (unit) {
    case 'money':
      return foreign
        ? { text: `${decimalAmount(Number(value), currencyExponent(foreign))} ${foreign}` }
        : { money: minor(Number(value)) };
    case 'day':
      return { day: value as IsoDate };
    case 'months':
      return { months: Number(value) };
    case 'count':
      return { count: Number(value) };
    case 'month':
    case 'rate':
    case 'flag':
    case 'text':
      return { text: shownText(name, String(value)) };
  }
}

/** A person's numbers stay on the deal file: what is shown, stored with a conversation or sent to a model ends in four of them. */
const shownText = (name: string, text: string): string =>
  isIdentifier(name) ? maskedIdentifier(text) : text.slice(0, 120);
