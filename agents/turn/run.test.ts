import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages';
import { describe, expect, it } from 'vitest';
import { roleCards } from '../roles/role.ts';
import { listener, maya, scripted, stage } from '../testing/stage.ts';
import type { TurnEvent } from './events.ts';
import { danglingResults } from './run.ts';

const plan = (...ids: string[]) =>
  new AIMessage({
    content: '',
    tool_calls: ids.map((id) => ({ id, name: 'open_deal', args: {}, type: 'tool_call' as const })),
  });
const result = (id: string) => new ToolMessage({ content: '{}', tool_call_id: id });
const turn = (conversationId: string) => ({
  conversationId,
  principal: maya,
  text: 'hello',
  attachments: [],
});

describe('danglingResults (G12)', () => {
  it('answers every call that has no result, once, in order', () => {
    const made = danglingResults([
      new HumanMessage('hi'),
      plan('t1.1.0', 't1.1.1', 't1.1.2'),
      result('t1.1.1'),
    ]);
    expect(made.map((message) => message.tool_call_id)).toEqual(['t1.1.0', 't1.1.2']);
    expect(JSON.parse(String(made[0]?.content))).toMatchObject({ ok: false, rule: 'G12.result' });
  });

  it('has nothing to add to a whole transcript, and nothing to what it has mended', () => {
    const whole = [plan('t1.1.0'), result('t1.1.0'), new AIMessage('done')];
    expect(danglingResults(whole)).toEqual([]);
    const broken = [plan('t1.1.0', 't1.1.1')];
    expect(danglingResults([...broken, ...danglingResults(broken)])).toEqual([]);
    expect(danglingResults([])).toEqual([]);
  });
});

describe('a turn ends in an answer, whatever happens inside (G11, G16)', () => {
  const secret = 'Zephyrine 900-12-3456';
  const broken = () => {
    throw new Error(secret);
  };

  it('a renderer that throws: the person hears of it, without a claim of what was or was not done', async () => {
    const { assistant, store } = stage(scripted([['open_deal', {}]], 'Hello.'), { check: broken });
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const { events, on } = listener();
    const outcome = await assistant.takeTurn(turn(id), on);
    expect(outcome.status).toBe('failed');
    expect(outcome.message).not.toMatch(/nothing was/);
    expect(events.slice(-2)).toMatchObject([
      { type: 'error', code: 'defect/unexpected' },
      { type: 'done', status: 'failed' },
    ]);
    expect(JSON.stringify([outcome, events])).not.toContain('Zephyrine');
    expect((await store.conversations.get(id))?.running).toBe(false);
  });

  it('a model that never answers: the turn ends when its time is up', async () => {
    const budgets = { modelCallsMax: 3, toolCallsMax: 3, millisecondsMax: 60 };
    const { assistant } = stage(() => new Promise(() => {}), {
      role: () => ({ ...roleCards.customer, budgets }),
    });
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    expect((await assistant.takeTurn(turn(id), () => {})).status).toBe('budget_spent');
  });

  it('a model that throws: the template answers', async () => {
    const { assistant } = stage(broken);
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const outcome = await assistant.takeTurn(turn(id), () => {});
    expect(outcome.status).toBe('replied');
    expect(outcome.message).not.toContain('Zephyrine');
  });

  it('a listener that breaks: the conversation is not left running, and the next turn is well', async () => {
    const { assistant, store } = stage(scripted('Hello.', 'Hello again.'));
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const deaf = (event: TurnEvent) => {
      if (event.type !== 'user') throw new Error('gone');
    };
    await assistant.takeTurn(turn(id), deaf).catch(() => undefined);
    expect((await store.conversations.get(id))?.running).toBe(false);
    expect((await assistant.takeTurn(turn(id), () => {})).status).toBe('replied');
  });
});
