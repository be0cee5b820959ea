import type { Program } from '../program.ts';
import { isEmpty, overlap, type Span } from '../span.ts';
import { error, type Finding, warning } from './problem.ts';
import { limitsOf } from './sheet-problems.ts';
import { spanText } from './span-text.ts';

/** Advances and markup rules that can never hold: the first that holds a deal decides. Pure. */
export function ruleProblems(program: Program): Finding[] {
  const { advances = [], markupRules = [], reserve } = program;
  const unused =
    markupRules.length > 0 && reserve !== undefined && reserve.kind !== 'spread'
      ? [
          warning(
            ['markupRules'],
            'the dealer is not paid by the spread, so nothing is ever added to the rate',
            'Remove the markup rules, or pay a share of the spread.',
          ),
        ]
      : [];
  return [
    ...advances.flatMap((_, at) => unreachable(program, 'advances', advances, at)),
    ...markupRules.flatMap((_, at) => unreachable(program, 'markupRules', markupRules, at)),
    ...unused,
  ];
}

function unreachable(program: Program, list: string, rules: readonly Span[], at: number): Finding[] {
  const rule = rules[at]!;
  const path = [list, at];
  const never = `it can never hold (${spanText(rule)})`;
  if (isEmpty(rule)) return [error(path, `${never}: no deal can be in it`, 'Put the lesser bound first.')];
  const before = rules.findIndex((other, i) => i < at && covers(other, rule));
  if (before >= 0) {
    const cure = 'Put the narrower one first, or remove one.';
    return [error(path, `${never}: number ${before + 1} holds the same deals and comes first`, cure)];
  }
  const limits = limitsOf(program);
  const reached = program.rateSheet.some((cell) => overlap(cell, rule) && overlap(cell, limits));
  if (reached && overlap(rule, limits)) return [];
  return [
    error(
      path,
      `${never}: the program takes no such score, term or car`,
      'Correct its bounds, or add a rate for such deals.',
    ),
  ];
}

/** Whether every deal in `inner` is in `outer`. */
function covers(outer: Span, inner: Span): boolean {
  const least = (bound: number | undefined) => bound ?? 0;
  const most = (bound: number | undefined) => bound ?? Number.POSITIVE_INFINITY;
  return (
    least(outer.scoreMin) <= least(inner.scoreMin) &&
    most(outer.scoreMax) >= most(inner.scoreMax) &&
    least(outer.termMonthsMin) <= least(inner.termMonthsMin) &&
    most(outer.termMonthsMax) >= most(inner.termMonthsMax) &&
    least(outer.vehicleAgeMin) <= least(inner.vehicleAgeMin) &&
    most(outer.vehicleAgeMax) >= most(inner.vehicleAgeMax) &&
    least(outer.odometerMilesMin) <= least(inner.odometerMilesMin) &&
    most(outer.odometerMilesMax) >= most(inner.odometerMilesMax)
  );
}
