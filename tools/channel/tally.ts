import type { Deal, Submission } from '../deals/deal.ts';
import type { IsoDate } from '../kit/units.ts';
import { dayNumber } from '../repayment/calendar/calendar.ts';
import { submissionStatus } from './outcome.ts';

/**
 * One count: of whom, what, with which funder. `what` is `looked`, `sent`, `hitches`, `funded`, `refused`, `withdrawn`,
 * `days_to_fund` (days, added up), `defect:CODE`, or with a month or a day after an @ `opened@`, `sent@`, `funded@` and
 * `financed@` (minor units of the currency after a colon).
 */
export interface TallyKey {
  readonly subject: 'dealer' | 'program' | 'funder';
  readonly id: string;
  readonly what: string;
  /** Empty: with all funders. */
  readonly funderId: string;
}

export interface TallyCount extends TallyKey {
  readonly n: number;
}

/** One application at one funder, in plain words. */
export interface SubmissionEntry {
  readonly id: string;
  readonly programId: string;
  readonly funderId: string;
  readonly submittedOn: IsoDate;
  readonly status: ReturnType<typeof submissionStatus>;
}

export const submissionEntries = (deal: Deal): SubmissionEntry[] =>
  deal.submissions.map((submission) => ({
    id: submission.id,
    programId: submission.programId,
    funderId: submission.funderId,
    submittedOn: sentOn(submission),
    status: submissionStatus(submission),
  }));

/**
 * What one deal adds to the counts of its dealer, and of the programs and funders it was sent to. The counts of a market are
 * the sum over its deals, so that they can be kept by the difference that a change makes, and checked by adding up anew. Pure.
 */
export function dealTally(deal: Deal): TallyCount[] {
  const looked = deal.looks ?? [];
  return [
    ...(looked.length > 0 ? [count(deal, 'looked', '')] : []),
    ...looked.map((funderId) => count(deal, 'looked', funderId)),
    count(deal, `opened@${monthOf(deal.openedOn)}`, ''),
    ...deal.submissions.flatMap((submission) => submissionTally(deal, submission)),
  ];
}

function submissionTally(deal: Deal, submission: Submission): TallyCount[] {
  const { funderId, programId } = submission;
  const sent = sentOn(submission);
  const both = (what: string, n = 1) => ['', funderId].map((funder) => count(deal, what, funder, n));
  return [
    ...both('sent'),
    count(deal, `sent@${monthOf(sent)}`, ''),
    ...[monthOf(sent), sent].flatMap((period): TallyCount[] => [
      { subject: 'program', id: programId, what: `sent@${period}`, funderId: '', n: 1 },
      { subject: 'funder', id: funderId, what: `sent@${period}`, funderId: '', n: 1 },
    ]),
    ...outcomeTally(deal, submission, both),
  ];
}

function outcomeTally(
  deal: Deal,
  submission: Submission,
  both: (what: string, n?: number) => TallyCount[],
): TallyCount[] {
  const outcomes = submission.outcomes ?? [];
  const hitches = outcomes.filter(({ result }) => result === 'returned');
  const defects = new Set(hitches.flatMap(({ defects: codes }) => codes));
  const last = outcomes.at(-1);
  return [
    ...(hitches.length > 0 ? both('hitches') : []),
    ...[...defects].flatMap((code) => both(`defect:${code}`)),
    ...(last && last.result !== 'returned' ? both(last.result) : []),
    ...(last?.result === 'funded' ? fundedTally(deal, submission, last.on, both) : []),
  ];
}

function fundedTally(
  deal: Deal,
  submission: Submission,
  on: IsoDate,
  both: (what: string, n?: number) => TallyCount[],
): TallyCount[] {
  const days = dayNumber(on) - dayNumber(sentOn(submission));
  const financed = `financed@${monthOf(on)}:${deal.currency}`;
  return [
    ...both('days_to_fund', days),
    count(deal, `funded@${monthOf(on)}`, ''),
    count(deal, financed, '', submission.offer.amountFinanced),
  ];
}

const count = (deal: Deal, what: string, funderId: string, n = 1): TallyCount => ({
  subject: 'dealer',
  id: deal.dealerId,
  what,
  funderId,
  n,
});

const sentOn = ({ submittedAt }: Submission): IsoDate => submittedAt.slice(0, 10) as IsoDate;
const monthOf = (day: string): string => day.slice(0, 7);
