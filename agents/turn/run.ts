import { type BaseMessage, isAIMessage, type ToolMessage } from '@langchain/core/messages';
import { Command } from '@langchain/langgraph';
import type { Conversation } from '#store/records.ts';
import { reportError } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Locale } from '#tools/kit/units.ts';
import type { OnEvent } from '../assistant-types.ts';
import type { ApprovalAnswer } from './approve.ts';
import type { TurnDeps } from './deps.ts';
import type { BoundScope } from './emit.ts';
import { type CallTrace, type TurnEvent, TurnResult } from './events.ts';
import { recursionLimit, type TurnGraph } from './graph.ts';
import type { Sentence } from './slots.ts';
import type { TurnState } from './state.ts';
import { claimsOf, readToolMessage, refusalMessage } from './tool-messages.ts';

type GraphInput = Parameters<TurnGraph['stream']>[0];

/** The answer to one pending interrupt, by its id: a plain resume would answer whatever comes next. */
export const answerTo = (interruptId: string, answer: ApprovalAnswer): GraphInput =>
  new Command({ resume: { [interruptId]: answer } }) as GraphInput;

export interface Run {
  readonly conversation: Conversation;
  readonly principal: Principal;
  readonly messageId: string;
  /** A new turn, an answer to an approval, or null to go on where a dead server stopped. */
  readonly input: GraphInput;
}

/** It claims nothing of what was or was not done: the turn may have broken off before a call or after it. */
const failed: Readonly<Record<Locale, string>> = {
  'en-US':
    'Something went wrong on our side. What was done before is saved; please ask again to see where things stand.',
  'zh-CN': '我们这边出了点问题。此前已完成的内容都已保存，请再问一次以了解当前状态。',
  'de-DE':
    'Bei uns ist etwas schiefgegangen. Was zuvor erledigt war, ist gespeichert; bitte fragen Sie erneut nach dem Stand.',
};

/** Runs the graph for one conversation and tells what came of it, whatever happens inside (G11, G16). */
export function createTurnRun(graph: TurnGraph, deps: TurnDeps) {
  const configFor = (id: string) => ({ configurable: { thread_id: id } });

  async function snapshot(conversationId: string) {
    const taken = await graph.getState(configFor(conversationId));
    const interrupts = taken.tasks.flatMap(({ interrupts: list }) =>
      list.map(({ id, value }) => ({
        id: id ?? '',
        approvalId: (value as { approvalId: string }).approvalId,
      })),
    );
    return { state: taken.values as TurnState, interrupts };
  }

  async function run(turn: Run, onEvent: OnEvent): Promise<TurnResult> {
    const { conversation } = turn;
    const started = performance.now();
    const { id, locale } = conversation;
    await deps.store.conversations.update(id, { running: true, locale, updatedAt: deps.clock.now() });
    const result = await drive(turn, onEvent)
      .catch((error: unknown) => fail(error, turn, onEvent))
      .finally(() =>
        deps.store.conversations.update(conversation.id, { running: false, updatedAt: deps.clock.now() }),
      );
    const { status, message, dealId, modelCalls, toolCalls } = result;
    await onEvent({
      type: 'done',
      status,
      message,
      dealId,
      modelCalls,
      toolCalls,
      ms: Math.round(performance.now() - started),
    });
    return result;
  }

  async function drive(
    { conversation, principal, messageId, input }: Run,
    onEvent: OnEvent,
  ): Promise<TurnResult> {
    const { id, locale, dealerId } = conversation;
    const signal = AbortSignal.timeout(deps.role(principal.role).budgets.millisecondsMax);
    const dealership = deps.world.dealer(dealerId)?.name ?? 'Chauffeur';
    const scope: BoundScope = { conversationId: id, principal, locale, dealership, messageId, signal };
    const config = {
      ...configFor(id),
      context: { scope },
      recursionLimit,
      streamMode: 'custom' as const,
      durability: 'sync' as const,
    };
    for await (const event of await graph.stream(input, config)) await onEvent(event as TurnEvent);
    return resultOf(await snapshot(id), await pendingCard(id));
  }

  async function pendingCard(conversationId: string): Promise<TurnResult['approval']> {
    const [pending] = await deps.store.approvals.pending(conversationId);
    return (pending?.summary as TurnResult['approval']) ?? null;
  }

  async function fail(error: unknown, { conversation }: Run, onEvent: OnEvent): Promise<TurnResult> {
    const { code, message, fix } = reportError(error);
    deps.log('error', code, {
      conversation: conversation.id,
      cause: error instanceof Error ? error.name : 'unknown',
    });
    await onEvent({ type: 'error', code, message, fix });
    const text = failed[conversation.locale];
    const none = { sentences: [{ text, figures: [] }], claims: [], calls: [], approval: null };
    return {
      status: 'failed',
      message: text,
      ...none,
      dealId: conversation.dealId,
      modelCalls: 0,
      toolCalls: 0,
    };
  }

  return { run, snapshot };
}

type Snapshot = Awaited<ReturnType<ReturnType<typeof createTurnRun>['snapshot']>>;

function resultOf({ state, interrupts }: Snapshot, approval: TurnResult['approval']): TurnResult {
  const prefix = `t${state.turn}.`;
  const waiting = interrupts.length > 0;
  const sentences = waiting ? [] : (state.sentences as Sentence[]);
  return TurnResult.parse({
    status: waiting ? 'awaiting_approval' : state.status === 'running' ? 'replied' : state.status,
    message: sentences.map(({ text }) => text).join(''),
    sentences,
    claims: claimsOf(state.messages).filter(({ source }) => source.callId.startsWith(prefix)),
    calls: [...state.trace, ...state.proposals.filter(({ verdict }) => verdict === 'needs_approval')].map(
      (call) => traced(call, state.messages),
    ),
    approval: waiting ? approval : null,
    dealId: state.dealId,
    modelCalls: state.modelCalls,
    toolCalls: state.toolCalls,
  });
}

function traced(
  { callId, tool, args, verdict, rule, outcome }: TurnState['trace'][number],
  messages: readonly BaseMessage[],
): CallTrace {
  const answer = messages.find(
    (message) => message.getType() === 'tool' && (message as ToolMessage).tool_call_id === callId,
  );
  const body = answer ? readToolMessage(answer) : undefined;
  const base = { callId, tool, args, verdict, rule, outcome };
  if (!body) return base;
  return body.ok ? { ...base, output: body.output } : { ...base, error: body.error };
}

/** Results for calls that never got one because a run broke off, so that the transcript stays well formed (G12). */
export function danglingResults(messages: readonly BaseMessage[]): ToolMessage[] {
  const answered = new Set(
    messages.filter((m) => m.getType() === 'tool').map((m) => (m as ToolMessage).tool_call_id),
  );
  const error = {
    kind: 'conflict',
    code: 'turn/broken_off',
    message: 'The turn broke off before this ran.',
    fix: 'Call it again if it is still wanted.',
  } as const;
  return messages
    .filter((message) => isAIMessage(message))
    .flatMap((message) => message.tool_calls ?? [])
    .filter(({ id }) => id && !answered.has(id))
    .map(({ id, name }) => refusalMessage(name, id ?? '', 'G12.result', error));
}
