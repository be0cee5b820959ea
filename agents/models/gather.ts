import { AIMessage, type AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { isLooping } from './babble.ts';
import { type Failure, final } from './failure.ts';
import type { CallLimits } from './limits.ts';
import { createThinkingFilter } from './thinking.ts';

/** A tool call as it came over the wire: nothing parsed, nothing repaired. */
export interface RawCall {
  id: string | undefined;
  name: string;
  args: string;
  readonly index: number | undefined;
}

export interface Gathered {
  readonly speech: string;
  readonly calls: readonly RawCall[];
  /** A call that the framework itself could not read. */
  readonly invalidCalls: number;
  readonly finish: string | undefined;
  readonly usage: AIMessage['usage_metadata'];
}

/** Puts the chunks of one answer together and notices early when they will never be one. */
export interface Gatherer {
  add(chunk: BaseMessage): Failure | null;
  end(): Gathered;
}

const LOOP_CHECK_EVERY = 256;

export function createGatherer(limits: Pick<CallLimits, 'charsMax' | 'thinkingCharsMax'>): Gatherer {
  const filter = createThinkingFilter();
  const calls: RawCall[] = [];
  let recent = '';
  let seen = 0;
  let checkedAt = 0;
  let argsChars = 0;
  let invalidCalls = 0;
  let finish: string | undefined;
  let usage: AIMessage['usage_metadata'];

  const addCalls = (message: AIMessage | AIMessageChunk) => {
    const chunks = 'tool_call_chunks' in message ? (message.tool_call_chunks ?? []) : [];
    for (const chunk of chunks) argsChars += addChunk(calls, chunk);
    if (chunks.length > 0) return;
    for (const { id, name, args } of message.tool_calls ?? []) {
      calls.push({ id, name, args: JSON.stringify(args), index: undefined });
    }
    invalidCalls += message.invalid_tool_calls?.length ?? 0;
  };

  return {
    add(chunk) {
      const text = textOf(chunk);
      const reasoning = chunk.additional_kwargs.reasoning_content;
      const said = typeof reasoning === 'string' ? reasoning + text : text;
      filter.push(text);
      seen += said.length;
      recent = (recent + said).slice(-2_000);
      if (AIMessage.isInstance(chunk)) addCalls(chunk);
      const { finish_reason } = chunk.response_metadata as { finish_reason?: string };
      finish = finish_reason ?? finish;
      usage = (chunk as AIMessage).usage_metadata ?? usage;

      if (filter.spoken().length + argsChars > limits.charsMax) return final('babble', 'too_long');
      if (seen > limits.thinkingCharsMax) return final('babble', 'thinks_too_long');
      if (seen - checkedAt < LOOP_CHECK_EVERY) return null;
      checkedAt = seen;
      return isLooping(recent) ? final('babble', 'loop') : null;
    },
    end: () => ({ speech: filter.end(), calls, invalidCalls, finish, usage }),
  };
}

/**
 * Adds a piece of a call to the one it continues: same index and no other id. Without an index (some servers send none)
 * a piece with a name begins a call and any other goes on with the last. @returns the characters added
 */
function addChunk(
  calls: RawCall[],
  chunk: { readonly id?: string; readonly name?: string; readonly args?: string; readonly index?: number },
): number {
  const { id, name, args = '', index } = chunk;
  const last = index === undefined ? calls.at(-1) : calls.findLast((call) => call.index === index);
  const begins = !last || (index === undefined && Boolean(name)) || Boolean(id && last.id && id !== last.id);
  if (begins) calls.push({ id, name: name ?? '', args, index });
  else {
    last.id ??= id;
    last.name ||= name ?? '';
    last.args += args;
  }
  return args.length + (name?.length ?? 0);
}

/** The text of a message, whether a string or blocks; blocks of reasoning are not text. */
export function textOf(message: BaseMessage): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((block) => (block.type === 'text' ? String(block.text ?? '') : '')).join('');
}
