import { z } from 'zod';
import type { ReadField } from '../deals/deal.ts';
import { Box } from '../deals/facts.ts';
import { amount, code, count, day, months } from '../kit/claims.ts';
import { type IsoDate, minor } from '../kit/units.ts';
import { FindingView } from './findings/finding.ts';
import { documentKinds } from './kinds/kinds.ts';
import { warningName } from './layout/fields.ts';

export const documentOutcomes = [
  'read',
  'unsupported_kind',
  'no_text',
  'not_a_pdf',
  'encrypted',
  'damaged',
  'too_many_pages',
] as const;

/** A field as shown: exactly one of the five values. `text` is what somebody printed, so it is no claim. */
const FieldView = z.strictObject({
  name: z.string(),
  page: z.int().min(1),
  box: Box,
  confidence: z.number().min(0).max(1),
  money: amount('document_amount').optional(),
  day: day('document_day').optional(),
  months: months('document_months').optional(),
  count: count('document_count').optional(),
  text: z.string().max(120).optional(),
});

export const ParsedDocument = z.strictObject({
  documentId: z.string(),
  outcome: code('document_outcome', documentOutcomes),
  kind: code('document_kind', documentKinds),
  fields: z.array(FieldView),
  findings: z.array(FindingView),
  missing: z.array(z.string()),
});
export type ParsedDocument = z.infer<typeof ParsedDocument>;

/** The fields of a paper for its card; the reader's own warnings are told as findings instead. */
export const viewFields = (fields: readonly ReadField[]): z.infer<typeof FieldView>[] =>
  fields
    .filter(({ name }) => name !== warningName)
    .map((field) => {
      const { name, page, box, confidence } = field;
      return { name, page, box, confidence, ...shownValue(field) };
    });

function shownValue({ unit, value }: ReadField): Partial<z.infer<typeof FieldView>> {
  switch (unit) {
    case 'money':
      return { money: minor(Number(value)) };
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
      return { text: String(value) };
  }
}
