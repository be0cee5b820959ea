import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import { type Deal, type DealDocument, known } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import { IsoDate } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { testDeal } from '../testing/deal.ts';
import { correctDocument } from './correct-tool.ts';
import { factsOf } from './to-facts.ts';

const today = IsoDate.parse('2026-03-02');
const field = { page: 1, box: { x: 1, y: 2, width: 3, height: 4 }, confidence: 0.97 } as const;
const stub: DealDocument = {
  id: 'doc_1',
  kind: 'pay_stub',
  sha256: 's',
  pages: 1,
  fields: [
    { ...field, name: 'gross_pay', unit: 'money', value: 260_000 },
    { ...field, name: 'pay_frequency', unit: 'text', value: 'biweekly' },
    { ...field, name: 'pay_date', unit: 'day', value: '2026-02-20' },
    { ...field, name: 'employer', unit: 'text', value: 'Prairie Logistics LLC' },
  ],
  parsedAt: '2026-03-02T15:00:00.000Z',
};
const read = testDeal({ documents: [stub] });
const deal: Deal = { ...read, facts: factsOf(stub, read, today, stub.parsedAt) };
const dealer = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;

async function correct(input: object, principal: object = dealer) {
  const context = fixedContext({ deal, today, principal: principal as typeof dealer });
  const { changes } = await callTool(
    correctDocument(),
    { dealId: deal.id, documentId: 'doc_1', ...input },
    context,
  );
  return applyChanges(deal, changes);
}

describe('correct_document', () => {
  it('makes the fact the word of who corrected it, unverified, and keeps what had been read', async () => {
    expect(known(deal, 'income.gross')).toEqual({ amount: 260_000, per: 'two_weeks' });
    const after = await correct({ field: 'gross_pay', value: 240_000 });
    expect(known(after, 'income.gross')).toEqual({ amount: 240_000, per: 'two_weeks' });
    expect(after.facts.at(-1)).toMatchObject({
      source: 'dealer',
      verified: false,
      evidence: { kind: 'document', documentId: 'doc_1', page: 1 },
    });
    expect(after.documents[0]).toMatchObject({
      corrections: [{ field: 'gross_pay', was: 260_000, by: 'dealer_ben' }],
    });
    expect(after.documents[0]?.fields[0]).toMatchObject({ value: 240_000, reading: 'person', confidence: 1 });
  });

  it('adds no fact where the field makes none', async () => {
    const after = await correct({ field: 'pay_date', value: '2026-02-27' });
    expect(after.facts).toEqual(deal.facts);
  });

  it.each([
    ['an amount that is text', { field: 'gross_pay', value: 'much' }, 'documents/bad_correction'],
    ['a day that no calendar has', { field: 'pay_date', value: '2026-02-30' }, 'documents/bad_correction'],
    ['a field that the paper does not show', { field: 'net_pay', value: 1 }, 'documents/no_field'],
    ['another paper', { documentId: 'doc_9', field: 'gross_pay', value: 1 }, 'documents/not_found'],
  ])('refuses %s', async (_, input, code) => {
    await expect(correct(input)).rejects.toMatchObject({ code });
  });
});
