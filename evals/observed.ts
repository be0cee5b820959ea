import type { Figure, TurnResult } from '#agents/turn/events.ts';
import type { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import type { StateChange } from './state-diff.ts';

/** A figure as the person read it. */
export interface ShownFigure {
  readonly role: string;
  readonly unit: Claim['unit'];
  readonly value: Claim['value'];
  /** As it stood in the sentence. */
  readonly shown: string;
  readonly claimId: string;
}

export interface ObservedCall {
  readonly callId: string;
  readonly tool: string;
  readonly args: unknown;
  readonly rule: string;
  readonly outcome: 'done' | 'failed' | 'refused' | 'pending';
  readonly code: string | null;
  /** Places in the stream of events at which it began and ended; null when it never ran. */
  readonly began: number | null;
  readonly ended: number | null;
}

/** What came of one line of the script. */
export interface ObservedStep {
  /** From 1, as scenarios count. */
  readonly turn: number;
  readonly user: string;
  /** The tool whose approval was answered by this line. */
  readonly decided: { readonly tool: string; readonly as: string } | null;
  readonly status: TurnResult['status'] | 'skipped' | 'refused';
  readonly reply: string;
  readonly sentences: readonly { readonly text: string; readonly figures: readonly Figure[] }[];
  readonly figures: readonly ShownFigure[];
  readonly calls: readonly ObservedCall[];
  /** The calls that each model message proposed. */
  readonly plans: readonly (readonly string[])[];
  readonly notices: readonly string[];
  /** The tool that now waits for a person. */
  readonly awaits: string | null;
  /** Why the server turned the line away: a second click, someone else's approval. */
  readonly refusal: string | null;
  readonly recovered: boolean;
  readonly modelCalls: number;
  readonly toolCalls: number;
}

/** Everything a grader may look at: plain data, so that graders are pure. */
export interface Observed {
  readonly locale: Locale;
  readonly currencyExponent: number;
  readonly steps: readonly ObservedStep[];
  readonly changes: readonly StateChange[];
  readonly canaries: Readonly<Record<string, string>>;
  readonly modelCalls: number;
  readonly toolCalls: number;
}

/** One thing that is not as expected. */
export interface Failure {
  readonly grader: string;
  readonly message: string;
}

/** The steps that a choice of turn means: one, the last that was not skipped, or all. */
export function stepsOf(
  { steps }: Pick<Observed, 'steps'>,
  turn: number | 'last' | 'any',
): readonly ObservedStep[] {
  const held = steps.filter(({ status }) => status !== 'skipped');
  if (turn === 'any') return held;
  return turn === 'last' ? held.slice(-1) : held.filter((step) => step.turn === turn);
}
