import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { Chat } from '../chat/chat.tsx';
import { Header } from '../header/header.tsx';
import { useConversations } from '../header/use-conversations.ts';
import { Icon } from '../ui/icon.tsx';
import { DealPanel } from './deal-panel.tsx';
import { type DeskTab, DeskTabs } from './desk-tabs.tsx';
import { Pipeline } from './pipeline.tsx';
import { QuickForm } from './quick-form.tsx';
import { factText } from './standing-facts.ts';
import { useDeals } from './use-deals.ts';
import { useDeskChat } from './use-desk-chat.ts';

/** The dealer's page: the pipeline, what is known of the chosen deal, and the chat about it. */
export function DealerDesk() {
  const { me, words } = useApp();
  const { deals, reload } = useDeals();
  const { conversations, reload: reloadConversations } = useConversations();
  const [tab, setTab] = useState<DeskTab>('desk');
  const [isPanelOpen, setPanelOpen] = useState(false);
  const { dealId, chat, pickDeal, openedConversation } = useDeskChat(conversations, reloadConversations);
  const deal = deals?.find(({ id }) => id === dealId);
  const about = deal && (factText(deal.facts, 'buyer.name') ?? factText(deal.facts, 'vehicle.label'));

  const pick = (id: string | null) => {
    pickDeal(id);
    setPanelOpen(true);
  };
  const turnEnded = (endedOn: string | null) => {
    reload();
    reloadConversations();
    if (endedOn && endedOn !== dealId) pickDeal(endedOn, 'keep-chat');
  };

  return (
    <div className="page dealer" data-tab={tab} data-panel={isPanelOpen}>
      <Header />
      <DeskTabs tab={tab} onPick={setTab} />
      <main className="desk">
        <Pipeline deals={deals} selectedId={dealId} onPick={pick} onRefresh={reload} />
        <div className="workspace">
          {deal ? (
            <DealPanel key={deal.id} deal={deal} onBack={() => setPanelOpen(false)} />
          ) : (
            <>
              <button type="button" className="button quiet back" onClick={() => setPanelOpen(false)}>
                <Icon name="back" size={16} /> {words.desk.back}
              </button>
              {me.role === 'dealer' ? (
                <QuickForm onDecided={reload} onOpenDeal={pick} />
              ) : (
                <p className="muted pad">{words.desk.pickDeal}</p>
              )}
            </>
          )}
        </div>
        <section className="desk-chat" aria-label={words.desk.chatTab}>
          <div className="pane-head">
            <h2>{about ? words.desk.chatAbout(about) : deal ? words.desk.chatDeal : words.desk.chatNew}</h2>
          </div>
          {chat ? (
            <Chat key={chat.binding} {...chat} onOpened={openedConversation} onTurnEnd={turnEnded} />
          ) : (
            <p className="loading">{words.app.loading}</p>
          )}
        </section>
      </main>
    </div>
  );
}
