import { parseFigure, sameFigure } from '../figures.ts';
import type { Failure, Observed, ObservedStep } from '../observed.ts';
import { stepsOf } from '../observed.ts';
import type { NumberExpectation, Scenario } from '../scenario.ts';

/** Figures told to the person, exactly and by role. */
export function gradeNumbers({ expect }: Pick<Scenario, 'expect'>, observed: Observed): readonly Failure[] {
  return expect.numbers.flatMap((expected) => gradeNumber(expected, observed));
}

function gradeNumber(expected: NumberExpectation, observed: Observed): Failure[] {
  const { role, stated, turn } = expected;
  const wanted = parseFigure(String(expected.value), observed.currencyExponent);
  const shown = stepsOf(observed, turn).flatMap(({ figures }: ObservedStep) =>
    figures.filter((figure) => figure.role === role),
  );
  const right = shown.filter((figure) => sameFigure(wanted, figure));
  const list = shown.length > 0 ? [...new Set(shown.map((figure) => figure.shown))].join(', ') : 'none';
  const fail = (what: string): Failure[] => [
    { grader: 'numbers', message: `${role} ${expected.value} (turn ${turn}): ${what}; shown: ${list}` },
  ];
  if (stated === 'never') return right.length === 0 ? [] : fail('must not be stated');
  if (right.length === 0) return fail('was not stated');
  if (stated === 'once' && right.length > 1) return fail(`was stated ${right.length} times`);
  if (stated === 'only' && right.length !== shown.length)
    return fail('another figure of the role was stated too');
  return [];
}
