import type { Ground } from '../reasons/ground.ts';
import type { Component } from './knock-outs.ts';

/** From the best to the worst. */
const outcomes = ['approved', 'referred', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];

/** What one rule, limit or score makes of a deal. */
export interface Verdict {
  readonly component: Component;
  readonly outcome: Outcome;
  /** What counted, worked out only when it is asked: most deals are decided many times over, and few need reasons. */
  readonly grounds: () => readonly Ground[];
}

export const verdictOf = (component: Component, outcome: Outcome, grounds: Verdict['grounds']): Verdict => ({
  component,
  outcome,
  grounds,
});

export const severity = (outcome: Outcome): number => outcomes.indexOf(outcome);

/** The worst outcome of some verdicts; approved when there is none. */
export const worstOf = (verdicts: readonly Verdict[]): Outcome =>
  verdicts.reduce<Outcome>(
    (worst, { outcome }) => (severity(outcome) > severity(worst) ? outcome : worst),
    'approved',
  );
