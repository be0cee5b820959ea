import { setTimeout as sleep } from 'node:timers/promises';
import { BaseChatModel, type BindToolsInput } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { facts } from './buyer.ts';

/** What a scripted model says next, from the transcript alone. */
export type Script = (messages: readonly BaseMessage[]) => AIMessage;

/** A chat model that follows a script, each call after a wait as if a server had been asked. */
export class ScriptedModel extends BaseChatModel {
  readonly #script: Script;
  readonly #latencyMs: number;

  constructor(script: Script, latencyMs: number) {
    super({});
    this.#script = script;
    this.#latencyMs = latencyMs;
  }

  override _llmType(): string {
    return 'scripted';
  }

  override bindTools(tools: BindToolsInput[]) {
    return this.withConfig({ tools: tools.map((tool) => convertToOpenAITool(tool)) } as object);
  }

  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    if (this.#latencyMs > 0) await sleep(this.#latencyMs);
    const message = this.#script(messages);
    return { generations: [{ message, text: message.text }] };
  }
}

type Call = readonly [tool: string, args: Record<string, unknown>];

const callsFor = (dealId: string): readonly Call[] => [
  ['open_deal', {}],
  ['update_deal', { dealId, facts }],
  ['score_risk', { dealId }],
  ['find_funders', { dealId }],
  ['build_schedule', { dealId }],
];

const proposal = (calls: readonly Call[], first: number) =>
  new AIMessage({
    content: '',
    tool_calls: calls.map(([name, args], i) => ({ name, args, id: `call_${first + i}`, type: 'tool_call' })),
  });

const results = (messages: readonly BaseMessage[]) => messages.filter((m) => m.getType() === 'tool');

/** The whole plan in one message, then words with slots. */
export const wholePlan: Script = (messages) =>
  results(messages).length === 0 ? proposal(callsFor('current'), 0) : slots;

/** One call a message, as a step-by-step agent does, then words with slots. */
export const callByCall: Script = (messages) => {
  const done = results(messages).length;
  const next = callsFor('current')[done];
  return next ? proposal([next], done) : slots;
};

const slots = new AIMessage(
  'The engine says {{verdict_1}}. The payment would be {{monthly_payment_1}} a month at {{apr_1}} APR with {{funder_1}}.',
);

/** The same for tools that return plain JSON: the deal id and the figures are carried over by the model. */
export const callByCallPlain: Script = (messages) => {
  const outputs = results(messages).map(({ content }) => JSON.parse(String(content)) as PlainOutput);
  const next = callsFor(outputs[0]?.dealId ?? '')[outputs.length];
  if (next) return proposal([next], outputs.length);
  const [decision, schedule] = [outputs[2]?.decision, outputs[4]];
  return new AIMessage(
    `The engine says ${decision}. The payment would be ${schedule?.monthlyPayment} a month at ${schedule?.apr} APR.`,
  );
};

interface PlainOutput {
  readonly dealId?: string;
  readonly decision?: string;
  readonly monthlyPayment?: number;
  readonly apr?: number;
}
