import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import { type Deal, type DealDocument, known } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import { IsoDate } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { testDeal, testFact } from '../testing/deal.ts';
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
    { ...field, name: 'employee', unit: 'text', value: 'Jordan Avery' },
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

describe('correct_document puts the employee into a pay stub that shows nobody’s name', () => {
  const staff = { id: 'staff_sam', role: 'staff' };
  const nameless = { ...stub, fields: stub.fields.filter(({ name }) => name !== 'employee') };
  const open = testDeal({ documents: [nameless] });
  const own: Deal = { ...open, facts: factsOf(nameless, open, today, stub.parsedAt) };
  const named = async (principal: object, before = own) => {
    const context = fixedContext({ deal: before, today, principal: principal as typeof dealer });
    const input = { dealId: own.id, documentId: 'doc_1', field: 'employee', value: 'Jordan Avery' };
    return applyChanges(before, (await callTool(correctDocument(), input, context)).changes);
  };
  const income = ({ facts }: Deal) => facts.filter(({ key }) => key === 'income.gross').at(-1);

  it('proves its income by the word of staff, and not by that of a dealer', async () => {
    expect(income(own)).toMatchObject({ verified: false });
    const byDealer = await named(dealer);
    expect(income(byDealer)).toMatchObject({ verified: false });
    expect(byDealer.documents[0]).toMatchObject({ corrections: [{ was: null, role: 'dealer' }] });
    const byStaff = await named(staff, byDealer);
    expect(income(byStaff)).toMatchObject({
      verified: true,
      source: 'document',
      value: { amount: 260_000, per: 'two_weeks' },
    });
  });

  it('proves no figure that a person put in', async () => {
    const context = fixedContext({ deal: own, today, principal: dealer });
    const input = { dealId: own.id, documentId: 'doc_1', field: 'gross_pay', value: 900_000 };
    const raised = applyChanges(own, (await callTool(correctDocument(), input, context)).changes);
    expect(income(await named(staff, raised))).toMatchObject({ value: { amount: 900_000 }, verified: false });
  });

  it('takes the proof from a stub whose name a dealer puts right', async () => {
    expect(income(deal)).toMatchObject({ verified: true });
    const after = await correct({ field: 'employee', value: 'Jordan Rivera' });
    expect(income(after)).toMatchObject({ verified: false, source: 'document' });
  });

  it('gives the buyer the income of a stub whose name was read as another’s', async () => {
    const buyer = testFact('buyer.name', 'Jordan Avery');
    const misread = correctedName(stub, 'Morgan Vale');
    const before = testDeal({ documents: [misread], facts: [buyer] });
    const facts = [buyer, ...factsOf(misread, before, today, stub.parsedAt)];
    expect(facts.some(({ key }) => key === 'income.gross')).toBe(false);
    expect(income(await named(staff, { ...before, facts }))).toMatchObject({ verified: true });
    expect(income(await named(dealer, { ...before, facts }))).toMatchObject({ verified: false });
  });
});

const correctedName = (paper: DealDocument, value: string): DealDocument => ({
  ...paper,
  fields: paper.fields.map((one) => (one.name === 'employee' ? { ...one, value } : one)),
});
