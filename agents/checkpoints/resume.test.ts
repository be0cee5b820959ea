import { randomBytes } from 'node:crypto';
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import { type BaseCheckpointSaver, MemorySaver } from '@langchain/langgraph';
import { SqliteSaver } from '@langchain/langgraph-checkpoint-sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { createCheckpointer } from '../checkpointer.ts';
import { ben, stage } from '../testing/stage.ts';
import type { ChatCaller } from '../turn/deps.ts';
import { createTurnGraph } from '../turn/graph.ts';

/** More than the hundred updates after which LangGraph stores a channel whole. */
const turns = 23;
const lineOf = (turn: number) =>
  `What is the payment on $${20_000 + turn} at 6.9 % over 60 months, Xanthippe?`;

/** Says what follows from the transcript alone, so that a message lost or doubled shows in every later reply. */
const model: ChatCaller = async (messages) => {
  const asked = messages.filter((message) => message.getType() === 'human').length;
  const quoted = messages.filter((message) => message.getType() === 'tool').length;
  const args = { amountFinanced: (20_000 + asked) * 100, annualRate: 0.069, termMonths: 60 };
  const message =
    quoted < asked
      ? new AIMessage({ content: '', tool_calls: [{ id: 'x', name: 'quote_payment', args }] })
      : new AIMessage(`That is {{monthly_payment_${quoted}}}, before {{monthly_payment_1}}.`);
  return { message, fallback: null };
};

const newStore = () => openSqliteStore({ path: ':memory:', key: randomBytes(32) });

/** Turns of one conversation, each by an assistant over the saver that `saverOf` gives for it. */
async function talk(
  store: Store,
  saverOf: (turn: number) => BaseCheckpointSaver,
  id = '',
  from = 1,
  to = turns,
) {
  const said: string[] = [];
  let conversationId = id;
  for (let turn = from; turn <= to; turn++) {
    const { assistant } = stage(model, { store, checkpointer: saverOf(turn) });
    conversationId ||= (await assistant.openConversation(ben, { locale: 'en-US' })).id;
    const request = { conversationId, principal: ben, text: lineOf(turn), attachments: [] };
    said.push((await assistant.takeTurn(request, () => {})).message);
  }
  return { conversationId, said, store };
}

const config = (id: string) => ({ configurable: { thread_id: id } });

async function stateOf(checkpointer: BaseCheckpointSaver, id: string) {
  const { deps } = stage(model, { checkpointer });
  const { values } = await createTurnGraph(deps).getState(config(id));
  const { messages, ...rest } = values as { messages: BaseMessage[] };
  return { ...rest, messages: messages.map((message) => message.toDict()) };
}

/** As rows were written before: base64, sealed, base64 again, under LangGraph's own type. */
function earlierSaver({ database, seal, open }: Store) {
  const plain = new MemorySaver().serde;
  const base64 = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('base64'));
  return new SqliteSaver(database, {
    async dumpsTyped(data) {
      const [type, bytes] = await plain.dumpsTyped(data);
      return [type, base64(seal(base64(bytes)))];
    },
    async loadsTyped(type, data) {
      const opened = open(
        Buffer.from(String(data instanceof Uint8Array ? Buffer.from(data) : data), 'base64'),
      );
      return plain.loadsTyped(type, Buffer.from(opened.toString(), 'base64'));
    },
  });
}

type Talk = Awaited<ReturnType<typeof talk>>;

describe(`a conversation of ${turns} turns`, () => {
  let [warm, memory] = [{} as Talk, {} as Talk];
  const peer = new MemorySaver();
  let saver = peer as BaseCheckpointSaver;
  beforeAll(async () => {
    const store = newStore();
    saver = createCheckpointer(store);
    warm = await talk(store, () => saver);
    memory = await talk(newStore(), () => peer);
  });

  it('goes on as with MemorySaver, to the same state', async () => {
    expect(warm.said).toEqual(memory.said);
    expect(new Set(warm.said).size).toBe(turns);
    const state = await stateOf(saver, warm.conversationId);
    expect(state).toEqual(await stateOf(peer, memory.conversationId));
    expect(state.messages).toHaveLength(4 * turns);
  });

  it('is the same to a process that has not seen it', async () => {
    const cold = await stateOf(createCheckpointer(warm.store), warm.conversationId);
    expect(cold).toEqual(await stateOf(saver, warm.conversationId));
  });

  it('has the same history at every checkpoint', async () => {
    const seen = async (checkpointer: BaseCheckpointSaver, id: string) => {
      const { deps } = stage(model, { checkpointer });
      const states: unknown[] = [];
      for await (const { values, next } of createTurnGraph(deps).getStateHistory(config(id))) {
        states.push([next, (values.messages ?? []).map(({ content }: BaseMessage) => content)]);
      }
      return states;
    };
    const ours = await seen(saver, warm.conversationId);
    expect(ours).toEqual(await seen(peer, memory.conversationId));
    expect(ours.length).toBeGreaterThan(turns);
  });

  it('goes on when two servers take turns, each with what it remembers', async () => {
    const store = newStore();
    const servers = [createCheckpointer(store), createCheckpointer(store)] as const;
    const { said } = await talk(store, (turn) => servers[turn % 3 === 0 ? 1 : 0]);
    expect(said).toEqual(warm.said);
  });

  it('goes on from rows of an earlier version', async () => {
    const store = newStore();
    const earlier = earlierSaver(store);
    const first = await talk(store, () => earlier, '', 1, 4);
    const later = createCheckpointer(store);
    const rest = await talk(store, () => later, first.conversationId, 5);
    expect([...first.said, ...rest.said]).toEqual(warm.said);
  });

  it('leaves nothing readable in the database', () => {
    const rows = warm.store.database.prepare('SELECT type, value FROM writes').all() as {
      type: string;
      value: Buffer;
    }[];
    const bytes = Buffer.concat(rows.map(({ value }) => value));
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['sealed:json']));
    expect(bytes.includes('Xanthippe')).toBe(false);
    expect(bytes.includes(Buffer.from('Xanthippe').toString('base64').slice(0, 12))).toBe(false);
  });
});

describe('what is remembered of a conversation', () => {
  it('is forgotten when it is deleted', async () => {
    const store = newStore();
    const saver = createCheckpointer(store);
    const { conversationId } = await talk(store, () => saver, '', 1, 2);
    await saver.deleteThread(conversationId);
    expect(await saver.getTuple(config(conversationId))).toBeUndefined();
    const histories = await saver.getDeltaChannelHistory({
      config: config(conversationId),
      channels: ['messages'],
    });
    expect(histories).toEqual({ messages: { writes: [] } });
  });

  it('is opened once: later loads ask only which rows there are', async () => {
    const store = newStore();
    let opened = 0;
    const counting = {
      ...store,
      open: (sealed: Uint8Array) => {
        opened += 1;
        return store.open(sealed);
      },
    };
    const saver = createCheckpointer(counting);
    const { conversationId } = await talk(store, () => saver, '', 1, 3);
    const load = async () => {
      opened = 0;
      await stateOf(saver, conversationId);
      return opened;
    };
    await load();
    const few = await load();
    await talk(store, () => saver, conversationId, 4, 8);
    await load();
    expect(await load()).toBe(few);
  });
});
