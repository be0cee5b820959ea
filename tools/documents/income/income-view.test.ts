import { describe, expect, it } from 'vitest';
import type { Deal, DealDocument, ReadField } from '../../deals/deal.ts';
import { collectClaims } from '../../kit/claims.ts';
import { IsoDate } from '../../kit/units.ts';
import { documentPhrases } from '../phrases.ts';
import { incomeDoubts, incomeMethods } from './income-estimate.ts';
import { IncomeView, viewIncomes } from './income-view.ts';

const box = { x: 10, y: 20, width: 60, height: 9 };
const field = (name: string, unit: ReadField['unit'], value: ReadField['value']): ReadField => ({
  name,
  unit,
  value,
  page: 1,
  box,
  confidence: 0.97,
});

const stub: DealDocument = {
  id: 'stub',
  kind: 'pay_stub',
  sha256: '',
  pages: 1,
  fields: [
    field('employer', 'text', 'Larkspur Analytics, Inc.'),
    field('employee', 'text', 'Priya Raman'),
    field('pay_period_start', 'day', '2026-10-01'),
    field('pay_period_end', 'day', '2026-10-15'),
    field('pay_frequency', 'text', 'semimonthly'),
    field('gross_pay', 'money', 225_000),
  ],
  parsedAt: '',
};
const today = IsoDate.parse('2026-11-01');
const deal = (document: DealDocument) => ({ documents: [document], currency: 'USD' }) as unknown as Deal;

describe('what a deal shows of a monthly income', () => {
  it('is a claim with its method and places, never the words of the paper', () => {
    const [income] = viewIncomes(deal(stub), today);
    expect(income).toMatchObject({
      method: 'pay_frequency',
      basis: 'gross',
      monthly: 450_000,
      payer: 'Larkspur Analytics, Inc.',
    });
    expect(income?.evidence).toContainEqual({ documentId: 'stub', page: 1, box });
    const roles = collectClaims(IncomeView, income).map(({ role }) => role);
    expect(roles).toContain('income_monthly');
    expect(collectClaims(IncomeView, income).map(({ value }) => value)).not.toContain(income?.payer);
  });

  it('in another currency than the deal’s is no claim', () => {
    const [income] = viewIncomes(deal({ ...stub, currency: 'EUR' }), today);
    expect(income?.monthly).toBeUndefined();
    expect(income?.foreign).toMatch(/4,?500\.00 EUR/);
    expect(collectClaims(IncomeView, income).map(({ role }) => role)).not.toContain('income_monthly');
  });

  it('has words in every language for every method and doubt', () => {
    const keys = [
      ...incomeMethods.map((method) => `income_method.${method}`),
      ...incomeDoubts.map((doubt) => `income_doubt.${doubt}`),
    ];
    for (const key of keys) {
      const phrase: Record<string, string> | undefined = Reflect.get(documentPhrases, key);
      expect(Object.keys(phrase ?? {}), key).toEqual(['en-US', 'zh-CN', 'de-DE']);
    }
  });
});
