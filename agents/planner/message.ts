import type { Clause } from './clauses.ts';
import type { Act, FigureSlot, Lexicon } from './lexicon/lexicon.ts';
import type { VehicleMention } from './vehicle-mentions.ts';

/** What the conversation so far says about figures that no word explains. */
export interface Expectations {
  /** Slots the assistant has just asked for, in its order. */
  readonly expected: readonly FigureSlot[];
  /** Slots the person has filled, oldest first. */
  readonly recent: readonly FigureSlot[];
}

/** A message taken apart, with what the conversation contributes to reading it. */
export interface Message {
  readonly clauses: readonly Clause[];
  readonly lexicons: readonly Lexicon[];
  readonly vehicles: readonly VehicleMention[];
  readonly acts: ReadonlySet<Act>;
  readonly question: boolean;
  readonly expectations: Expectations;
}
