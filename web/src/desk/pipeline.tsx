import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import type { DealView } from '../deal-types.ts';
import { Icon } from '../ui/icon.tsx';
import { PipelineItem } from './pipeline-item.tsx';

interface PipelineProps {
  readonly deals: readonly DealView[] | null;
  readonly selectedId: string | null;
  readonly onPick: (id: string | null) => void;
  readonly onRefresh: () => void;
  /** What stands above the deals. */
  readonly children?: ReactNode;
}

/** The dealership's deals, and a way to begin another. */
export function Pipeline({ deals, selectedId, onPick, onRefresh, children }: PipelineProps) {
  const { me, words } = useApp();
  return (
    <nav className="pipeline" aria-label={words.desk.pipeline}>
      <div className="pane-head">
        <h2>{words.desk.pipeline}</h2>
        {deals && <span className="muted">{words.desk.deals(deals.length)}</span>}
        <button type="button" className="icon-button" aria-label={words.desk.refresh} onClick={onRefresh}>
          <Icon name="refresh" size={16} />
        </button>
      </div>
      <button
        type="button"
        className="button new-deal"
        aria-pressed={selectedId === null}
        onClick={() => onPick(null)}
      >
        <Icon name="plus" size={16} /> {me.role === 'staff' ? words.app.newConversation : words.desk.newDeal}
      </button>
      {children}
      {deals?.length === 0 && me.role !== 'staff' && <p className="muted pad">{words.desk.noDeals}</p>}
      <ul>
        {deals?.map((deal) => (
          <PipelineItem key={deal.id} deal={deal} selected={deal.id === selectedId} onPick={onPick} />
        ))}
      </ul>
    </nav>
  );
}
