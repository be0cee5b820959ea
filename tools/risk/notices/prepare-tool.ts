import { z } from 'zod';
import { dealPhrases } from '../../deals/phrases.ts';
import { code, day } from '../../kit/claims.ts';
import { defineTool } from '../../kit/define-tool.ts';
import type { World } from '../../world.ts';
import { bureauFactors } from '../bureau/bureau-factors.ts';
import { reasonCodes } from '../reasons.ts';
import type { IssuedNotice } from './notice.ts';
import { NoticeKind, NoticePart, noticeKinds } from './notice.ts';
import { type ClockItem, clockStates, noticeClock, noticeEvents } from './notice-clock.ts';
import { caseOf, draftOf, type NoticeDraft } from './notice-draft.ts';

const missingFact = 'missing_fact.';
const missingCodes = Object.keys(dealPhrases).map((key) => key.slice(missingFact.length)) as [
  string,
  ...string[],
];
/** A role of their own: a `decline_reason` is quoted beside the verdict of the call that decided, and of no other. */
export const noticeReason = () =>
  code('notice_reason', [...new Set([...reasonCodes, ...bureauFactors])] as unknown as readonly [
    string,
    ...string[],
  ]);
const partCodes = ['recipient', ...NoticePart.options] as const;

const Output = z.strictObject({
  dealId: z.string(),
  kind: code('notice_kind', noticeKinds).nullable(),
  ready: z.boolean(),
  due: day('notice_due').nullable(),
  reasons: z.array(z.strictObject({ code: noticeReason() })),
  missing: z.array(z.strictObject({ code: code('missing_fact', missingCodes) })),
  completeBy: day('complete_by').nullable(),
  problems: z.array(
    z.strictObject({ field: code('notice_part', partCodes), rule: z.string(), problem: z.string() }),
  ),
  clock: z.array(
    z.strictObject({
      kind: code('notice_kind', noticeKinds).nullable(),
      event: code('notice_event', noticeEvents),
      since: day('notice_since'),
      due: day('notice_due').nullable(),
      state: code('notice_state', clockStates),
      rule: z.string(),
    }),
  ),
  issued: z.array(
    z.strictObject({
      noticeId: z.string(),
      kind: code('notice_kind', noticeKinds),
      issuedOn: day('notice_issued'),
    }),
  ),
  retainUntil: day('notice_retention').nullable(),
  digest: z.string().nullable(),
});

/** prepare_notice: the clock of a deal's notices, and the draft of one with everything that is wrong with it. */
export const prepareNotice = (world: World) =>
  defineTool({
    name: 'prepare_notice',
    description:
      'Which notices the law asks of the creditor on this deal and by which day, and the draft of one: adverse action, ' +
      'incompleteness, counteroffer, risk-based pricing or score disclosure. Without a kind it drafts the one due first. ' +
      'Says whether it may be issued and names each part that is missing or wrong. Writes and sends nothing.',
    effect: 'compute',
    roles: ['dealer', 'staff'],
    reads: ['deal', 'facts', 'score', 'notices'],
    writes: [],
    input: z.strictObject({ dealId: z.string(), kind: NoticeKind.optional() }),
    output: Output,
    run({ dealId, kind: asked }, context) {
      const from = caseOf(world, context, dealId);
      const { items, retainUntil } = noticeClock(from.deal, context.market, context.today);
      const kind = asked ?? firstOwed(items);
      const draft = kind === undefined ? undefined : draftOf(kind, from, context);
      return {
        dealId,
        ...draftView(draft, items),
        clock: items.map(({ notice, ...item }) => ({ kind: notice, ...item })),
        issued: (from.deal.notices ?? []).map(issuedView),
        retainUntil,
      };
    },
  });

const firstOwed = (items: readonly ClockItem[]): NoticeKind | undefined =>
  items.find(({ notice, state }) => notice !== null && state !== 'issued')?.notice ?? undefined;

function draftView(draft: NoticeDraft | undefined, items: readonly ClockItem[]) {
  const {
    principal_reasons: reasons = [],
    what_is_missing: missing = [],
    reasonable_deadline: completeBy,
  } = draft?.notice.contents ?? {};
  const kind = draft?.notice.kind ?? null;
  const owed = items.find(({ notice, state }) => notice === kind && state !== 'issued');
  return {
    kind,
    ready: draft !== undefined && draft.problems.length === 0,
    due: (kind === null ? null : owed?.due) ?? null,
    reasons: reasons.map((code) => ({ code })),
    missing: missing.map((code) => ({ code })),
    completeBy: completeBy ?? null,
    problems: (draft?.problems ?? []).map(({ field, rule, problem }) => ({
      field: field as NoticePart,
      rule,
      problem,
    })),
    digest: draft?.digest ?? null,
  };
}

const issuedView = ({ id, notice, issuedOn }: IssuedNotice) => ({
  noticeId: id,
  kind: notice.kind,
  issuedOn,
});
