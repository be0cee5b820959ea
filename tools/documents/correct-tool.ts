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
      'are recorded as that person’s word, not as verified; what had been read is kept beside it. The employee of a pay ' +
      'stub may be put in where none was read; only a name that staff put in or right lets the stub prove an income.',
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
      const field = document.fields.find((one) => one.name === name) ?? unreadName(document, name);
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

function checkedValue(
  { name, unit }: Pick<ReadField, 'name' | 'unit'>,
  value: string | number,
): ReadField['value'] {
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

/** A place for the name that nobody could read of a pay stub, so that a person who can read it says whose it is. */
function unreadName(document: DealDocument, name: string): Unread | undefined {
  if (document.kind !== 'pay_stub' || name !== 'employee') return undefined;
  const { page = 1, width = 0, height = 0 } = document.sheets?.[0] ?? {};
  return { name, unit: 'text', value: null, page, box: { x: 0, y: 0, width, height } };
}

type Unread = Pick<ReadField, 'name' | 'unit' | 'page' | 'box'> & { readonly value: null };

function correctedPaper(
  document: DealDocument,
  field: ReadField | Unread,
  value: ReadField['value'],
  { principal, now }: ToolContext,
): DealDocument {
  const right: ReadField = { ...field, value, confidence: 1, reading: 'person' };
  const fields =
    field.value === null
      ? [...document.fields, right]
      : document.fields.map((one) => (one === field ? right : one));
  const correction = {
    field: field.name,
    was: field.value,
    by: principal.id,
    role: principal.role,
    at: now,
  };
  return { ...document, fields, corrections: [...(document.corrections ?? []), correction] };
}

/**
 * The facts that the deal file lacks after it. A value that the correction changes is the word of whoever corrected it; the
 * paper's own, which the correction only proves, no longer proves or gives to the buyer, stays the paper's.
 */
function changedFacts(before: DealDocument, after: DealDocument, deal: Deal, context: ToolContext): Fact[] {
  const read = (document: DealDocument, facts: readonly Fact[]) =>
    factsOf(document, { ...deal, facts: [...facts] }, context.today, context.now);
  const nobodys = deal.facts.filter(({ key }) => key !== 'buyer.name');
  const own = new Map(read(before, nobodys).map(({ key, value }) => [key, JSON.stringify(value)]));
  return read(after, deal.facts).flatMap((fact) => {
    const value = JSON.stringify(fact.value);
    if (own.get(fact.key) !== value) return [{ ...fact, source: context.principal.role, verified: false }];
    const kept = deal.facts.findLast(({ key, evidence }) => key === fact.key && isOf(after, evidence));
    return kept && JSON.stringify(kept.value) === value && kept.verified === fact.verified ? [] : [fact];
  });
}

const isOf = ({ id }: DealDocument, evidence: Fact['evidence']): boolean =>
  evidence.kind === 'document' && evidence.documentId === id;
