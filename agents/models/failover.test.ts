import { fakeModel } from '@langchain/core/testing';
import { MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelEvent } from './caller.ts';
import { plannerOnly, withPlanner } from './failover.ts';
import type { CallLimits } from './limits.ts';
import { OllamaChat } from './ollama-chat.ts';
import { createOpenaiModel } from './openai.ts';
import {
  fakePlanner,
  history,
  ollamaAt,
  openaiAt,
  PLANNED,
  quickLimits,
  quoteTool,
} from './testing/fixtures.ts';
import {
  answersStatus,
  breaksOff,
  callsTools,
  endsWith,
  reasons,
  type Script,
  says,
} from './testing/wire-scripts.ts';
import { startWireServer, type WireServer } from './testing/wire-server.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

const wires = {
  openai: () => createOpenaiModel(openaiAt(server.url)),
  ollama: () => new OllamaChat(ollamaAt(server.url)),
};

function setUp(wire: keyof typeof wires, scripts: readonly Script[], limits: Partial<CallLimits> = {}) {
  server.play(...scripts);
  const first = server.seen.length;
  const events: ModelEvent[] = [];
  const planner = fakePlanner();
  const caller = withPlanner(wires[wire](), planner, { ...quickLimits, ...limits }, (event) =>
    events.push(event),
  );
  const ask = (signal = new AbortController().signal) => caller([...history], [quoteTool], { signal });
  return { ask, events, planner, requests: () => server.seen.slice(first) };
}

const thoughts = Array.from({ length: 900 }, (_, n) => `Thought ${n}. `).join('');

const PLAN = [
  { name: 'quote_payment', args: { price: 2_500_000, termMonths: 72 }, id: 'call_a' },
  { name: 'no_such_tool', args: {}, id: 'call_b' },
];

