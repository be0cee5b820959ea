import { useEffect, useRef } from 'react';
import { useApp } from '../app-context.ts';
import { DecisionCard } from '../cards/decision-card.tsx';
import { OffersCard } from '../cards/offers-card.tsx';
import { ScheduleCard } from '../cards/schedule-card.tsx';
import { decisionIn, offersIn, type PrequalificationView } from './prequalification.ts';

interface QuickResultProps {
  readonly result: PrequalificationView;
  readonly onOpenDeal: (dealId: string) => void;
}

/** The answer to the quick form; focus moves to it, since it appears below. */
export function QuickResult({ result, onOpenDeal }: QuickResultProps) {
  const { words } = useApp();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="quick-result" ref={box} tabIndex={-1} aria-label={words.quick.result}>
      <DecisionCard data={decisionIn(result)} />
      {(result.offers.length > 0 || result.misses.length > 0) && (
        <OffersCard data={offersIn(result)} choosable={false} />
      )}
      {result.schedule && <ScheduleCard data={result.schedule} />}
      <button type="button" className="button" onClick={() => onOpenDeal(result.dealId)}>
        {words.quick.openDeal}
      </button>
    </section>
  );
}
