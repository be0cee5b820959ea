import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#tools/kit/define-tool.ts';
import { testFact } from '#tools/testing/deal.ts';
import { sending } from '../testing/hostile.ts';
import { listener, maya, scripted, stage } from '../testing/stage.ts';

describe('a turn', () => {
  it('runs a plan of one message in order and speaks in slots', async () => {
    const model = scripted(
      [['quote_payment', { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 }]],
      'Your payment would be {{monthly_payment_1}} at {{apr_1}} APR.',
    );
    const { assistant } = stage(model);
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const { events, on } = listener();
    const result = await assistant.takeTurn(
      {
        conversationId: id,
        principal: maya,
        text: 'What is $25,000 at 6.99 % over 72 months?',
        attachments: [],
      },
      on,
    );
    expect(result.message).toBe('Your payment would be $426.11 at 6.99% APR.');
    expect(result).toMatchObject({ status: 'replied', modelCalls: 2, toolCalls: 1 });
    expect(events.map(({ type }) => type)).toEqual([
      'user',
      'plan',
      'step',
      'step',
      'card',
      'sentence',
      'done',
    ]);
  });

  it('opens a deal and writes to it in one plan, by the word current', async () => {
    const model = scripted(
      [
        ['update_deal', { dealId: 'current', facts: { downPayment: 300_000 } }],
        ['open_deal', {}],
      ],
      'Noted.',
    );
    const { assistant, store } = stage(model);
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const result = await assistant.takeTurn(
      { conversationId: id, principal: maya, text: 'I can put $3,000 down', attachments: [] },
      () => {},
    );
    expect(result.calls.map(({ tool, outcome }) => [tool, outcome])).toEqual([
      ['update_deal', 'done'],
      ['open_deal', 'done'],
    ]);
    const deal = await store.deals.get(result.dealId ?? '');
    expect(deal?.facts).toMatchObject([{ key: 'terms.downPayment', value: 300_000, source: 'customer' }]);
  });

  it.each([
    ['What would 30.000 € at 5 % over 60 months cost?', { amountFinanced: 3_000_000 }],
    ['$25,000 at 5 % over 60 months with €3,000 down?', { price: 2_500_000, downPayment: 300_000 }],
    ['¥300000，年利率5%，60期，月供多少？', { amountFinanced: 30_000_000 }],
  ])(
    'takes no amount of another currency for dollars, whatever the model proposes (G6): %s',
    async (text, money) => {
      const { assistant } = stage(
        scripted([['quote_payment', { ...money, annualRate: 0.05, termMonths: 60 }]], 'Sorry.'),
      );
      const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
      const turn = { conversationId: id, principal: maya, text, attachments: [] };
      const { calls } = await assistant.takeTurn(turn, () => {});
      expect(calls.map(({ tool, rule }) => [tool, rule])).toEqual([['quote_payment', 'G6.source']]);
    },
  );

  it('refuses a figure that nobody stated, and says so to the model (G6)', async () => {
    const model = scripted(
      [['quote_payment', { amountFinanced: 2_400_000, annualRate: 0.05, termMonths: 72 }]],
      'Sorry.',
    );
    const { assistant } = stage(model);
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const result = await assistant.takeTurn(
      { conversationId: id, principal: maya, text: 'What is $25,000 over 72 months?', attachments: [] },
      () => {},
    );
    expect(result.calls).toMatchObject([
      {
        verdict: 'refused',
        rule: 'G6.source',
        error: { details: { fields: ['/amountFinanced', '/annualRate'] } },
      },
    ]);
  });

  it('repairs once, then speaks by the template', async () => {
    const model = scripted(
      [['quote_payment', { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 }]],
      'It is about $431.',
      'It is roughly $431, trust me.',
    );
    const { assistant } = stage(model);
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const result = await assistant.takeTurn(
      {
        conversationId: id,
        principal: maya,
        text: 'What is $25,000 at 6.99 % for 72 months?',
        attachments: [],
      },
      () => {},
    );
    expect(result.message).toContain('Monthly payment: $426.11');
    expect(result.message).not.toContain('431');
    expect(result.modelCalls).toBe(3);
  });

  it('ends in an answer when the model never stops calling tools (G11)', async () => {
    const { assistant } = stage(async () => ({
      message: { content: '', tool_calls: [{ name: 'find_vehicles', args: {}, id: 'same' }] },
      fallback: null,
    }));
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const result = await assistant.takeTurn(
      { conversationId: id, principal: maya, text: 'hello', attachments: [] },
      () => {},
    );
    expect(result.status).toBe('budget_spent');
    expect(result.message).toContain('I had to stop here');
  });

  it('does not run a call whose arguments could not be read, as if it had none (G2)', async () => {
    const calls = { content: '', tool_calls: [{ name: 'open_deal', args: 'rubbish' }] };
    const bad = { content: '', invalid_tool_calls: [{ name: 'open_deal', args: '{"a":' }] };
    const { assistant } = stage(sending([calls, bad, { content: 'Hello.' }]));
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const result = await assistant.takeTurn(
      { conversationId: id, principal: maya, text: 'hello', attachments: [] },
      () => {},
    );
    expect(result.calls).toMatchObject([
      { tool: 'open_deal', verdict: 'refused', rule: 'G2.schema' },
      { tool: 'open_deal', verdict: 'refused', rule: 'G2.schema' },
    ]);
    expect(result.dealId).toBeNull();
  });

  it('writes in the order of the plan, whichever of two calls side by side is done first', async () => {
    const note = defineTool({
      name: 'note_debt',
      description: 'Notes a debt after a while.',
      effect: 'record',
      roles: ['customer'],
      reads: ['deal'],
      writes: ['facts'],
      input: z.strictObject({ dealId: z.string(), debt: z.int(), afterMs: z.int() }),
      output: z.strictObject({}),
      async run({ debt, afterMs }, { record }) {
        await sleep(afterMs);
        record({ op: 'add_facts', facts: [testFact('obligations.monthlyDebt', debt)] });
        return {};
      },
    });
    const slowFirst = [
      ['open_deal', {}],
      ['note_debt', { dealId: 'current', debt: 1, afterMs: 60 }],
      ['note_debt', { dealId: 'current', debt: 2, afterMs: 0 }],
    ] as const;
    const { assistant, store } = stage(scripted(slowFirst, 'Noted.'), { moreTools: [note] });
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const { dealId } = await assistant.takeTurn(
      { conversationId: id, principal: maya, text: 'hello', attachments: [] },
      () => {},
    );
    const deal = await store.deals.get(dealId ?? '');
    expect(deal?.facts.map(({ value }) => value)).toEqual([1, 2]);
  });
});
