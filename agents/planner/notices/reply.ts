import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { NoticeAsk } from './ask.ts';

const some = (text: string | null | undefined) => text ?? undefined;
const listed = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

/** What is due, what the draft lacks or that it is ready, or that it was issued: with claims only. */
export function noticeLines(ask: NoticeAsk, state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  if (!state.open) return [w.notices.noDeal];
  const [done] = outputsOf('issue_notice', turn);
  if (done) {
    const reasons = done.reasons.length > 0 ? [w.notices.reasons(w.and(listed(done.reasons)))] : [];
    const keep = done.retainUntil ? [w.notices.keep(done.retainUntil)] : [];
    return [w.notices.issued(done.kind, some(done.issuedOn)), ...reasons, ...keep];
  }
  const refused = turn.results.flatMap(({ result }) => (result.ok ? [] : [result]));
  if (refused.some(({ rule }) => rule === 'G4.rejected')) return [w.notices.notIssued];
  if (refused.some(({ code }) => code === 'notices/sufficient_to_decide')) return [w.notices.canBeDecided];
  if (refused.some(({ code }) => code.startsWith('notices/'))) return [w.notices.none];
  return refused.length > 0 ? undefined : draftLines(ask, state, turn);
}

function draftLines(ask: NoticeAsk, state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const draft = outputsOf('prepare_notice', turn).at(-1);
  if (!draft) return undefined;
  const duties = draft.clock.map(({ kind, event, since, due, state: standing }) =>
    w.notices.duty({
      kind: some(kind),
      event: some(event),
      since: some(since),
      due: some(due),
      state: standing,
    }),
  );
  const clock = duties.length > 0 ? [w.notices.intro, ...duties] : [];
  if (!draft.kind) return duties.length > 0 ? clock : [w.notices.nothingDue];
  const fields = [...new Set(draft.problems.map(({ field }) => field))];
  const content = [
    ...(draft.reasons.length > 0 ? [w.notices.reasons(w.and(listed(draft.reasons)))] : []),
    ...(draft.missing.length > 0
      ? [w.notices.asksFor(w.and(listed(draft.missing)), some(draft.completeBy))]
      : []),
  ];
  const standing = draft.ready ? w.notices.ready(draft.kind) : w.notices.notReady(draft.kind, w.and(fields));
  return [...(ask.issue ? [] : clock), ...content, standing];
}
