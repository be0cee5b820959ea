import { createContext, useContext } from 'react';
import type { ApprovalDecision } from '../types.ts';

export interface ChatContextValue {
  readonly decisions: Readonly<Record<string, ApprovalDecision>>;
  readonly decide: (approvalId: string, decision: 'approved' | 'rejected') => Promise<void>;
  readonly send: (text: string) => void;
  readonly running: boolean;
  /** Somebody else's conversation, which staff read: only its owner speaks and decides in it. */
  readonly readOnly: boolean;
  /** Id of the message that is being written or was written last; its plan stays open. */
  readonly lastMessageId: string | null;
}

export const ChatContext = createContext<ChatContextValue | null>(null);

export function useChat(): ChatContextValue {
  const value = useContext(ChatContext);
  if (!value) throw new Error('useChat is for components inside Chat.');
  return value;
}
