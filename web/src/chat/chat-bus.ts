import { useEffect } from 'react';
import type { Conversation } from './conversation.ts';

let current: Conversation | null = null;

/** Lets a button outside the chat speak in the conversation that is on the page. */
export function useAppSend(conversation: Conversation): void {
  useEffect(() => {
    current = conversation;
    return () => {
      if (current === conversation) current = null;
    };
  }, [conversation]);
}

/** Says something in the conversation on the page; nothing happens while a turn is running. */
export function sayInChat(text: string): void {
  if (current && !current.getState().thread.running) void current.send(text, []).catch(() => {});
}
