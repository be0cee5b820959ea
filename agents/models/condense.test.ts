import { HumanMessage, ToolMessage } from '@langchain/core/messages';
import { describe, expect, it } from 'vitest';
import { condense } from './condense.ts';

const claim = (n: number) => ({
  role: 'monthly_payment',
  unit: 'money',
  value: n,
  currency: 'USD',
  source: { tool: 'find_funders', callId: 't1.1.0', path: '/x' },
  shown: `$${n}`,
});
const body = (count: number) => ({
  ok: true,
  output: {
    offers: Array.from({ length: count }, (_, i) => ({ monthlyPayment: `{{monthly_payment_${i + 1}}}` })),
  },
  claims: Object.fromEntries(Array.from({ length: count }, (_, i) => [`monthly_payment_${i + 1}`, claim(i)])),
});
const toolMessage = (content: unknown) =>
  new ToolMessage({ content: JSON.stringify(content), tool_call_id: 'a', name: 'find_funders' });

describe('condense', () => {
  it('keeps the first items of a long list, says how many are left out, and drops their claims', () => {
    const [message] = condense([toolMessage(body(20))]);
    const read = JSON.parse(String(message?.content)) as ReturnType<typeof body>;
    expect(read.output.offers).toHaveLength(7);
    expect(read.output.offers.at(-1)).toBe('and 14 more, not listed here');
    expect(Object.keys(read.claims)).toEqual([
      'monthly_payment_1',
      'monthly_payment_2',
      'monthly_payment_3',
      'monthly_payment_4',
      'monthly_payment_5',
      'monthly_payment_6',
    ]);
  });

  it('leaves refusals and people alone', () => {
    const refusal = toolMessage({ ok: false, rule: 'G2.schema', error: {} });
    const person = new HumanMessage('hello');
    expect(condense([refusal, person])).toEqual([refusal, person]);
  });

  it('keeps the call id, so that each call still has its result', () => {
    expect((condense([toolMessage(body(9))])[0] as ToolMessage).tool_call_id).toBe('a');
  });
});
