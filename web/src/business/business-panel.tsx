import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { InviteBuyer } from './invite-buyer.tsx';
import { PipelineTable } from './pipeline-table.tsx';
import { ScorecardView } from './scorecard-view.tsx';

interface BusinessPanelProps {
  readonly onOpenDeal: (dealId: string) => void;
  readonly onBack: () => void;
}

/** The dealership's whole business: every deal, how they went, and a way to bring in another buyer. */
export function BusinessPanel({ onOpenDeal, onBack }: BusinessPanelProps) {
  const { words } = useApp();
  return (
    <section className="deal-panel business-panel" aria-labelledby="business-title">
      <div className="pane-head">
        <button type="button" className="icon-button back" aria-label={words.desk.back} onClick={onBack}>
          <Icon name="back" size={18} />
        </button>
        <div>
          <h2 id="business-title">{words.business.title}</h2>
          <p className="muted">{words.business.lead}</p>
        </div>
      </div>
      <InviteBuyer />
      <PipelineTable onOpenDeal={onOpenDeal} />
      <ScorecardView />
    </section>
  );
}
