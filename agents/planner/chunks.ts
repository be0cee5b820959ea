import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk } from '@langchain/core/outputs';
import type { Step } from './steps.ts';

/** A message to be: words, calls, or words and then calls. */
export interface Draft {
  readonly text: string;
  readonly calls: readonly Step[];
}

/**
 * A draft as the chunks of a stream; put together they are the whole message. Calls are numbered from 1 when words
 * precede them: with both at 0 a stream of events drops the call. Usage stands on the last chunk, counted in
 * characters over four, because there are no tokens here.
 */
export function chunksOf({ text, calls }: Draft, messages: readonly BaseMessage[]): ChatGenerationChunk[] {
  const words = text.match(/[^\n。！？.!?]*(?:[\n。！？.!?]+\s*|$)/g)?.filter((piece) => piece !== '') ?? [];
  const offset = text === '' ? 0 : 1;
  const position = messages.length;
  const spoken = words.map((piece) => chunk(piece, new AIMessageChunk({ content: piece })));
  const called = calls.map(({ name, args }, i) => {
    const id = `call_${position}_${i}`;
    const part = {
      name,
      args: JSON.stringify(args),
      id,
      index: i + offset,
      type: 'tool_call_chunk' as const,
    };
    return chunk('', new AIMessageChunk({ content: '', tool_call_chunks: [part] }));
  });
  return [...spoken, ...called, last({ text, calls }, messages)];
}

const chunk = (text: string, message: AIMessageChunk) => new ChatGenerationChunk({ text, message });

function last({ text, calls }: Draft, messages: readonly BaseMessage[]): ChatGenerationChunk {
  const input = messages.reduce((sum, { content }) => sum + JSON.stringify(content).length, 0);
  const [input_tokens, output_tokens] = [input, text.length + JSON.stringify(calls).length].map((n) =>
    Math.ceil(n / 4),
  ) as [number, number];
  const usage_metadata = { input_tokens, output_tokens, total_tokens: input_tokens + output_tokens };
  const response_metadata = {
    model_name: 'embedded-planner',
    finish_reason: calls.length > 0 ? 'tool_calls' : 'stop',
  };
  return chunk('', new AIMessageChunk({ content: '', usage_metadata, response_metadata }));
}
