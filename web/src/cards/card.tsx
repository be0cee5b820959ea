import { memo } from 'react';
import { useApp } from '../app-context.ts';
import type {
  ComparisonCard as ComparisonData,
  DecisionCard as DecisionData,
  DocumentCard as DocumentData,
  HandoffCard as HandoffData,
  OffersCard as OffersData,
  QuoteCard as QuoteData,
  ScheduleCard as ScheduleData,
  SubmissionCard as SubmissionData,
  VehiclesCard as VehiclesData,
} from '../card-types.ts';
import type { CardEvent } from '../types.ts';
import { DrawBoundary } from '../ui/draw-boundary.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DocumentCard } from './document-card.tsx';
import { HandoffCard } from './handoff-card.tsx';
import { OffersCard } from './offers-card.tsx';
import { QuoteCard } from './quote-card.tsx';
import { ScheduleCard } from './schedule-card.tsx';
import { SubmissionCard } from './submission-card.tsx';
import { VehiclesCard } from './vehicles-card.tsx';

/** One card of the conversation. A kind this page does not know draws nothing. */
export const Card = memo(function Card({ card }: { readonly card: CardEvent }) {
  const { words } = useApp();
  return (
    <DrawBoundary fallback={<p className="fine">{words.card.failed}</p>}>
      <CardOfKind card={card} />
    </DrawBoundary>
  );
});

function CardOfKind({ card: { kind, data } }: { readonly card: CardEvent }) {
  switch (kind) {
    case 'vehicles':
      return <VehiclesCard data={data as VehiclesData} />;
    case 'quote':
      return <QuoteCard data={data as QuoteData} />;
    case 'document':
      return isComparison(data) ? (
        <ComparisonCard data={data} />
      ) : (
        <DocumentCard data={data as DocumentData} />
      );
    case 'decision':
      return <DecisionCard data={data as DecisionData} />;
    case 'offers':
      return <OffersCard data={data as OffersData} choosable={true} />;
    case 'schedule':
      return <ScheduleCard data={data as ScheduleData} />;
    case 'submission':
      return <SubmissionCard data={data as SubmissionData} />;
    case 'handoff':
      return <HandoffCard data={data as HandoffData} />;
    default:
      return null;
  }
}

/** Reading a paper and comparing the papers share a kind of card; only the second counts documents. */
const isComparison = (data: unknown): data is ComparisonData =>
  typeof data === 'object' && data !== null && 'documentCount' in data;
