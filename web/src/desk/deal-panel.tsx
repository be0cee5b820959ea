import { useApp } from '../app-context.ts';
import { InviteBuyer } from '../business/invite-buyer.tsx';
import { DecisionCard } from '../cards/decision-card.tsx';
import { OffersCard } from '../cards/offers-card.tsx';
import type { DealView } from '../deal-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { Conflicts } from './conflicts.tsx';
import { decisionOf, offersOf } from './deal-cards.ts';
import { DealDocuments } from './deal-documents.tsx';
import { DealExceptions } from './deal-exceptions.tsx';
import { DealNotices } from './deal-notices.tsx';
import { DealSubmission } from './deal-submission.tsx';
import { FactGroups } from './fact-groups.tsx';
import { JacketPanel } from './jacket-panel.tsx';
import { factText } from './standing-facts.ts';

interface DealPanelProps {
  readonly deal: DealView;
  readonly onBack: () => void;
}

/** Everything on one deal file. */
export function DealPanel({ deal, onBack }: DealPanelProps) {
  const { me, words } = useApp();
  const speech = useSpeech();
  return (
    <section className="deal-panel" aria-labelledby="deal-title">
      <div className="pane-head">
        <button type="button" className="icon-button back" aria-label={words.desk.back} onClick={onBack}>
          <Icon name="back" size={18} />
        </button>
        <div>
          <h2 id="deal-title">
            <bdi>{factText(deal.facts, 'buyer.name') ?? words.desk.noBuyer}</bdi>
          </h2>
          <p className="muted">
            <bdi>{factText(deal.facts, 'vehicle.label') ?? words.desk.noVehicle}</bdi> ·{' '}
            {words.desk.status[deal.status]} · {speech.day(deal.openedOn)}
          </p>
        </div>
      </div>
      <Conflicts deal={deal} />
      {deal.submissions.map((submission) => (
        <DealSubmission key={submission.id} dealId={deal.id} submission={submission} />
      ))}
      {deal.score && <DecisionCard data={decisionOf(deal.score)} />}
      {deal.offers && <OffersCard data={offersOf(deal.offers)} choosable={false} />}
      <JacketPanel deal={deal} />
      <DealExceptions deal={deal} />
      <DealNotices deal={deal} />
      {deal.facts.length > 0 && <FactGroups deal={deal} />}
      <DealDocuments deal={deal} />
      {me.role === 'dealer' && deal.customerId === null && <InviteBuyer dealId={deal.id} />}
    </section>
  );
}
