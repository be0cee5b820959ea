import { z } from 'zod';
import { code, day } from '../../kit/claims.ts';
import { defineTool } from '../../kit/define-tool.ts';
import { invalidInput } from '../../kit/errors.ts';
import type { World } from '../../world.ts';
import { type IssuedNotice, NoticeKind, noticeKinds } from './notice.ts';
import { issuedFor, noticeClock, retainedUntil } from './notice-clock.ts';
import { caseOf, draftOf, type NoticeDraft } from './notice-draft.ts';
import { noticeText } from './notice-text.ts';
import { noticeReason } from './prepare-tool.ts';

const Output = z.strictObject({
  dealId: z.string(),
  noticeId: z.string(),
  kind: code('notice_kind', noticeKinds),
  status: code('notice_state', ['issued']),
  issuedOn: day('notice_issued'),
  retainUntil: day('notice_retention').nullable(),
  reasons: z.array(z.strictObject({ code: noticeReason() })),
  digest: z.string(),
});

/**
 * Issues a notice, once per deal, kind and decision for ever: the letter is put on the deal file as it went out, and is
 * had there as HTML and PDF. Carrying it to the applicant by post or e-mail is the creditor's, behind the ledger.
 */
export const issueNotice = (world: World) =>
  defineTool({
    name: 'issue_notice',
    description:
      'Issues one of the notices that prepare_notice drafts, as it stands on the deal: adverse action, incompleteness, ' +
      'counteroffer, risk-based pricing or score disclosure. It binds the creditor, so a person approves its content ' +
      'first, and one that lacks a part the law asks for is refused. Call it alone, only when the person asked for it.',
    effect: 'commit',
    roles: ['dealer', 'staff'],
    reads: ['deal', 'facts', 'score', 'notices'],
    writes: ['notices'],
    input: z.strictObject({ dealId: z.string(), kind: NoticeKind }),
    output: Output,
    approval({ dealId, kind }, context) {
      const from = caseOf(world, context, dealId);
      const draft = issuable(draftOf(kind, from, context));
      const { items } = noticeClock(from.deal, context.market, context.today);
      const { principal_reasons: reasons = [], what_is_missing: missing = [] } = draft.notice.contents;
      return {
        effectKey: `issue_notice:${dealId}:${kind}:${draft.decision}`,
        evidence: { digest: draft.digest },
        summary: {
          action: 'issue_notice',
          notice: {
            kind,
            due: items.find(({ notice }) => notice === kind)?.due ?? null,
            reasons: [...reasons],
            missing: [...missing],
            digest: draft.digest,
          },
        },
      };
    },
    run({ dealId, kind }, context) {
      const from = caseOf(world, context, dealId);
      const [earlier] = issuedFor(from.deal, [kind]);
      if (earlier) return issuedView(earlier);
      const { notice, digest, decision } = issuable(draftOf(kind, from, context));
      const { market, today, now, principal, newId, record } = context;
      const issued: IssuedNotice = {
        id: newId('notice'),
        notice,
        english: [...noticeText(notice, 'en-US', today).blocks],
        digest,
        decision,
        issuedBy: principal.id,
        issuedOn: today,
        issuedAt: now,
        retainUntil: retainedUntil(today, market, today),
      };
      record({ op: 'add_notice', notice: issued });
      return issuedView(issued);
    },
  });

/** @throws AppError `notices/incomplete` with each part that is missing or wrong, and the rule that asks for it */
function issuable(draft: NoticeDraft): NoticeDraft {
  const { problems } = draft;
  if (problems.length === 0) return draft;
  const fields = problems.map(({ field, problem, rule }) => `${field} (${problem}, ${rule})`).join(', ');
  throw invalidInput(
    'notices/incomplete',
    `The notice may not be issued yet: ${fields}.`,
    'Run prepare_notice, put right what it names, and try again.',
    { details: { problems: problems.map((each) => ({ ...each })) } },
  );
}

const issuedView = ({ id, notice, issuedOn, retainUntil, digest }: IssuedNotice) => ({
  dealId: notice.dealId,
  noticeId: id,
  kind: notice.kind,
  status: 'issued' as const,
  issuedOn,
  retainUntil,
  reasons: (notice.contents.principal_reasons ?? []).map((code) => ({ code })),
  digest,
});
