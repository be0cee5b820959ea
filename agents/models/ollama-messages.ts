import { AIMessage, type BaseMessage, ToolMessage } from '@langchain/core/messages';
import { textOf } from './gather.ts';

const ROLES: Readonly<Record<string, string>> = {
  system: 'system',
  human: 'user',
  ai: 'assistant',
  tool: 'tool',
};

/** A message in Ollama's words. A tool's result names its tool there, which is looked up in the messages `before` it. */
export function toOllamaMessage(message: BaseMessage, before: readonly BaseMessage[]) {
  const images = picturesIn(message);
  const plain = {
    role: ROLES[message.getType()] ?? 'user',
    content: textOf(message),
    ...(images.length > 0 ? { images } : {}),
  };
  if (AIMessage.isInstance(message) && message.tool_calls?.length) {
    const tool_calls = message.tool_calls.map(({ id, name, args }) => ({
      id,
      function: { name, arguments: args },
    }));
    return { ...plain, tool_calls };
  }
  if (ToolMessage.isInstance(message)) {
    const id = message.tool_call_id;
    return { ...plain, tool_name: message.name ?? toolNamed(id, before), tool_call_id: id };
  }
  return plain;
}

/** Pictures within a message, as Ollama takes them: base64 without a data address. Others are never fetched. */
function picturesIn({ content }: BaseMessage): string[] {
  if (typeof content === 'string') return [];
  return content.flatMap((block) => {
    const { url } = (block.type === 'image_url' ? block.image_url : {}) as { url?: unknown };
    const [, data] = /^data:image\/\w+;base64,(.+)$/s.exec(typeof url === 'string' ? url : '') ?? [];
    return data === undefined ? [] : [data];
  });
}

function toolNamed(callId: string, messages: readonly BaseMessage[]): string | undefined {
  return messages
    .flatMap((message) => (AIMessage.isInstance(message) ? (message.tool_calls ?? []) : []))
    .findLast(({ id }) => id === callId)?.name;
}
