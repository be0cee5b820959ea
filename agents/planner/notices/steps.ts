import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import type { State } from '../state.ts';
import type { Step, Turn } from '../steps.ts';
import type { NoticeAsk } from './ask.ts';

const dealId = 'current';

/** The draft first, whatever was asked; then, where it may be issued and that was asked, the notice itself. */
export function noticeSteps({ issue, kind }: NoticeAsk, state: State, turn: Turn): Step[] {
  if (!state.open) return [];
  const prepare = { name: 'prepare_notice', args: { dealId, ...(kind === undefined ? {} : { kind }) } };
  if (turn.results.length === 0) return [prepare];
  const draft = outputsOf('prepare_notice', turn).at(-1);
  const tried = turn.results.some(({ call }) => call.name === 'issue_notice');
  const drafted = claimed(state, draft?.kind);
  if (!issue || tried || !draft?.ready || typeof drafted !== 'string' || state.context.handedOff) return [];
  return [{ name: 'issue_notice', args: { dealId, kind: drafted } }];
}
