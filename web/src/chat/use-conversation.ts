import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { type Conversation, type ConversationState, createConversation } from './conversation.ts';

export interface ConversationBinding {
  /** Changes when another conversation is to be shown; a new one has an id of its own making. */
  readonly binding: string;
  readonly id: string | null;
  readonly dealId: string | null;
  readonly onOpened: (id: string) => void;
}

/** Keeps one conversation alive for as long as its binding stays the same. */
export function useConversation({ binding, id, dealId, onOpened }: ConversationBinding): {
  readonly conversation: Conversation;
  readonly state: ConversationState;
} {
  const { api, locale, showProblem } = useApp();
  const latest = useRef({ locale, onOpened, showProblem });
  latest.current = { locale, onOpened, showProblem };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the binding stands for id and deal; opening one must not restart it
  const conversation = useMemo(
    () =>
      createConversation({
        api,
        id,
        dealId,
        locale: () => latest.current.locale,
        onOpened: (opened) => latest.current.onOpened(opened),
        onProblem: (problem: Problem) => latest.current.showProblem(problem),
      }),
    [api, binding],
  );
  useEffect(() => {
    void conversation.load();
    return () => conversation.close();
  }, [conversation]);
  const state = useSyncExternalStore(conversation.subscribe, conversation.getState);
  return { conversation, state };
}
