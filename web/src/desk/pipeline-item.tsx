import { useApp } from '../app-context.ts';
import { Tag } from '../cards/tag.tsx';
import { verdictTone } from '../cards/verdict-tone.ts';
import type { DealView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { factText } from './standing-facts.ts';

interface PipelineItemProps {
  readonly deal: DealView;
  readonly selected: boolean;
  readonly onPick: (id: string) => void;
}

export function PipelineItem({ deal, selected, onPick }: PipelineItemProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const payments = deal.offers?.offers.map(({ monthlyPayment }) => monthlyPayment) ?? [];
  const decision = deal.score?.decision;
  return (
    <li>
      <button
        type="button"
        className="deal-item"
        aria-current={selected ? 'true' : undefined}
        onClick={() => onPick(deal.id)}
      >
        <span className="deal-buyer">
          <bdi>{factText(deal.facts, 'buyer.name') ?? words.desk.noBuyer}</bdi>
        </span>
        <span className="muted deal-vehicle">
          <bdi>{factText(deal.facts, 'vehicle.label') ?? words.desk.noVehicle}</bdi>
        </span>
        <span className="deal-tags">
          {decision ? (
            <Tag tone={verdictTone(decision)} text={speech.code('verdict', decision)} />
          ) : (
            <Tag tone="plain" text={words.desk.notScored} />
          )}
          <span className="muted">{words.desk.status[deal.status]}</span>
        </span>
        {payments.length > 0 && (
          <span className="deal-payment">
            <small>{words.desk.bestPayment}</small> {speech.money(Math.min(...payments), deal.currency)}
          </span>
        )}
      </button>
    </li>
  );
}
