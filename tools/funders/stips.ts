import type { DealInputs } from '../deals/structure.ts';
import { type StipCode, stipCodes } from './codes.ts';
import type { Program } from './program.ts';

/** What on file settles a stip. */
export interface Evidence {
  /** False when the credit score is a person's own word. */
  readonly scoreFromBureau: boolean;
  /** True when a pay stub verifies the income and leaves nothing open: its name, its age. */
  readonly incomeProved: boolean;
}

/** Whether a text is a stip: on a deal file they are kept as plain strings. */
const isStipCode = (text: string): text is StipCode => stipCodes.some((code) => code === text);

/**
 * What is still owed before the funder funds, in the fixed order of `stipCodes`. A recent pay stub that is plainly the
 * buyer's settles the proof of income. A score that a person stated, and no bureau reported, is taken only for a prequalification, so a report
 * is owed. A binder on file settles nothing: the funder judges the cover.
 */
export function stipsOwed(
  program: Program,
  { creditScore }: Pick<DealInputs, 'creditScore'>,
  { scoreFromBureau, incomeProved }: Evidence,
): StipCode[] {
  const owed = new Set<string>(program.stips);
  if (incomeProved) owed.delete('proof_of_income');
  if (creditScore !== null && !scoreFromBureau) owed.add('bureau_report');
  return stipCodes.filter((code) => owed.has(code));
}

/** Stips as quotable codes. */
export const stipViews = (stips: readonly string[]) =>
  stips.filter(isStipCode).map((stip) => ({ code: stip }));
