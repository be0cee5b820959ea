import { type McNemar, mcNemar } from '../statistics/exact.ts';
import { signFlip } from '../statistics/resampling.ts';
import { type Divergence, firstDivergence } from './divergence.ts';
import type { Trace } from './trace.ts';

/** A scenario in both runs, played the same number of times. */
export interface ComparedCase {
  readonly id: string;
  readonly severity: Trace['severity'];
  readonly kind: Trace['kind'];
  /** Passes of the trials that were neither errors before nor after. */
  readonly before: { readonly passed: number; readonly of: number };
  readonly after: { readonly passed: number; readonly of: number };
  /** Always right before and never now, or critical and no longer always right. */
  readonly broke: boolean;
  /** Of the first trial whose traces differ. */
  readonly divergence: Divergence | undefined;
  readonly failures: readonly string[];
}

export interface Comparison {
  readonly cases: readonly ComparedCase[];
  /** Scenarios of only one run, or of another wording or version in each. */
  readonly incomparable: readonly { readonly id: string; readonly why: string }[];
  readonly worse: readonly ComparedCase[];
  readonly better: readonly ComparedCase[];
  /** Same verdict by another way: other calls, figures, words or writes. */
  readonly changed: readonly ComparedCase[];
  readonly brokenGuarantees: readonly string[];
  /** One trial each: exact McNemar. Several: a sign-flip permutation of the differences in pass rate. */
  readonly test:
    | ({ readonly kind: 'mcnemar' } & McNemar)
    | { readonly kind: 'sign-flip'; readonly mean: number; readonly p: number };
}

/** Compares two runs on the scenarios that both played as the same text. Pure. */
export function compareRuns(before: readonly Trace[], after: readonly Trace[]): Comparison {
  const [was, is] = [byId(before), byId(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const incomparable = ids.flatMap((id) => {
    const why = notComparable(was.get(id), is.get(id));
    return why ? [{ id, why }] : [];
  });
  const unfit = new Set(incomparable.map(({ id }) => id));
  const cases = ids
    .filter((id) => !unfit.has(id))
    .map((id) => comparedCase(was.get(id) as Trace[], is.get(id) as Trace[]));
  const rate = (side: ComparedCase['before']) => side.passed / side.of;
  const deciding = cases.filter(({ kind }) => kind !== 'capability');
  return {
    cases,
    incomparable,
    worse: cases.filter((one) => rate(one.after) < rate(one.before)),
    better: cases.filter((one) => rate(one.after) > rate(one.before)),
    changed: cases.filter((one) => rate(one.after) === rate(one.before) && one.divergence),
    brokenGuarantees: after.flatMap(({ id, broken }) => broken.map((what) => `${id}: ${what}`)),
    test: tested(
      deciding.map((one) => rate(one.after) - rate(one.before)),
      deciding.every(isSingle),
    ),
  };
}

const isSingle = ({ before, after }: ComparedCase): boolean => before.of === 1 && after.of === 1;

/** A fixed seed: the same runs give the same p. */
const seed = 20_260_302;

function tested(differences: readonly number[], single: boolean): Comparison['test'] {
  if (single) {
    const worse = differences.filter((one) => one < 0).length;
    return { kind: 'mcnemar', ...mcNemar(worse, differences.filter((one) => one > 0).length) };
  }
  const mean = differences.reduce((sum, one) => sum + one, 0) / Math.max(1, differences.length);
  return { kind: 'sign-flip', mean, p: signFlip(differences, seed) };
}

function byId(traces: readonly Trace[]): Map<string, Trace[]> {
  const cases = new Map<string, Trace[]>();
  for (const trace of traces) cases.set(trace.id, [...(cases.get(trace.id) ?? []), trace]);
  return cases;
}

const counted = (trials: readonly Trace[]): readonly Trace[] =>
  trials.filter(({ status }) => status !== 'error');

function notComparable(
  before: readonly Trace[] | undefined,
  after: readonly Trace[] | undefined,
): string | undefined {
  const [one, other] = [before?.[0], after?.[0]];
  if (!before || !one) return 'it is new';
  if (!after || !other) return 'it was not played';
  if (one.version !== other.version) return `version ${one.version} is now ${other.version}`;
  if (one.digest !== other.digest) return 'its text differs';
  if (counted(before).length === 0 || counted(after).length === 0) return 'it could not be played';
  return undefined;
}

function comparedCase(before: readonly Trace[], after: readonly Trace[]): ComparedCase {
  const [first] = after as [Trace];
  const tally = (trials: readonly Trace[]) => ({
    passed: trials.filter(({ status }) => status === 'pass').length,
    of: counted(trials).length,
  });
  const [was, is] = [tally(before), tally(after)];
  const allWas = was.passed === was.of;
  const divergences = after.flatMap((trace) => {
    const same = before.find(({ trial }) => trial === trace.trial);
    const found = same && firstDivergence(same, trace);
    return found ? [found] : [];
  });
  const failing = after.find(({ status }) => status === 'fail');
  return {
    id: first.id,
    severity: first.severity,
    kind: first.kind,
    before: was,
    after: is,
    broke: allWas && (is.passed === 0 || (first.severity === 'critical' && is.passed < is.of)),
    divergence: divergences[0],
    failures: failing ? [...failing.broken, ...failing.failures] : [],
  };
}
