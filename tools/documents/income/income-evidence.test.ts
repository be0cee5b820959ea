import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import { known } from '../../deals/deal.ts';
import { callTool } from '../../kit/call-tool.ts';
import { IsoDate } from '../../kit/units.ts';
import { fixedContext } from '../../testing/context.ts';
import { completeDeal, paperFact, testDeal, testFact } from '../../testing/deal.ts';
import { payStubOf, withPayStub } from '../../testing/papers.ts';
import { testWorld } from '../../testing/world.ts';
import { makeCreditApplication, makeInsuranceBinder, makePayStub } from '../testing/make-paper.ts';
import { sampleCreditApplication, sampleInsuranceBinder, samplePayStub } from '../testing/sample-jacket.ts';
import { parseDocument } from '../tool.ts';
import { type IncomeCondition, weighIncome } from './income-evidence.ts';

const today = IsoDate.parse('2026-03-02');
const weigh = (deal = completeDeal()) => weighIncome(deal, today);
const isVerified = ({ deal }: ReturnType<typeof weigh>) =>
  deal.facts.some(({ key, verified }) => key === 'income.gross' && verified);

describe('a pay stub', () => {
  it.each<[string, string | null, string | undefined, IncomeCondition[]]>([
    ['of the buyer leaves nothing open', 'Jordan A. Rivera', 'Jordan A. Rivera', []],
    ['of the buyer in capitals', 'RIVERA, JORDAN A.', 'Jordan A. Rivera', []],
    ['with another spelling is owed again', 'J. Rivera', 'Jordan Rivera', ['pay_stub_name_unclear']],
    ['of a buyer without a name', 'Jordan Rivera', undefined, ['pay_stub_name_unclear']],
  ])('%s, and the income stays verified', (_, employee, buyer, conditions) => {
    const deal = withPayStub(completeDeal(), payStubOf(employee), buyer);
    expect(weigh(deal)).toMatchObject({ conditions, onlyOfAnother: false });
    expect(weigh(deal).deal).toEqual(deal);
  });

  it.each([
    ['without a name', null, 'Jordan Rivera'],
    ['without a name, of a buyer without one', null, undefined],
    ['in another script than the buyer’s name', 'Morgan Vale', '陈伟'],
  ])('%s might be anybody’s: its income is not verified', (_, employee, buyer) => {
    const weighed = weigh(withPayStub(completeDeal(), payStubOf(employee), buyer));
    expect(weighed).toMatchObject({ conditions: ['pay_stub_name_unclear'], onlyOfAnother: false });
    expect(isVerified(weighed)).toBe(false);
    expect(known(weighed.deal, 'income.gross')).toEqual({ amount: 210_000, per: 'half_month' });
  });

  it('without a name gives way to what was stated, and to a stub that shows the buyer’s', () => {
    const nameless = withPayStub(completeDeal(), payStubOf(null), 'Jordan Rivera');
    const stated = testFact('income.gross', { amount: 150_000, per: 'month' });
    const told = weigh({ ...nameless, facts: [stated, ...nameless.facts] });
    expect(known(told.deal, 'income.gross')).toEqual(stated.value);
    const own = paperFact('doc_2', 'income.gross', { amount: 180_000, per: 'half_month' }, true);
    const settled = weigh({
      ...nameless,
      documents: [...nameless.documents, payStubOf('Jordan Rivera', { id: 'doc_2' })],
      facts: [own, ...nameless.facts],
    });
    expect(settled.conditions).toEqual([]);
    expect(known(settled.deal, 'income.gross')).toEqual(own.value);
  });

  it('in another script is the buyer’s once a paper shows the name in that script', () => {
    const deal = withPayStub(completeDeal(), payStubOf('Wei Chen'), '陈伟');
    const passport = paperFact('doc_passport', 'buyer.name', 'WEI CHEN', false);
    const weighed = weigh({ ...deal, facts: [passport, ...deal.facts] });
    expect(weighed.conditions).toEqual([]);
    expect(isVerified(weighed)).toBe(true);
  });

  it.each<[string, 'dealer' | 'staff', IncomeCondition[]]>([
    ['a dealer is told and not proved', 'dealer', ['pay_stub_name_unclear']],
    ['staff settles whose it is', 'staff', []],
  ])('whose name %s', (_, role, conditions) => {
    const corrections = [{ field: 'employee', was: 'Morgan Vale', by: 'u', role, at: '2026-03-02' }];
    const stub = { ...payStubOf('Jordan Rivera'), corrections };
    const weighed = weigh(withPayStub(completeDeal(), stub, 'Jordan Rivera'));
    expect(weighed.conditions).toEqual(conditions);
    expect(isVerified(weighed)).toBe(conditions.length === 0);
  });

  it('with a name that only a second reader proposes shows nobody’s yet', () => {
    const stub = payStubOf('Jordan Rivera');
    const fields = stub.fields.map((field) =>
      field.name === 'employee' ? { ...field, reading: 'vision' as const, confidence: 0.8 } : field,
    );
    const weighed = weigh(withPayStub(completeDeal(), { ...stub, fields }, 'Jordan Rivera'));
    expect(isVerified(weighed)).toBe(false);
  });

  it.each([
    ['2025-12-02', []],
    ['2025-12-01', ['pay_stub_out_of_date']],
  ])('of %s is %j: older than 90 days', (paid, conditions) => {
    const deal = withPayStub(completeDeal(), payStubOf('Jo Park', { paid }), 'Jo Park');
    expect(weigh(deal).conditions).toEqual(conditions);
    expect(isVerified(weigh(deal))).toBe(true);
  });

  it('of somebody else proves nothing: with nothing else stated its figure stays, unverified', () => {
    const weighed = weigh(withPayStub(completeDeal(), payStubOf('Taylor Brooks'), 'Jordan Rivera'));
    expect(weighed).toMatchObject({ conditions: ['pay_stub_of_another_person'], onlyOfAnother: true });
    expect(known(weighed.deal, 'income.gross')).toEqual({ amount: 210_000, per: 'half_month' });
    expect(isVerified(weighed)).toBe(false);
  });

  it('of somebody else gives way to what was stated, whenever it was', () => {
    const stated = testFact('income.gross', { amount: 300_000, per: 'month' });
    const deal = withPayStub(completeDeal(), payStubOf('Taylor Brooks'), 'Jordan Rivera');
    for (const facts of [
      [stated, ...deal.facts],
      [...deal.facts, stated],
    ]) {
      const weighed = weigh({ ...deal, facts });
      expect(weighed).toMatchObject({ conditions: ['pay_stub_of_another_person'], onlyOfAnother: false });
      expect(known(weighed.deal, 'income.gross')).toEqual(stated.value);
    }
  });

  it('of somebody else takes nothing from the buyer’s own', () => {
    const own = withPayStub(completeDeal(), payStubOf('Jordan Rivera'), 'Jordan Rivera');
    const strange = paperFact('doc_2', 'income.gross', { amount: 900_000, per: 'half_month' }, true);
    const both = { ...own, documents: [...own.documents, payStubOf('Taylor Brooks', { id: 'doc_2' })] };
    const weighed = weigh({ ...both, facts: [...both.facts, strange] });
    expect(weighed.conditions).toEqual([]);
    expect(known(weighed.deal, 'income.gross')).toEqual({ amount: 210_000, per: 'half_month' });
    expect(isVerified(weighed)).toBe(true);
  });

  it('that gave no income, for the name was known before it, is somebody else’s all the same', () => {
    const stated = { 'income.gross': { amount: 420_000, per: 'month' } };
    const deal = withPayStub(completeDeal(stated), payStubOf('Taylor Brooks'), 'Jordan Rivera');
    expect(weigh(deal).conditions).toEqual(['pay_stub_of_another_person']);
  });

  it('is the buyer’s again once the name is corrected', () => {
    const wrong = withPayStub(completeDeal(), payStubOf('Jo Park'), 'Taylor Brooks');
    const facts = [...wrong.facts, testFact('buyer.name', 'Jo Park')];
    expect(weigh(wrong).conditions).toEqual(['pay_stub_of_another_person']);
    expect(weigh({ ...wrong, facts }).conditions).toEqual([]);
  });
});

