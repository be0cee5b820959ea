import { assign } from '../assign.ts';
import { mismatches, show } from '../matchers.ts';
import type { Failure, Observed, ObservedCall, ObservedStep } from '../observed.ts';
import { stepsOf } from '../observed.ts';
import type { CallExpectation, Scenario } from '../scenario.ts';

const failure = (message: string): Failure => ({ grader: 'tools', message });

interface Placed {
  readonly call: ObservedCall;
  readonly step: ObservedStep;
}

/** Required calls by maximum matching, forbidden ones, and how many calls one model message planned. */
export function gradeTools(
  { expect: { tools } }: Pick<Scenario, 'expect'>,
  observed: Observed,
): readonly Failure[] {
  const placed = observed.steps.flatMap((step) => step.calls.map((call) => ({ call, step })));
  return [
    ...required(tools.required, placed, observed),
    ...tools.forbidden.flatMap((forbidden) => forbiddenCalls(forbidden, observed)),
    ...planned(tools.plan, observed),
  ];
}

function required(
  expected: readonly CallExpectation[],
  placed: readonly Placed[],
  observed: Observed,
): Failure[] {
  const slots = expected.flatMap((one) => Array.from({ length: one.times ?? 1 }, () => one));
  const held = assign(slots.length, placed.length, (slot, item) => {
    const [expectation, one] = [slots[slot], placed[item]];
    return expectation !== undefined && one !== undefined && misfit(expectation, one, observed) === null;
  });
  const missing = slots.filter((_, slot) => held[slot] === undefined);
  const tooMany = expected.filter(
    (one) =>
      one.times !== undefined &&
      placed.filter((call) => misfit(one, call, observed) === null).length > one.times,
  );
  return [
    ...missing.map((one) => failure(`no call of ${one.name} as required; ${nearest(one, placed, observed)}`)),
    ...tooMany.map(({ name, times }) => failure(`${name} was called more than ${times} times`)),
  ];
}

/** Null when the call is as required, undefined when it is of another tool, otherwise what differs. */
function misfit(
  expected: CallExpectation,
  { call, step }: Placed,
  observed: Observed,
): string | null | undefined {
  if (call.tool !== expected.name) return undefined;
  const differing = [
    ...(stepsOf(observed, expected.turn).includes(step) ? [] : [`it was in turn ${step.turn}`]),
    ...(expected.outcome === 'any' || expected.outcome === call.outcome
      ? []
      : [`it was ${call.outcome}${call.code ? ` (${call.rule}, ${call.code})` : ''}`]),
    ...(expected.rule === undefined || expected.rule === call.rule ? [] : [`the rule was ${call.rule}`]),
    ...(expected.code === undefined || expected.code === call.code ? [] : [`the code was ${call.code}`]),
    ...(expected.args
      ? mismatches(expected.args, call.args, expected.extra).map(
          ({ path, expected: wanted, actual }) => `${path}: expected ${wanted}, is ${actual}`,
        )
      : []),
  ];
  return differing.length === 0 ? null : differing.join('; ');
}

function nearest(expected: CallExpectation, placed: readonly Placed[], observed: Observed): string {
  const [best] = placed
    .map((one) => misfit(expected, one, observed))
    .filter((found) => found !== undefined && found !== null)
    .sort((a, b) => a.split('; ').length - b.split('; ').length);
  return best ? `nearest: ${best}` : 'it was not called';
}

/** A forbidden call counts when it took effect, or reached a person to be approved: what the guard refused did no harm. */
function forbiddenCalls(
  forbidden: Scenario['expect']['tools']['forbidden'][number],
  { steps }: Observed,
): Failure[] {
  const { name, args, until } = typeof forbidden === 'string' ? { name: forbidden } : forbidden;
  return steps.flatMap((step) =>
    step.calls
      .filter(({ tool, outcome }) => tool === name && outcome !== 'refused' && outcome !== 'failed')
      .filter((call) => !args || mismatches(args, call.args, 'allow').length === 0)
      .filter(({ outcome }) => until !== 'approved' || (outcome === 'done' && !approves(step, name)))
      .map((call) =>
        failure(`${name} is forbidden and was ${call.outcome} in turn ${step.turn}: ${show(call.args)}`),
      ),
  );
}

function planned(plan: Scenario['expect']['tools']['plan'], observed: Observed): Failure[] {
  if (!plan) return [];
  const plans = stepsOf(observed, plan.turn).flatMap((step) => step.plans);
  const fits = plans.some(
    (tools) => tools.length >= plan.atLeast && plan.of.every((name) => tools.includes(name)),
  );
  if (fits) return [];
  const largest = plans.reduce<readonly string[]>((best, one) => (one.length > best.length ? one : best), []);
  return [
    failure(`no plan of ${plan.atLeast} calls in one message; the largest was [${largest.join(', ')}]`),
  ];
}

const approves = ({ decided }: ObservedStep, tool: string): boolean =>
  decided !== null && decided.tool === tool && decided.as === 'approve';
