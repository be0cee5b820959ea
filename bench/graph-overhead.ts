import { createCheckpointer } from '#agents/checkpointer.ts';
import { plannerOnly } from '#agents/models/failover.ts';
import type { Store } from '#store/store.ts';
import type { Bench, Print } from './bench.ts';
import { langchainAgent } from './langchain-agent.ts';
import { type Contender, interleaved, type Measured, median, quantile } from './measure.ts';
import { benchStore, figuresOf, launched, ourTurn, type Turn } from './prequalification-turn.ts';
import { callByCall, callByCallPlain, type Script, ScriptedModel, wholePlan } from './scripted-model.ts';
import { table } from './table.ts';

const latencyMs = 300;
const toolCalls = 5;

/** One prequalification turn through our turn graph and through LangChain's agent, over one store in one process. */
export const graphOverhead: Bench = {
  name: 'graph-overhead',
  about: 'one prequalification turn: our turn graph beside LangChain createAgent',
  runs: { of: 'turns each', usual: 40 },
  async run(runs, print) {
    print(
      'A prequalification turn (open_deal, update_deal, score_risk, find_funders, build_schedule) from one message.',
    );
    print(
      'Peer: createAgent of langchain with the same five tools over the same store, without guard, claims or',
    );
    print(
      'renderer. Store and checkpoints in memory. Every turn must reach the same decision, offers and schedule.',
    );
    const store = await benchStore();
    try {
      await compare(store, 0, { warmUps: 5, rounds: runs }, print);
      await compare(store, latencyMs, { warmUps: 1, rounds: Math.max(3, Math.ceil(runs / 8)) }, print);
    } finally {
      store.close();
    }
  },
};

async function compare(
  store: Store,
  latency: number,
  rounds: { readonly warmUps: number; readonly rounds: number },
  print: Print,
): Promise<void> {
  const figures = new Set<string>();
  const check = async (name: string, turn: Turn) => {
    figures.add(await figuresOf(store, turn.dealId));
    if (figures.size > 1 || turn.toolCalls !== toolCalls) {
      throw new Error(`${name} reached other figures than the rest, so the comparison would not be fair.`);
    }
  };
  const measured = await interleaved(await contenders(store, latency), { ...rounds, check });
  print('');
  print(latency === 0 ? 'Model answers at once:' : `Scripted model answers after ${latency} ms a call:`);
  for (const line of report(measured)) print(line);
}

const peer = 'createAgent, call by call';

async function contenders(store: Store, latency: number): Promise<Contender<Turn>[]> {
  const model = (script: Script) => new ScriptedModel(script, latency);
  const ours = async (script: Script) => ourTurn(await launched(store, plannerOnly(model(script))));
  const planner = await launched(store, { kind: 'planner' });
  const agent = (saver?: Parameters<typeof langchainAgent>[2]) =>
    langchainAgent(planner.deps, model(callByCallPlain), saver);
  return [
    { name: 'Chauffeur, embedded planner', run: ourTurn(planner) },
    { name: 'Chauffeur, whole plan', run: await ours(wholePlan) },
    { name: 'Chauffeur, call by call', run: await ours(callByCall) },
    { name: peer, run: agent(createCheckpointer(store)) },
    { name: 'createAgent, no checkpoints', run: agent() },
  ];
}

function report(measured: readonly Measured<Turn>[]): string[] {
  const base = measured.find(({ name }) => name === peer);
  const rows = measured.map(({ name, milliseconds, cpu, last }) => {
    const middle = median(milliseconds);
    const ratio = base ? middle / median(base.milliseconds) : 1;
    const times = [middle, quantile(milliseconds, 0.9), median(cpu)].map((ms) => ms.toFixed(1));
    return [name, `${last.modelCalls}`, ...times, `${ratio.toFixed(2)}×`];
  });
  return table(['', 'model calls', 'median ms', 'p90 ms', 'CPU ms', 'to peer'], rows);
}