describe.each(['openai', 'ollama'] as const)('over the wire of %s', (wire) => {
  it('hands on a text answer', async () => {
    const { ask, events, planner } = setUp(wire, [says('Your payment ', 'is {{payment_1}}.')]);
    const { message, fallback } = await ask();
    expect(message.content).toBe('Your payment is {{payment_1}}.');
    expect(message.tool_calls).toEqual([]);
    expect(message.usage_metadata).toMatchObject({ input_tokens: 100, output_tokens: 20 });
    expect(fallback).toBeNull();
    expect(planner.callCount).toBe(0);
    expect(events).toEqual([{ type: 'answered', attempts: 1, ms: expect.any(Number) }]);
  });

  it('hands on a plan of calls in order, unknown tools too, for the guard to answer', async () => {
    const { ask } = setUp(wire, [callsTools(...PLAN)]);
    const { message, fallback } = await ask();
    expect(fallback).toBeNull();
    expect(message.tool_calls?.map(({ name, args }) => ({ name, args }))).toEqual(
      PLAN.map(({ name, args }) => ({ name, args })),
    );
  });

  it('sends the messages and the tools', async () => {
    const { ask, requests } = setUp(wire, [says('Hello.')]);
    await ask();
    const { body } = requests()[0]!;
    expect(body.stream).toBe(true);
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(body.tools[0].function).toMatchObject({
      name: 'quote_payment',
      parameters: { additionalProperties: false },
    });
  });

  it.each<[string, Script]>([
    ['tags cut between chunks', says('<th', 'ink>The score', ' is 512</thi', 'nk>', 'Hello.')],
    ['a close without an open', says('The score is 512', '</think>', 'Hello.')],
    ['a field of its own', reasons('The score is 512', 'Hello.')],
  ])('lets no thinking through: %s', async (_, script) => {
    const { message } = await setUp(wire, [script]).ask();
    expect(message.content).toBe('Hello.');
    expect(JSON.stringify(message.toDict())).not.toContain('512');
  });

  it.each<[string, Script, { code: string; detail: unknown }]>([
    [
      'malformed arguments',
      callsTools({ name: 'quote_payment', args: '{"termMonths": 72' }),
      { code: 'malformed', detail: 'tool_arguments' },
    ],
    [
      'arguments that are no object',
      callsTools({ name: 'quote_payment', args: '[72]' }),
      { code: 'malformed', detail: expect.any(String) },
    ],
    [
      'a call written into the text',
      says('<tool_call>{"name":"quote_payment"}</tool_call>'),
      { code: 'malformed', detail: 'tool_call_in_text' },
    ],
    [
      'garbage',
      { kind: 'garbage', body: 'data: {"choices": [{\n\n' },
      { code: 'malformed', detail: 'unreadable' },
    ],
    ['a refused key', answersStatus(401), { code: 'refused_key', detail: 'http_401' }],
    ['an unknown model', answersStatus(404), { code: 'unreachable', detail: 'http_404' }],
    ['nothing but thinking', says('<think>hm</think>'), { code: 'empty', detail: 'no_text' }],
    ['an empty answer', says(), { code: 'empty', detail: 'no_text' }],
    [
      'an overlong answer',
      says(...Array.from({ length: 300 }, (_, n) => `Point ${n} of many. `)),
      { code: 'babble', detail: 'too_long' },
    ],
    [
      'a repetition loop',
      says(...Array.from({ length: 60 }, () => 'I am happy to help. ')),
      { code: 'babble', detail: 'loop' },
    ],
    [
      'a loop in its thoughts',
      says('<think>', ...Array.from({ length: 60 }, () => 'Wait, but then again. ')),
      { code: 'babble', detail: 'loop' },
    ],
    [
      'endless thoughts in a field of their own',
      reasons(thoughts, 'Hello.'),
      { code: 'babble', detail: 'thinks_too_long' },
    ],
    [
      'an answer cut at its length',
      endsWith('length', 'Your payment would'),
      { code: 'babble', detail: 'length' },
    ],
    ['silence', { kind: 'silent' }, { code: 'timeout', detail: 'first_byte' }],
    ['a stall in its middle', breaksOff('stall'), { code: 'timeout', detail: 'stall' }],
  ])('gives the turn to the planner, once and saying so, after %s', async (_, script, fallback) => {
    const { ask, events, planner, requests } = setUp(wire, [script], {
      firstByteMs: script.kind === 'silent' ? 200 : 1_500,
    });
    const started = Date.now();
    const answer = await ask();
    expect(answer).toMatchObject({ message: { content: PLANNED }, fallback });
    expect(planner.callCount).toBe(1);
    expect(requests()).toHaveLength(1);
    expect(events).toEqual([{ type: 'fell_back', ...fallback, attempts: 1, ms: expect.any(Number) }]);
    expect(Date.now() - started).toBeLessThan(quickLimits.totalMs + 1_000);
  });

  it.each<[string, Script, string]>([
    ['a server error', answersStatus(500), 'unreachable'],
    ['a rate limit', answersStatus(429, { 'retry-after': '0' }), 'rate_limited'],
    ['a connection hung up', { kind: 'hang_up' }, 'unreachable'],
    ['a connection dropped in the answer', breaksOff('drop'), 'unreachable'],
    ['an answer that ends before its end', breaksOff('cut'), 'unreachable'],
  ])('asks again after %s, and no more often than allowed', async (_, script, code) => {
    const well = setUp(wire, [script, says('Hello.')]);
    expect(await well.ask()).toMatchObject({ message: { content: 'Hello.' }, fallback: null });
    expect(well.events.map(({ type }) => type)).toEqual(['retrying', 'answered']);

    const badly = setUp(wire, [script]);
    expect(await badly.ask()).toMatchObject({ message: { content: PLANNED }, fallback: { code } });
    expect(badly.requests()).toHaveLength(3);
  });

  it('waits as long as a rate limit asks', async () => {
    const { ask, events } = setUp(wire, [answersStatus(429, { 'retry-after': '1' }), says('Hello.')], {
      retryAfterMsMax: 1_000,
    });
    const started = Date.now();
    expect((await ask()).fallback).toBeNull();
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(events[0]).toMatchObject({ type: 'retrying', waitMs: 1_000 });
  });

  it('does not wait for a rate limit that asks too long', async () => {
    const { ask, requests } = setUp(wire, [answersStatus(429, { 'retry-after': '60' })]);
    expect((await ask()).fallback).toEqual({ code: 'rate_limited', detail: 'http_429' });
    expect(requests()).toHaveLength(1);
  });

  it('ends with the whole time, retries included', async () => {
    const { ask } = setUp(wire, [answersStatus(500)], { totalMs: 1_500, backoffMs: 600, retriesMax: 5 });
    const started = Date.now();
    expect((await ask()).fallback).toMatchObject({ code: 'unreachable' });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('closes the connection of an answer it has given up', async () => {
    const { ask, requests } = setUp(wire, [breaksOff('stall')]);
    await ask();
    await expect.poll(() => requests()[0]!.closedEarly).toBe(true);
  });

  it('stops at once when the turn is stopped, and asks no planner', async () => {
    const { ask, planner, requests } = setUp(wire, [{ kind: 'silent' }]);
    const stop = new AbortController();
    const asked = ask(stop.signal);
    await expect.poll(() => requests().length).toBe(1);
    stop.abort(new Error('the person left'));
    await expect(asked).rejects.toThrow('the person left');
    expect(planner.callCount).toBe(0);
  });
});

it('hands the turn to the planner when nobody listens there', async () => {
  const gone = await startWireServer();
  await gone.close();
  const caller = withPlanner(createOpenaiModel(openaiAt(gone.url)), fakePlanner(), quickLimits, () => {});
  const { fallback } = await caller([...history], [], { signal: new AbortController().signal });
  expect(fallback).toEqual({ code: 'unreachable', detail: 'ECONNREFUSED' });
});

describe('the circuit', () => {
  it('opens after three failures, asks nothing while open, and closes when a probe succeeds', async () => {
    const script = answersStatus(401);
    const { ask, requests } = setUp('openai', [script, script, script, says('Back.')], {
      circuitOpenMs: 400,
    });
    for (let n = 0; n < 3; n++) await ask();
    expect(requests()).toHaveLength(3);
    expect((await ask()).fallback).toEqual({ code: 'refused_key', detail: 'circuit_open' });
    expect(requests()).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await ask()).toMatchObject({ message: { content: 'Back.' }, fallback: null });
    expect((await ask()).fallback).toBeNull();
  });

  it('is not moved by a person who stops the turn', async () => {
    const { ask } = setUp('openai', [{ kind: 'silent' }]);
    for (let n = 0; n < 3; n++) await ask(AbortSignal.timeout(30)).catch(() => null);
    server.play(says('Hello.'));
    expect((await ask()).fallback).toBeNull();
  });
});

it('streams no unchecked token out of a graph around the call', async () => {
  const { ask, planner } = setUp('openai', [says('Approved ', 'at 3.9 %')]);
  const graph = new StateGraph(MessagesAnnotation)
    .addNode('converse', async () => {
      await ask();
      return {};
    })
    .addEdge(START, 'converse')
    .compile();
  const streamed: unknown[] = [];
  for await (const part of await graph.stream({ messages: [] }, { streamMode: 'messages' }))
    streamed.push(part);
  expect(streamed).toEqual([]);
  expect(planner.callCount).toBe(0);
});

describe('plannerOnly', () => {
  it('answers without a fallback', async () => {
    const answer = await plannerOnly(fakePlanner())([...history], [quoteTool], {
      signal: new AbortController().signal,
    });
    expect(answer).toMatchObject({ message: { content: PLANNED }, fallback: null });
  });

  it('lets an error of the planner through: there is nobody behind it', async () => {
    const caller = plannerOnly(fakeModel().alwaysThrow(new Error('planner/defect')));
    await expect(caller([...history], [], { signal: new AbortController().signal })).rejects.toThrow(
      'planner/defect',
    );
  });
});
