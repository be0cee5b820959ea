import type { ThreadMessageLike } from '@assistant-ui/react';
import type { ChatMessage } from './thread-state.ts';

/** Our message as assistant-ui keeps it: parts travel as data and are drawn by our own components. */
export function toThreadMessage(message: ChatMessage): ThreadMessageLike {
  if (message.role === 'user') {
    return {
      id: message.id,
      role: 'user',
      content: [{ type: 'text', text: message.text }],
      metadata: { custom: { attachments: message.attachments } },
    };
  }
  return {
    id: message.id,
    role: 'assistant',
    content: message.parts.map((part) => ({ type: 'data' as const, name: part.type, data: part })),
    status: message.done ? { type: 'complete', reason: 'stop' } : { type: 'running' },
    metadata: { custom: { done: message.done } },
  };
}
