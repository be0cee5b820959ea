import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import { missingFacts } from '../../deals/structure.ts';
import { hashOf } from '../../kit/canonical.ts';
import type { ToolContext } from '../../kit/define-tool.ts';
import type { World } from '../../world.ts';
import { draftNotice } from './draft-notice.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { decisionKey, decisionOnFile, type NoticeCase, noticeCase } from './notice-case.ts';
import { type NoticeProblem, noticeProblems } from './notice-problems.ts';
import { offeredTerms } from './offered-terms.ts';

/** A notice ready to be looked at: what it says, what is wrong with it, and what an approval of it is bound to. */
export interface NoticeDraft {
  readonly notice: Notice;
  readonly problems: readonly NoticeProblem[];
  /** SHA-256 of the notice: every word of it follows from that value and the day of issue. */
  readonly digest: string;
  readonly decision: string;
}

/** The case of the deal a call names. What a recorded decision found missing is what it found missing. */
export function caseOf(world: World, context: Pick<ToolContext, 'deal'>, dealId: string): NoticeCase {
  const deal = namedDeal(context, dealId);
  const missing = decisionOnFile(deal)?.missing ?? missingFacts(deal, world.catalog());
  return noticeCase(deal, dealerOf(world, deal), missing, offeredTerms(deal, world));
}

/** @throws AppError what `draftNotice` throws */
export function draftOf(
  kind: NoticeKind,
  from: NoticeCase,
  { market, today }: Pick<ToolContext, 'market' | 'today'>,
): NoticeDraft {
  const notice = draftNotice(kind, from, market, today);
  const problems = noticeProblems(notice, from, market, today);
  return { notice, problems, digest: hashOf(notice), decision: decisionKey(from) };
}
