import type { Component } from '../decision/knock-outs.ts';
import type { Cure } from '../decision/measures.ts';
import type { ReasonCode } from '../reasons.ts';

/**
 * How a reason was found: a limit that was broken, or points lost against one of the two references that comment
 * 9(b)(2)-5 accepts: the average of all applicants, or of those at or just above the cut-off.
 */
export type ReasonMethod = 'limit' | 'average_of_all' | 'average_at_cut_off';

/** What a reason puts right, and to what. */
export interface Cured {
  /** A limit's ratio, a column of the card, or a field of the deal. */
  readonly what: string;
  readonly was: number | string | boolean | null;
  readonly value: number | string | boolean;
}

/** One thing that counted against a deal, with what would cure it. */
export interface Ground {
  readonly code: ReasonCode;
  readonly component: Component;
  readonly method: ReasonMethod;
  readonly cured: Cured;
  readonly cure: Cure;
  /** What else it was judged by, which curing others must not move. */
  readonly hold?: Cure;
  /** Points below the reference; 0 for a limit. */
  readonly loss: number;
}
