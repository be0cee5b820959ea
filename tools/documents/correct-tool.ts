import { z } from 'zod';
import type { DealChange } from '../deals/changes.ts';
import type { Deal, DealDocument, ReadField } from '../deals/deal.ts';
import type { Fact } from '../deals/facts.ts';
import { namedDeal } from '../deals/named-records.ts';
import { defineTool, type ToolContext } from '../kit/define-tool.ts';
import { invalidInput, notFound } from '../kit/errors.ts';
import { IsoDate } from '../kit/units.ts';
import { factsOf } from './to-facts.ts';

/** correct_document: a person who looks at the page puts right what was read of it. Not offered to the model. */
export const correctDocument = () =>
  defineTool({
    name: 'correct_document',
    description:
      'Puts right one field of a paper on the deal, as the person who looks at the page says. The facts it changes ' +
      'are recorded as that person’s word, not as verified; what had been read is kept beside it.',
    effect: 'record',
    roles: ['dealer', 'staff'],
    reads: ['deal', 'documents'],
    writes: ['documents', 'facts'],
    input: z.strictObject({
      dealId: z.string(),
      documentId: z.string(),
      field: z.string().max(80),
      /** In the field's unit: minor units for money, ISO for a day, else as printed. */
      value: z.union([z.string().trim().min(1).max(200), z.int()]),
    }),
    output: z.strictObject({ dealId: z.string(), documentId: z.string(), factCount: z.int() }),
    run({ dealId, documentId, field: name, value }, context) {
      const deal = namedDeal(context, dealId);
      const document = deal.documents.find(({ id }) => id === documentId);
      if (!document)
        throw notFound(
          'documents/not_found',
          'The deal has no such paper.',
          'The deal lists its papers by id.',
        );
      const field = document.fields.find((one) => one.name === name);
      if (!field)
        throw notFound(
          'documents/no_field',
          `The paper shows no ${name}.`,
          'State it in the conversation instead.',
        );
      const corrected = correctedPaper(document, field, checkedValue(field, value), context);
      const facts = changedFacts(document, corrected, deal, context);
      const changes: DealChange[] = [{ op: 'put_document', document: corrected }];
      if (facts.length > 0) changes.push({ op: 'add_facts', facts });
      for (const change of changes) context.record(change);
      return { dealId, documentId, factCount: facts.length };
    },
  });

function checkedValue({ name, unit }: ReadField, value: string | number): ReadField['value'] {
  const fits = {
    money: typeof value === 'number',
    count: typeof value === 'number',
    months: typeof value === 'number',
    day: IsoDate.safeParse(value).success,
    month: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(String(value)),
    flag: value === 'true' || value === 'false',
    rate: true,
    text: typeof value === 'string',
  }[unit];
  if (!fits)
    throw invalidInput(
      'documents/bad_correction',
      `${name} cannot be ${value}.`,
      unit === 'day' ? 'Give a day as YYYY-MM-DD.' : `Give it as ${unit}.`,
    );
  return unit === 'flag' ? value === 'true' : value;
}

function correctedPaper(
  document: DealDocument,
  field: ReadField,
  value: ReadField['value'],
  { principal, now }: ToolContext,
): DealDocument {
  const fields = document.fields.map(
    (one): ReadField => (one === field ? { ...one, value, confidence: 1, reading: 'person' } : one),
  );
  const correction = { field: field.name, was: field.value, by: principal.id, at: now };
  return { ...document, fields, corrections: [...(document.corrections ?? []), correction] };
}

/** The facts that come out otherwise than before, as the word of the person who corrected them. */
function changedFacts(before: DealDocument, after: DealDocument, deal: Deal, context: ToolContext): Fact[] {
  const [old, fresh] = [before, after].map((document) => factsOf(document, deal, context.today, context.now));
  const known = new Map(old!.map(({ key, value }) => [key, JSON.stringify(value)]));
  return fresh!
    .filter(({ key, value }) => known.get(key) !== JSON.stringify(value))
    .map((fact) => ({ ...fact, source: context.principal.role, verified: false }));
}
