import type { Act } from '../lexicon/lexicon.ts';
import type { State } from '../state.ts';

/** What is asked about notices: which are due, or to issue one. */
export interface NoticeAsk {
  readonly issue: boolean;
  /** As the tools name it; the one due first when none was named. */
  readonly kind: string | undefined;
}

const kinds: readonly (readonly [Act, string])[] = [
  ['notice_incompleteness', 'incompleteness'],
  ['notice_counteroffer', 'counteroffer'],
  ['notice_pricing', 'risk_based_pricing'],
  ['notice_score', 'score_disclosure'],
  ['notice_refusal', 'adverse_action'],
];

/** Notices are the creditor's to prepare and issue, so a customer's message never asks for one here. */
export function noticeAsk({ latest, context }: State): NoticeAsk | undefined {
  const acts = latest?.acts;
  if (!acts || context.role === 'customer') return undefined;
  const issue = acts.has('issue_notice');
  if (!issue && !acts.has('ask_notices')) return undefined;
  return { issue, kind: kinds.find(([act]) => acts.has(act))?.[1] };
}
