import type { MarkupException } from '../funders/exceptions/markup-exception.ts';
import { conflict, invalidInput } from '../kit/errors.ts';
import type { IssuedNotice } from '../risk/notices/notice.ts';
import type {
  Deal,
  DealDocument,
  Handoff,
  OffersRecord,
  ScheduleRecord,
  ScoreRecord,
  Submission,
  Verification,
} from './deal.ts';
import type { Fact } from './facts.ts';

/**
 * What a tool wants written. Tools never write: they return changes, and the runtime applies them together with the
 * ledger row and the audit entry in one transaction.
 */
export type DealChange =
  | { readonly op: 'open'; readonly deal: Deal }
  | { readonly op: 'add_facts'; readonly facts: readonly Fact[] }
  | { readonly op: 'put_document'; readonly document: DealDocument }
  | { readonly op: 'set_verification'; readonly verification: Verification }
  | { readonly op: 'set_score'; readonly score: ScoreRecord }
  | { readonly op: 'set_offers'; readonly offers: OffersRecord }
  | { readonly op: 'set_schedule'; readonly schedule: ScheduleRecord }
  | { readonly op: 'add_submission'; readonly submission: Submission }
  | { readonly op: 'add_notice'; readonly notice: IssuedNotice }
  | { readonly op: 'add_markup_exception'; readonly exception: MarkupException }
  | { readonly op: 'hand_off'; readonly handoff: Handoff }
  | { readonly op: 'release'; readonly releasedAt: string };

/**
 * Applies changes to a deal, in order, and raises its revision once. Pure: returns a new deal.
 *
 * New facts and papers make a score, offers and a schedule stale, so they are dropped; a new score drops offers and schedule.
 * An exception to the markup changes every rate, so it drops offers and schedule and leaves the score, which knows no funder's
 * rate. After a submission facts may still be added, and the submission keeps its own copy of the offer.
 */
export function applyChanges(deal: Deal | undefined, changes: readonly DealChange[]): Deal {
  const applied = changes.reduce(applyChange, deal);
  if (!applied) throw invalidInput('deals/not_open', 'There is no deal to write to.', 'Open a deal first.');
  return { ...applied, revision: (deal?.revision ?? 0) + 1 };
}

function applyChange(deal: Deal | undefined, change: DealChange): Deal {
  if (change.op === 'open') return opened(deal, change.deal);
  if (!deal) throw invalidInput('deals/not_open', 'There is no deal to write to.', 'Open a deal first.');
  switch (change.op) {
    case 'add_facts':
      return { ...deal, ...stale(deal), facts: [...deal.facts, ...change.facts] };
    case 'put_document':
      return {
        ...deal,
        ...stale(deal),
        documents: [...deal.documents.filter((d) => d.id !== change.document.id), change.document],
      };
    case 'set_verification':
      return { ...deal, verification: change.verification };
    case 'set_score':
      return {
        ...deal,
        score: change.score,
        offers: null,
        schedule: null,
        status: past(deal, scored(change.score)),
      };
    case 'set_offers':
      return {
        ...deal,
        offers: change.offers,
        schedule: null,
        status: past(deal, change.offers.offers.length > 0 ? 'offered' : scored(deal.score)),
      };
    case 'set_schedule':
      return { ...deal, schedule: change.schedule };
    case 'add_submission':
      return {
        ...deal,
        submissions: [...deal.submissions, change.submission],
        status: past(deal, 'submitted'),
      };
    case 'add_notice':
      return { ...deal, notices: [...(deal.notices ?? []), change.notice] };
    case 'add_markup_exception':
      return {
        ...deal,
        markupExceptions: [...(deal.markupExceptions ?? []), change.exception],
        offers: null,
        schedule: null,
        status: past(deal, scored(deal.score)),
      };
    case 'hand_off':
      return { ...deal, handoff: change.handoff };
    case 'release':
      return { ...deal, handoff: deal.handoff && { ...deal.handoff, releasedAt: change.releasedAt } };
  }
}

/** @throws AppError conflict `deals/already_open`: opening never overwrites a deal file */
function opened(deal: Deal | undefined, fresh: Deal): Deal {
  if (deal) throw conflict('deals/already_open', 'This deal is open already.', 'Go on with the open deal.');
  return fresh;
}

/** What a score makes of the deal: an incomplete one decides nothing, a referred one waits for a person of staff. */
function scored(score: ScoreRecord | null): Deal['status'] {
  if (!score || score.decision === 'incomplete') return 'draft';
  return score.decision === 'referred' ? 'referred' : 'scored';
}

const stale = (deal: Deal) => ({
  verification: undefined,
  score: null,
  offers: null,
  schedule: null,
  status: past(deal, 'draft'),
});

/** A submitted deal stays submitted whatever is tried afterwards. */
const past = (deal: Deal, status: Deal['status']): Deal['status'] =>
  deal.status === 'submitted' ? 'submitted' : status;
