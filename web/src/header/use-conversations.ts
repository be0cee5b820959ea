import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { ConversationView } from '../types.ts';

/** The person's conversations, newest first; null until they are known. */
export function useConversations() {
  const { api, showProblem } = useApp();
  const [conversations, setConversations] = useState<readonly ConversationView[] | null>(null);
  const reload = useCallback(() => {
    api.conversations().then(setConversations, (error) => {
      setConversations((known) => known ?? []);
      if (error instanceof Problem) showProblem(error);
    });
  }, [api, showProblem]);
  useEffect(reload, [reload]);
  return { conversations, reload };
}
