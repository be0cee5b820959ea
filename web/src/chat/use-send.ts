import type { AppendMessage } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { useAppSend } from './chat-bus.ts';
import type { Conversation } from './conversation.ts';

/** What the composer does with a message: text and the ids of its papers go to the server. */
export function useSend(
  conversation: Conversation,
  documentIdOf: (attachmentId: string) => string | undefined,
) {
  const { words } = useApp();
  useAppSend(conversation);
  return async (message: AppendMessage): Promise<void> => {
    const text = message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
    const ids = (message.attachments ?? []).flatMap(({ id }) => documentIdOf(id) ?? []);
    await conversation.send(text.trim() || words.chat.papersOnly, ids);
  };
}