it('a co-buyer’s stub is no stranger’s, and no plain proof either', () => {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const coBuyer = {
    name: 'co_buyer',
    unit: 'text',
    value: 'Taylor Brooks',
    page: 1,
    box,
    confidence: 1,
  } as const;
  const order = { ...payStubOf(null, { id: 'doc_order' }), kind: 'buyers_order', fields: [coBuyer] };
  const deal = withPayStub(completeDeal(), payStubOf('Taylor Brooks'), 'Jordan Rivera');
  const weighed = weigh({ ...deal, documents: [...deal.documents, order] });
  expect(weighed.conditions).toEqual(['pay_stub_name_unclear']);
});

describe('papers parsed side by side', () => {
  const application = () => makeCreditApplication(sampleCreditApplication);
  const stubOf = (employee: string) => makePayStub({ ...samplePayStub, employee });

  async function parsed(papers: Readonly<Record<string, Uint8Array>>) {
    const deal = testDeal();
    const tool = parseDocument({ ...testWorld(), documentBytes: async (id) => papers[id] });
    const calls = Object.keys(papers).map((documentId) =>
      callTool(tool, { dealId: deal.id, documentId }, fixedContext({ deal })),
    );
    const changes = (await Promise.all(calls)).flatMap((call) => call.changes);
    return weigh(applyChanges(deal, changes));
  }

  it('prove no income of a buyer by the stub of another, in either order', async () => {
    const [stub, form] = [await stubOf('Taylor Brooks'), await application()];
    for (const papers of [
      { stub, form },
      { form, stub },
    ]) {
      const weighed = await parsed(papers);
      expect(weighed).toMatchObject({ conditions: ['pay_stub_of_another_person'], onlyOfAnother: false });
      expect(known(weighed.deal, 'income.gross')).toEqual({ amount: 520_000, per: 'month' });
    }
  });

  it('prove it where only the insured is somebody else', async () => {
    const binder = await makeInsuranceBinder({ ...sampleInsuranceBinder, insured: 'Taylor Brooks' });
    const weighed = await parsed({
      stub: await stubOf('Jordan A. Rivera'),
      form: await application(),
      binder,
    });
    expect(weighed.conditions).toEqual([]);
    expect(isVerified(weighed)).toBe(true);
  });
});
