import type { ComparedCase, Comparison } from './compare.ts';

export interface Verdict {
  readonly code: 0 | 1 | 3 | 4;
  /** Why, in one sentence. */
  readonly because: string;
}

/** A difference this unlikely under no change counts. */
const alpha = 0.05;

/**
 * Gates, strictest first: a broken guarantee; a scenario that broke; with a deterministic model any that is worse; with others a
 * difference that chance does not explain. Scenarios that measure a capability decide nothing.
 *
 * @param deterministic the embedded planner: each difference is the change's doing
 */
export function verdictOf(comparison: Comparison, deterministic: boolean): Verdict {
  const { brokenGuarantees, cases, test } = comparison;
  const deciding = ({ kind }: ComparedCase) => kind !== 'capability';
  const [broken] = brokenGuarantees;
  if (broken) return { code: 4, because: `a guarantee was broken: ${broken}` };
  if (cases.length === 0)
    return { code: 3, because: 'the runs have no scenario in common that could be compared' };
  const worse = comparison.worse.filter(deciding);
  const broke = worse.filter((one) => one.broke);
  if (broke.length > 0) return { code: 1, because: `${list(broke)} broke` };
  if (deterministic && worse.length > 0) return { code: 1, because: `${list(worse)} got worse` };
  const down = test.kind === 'mcnemar' ? test.worse > test.better : test.mean < 0;
  if (down && test.p < alpha)
    return { code: 1, because: `it got worse, and chance does not explain it (p = ${test.p.toFixed(3)})` };
  return {
    code: 0,
    because:
      worse.length === 0
        ? 'nothing got worse'
        : `${list(worse)} got worse, as chance may explain (p = ${test.p.toFixed(3)})`,
  };
}

const list = (cases: readonly ComparedCase[]): string => {
  const named = cases.slice(0, 5).map(({ id }) => id);
  return `${named.join(', ')}${cases.length > 5 ? ` and ${cases.length - 5} more` : ''}`;
};
