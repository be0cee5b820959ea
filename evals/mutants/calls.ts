import { isOperator, type Matcher, mismatches } from '../matchers.ts';
import type { Observed, ObservedCall, ObservedStep } from '../observed.ts';
import type { CallExpectation, Scenario } from '../scenario.ts';
import { another, type Mutant } from './mutant.ts';

/** Every argument that a required call names, given another value wherever a call of that tool has it. */
export function wrongArguments({ expect: { tools } }: Scenario, observed: Observed): Mutant[] {
  return tools.required.flatMap((expected) =>
    argumentPaths(expected.args ?? {}).flatMap((path) => {
      const steps = observed.steps.map((step) => ({
        ...step,
        calls: step.calls.map((call) => (call.tool === expected.name ? withOther(call, path) : call)),
      }));
      const about = `${expected.name} with another ${path.join('.')}`;
      return wasThere(expected, path, observed)
        ? [{ kind: 'wrong-arg', about, observed: { ...observed, steps } }]
        : [];
    }),
  );
}

/** Paths of arguments whose value the matcher holds to something: not those that may be anything. */
function argumentPaths(matcher: Matcher, path: readonly (string | number)[] = []): (string | number)[][] {
  if (matcher === null || typeof matcher !== 'object') return [[...path]];
  if (Array.isArray(matcher)) return matcher.flatMap((item, i) => argumentPaths(item, [...path, i]));
  if (isOperator(matcher))
    return ['any', 'ne', 'notIn', 'absent', 'regex'].some((key) => key in matcher) ? [] : [[...path]];
  return Object.entries(matcher).flatMap(([key, member]) => argumentPaths(member as Matcher, [...path, key]));
}

const wasThere = (
  expected: CallExpectation,
  path: readonly (string | number)[],
  { steps }: Observed,
): boolean =>
  steps.some(({ calls }) =>
    calls.some(
      (call) =>
        call.tool === expected.name &&
        mismatches(expected.args ?? {}, call.args, 'allow').length === 0 &&
        at(call.args, path) !== undefined,
    ),
  );

const withOther = (call: ObservedCall, path: readonly (string | number)[]): ObservedCall => {
  if (at(call.args, path) === undefined) return call;
  const args = structuredClone(call.args);
  const parent = at(args, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) as string | number;
  parent[key] = another(parent[key]);
  return { ...call, args };
};

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);

/**
 * The person never approved: the line that decided is gone, and so is the approval in the store, while the commit stands. Only where
 * a commit took effect.
 */
export function withoutApproval(observed: Observed): Mutant[] {
  const bound = observed.changes.some(({ path }) => path.startsWith('/commits/'));
  if (!bound) return [];
  const steps = observed.steps.map((step): ObservedStep => ({ ...step, decided: null }));
  const changes = observed.changes.filter(({ path }) => !path.startsWith('/approvals/'));
  return [
    {
      kind: 'no-approval',
      about: 'the commit without its approval',
      observed: { ...observed, steps, changes },
    },
  ];
}
