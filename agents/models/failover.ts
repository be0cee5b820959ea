import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import { withTools } from './attempt.ts';
import type { ChatAnswer, ChatCaller, Fallback, OnModelEvent } from './caller.ts';
import { createCircuit } from './circuit.ts';
import { condense } from './condense.ts';
import { textOf } from './gather.ts';
import { insist } from './insist.ts';
import type { CallLimits } from './limits.ts';
import { type ToolSchema, toolSchemas } from './tool-schemas.ts';

/** A caller for the embedded planner alone. */
export function plannerOnly(planner: BaseChatModel): ChatCaller {
  return async (messages, tools, { signal }) => ({
    message: await ask(planner, messages, toolSchemas(tools), signal),
    fallback: null,
  });
}

/**
 * A caller that asks `primary` and, whenever it gives no usable answer, hands the same messages to the planner and says so.
 *
 * Tried again, within `totalMs`: 429 after the wait the server asked for, passing 5xx, and connections refused or dropped
 * (nothing of a dropped answer was shown, so asking again is safe). Not tried again: silence, since the person has waited
 * already, and answers that are malformed, empty or babble. A malformed tool call is not repaired: a repair is a guess.
 */
export function withPlanner(
  primary: BaseChatModel,
  planner: BaseChatModel,
  limits: CallLimits,
  onEvent: OnModelEvent,
): ChatCaller {
  const circuit = createCircuit({ failures: limits.circuitFailures, openMs: limits.circuitOpenMs }, Date.now);
  let lastFailure: Fallback = { code: 'unreachable', detail: 'circuit_open' };

  return async (messages, tools, { signal }): Promise<ChatAnswer> => {
    signal.throwIfAborted();
    const schemas = toolSchemas(tools);
    const started = Date.now();
    const fallBack = async (fallback: Fallback, attempts: number) => {
      onEvent({ type: 'fell_back', ...fallback, attempts, ms: Date.now() - started });
      return { message: await ask(planner, messages, schemas, signal), fallback };
    };
    if (!circuit.enter()) return fallBack({ code: lastFailure.code, detail: 'circuit_open' }, 0);

    const request = {
      model: primary,
      messages: condense(messages),
      tools: schemas,
      deadline: started + limits.totalMs,
      signal,
    };
    const { outcome, attempts } = await insist(request, limits, onEvent).catch((error) => {
      circuit.abandoned();
      throw error;
    });
    if (outcome instanceof AIMessage) {
      circuit.succeeded();
      onEvent({ type: 'answered', attempts, ms: Date.now() - started });
      return { message: outcome, fallback: null };
    }
    circuit.failed();
    lastFailure = { code: outcome.code, detail: outcome.detail };
    return fallBack(lastFailure, attempts);
  };
}

async function ask(
  planner: BaseChatModel,
  messages: BaseMessage[],
  tools: ToolSchema[],
  signal: AbortSignal,
) {
  const reply = await withTools(planner, tools).invoke(messages, { signal, callbacks: [] });
  if (reply instanceof AIMessage) return reply;
  return new AIMessage({ content: textOf(reply), tool_calls: reply.tool_calls ?? [] });
}
