import { useId, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { PipelineLine, PipelineStage } from '../business-types.ts';
import { Tag, type Tone } from '../cards/tag.tsx';
import { useSpeech } from '../use-speech.ts';
import { usePipeline } from './use-pipeline.ts';

const tones: Readonly<Partial<Record<PipelineStage, Tone>>> = {
  funded: 'good',
  returned: 'warn',
  refused: 'bad',
};

/** Every deal of the dealership as a line, by stage, a page at a time. */
export function PipelineTable({ onOpenDeal }: { readonly onOpenDeal: (dealId: string) => void }) {
  const { words } = useApp();
  const speech = useSpeech();
  const [stage, setStage] = useState<PipelineStage | null>(null);
  const { shown, more } = usePipeline(stage);
  const ids = useId();
  const { business } = words;
  if (!shown) return <p className="loading">{words.app.loading}</p>;
  const stages = Object.entries(shown.stages) as [PipelineStage, number][];
  const all = stages.reduce((sum, [, n]) => sum + n, 0);
  return (
    <section aria-labelledby={`${ids}-title`}>
      <h3 id={`${ids}-title`}>{business.pipeline}</h3>
      <label htmlFor={`${ids}-stage`}>{business.filter}</label>{' '}
      <select
        id={`${ids}-stage`}
        value={stage ?? ''}
        onChange={({ target }) => setStage((target.value || null) as PipelineStage | null)}
      >
        <option value="">{business.everyStage(speech.whole(all))}</option>
        {stages.map(([each, n]) => (
          <option key={each} value={each}>
            {business.stageCount(speech.code('stage', each), speech.whole(n))}
          </option>
        ))}
      </select>
      {shown.deals.length === 0 ? (
        <p className="muted">{business.none}</p>
      ) : (
        <DealTable deals={shown.deals} onOpenDeal={onOpenDeal} />
      )}
      {shown.next && (
        <button type="button" className="button" onClick={more}>
          {business.more}
        </button>
      )}
    </section>
  );
}

interface DealTableProps {
  readonly deals: readonly PipelineLine[];
  readonly onOpenDeal: (dealId: string) => void;
}

function DealTable({ deals, onOpenDeal }: DealTableProps) {
  const { business } = useApp().words;
  const speech = useSpeech();
  const heads = [business.buyer, business.stage, business.next, business.waitsFor, business.age];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is scrolled with the keyboard too
    <section className="table-scroll wide" aria-label={business.pipeline} tabIndex={0}>
      <table className="table business">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) => (
            <tr key={deal.dealId}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-label={business.openDeal(deal.buyer ?? business.unnamed)}
                  onClick={() => onOpenDeal(deal.dealId)}
                >
                  <bdi>{deal.buyer ?? business.unnamed}</bdi>
                </button>
                <small className="muted">
                  <bdi>{deal.vehicle}</bdi>
                </small>
              </th>
              <td>
                <Tag tone={tones[deal.stage] ?? 'plain'} text={speech.code('stage', deal.stage)} />
                <small className="muted">{business.daysAt(speech.whole(deal.stageDays))}</small>
              </td>
              <td>{speech.code('action', deal.nextAction)}</td>
              <td>{speech.code('party', deal.waitsFor)}</td>
              <td>{business.days(speech.whole(deal.ageDays))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
