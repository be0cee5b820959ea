import type { Deal, DealDocument, ReadField } from '../deals/deal.ts';
import { testFact } from './deal.ts';

/** The pay stub behind `completeDeal`'s income: 2,100.00 twice a month, paid on 20 February 2026 unless told otherwise. */
export function payStubOf(
  employee: string | null,
  overrides: { id?: string; paid?: string } = {},
): DealDocument {
  const { id = 'doc_stub', paid = '2026-02-20' } = overrides;
  const field = (name: string, unit: ReadField['unit'], value: string | number): ReadField => {
    return { name, unit, value, page: 1, box: { x: 0, y: 0, width: 10, height: 10 }, confidence: 1 };
  };
  const fields = [
    ...(employee === null ? [] : [field('employee', 'text', employee)]),
    field('gross_pay', 'money', 210_000),
    field('pay_frequency', 'text', 'semimonthly'),
    field('pay_date', 'day', paid),
  ];
  return { id, kind: 'pay_stub', sha256: id, pages: 1, fields, parsedAt: '2026-03-02T15:00:00.000Z' };
}

/** The deal with the pay stub behind its income on file and, where one is told, the buyer's name as stated afterwards. */
export function withPayStub(deal: Deal, stub: DealDocument, buyer?: string): Deal {
  const name = buyer === undefined ? [] : [testFact('buyer.name', buyer)];
  return { ...deal, documents: [...deal.documents, stub], facts: [...deal.facts, ...name] };
}
