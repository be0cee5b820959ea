import { useEffect, useState } from 'react';
import { useApp } from './app-context.ts';
import { Chat } from './chat/chat.tsx';
import { ConversationBar } from './header/conversation-bar.tsx';
import { Header } from './header/header.tsx';
import { useConversations } from './header/use-conversations.ts';
import { rememberConversation, rememberedConversation } from './session.ts';

/** The customer's page: one conversation, the latest unless another is chosen. */
export function CustomerPage() {
  const { me, words } = useApp();
  const { conversations, reload } = useConversations();
  const [shown, setShown] = useState<{ readonly binding: string; readonly id: string | null } | null>(() => {
    const id = rememberedConversation(me.id);
    return id ? { binding: id, id } : null;
  });

  useEffect(() => {
    if (shown || !conversations) return;
    const latest = conversations[0]?.id ?? null;
    setShown({ binding: latest ?? 'first', id: latest });
  }, [shown, conversations]);

  const pick = (id: string | null) => {
    rememberConversation(me.id, id);
    setShown({ binding: id ?? `new-${Date.now()}`, id });
  };
  const opened = (id: string) => {
    rememberConversation(me.id, id);
    setShown((now) => now && { ...now, id });
    reload();
  };

  return (
    <div className="page customer">
      <Header />
      <main className="main">
        {conversations && conversations.length > 0 && (
          <ConversationBar conversations={conversations} currentId={shown?.id ?? null} onPick={pick} />
        )}
        {shown ? (
          <Chat
            key={shown.binding}
            binding={shown.binding}
            id={shown.id}
            dealId={null}
            onOpened={opened}
            onTurnEnd={reload}
          />
        ) : (
          <p className="loading">{words.app.loading}</p>
        )}
      </main>
    </div>
  );
}
