import type { Clause } from './clauses.ts';
import type { FigureSlot, Lexicon } from './lexicon/lexicon.ts';

/** A word that says which slot a figure near it fills. Offsets count in the message. */
export interface Cue {
  readonly slot: FigureSlot;
  readonly start: number;
  readonly end: number;
  readonly afterPenalty: number;
  readonly reach: number;
}

/** Beside these "up to 6,500" is how much, not a ceiling on the price. */
const ownAmounts: ReadonlySet<FigureSlot> = new Set([
  'downPayment',
  'income',
  'housingPayment',
  'monthlyDebt',
  'tradeInValue',
]);

/** The cues of a clause, without those that lie inside a longer one ("rate" in "interest rate", "loan" in "student loan"). */
export function cuesOf(clause: Clause, lexicons: readonly Lexicon[]): Cue[] {
  const all = lexicons.flatMap(({ cues, afterPenalty, reach }) =>
    Object.entries(cues).flatMap(([slot, pattern]) =>
      [...clause.text.matchAll(pattern)].map((match): Cue => {
        const start = clause.start + match.index;
        return { slot: slot as FigureSlot, start, end: start + match[0].length, afterPenalty, reach };
      }),
    ),
  );
  const length = ({ start, end }: Cue) => end - start;
  const whole = all.filter((cue) => !all.some((other) => overlap(cue, other) && length(other) > length(cue)));
  return whole.some(({ slot }) => ownAmounts.has(slot))
    ? whole.filter(({ slot }) => slot !== 'priceMax')
    : whole;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Characters between a cue and a figure; none when the cue's words enclose it. A cue that follows may count as further. */
export function distance(cue: Cue, figure: { readonly start: number; readonly end: number }): number {
  if (overlap(cue, figure)) return 0;
  return cue.end <= figure.start ? figure.start - cue.end : cue.start - figure.end + cue.afterPenalty;
}
