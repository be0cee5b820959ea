import { useEffect, useState } from 'react';
import { useApp } from '../app-context.ts';
import { rememberConversation, rememberedConversation } from '../session.ts';
import type { ConversationView } from '../types.ts';

interface DeskChat {
  readonly binding: string;
  readonly id: string | null;
  readonly dealId: string | null;
}

/** Which deal is on the desk, and the conversation about it: the latest there is, or a new one. */
export function useDeskChat(conversations: readonly ConversationView[] | null, reload: () => void) {
  const { me } = useApp();
  const [dealId, setDealId] = useState<string | null>(null);
  const [chat, setChat] = useState<DeskChat | null>(null);

  useEffect(() => {
    if (chat || !conversations) return;
    const remembered = conversations.find(({ id }) => id === rememberedConversation(me.id));
    setDealId(remembered?.dealId ?? null);
    setChat({
      binding: remembered?.id ?? 'first',
      id: remembered?.id ?? null,
      dealId: remembered?.dealId ?? null,
    });
  }, [chat, conversations, me]);

  const pickDeal = (picked: string | null, keep?: 'keep-chat') => {
    setDealId(picked);
    if (keep) return;
    const about = picked ? conversations?.find((conversation) => conversation.dealId === picked) : undefined;
    rememberConversation(me.id, about?.id ?? null);
    setChat({
      binding: about?.id ?? `new-${picked ?? ''}-${Date.now()}`,
      id: about?.id ?? null,
      dealId: picked,
    });
  };
  /** Staff read what waits for them, with its deal beside it. */
  const pickConversation = ({ id, dealId: about }: ConversationView) => {
    setDealId(about);
    rememberConversation(me.id, id);
    setChat({ binding: id, id, dealId: about });
  };
  const openedConversation = (id: string) => {
    rememberConversation(me.id, id);
    setChat((now) => now && { ...now, id });
    reload();
  };
  return { dealId, chat, pickDeal, pickConversation, openedConversation };
}
