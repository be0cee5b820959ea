import type { Deal, Submission } from '../deals/deal.ts';
import { resolveFact } from '../deals/facts.ts';
import type { IsoDate } from '../kit/units.ts';
import { submissionStatus } from './outcome.ts';

/** Where a deal is on its way to money: what it is itself, and once it was sent, what became of it. */
export const pipelineStages = [
  'draft',
  'scored',
  'referred',
  'offered',
  'submitted',
  'returned',
  'funded',
  'refused',
  'withdrawn',
] as const;
export type PipelineStage = (typeof pipelineStages)[number];

export const pipelineActions = [
  'complete_facts',
  'find_funders',
  'answer_counteroffer',
  'tell_reasons',
  'decide',
  'answer_person',
  'choose_offer',
  'await_funder',
  'cure_defects',
  'find_other_funder',
  'nothing',
] as const;
type PipelineAction = (typeof pipelineActions)[number];

/** Who must move next. */
export const waitingParties = ['dealer', 'customer', 'staff', 'funder', 'nobody'] as const;
export type WaitingParty = (typeof waitingParties)[number];

/** A deal as a line of its dealer's list. */
export interface PipelineEntry {
  readonly stage: PipelineStage;
  readonly since: IsoDate;
  readonly action: PipelineAction;
  readonly waitsFor: WaitingParty;
  readonly openedOn: IsoDate;
  /** Personal, so sealed where it is kept. */
  readonly buyer: string | null;
  readonly vehicle: string | null;
}

interface Standing {
  readonly stage: PipelineStage;
  readonly since: IsoDate;
}

/** A deal's line: its stage and since when, what is to be done next and by whom. Pure. */
export function pipelineEntry(deal: Deal): PipelineEntry {
  const standing = standingOf(deal);
  return {
    ...standing,
    ...nextStep(deal, standing.stage),
    openedOn: deal.openedOn,
    buyer: resolveFact(deal.facts, 'buyer.name').value ?? null,
    vehicle: resolveFact(deal.facts, 'vehicle.label').value ?? null,
  };
}

/** Once sent, the furthest that any submission got; a hitch comes before a wait, because somebody can end it. */
function standingOf(deal: Deal): Standing {
  const order = ['funded', 'returned', 'sent', 'refused', 'withdrawn'] as const;
  for (const status of order) {
    const found = deal.submissions.findLast((submission) => submissionStatus(submission) === status);
    if (found) return { stage: status === 'sent' ? 'submitted' : status, since: answeredOn(found) };
  }
  const { status } = deal;
  const days = {
    draft: deal.openedOn,
    scored: deal.score?.scoredAt,
    referred: deal.score?.scoredAt,
    offered: deal.offers?.foundAt,
    submitted: undefined,
  };
  return { stage: status, since: (days[status] ?? deal.openedOn).slice(0, 10) as IsoDate };
}

const answeredOn = ({ outcomes, submittedAt }: Submission): IsoDate =>
  outcomes?.at(-1)?.on ?? (submittedAt.slice(0, 10) as IsoDate);

function nextStep(deal: Deal, stage: PipelineStage): Pick<PipelineEntry, 'action' | 'waitsFor'> {
  const buyer = deal.customerId === null ? 'dealer' : 'customer';
  if (deal.handoff && deal.handoff.releasedAt === null) return { action: 'answer_person', waitsFor: 'staff' };
  switch (stage) {
    case 'draft':
      return { action: 'complete_facts', waitsFor: buyer };
    case 'scored':
      return afterScore(deal, buyer);
    case 'referred':
      return { action: 'decide', waitsFor: 'staff' };
    case 'offered':
      return { action: 'choose_offer', waitsFor: buyer };
    case 'submitted':
      return { action: 'await_funder', waitsFor: 'funder' };
    case 'returned':
      return { action: 'cure_defects', waitsFor: 'dealer' };
    case 'refused':
    case 'withdrawn':
      return { action: 'find_other_funder', waitsFor: 'dealer' };
    case 'funded':
      return { action: 'nothing', waitsFor: 'nobody' };
  }
}

function afterScore(
  { score }: Deal,
  buyer: 'dealer' | 'customer',
): Pick<PipelineEntry, 'action' | 'waitsFor'> {
  if (score?.decision === 'declined') return { action: 'tell_reasons', waitsFor: 'dealer' };
  if (score?.decision === 'counteroffer') return { action: 'answer_counteroffer', waitsFor: buyer };
  return { action: 'find_funders', waitsFor: 'dealer' };
}
