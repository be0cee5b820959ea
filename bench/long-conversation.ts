import { MemorySaver } from '@langchain/langgraph';
import { createAssistant } from '#agents/assistant.ts';
import type { Assistant } from '#agents/assistant-types.ts';
import type { Bench, Print } from './bench.ts';
import { dealer, spoken } from './buyer.ts';
import { type Contender, interleaved, median } from './measure.ts';
import { benchStore, launched } from './prequalification-turn.ts';
import { table } from './table.ts';

const turns = 20;
/** Turns that are reported. */
const shown = [1, 8, 20];

/** What the dealer goes on to ask: every turn after the first scores, matches and schedules anew. */
const lineOf = (turn: number): string => {
  if (turn === 1) return spoken;
  const term = [60, 48, 66, 36, 72][turn % 5];
  return turn % 2 === 0 ? `What about ${term} months?` : `And with $${3 + (turn % 4)},500 down?`;
};

/** What a turn costs as the conversation grows: every state load reads what was said before. */
export const longConversation: Bench = {
  name: 'long-conversation',
  about: `CPU of turns ${shown.join(', ')} of one conversation, sealed checkpoints beside MemorySaver`,
  runs: { of: 'conversations each', usual: 5 },
  async run(runs, print) {
    print(
      'A dealer prequalifies a buyer, then asks for other terms and down payments. Embedded planner; the same turn',
    );
    print('graph over the same store in memory. Peer: checkpoints of LangGraph MemorySaver, not sealed.');
    const store = await benchStore();
    try {
      const ours = await launched(store, { kind: 'planner' });
      const memory = createAssistant({ ...ours.deps, checkpointer: new MemorySaver() });
      const contenders = [
        { name: 'Chauffeur, sealed in SQLite', run: conversation(ours.assistant) },
        { name: 'MemorySaver', run: conversation(memory) },
      ];
      await compare(contenders, runs, print);
    } finally {
      store.close();
    }
  },
};

/** What was said, and the processor time of each turn in milliseconds. */
interface Talk {
  readonly said: string;
  readonly cpu: readonly number[];
}

const conversation = (assistant: Assistant) => async (): Promise<Talk> => {
  const { id } = await assistant.openConversation(dealer, { locale: 'en-US' });
  const cpu: number[] = [];
  const said: string[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const before = process.cpuUsage();
    const request = { conversationId: id, principal: dealer, text: lineOf(turn), attachments: [] };
    const { status, message } = await assistant.takeTurn(request, () => {});
    const { user } = process.cpuUsage(before);
    if (status !== 'replied') throw new Error(`Turn ${turn} ended ${status}: ${message}`);
    cpu.push(user / 1000);
    said.push(message);
  }
  return { said: said.join('\n'), cpu };
};

async function compare(contenders: readonly Contender<Talk>[], runs: number, print: Print): Promise<void> {
  const talks = new Map<string, Talk[]>(contenders.map(({ name }) => [name, []]));
  const replies = new Set<string>();
  const check = (name: string, talk: Talk) => {
    replies.add(talk.said);
    if (replies.size > 1) throw new Error(`${name} was told something else than the rest.`);
    talks.get(name)?.push(talk);
  };
  await interleaved(contenders, { warmUps: 1, rounds: runs, check });
  print('');
  for (const line of report([...talks].map(([name, [, ...measured]]) => ({ name, measured })))) print(line);
}

function report(talks: readonly { readonly name: string; readonly measured: readonly Talk[] }[]): string[] {
  const costs = talks.map(({ name, measured }) => ({
    name,
    ms: shown.map((turn) => median(measured.map(({ cpu }) => cpu[turn - 1] ?? 0).sort((a, b) => a - b))),
  }));
  const peer = costs.at(-1)?.ms ?? [];
  const rows = costs.map(({ name, ms }) => [
    name,
    ...ms.map((cost) => cost.toFixed(0)),
    `${((ms.at(-1) ?? 0) / (ms[0] ?? 0)).toFixed(1)}×`,
    `${((ms.at(-1) ?? 0) / (peer.at(-1) ?? 0)).toFixed(2)}×`,
  ]);
  const last = shown.at(-1);
  const head = ['user CPU ms', ...shown.map((turn) => `turn ${turn}`), `${last} to 1`, `${last} to peer`];
  return table(head, rows);
}
