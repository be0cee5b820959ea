import { randomUUID } from 'node:crypto';
import { HumanMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import type { BaseCheckpointSaver } from '@langchain/langgraph';
import type { TurnDeps } from '#agents/turn/deps.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { dealer, spoken } from './buyer.ts';
import { createAgent } from './create-agent.js';
import type { Turn } from './prequalification-turn.ts';
import type { ScriptedModel } from './scripted-model.ts';

/** The five tools of a prequalification. */
const names = ['open_deal', 'update_deal', 'score_risk', 'find_funders', 'build_schedule'];

/**
 * The peer: LangChain's own agent over the same store, through the same executor and ledger. It has no guard, no claims and
 * no check of its words; its tools return plain JSON.
 */
export function langchainAgent(
  deps: TurnDeps,
  model: ScriptedModel,
  checkpointer: BaseCheckpointSaver | undefined,
): () => Promise<Turn> {
  const tools = names.map((name) => wrapped(deps, deps.tools.get(name)));
  const agent = createAgent({ model, tools, ...(checkpointer && { checkpointer }) });
  return async () => {
    const thread_id = `langchain-${randomUUID()}`;
    const { messages } = await agent.invoke(
      { messages: [new HumanMessage(spoken)] },
      { configurable: { thread_id }, recursionLimit: 50, durability: 'sync' },
    );
    const results = messages.filter((message) => message.getType() === 'tool');
    const { dealId } = JSON.parse(String(results[0]?.content)) as { dealId: string };
    const modelCalls = messages.filter((message) => message.getType() === 'ai').length;
    return { dealId, modelCalls, toolCalls: results.length, message: String(messages.at(-1)?.content) };
  };
}

function wrapped({ execute, store }: TurnDeps, ours: AnyTool | undefined) {
  if (!ours) throw new Error('A tool of the prequalification is missing.');
  const run = async (input: unknown, config: Config) => {
    const args = input as Record<string, unknown>;
    const thread = config.configurable?.thread_id ?? '';
    const deal = typeof args.dealId === 'string' ? await store.deals.get(args.dealId) : undefined;
    const { output } = await execute({
      tool: ours,
      args,
      key: `${thread}:${config.toolCall?.id}`,
      deal,
      conversationId: thread,
      principal: dealer,
      evidence: { kind: 'message', messageId: 'm1' },
      approvalId: null,
      inTurn: Promise.resolve(),
      signal: AbortSignal.timeout(120_000),
    });
    return JSON.stringify(output);
  };
  return tool(run, { name: ours.name, description: ours.description, schema: ours.input });
}

interface Config {
  readonly configurable?: { readonly thread_id?: string };
  readonly toolCall?: { readonly id?: string };
}
