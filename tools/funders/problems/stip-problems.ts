import type { Program, StipRule } from '../program.ts';
import { type Finding, warning } from './problem.ts';

/** Stips by condition that everybody owes anyway, or nobody ever does. Pure. */
export function stipProblems(program: Program): Finding[] {
  const { stips, stipsWhen = [] } = program;
  return stipsWhen.flatMap(({ stip, when }, at) => {
    const path = ['stipsWhen', at];
    if (stips.includes(stip))
      return [warning(path, `every deal owes ${stip} already`, 'Remove it from one of the two lists.')];
    if (Object.keys(when).length === 0)
      return [warning(path, `${stip} has no condition, so every deal owes it`, 'Move it to stips.')];
    const never = neverHolds(when, program);
    return never === undefined
      ? []
      : [warning(path, `${stip} is never owed: ${never}`, 'Correct the condition.')];
  });
}

function neverHolds(when: StipRule['when'], program: Program): string | undefined {
  const ltvMax = Math.max(program.ltvMax, ...(program.advances ?? []).map((rule) => rule.ltvMax));
  const impossible: readonly (readonly [boolean, string])[] = [
    [when.noScore === true && !program.noScore, 'the program takes nobody without a score'],
    [when.thinFile === true && program.thinFile === 'refused', 'the program takes no thin file'],
    [(when.termMonthsMin ?? 0) > program.termMonthsMax, 'its terms are shorter'],
    [(when.amountMin ?? 0) > program.amountMax, 'its amounts are less'],
    [(when.ltvMin ?? 0) > ltvMax, 'its LTV is less'],
    [(when.ptiMin ?? 0) > program.ptiMax, 'its PTI is less'],
    [(when.employmentMonthsMax ?? Infinity) < program.employmentMonthsMin, 'it asks for a longer employment'],
    [(when.residenceMonthsMax ?? Infinity) < program.residenceMonthsMin, 'it asks for a longer residence'],
  ];
  return impossible.find(([never]) => never)?.[1];
}
