import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import { BaseChatModel, type BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models';
import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { type ChatGenerationChunk, ChatGenerationChunk as Generation } from '@langchain/core/outputs';
import { z } from 'zod';
import { unavailable } from '#tools/kit/errors.ts';
import { readLines } from './ndjson.ts';
import { toOllamaMessage } from './ollama-messages.ts';
import type { OllamaSetting } from './setting.ts';
import type { ToolSchema } from './tool-schemas.ts';

interface OllamaCallOptions extends BaseChatModelCallOptions {
  readonly tools?: readonly ToolSchema[];
}

/**
 * Chat with a local Ollama over its own `/api/chat`.
 *
 * Not over its OpenAI-compatible `/v1`: that path cannot set the context size, and at Ollama's default of 4,096 tokens
 * the start of a prompt (the role's rules, the tools) is cut away without an error. Not through the `ollama` client
 * either: its chat takes no abort signal until the answer has begun, and it prints lines it cannot parse.
 */
export class OllamaChat extends BaseChatModel<OllamaCallOptions> {
  readonly #setting: OllamaSetting;

  constructor(setting: OllamaSetting) {
    super({ maxRetries: 0 });
    this.#setting = setting;
  }

  _llmType(): string {
    return 'ollama';
  }

  override bindTools(tools: readonly unknown[], options: Partial<OllamaCallOptions> = {}) {
    return this.withConfig({ ...options, tools: tools as readonly ToolSchema[] });
  }

  async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ) {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options, run))
      whole = whole?.concat(chunk) ?? chunk;
    if (!whole) throw unreadable();
    return { generations: [whole] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const response = await this.#post(messages, options);
    let calls = 0;
    for await (const line of readLines(response)) {
      const answer = parseLine(line);
      const chunk = toChunk(answer, calls);
      calls += answer.message?.tool_calls?.length ?? 0;
      yield chunk;
      await run?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk });
      if (answer.done) return;
    }
  }

  async #post(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<Response> {
    const { host, name, contextTokens, temperature } = this.#setting;
    const response = await fetch(`${host}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: name,
        messages: messages.map((message, i) => toOllamaMessage(message, messages.slice(0, i))),
        tools: options.tools,
        stream: true,
        options: { num_ctx: contextTokens, temperature, stop: options.stop },
      }),
      signal: options.signal,
    });
    if (response.ok) return response;
    await response.body?.cancel();
    throw unavailable('models/http_status', 'Ollama refused the request.', 'Check the name of the model.', {
      details: { status: response.status, retryAfter: response.headers.get('retry-after') ?? undefined },
    });
  }
}

const Line = z.looseObject({
  message: z
    .looseObject({
      content: z.string().nullish(),
      thinking: z.string().nullish(),
      tool_calls: z
        .array(
          z.looseObject({
            id: z.string().optional(),
            function: z.looseObject({
              name: z.string(),
              arguments: z.union([z.record(z.string(), z.unknown()), z.string()]).nullish(),
            }),
          }),
        )
        .nullish(),
    })
    .optional(),
  done: z.boolean().optional(),
  done_reason: z.string().optional(),
  prompt_eval_count: z.int().optional(),
  eval_count: z.int().optional(),
  error: z.string().optional(),
});
type Line = z.infer<typeof Line>;

function parseLine(text: string): Line {
  let line: Line;
  try {
    line = Line.parse(JSON.parse(text));
  } catch {
    throw unreadable();
  }
  if (line.error === undefined) return line;
  throw unavailable('models/http_status', 'Ollama broke off.', 'See its log.', { details: { status: 500 } });
}

const unreadable = () =>
  unavailable('models/unreadable_answer', 'Ollama sent what is not its format.', 'Check the address.');

/** Calls are numbered from 1: with text before it, a call at index 0 is dropped by one of LangChain's stream readers. */
function toChunk(line: Line, callsBefore: number): ChatGenerationChunk {
  const text = line.message?.content ?? '';
  const input_tokens = line.prompt_eval_count ?? 0;
  const output_tokens = line.eval_count ?? 0;
  const message = new AIMessageChunk({
    content: text,
    additional_kwargs: line.message?.thinking ? { reasoning_content: line.message.thinking } : {},
    tool_call_chunks: (line.message?.tool_calls ?? []).map(
      ({ id, function: { name, arguments: args } }, i) => ({
        type: 'tool_call_chunk',
        id,
        name,
        args: typeof args === 'string' ? args : JSON.stringify(args ?? {}),
        index: callsBefore + i + 1,
      }),
    ),
    ...(line.done && {
      usage_metadata: { input_tokens, output_tokens, total_tokens: input_tokens + output_tokens },
    }),
  });
  return new Generation({
    message,
    text,
    generationInfo: line.done ? { finish_reason: line.done_reason ?? 'stop' } : {},
  });
}
