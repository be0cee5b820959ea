import type { Dealer } from '../../channel/dealer.ts';
import { type Deal, known, type ScoreRecord } from '../../deals/deal.ts';
import { hashOf } from '../../kit/canonical.ts';
import type { Minor } from '../../kit/units.ts';
import type { BureauReport } from '../bureau/bureau-report.ts';
import type { NoticeCause, NoticeKind } from './notice.ts';

/** Other terms that the engine would have approved. */
export interface OfferedTerms {
  readonly amountFinancedMax: Minor;
  readonly downPaymentMin: Minor;
  readonly termMonths: number;
}

/** What a notice is drafted from, and what its draft is checked against (G9): the engine's record and the file's facts. */
export interface NoticeCase {
  readonly deal: Deal;
  readonly creditor: { readonly name: string } & Partial<NonNullable<Dealer['creditor']>>;
  readonly report: BureauReport | undefined;
  /** Those the decision used, the bureau's own factors in place of its record where they are known. */
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  readonly offered: OfferedTerms | undefined;
}

/** @param missing facts that a decision on this deal still needs */
export function noticeCase(
  deal: Deal,
  dealer: Pick<Dealer, 'name' | 'creditor'>,
  missing: readonly string[],
  offered?: OfferedTerms,
): NoticeCase {
  const report = known(deal, 'credit.report');
  const { name, creditor } = dealer;
  return {
    deal,
    creditor: { name, ...creditor },
    report,
    reasons: reasonsOf(deal, report),
    missing,
    offered,
  };
}

/**
 * The record's reasons in its order. Where the bureau record is one of them, the specific factors behind it stand there
 * instead; while they are not known it stays, and no notice with it can be issued.
 */
function reasonsOf(deal: Deal, report: BureauReport | undefined): string[] {
  const reasons = decisionOnFile(deal)?.reasons ?? [];
  const factors = report?.factors ?? [];
  const specific = reasons.flatMap((reason) =>
    reason === 'credit_bureau_record' && factors.length > 0 ? factors : [reason],
  );
  return [...new Set(specific)];
}

/**
 * The decision on what was asked for. A score of terms that were only tried answers no application: it calls for no notice,
 * and leaves the decision owed.
 */
export function decisionOnFile(deal: Deal): ScoreRecord | null {
  const { score } = deal;
  if (!score?.structure) return score;
  const { termMonths, downPayment } = score.structure;
  const asked =
    known(deal, 'terms.termMonths') === termMonths && known(deal, 'terms.downPayment') === downPayment;
  return asked ? score : null;
}

/** Why a notice of this kind would be sent now; undefined when the deal gives no cause for one. */
export function causeOf(
  kind: NoticeKind,
  { deal, missing }: Pick<NoticeCase, 'deal' | 'missing'>,
): NoticeCause | undefined {
  const decision = decisionOnFile(deal)?.decision;
  switch (kind) {
    case 'adverse_action':
      if (decision === 'counteroffer') return 'counteroffer_not_accepted';
      return decision === 'declined' ? 'declined' : undefined;
    case 'counteroffer':
      return decision === 'counteroffer' ? 'counteroffer' : undefined;
    case 'incompleteness':
      return missing.length > 0 && (decision === undefined || decision === 'incomplete')
        ? 'incomplete'
        : undefined;
    case 'risk_based_pricing':
    case 'score_disclosure':
      return decision === 'approved' || decision === 'counteroffer' ? 'terms' : undefined;
  }
}

/**
 * Names a decision by what was decided, on which terms and why, and not by when: the same application scored again is the
 * same decision, so that nobody gets its notice twice.
 */
export function decisionKey({ deal, missing }: Pick<NoticeCase, 'deal' | 'missing'>): string {
  const score = decisionOnFile(deal);
  const decided = score && score.decision !== 'incomplete';
  return hashOf(
    decided
      ? { decision: score.decision, score: score.score, reasons: score.reasons, structure: score.structure }
      : { decision: 'incomplete', missing },
  ).slice(0, 16);
}
