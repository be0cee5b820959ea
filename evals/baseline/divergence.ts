import { canonicalJson } from '#tools/kit/canonical.ts';
import type { Trace } from './trace.ts';

/** Where two trials of a scenario first part: the turn, what differs there, and both sides of it. */
export interface Divergence {
  /** From 1; 0 when they part only in what is left in the store, or in what they cost. */
  readonly turn: number;
  readonly what: 'status' | 'calls' | 'figures' | 'reply' | 'notices' | 'turns' | 'state' | 'cost' | 'end';
  readonly before: string;
  readonly after: string;
}

/** Calls come before figures and figures before words: the first of them that differs is the cause of the rest. */
const parts = ['status', 'calls', 'figures', 'reply', 'notices'] as const;

/** @returns undefined when they are the same */
export function firstDivergence(before: Trace, after: Trace): Divergence | undefined {
  for (let i = 0; i < Math.max(before.steps.length, after.steps.length); i++) {
    const [one, other] = [before.steps[i], after.steps[i]];
    if (!one || !other)
      return {
        turn: i + 1,
        what: 'turns',
        before: one?.user ?? 'no such turn',
        after: other?.user ?? 'no such turn',
      };
    const what = parts.find((part) => canonicalJson(one[part]) !== canonicalJson(other[part]));
    if (what) return { turn: i + 1, what, ...sides(one[what], other[what]) };
  }
  return (
    differing('state', before.changes, after.changes) ??
    differing('end', before.end, after.end) ??
    differing('cost', cost(before), cost(after))
  );
}

const cost = ({ modelCalls, toolCalls }: Trace): string => `${modelCalls} model and ${toolCalls} tool calls`;

const differing = (what: Divergence['what'], before: unknown, after: unknown): Divergence | undefined =>
  canonicalJson(before) === canonicalJson(after) ? undefined : { turn: 0, what, ...sides(before, after) };

/** Of two lists the members that the other has not; of anything else both whole. */
function sides(before: unknown, after: unknown): Pick<Divergence, 'before' | 'after'> {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before: text(before), after: text(after) };
  const [was, is] = [before.map(text), after.map(text)];
  const gone = was.filter((one) => !is.includes(one));
  const come = is.filter((one) => !was.includes(one));
  const moved = gone.length === 0 && come.length === 0;
  return { before: (moved ? was : gone).join('\n'), after: (moved ? is : come).join('\n') };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value));
