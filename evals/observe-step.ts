import type { CallTrace, Figure, TurnEvent, TurnResult } from '#agents/turn/events.ts';
import type { Claim } from '#tools/kit/claims.ts';
import type { ObservedCall, ObservedStep, ShownFigure } from './observed.ts';
import type { UserLine } from './scenario.ts';

/** What came back for one line: a result, a refusal by the server, or nothing, since it was not said. */
export interface Taken {
  readonly result?: TurnResult;
  readonly refusal?: string;
  readonly skipped?: true;
  readonly recovered?: true;
}

interface Played {
  readonly line: UserLine;
  readonly turn: number;
  readonly taken: Taken;
  readonly spent: { readonly modelCalls: number; readonly toolCalls: number };
  /** The first event of this line. */
  readonly from: number;
  readonly session: {
    readonly events: readonly TurnEvent[];
    readonly claims: ReadonlyMap<string, Claim>;
    readonly outcomes: Map<string, string>;
  };
}

/** One line of the script as graders see it. */
export function observeStep({ line, turn, taken, spent, from, session }: Played): ObservedStep {
  const { result } = taken;
  const events = session.events.slice(from);
  const sentences = result?.sentences ?? [];
  return {
    turn,
    user: 'say' in line ? line.say : `${line.as} ${line.decide}`,
    decided: 'decide' in line ? { tool: line.decide, as: line.as } : null,
    status: taken.skipped ? 'skipped' : (result?.status ?? 'refused'),
    reply: result?.message ?? '',
    sentences,
    figures: sentences.flatMap(({ text, figures }) =>
      figures.map((one) => shownFigure(text, one, session.claims)),
    ),
    calls: newCalls(result?.calls ?? [], session),
    plans: events.flatMap((event) => (event.type === 'plan' ? [event.steps.map(({ tool }) => tool)] : [])),
    notices: events.flatMap((event) => (event.type === 'notice' ? [event.code] : [])),
    awaits: result?.approval?.tool ?? null,
    refusal: taken.refusal ?? null,
    recovered: taken.recovered ?? false,
    ...spent,
  };
}

function shownFigure(text: string, figure: Figure, claims: ReadonlyMap<string, Claim>): ShownFigure {
  const { claimId, role, start, end } = figure;
  const claim = claims.get(claimId);
  if (!claim) throw new Error(`A sentence shows the claim ${claimId}, which no result holds.`);
  return { role, claimId, unit: claim.unit, value: claim.value, shown: text.slice(start, end) };
}

/** A turn that goes on after an approval lists its calls again: only what is new or has come further belongs to this line. */
function newCalls(calls: readonly CallTrace[], { outcomes, events }: Played['session']): ObservedCall[] {
  const fresh = calls.filter(({ callId, outcome }) => outcomes.get(callId) !== outcome);
  for (const { callId, outcome } of fresh) outcomes.set(callId, outcome);
  return fresh.map(({ callId, tool, args, rule, outcome, error }) => {
    const steps = events.map((event, at) => ({ event, at })).filter(({ event }) => isStep(event, callId));
    const at = (...status: string[]) =>
      steps.find(({ event }) => event.type === 'step' && status.includes(event.status))?.at ?? null;
    const code = (error as { code?: string } | undefined)?.code ?? null;
    return { callId, tool, args, rule, outcome, code, began: at('running'), ended: at('done', 'failed') };
  });
}

const isStep = (event: TurnEvent, callId: string): boolean =>
  event.type === 'step' && event.callId === callId;
