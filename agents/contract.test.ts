import { AIMessage, HumanMessage } from '@langchain/core/messages';
import {
  Command,
  END,
  interrupt,
  MemorySaver,
  MessagesDeltaValue,
  START,
  StateGraph,
  StateSchema,
} from '@langchain/langgraph';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What we rely on in LangGraph, measured: when an upgrade changes it, we hear of it here. */
const config = (id: string) => ({ configurable: { thread_id: id } });

function pausing() {
  const State = new StateSchema({ asked: z.int().default(0), answer: z.string().default('') });
  let runs = 0;
  const graph = new StateGraph(State)
    .addNode('ask', () => {
      runs += 1;
      return { answer: interrupt<{ q: string }, string>({ q: 'well?' }) };
    })
    .addEdge(START, 'ask')
    .addEdge('ask', END)
    .compile({ checkpointer: new MemorySaver() });
  return { graph, runs: () => runs };
}

describe('interrupts', () => {
  it('run their node again from its top at every resume', async () => {
    const { graph, runs } = pausing();
    await graph.invoke({}, config('a'));
    expect(runs()).toBe(1);
    await graph.invoke(new Command({ resume: 'yes' }), config('a'));
    expect(runs()).toBe(2);
  });

  it('are resumed by id, and a resume with an unknown id answers nothing', async () => {
    const { graph } = pausing();
    await graph.invoke({}, config('b'));
    const { tasks } = await graph.getState(config('b'));
    const id = tasks[0]?.interrupts[0]?.id ?? '';
    await graph.invoke(new Command({ resume: { ['0'.repeat(32)]: 'wrong' } }), config('b')).catch(() => {});
    expect((await graph.getState(config('b'))).values.answer).toBe('');
    await graph.invoke(new Command({ resume: { [id]: 'right' } }), config('b'));
    expect((await graph.getState(config('b'))).values.answer).toBe('right');
  });

  it('are asked anew under another id when a new input comes instead of an answer', async () => {
    const { graph } = pausing();
    await graph.invoke({}, config('c'));
    const before = (await graph.getState(config('c'))).tasks[0]?.interrupts[0]?.id;
    await graph.invoke({ asked: 1 }, config('c'));
    const after = (await graph.getState(config('c'))).tasks[0]?.interrupts[0]?.id;
    expect(after).not.toBe(before);
  });
});

describe('state', () => {
  it('keeps messages by delta, and one with a known id is replaced rather than doubled', async () => {
    const State = new StateSchema({ messages: MessagesDeltaValue });
    const graph = new StateGraph(State)
      .addNode('say', () => ({ messages: [new AIMessage({ id: 'same', content: 'hi' })] }))
      .addEdge(START, 'say')
      .addEdge('say', END)
      .compile({ checkpointer: new MemorySaver() });
    await graph.invoke({ messages: [new HumanMessage({ id: 'h', content: 'a' })] }, config('d'));
    await graph.invoke({ messages: [new HumanMessage({ id: 'h2', content: 'b' })] }, config('d'));
    const { messages } = (await graph.getState(config('d'))).values as { messages: { id?: string }[] };
    expect(messages.map(({ id }) => id)).toEqual(['h', 'same', 'h2']);
  });
});

describe('custom events', () => {
  it('leave in the order in which nodes wrote them', async () => {
    const State = new StateSchema({ n: z.int().default(0) });
    const graph = new StateGraph(State)
      .addNode('first', (_, { writer }) => {
        writer?.('a');
        writer?.('b');
        return { n: 1 };
      })
      .addNode('second', (_, { writer }) => {
        writer?.('c');
        return { n: 2 };
      })
      .addEdge(START, 'first')
      .addEdge('first', 'second')
      .addEdge('second', END)
      .compile();
    const seen: unknown[] = [];
    for await (const event of await graph.stream({}, { streamMode: 'custom' })) seen.push(event);
    expect(seen).toEqual(['a', 'b', 'c']);
  });
});
