import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessage, BaseMessage } from '@langchain/core/messages';
import { defect } from '#tools/kit/errors.ts';
import { answerOf } from './answer.ts';
import { type Failure, failureOf, final } from './failure.ts';
import { createGatherer } from './gather.ts';
import type { CallLimits } from './limits.ts';
import type { ToolSchema } from './tool-schemas.ts';

export interface Request {
  readonly model: BaseChatModel;
  readonly messages: BaseMessage[];
  readonly tools: readonly ToolSchema[];
  /** The instant after which nothing more is waited for. */
  readonly deadline: number;
  /** The person's or the budget's wish to stop; thrown, not answered. */
  readonly signal: AbortSignal;
}

/**
 * Asks a model once, streaming, so that silence and babble are noticed while they happen. Whatever comes of it,
 * the connection is closed. Callbacks are cut off: a token stream of unchecked words must reach nobody.
 */
export async function attempt(request: Request, limits: CallLimits): Promise<AIMessage | Failure> {
  const { messages, deadline, signal } = request;
  signal.throwIfAborted();
  const stop = new AbortController();
  const options = { signal: stop.signal, callbacks: [] };
  const gatherer = createGatherer(limits);
  const wait = <T>(promise: Promise<T>, ms: number) =>
    within(promise, Math.min(ms, deadline - Date.now()), signal);
  try {
    const stream = await wait(
      withTools(request.model, request.tools).stream(messages, options),
      limits.firstByteMs,
    );
    const timeout = (detail: string) => final('timeout', Date.now() < deadline ? detail : 'total');
    if (stream === LATE) return timeout('first_byte');
    const chunks = stream[Symbol.asyncIterator]();
    for (let ms = limits.firstByteMs, late = 'first_byte'; ; ms = limits.stallMs, late = 'stall') {
      const next = await wait(chunks.next(), ms);
      if (next === LATE) return timeout(late);
      if (next.done) return answerOf(gatherer.end());
      const failure = gatherer.add(next.value);
      if (failure) return failure;
    }
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error);
  } finally {
    stop.abort();
  }
}

/** @throws AppError `models/no_tools` when the chat model's class cannot be given tools */
export function withTools(model: BaseChatModel, tools: readonly ToolSchema[]) {
  if (tools.length === 0) return model;
  if (!model.bindTools)
    throw defect('models/no_tools', 'This chat model takes no tools.', 'Implement bindTools.');
  return model.bindTools([...tools]);
}

const LATE = Symbol('late');

/** The promise's value, or `LATE`. An aborted signal rejects at once; a promise nobody waits for any more may fail silently. */
function within<T>(promise: Promise<T>, ms: number, signal: AbortSignal): Promise<T | typeof LATE> {
  return new Promise((resolve, reject) => {
    const abort = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => settle(() => resolve(LATE)), Math.max(0, ms));
    const settle = (then: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      then();
    };
    signal.addEventListener('abort', abort);
    promise.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
