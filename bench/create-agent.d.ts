import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import type { StructuredToolInterface } from '@langchain/core/tools';
import type { BaseCheckpointSaver } from '@langchain/langgraph';

/**
 * The part of LangChain's agent that is used here. Its own types cannot be in one program with the server's: by way of
 * `@langchain/langgraph/zod` they augment zod's types in a way that undoes what `@hono/zod-openapi` adds to them.
 */
export declare function createAgent(parts: {
  readonly model: BaseChatModel;
  readonly tools: readonly StructuredToolInterface[];
  readonly checkpointer?: BaseCheckpointSaver;
}): {
  invoke(
    input: { readonly messages: readonly BaseMessage[] },
    config: {
      readonly configurable: { readonly thread_id: string };
      readonly recursionLimit: number;
      readonly durability: 'sync';
    },
  ): Promise<{ readonly messages: readonly BaseMessage[] }>;
};
