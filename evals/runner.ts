import { setImmediate as breathe } from 'node:timers/promises';
import { endOf } from './graders/end.ts';
import { grade } from './graders/grade.ts';
import type { Broken } from './guarantees.ts';
import type { EvalModel } from './models.ts';
import type { Failure, Observed, ObservedStep } from './observed.ts';
import { runScenario, TooSlow } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { showChange } from './state-diff.ts';
import { randomFrom } from './statistics/random.ts';

/** What one scenario came to. An error is the harness's own: neither a pass nor a failure, and never left out. */
export interface CaseResult {
  readonly id: string;
  readonly version: number;
  readonly kind: Scenario['kind'];
  readonly severity: Scenario['severity'];
  readonly family: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly end: string | null;
  readonly failures: readonly Failure[];
  readonly broken: readonly Broken[];
  readonly error: string | null;
  readonly modelCalls: number;
  readonly toolCalls: number;
  readonly ms: number;
  readonly steps: readonly ObservedStep[];
  /** The state diff, a line each. */
  readonly changes: readonly string[];
  readonly reproduce: string;
}

/** Far beyond what a scenario takes on a busy machine: it is there for what never ends. */
const ceilingMs = 240_000;

/** Runs one scenario and grades it. Whatever the harness itself throws becomes an `error` result. */
export const runCase = async (scenario: Scenario, model: EvalModel): Promise<CaseResult> =>
  (await playCase(scenario, model)).result;

/** The same with everything that was seen, for those who grade it once more; null when there was an error. */
export async function playCase(
  scenario: Scenario,
  model: EvalModel,
): Promise<{ readonly result: CaseResult; readonly observed: Observed | null }> {
  const { id, version, kind, severity } = scenario;
  const family = scenario.family ?? id.split('.')[0] ?? id;
  const reproduce = `npm run eval -- ${id} --model ${model.id}`;
  const base = { id, version, kind, severity, family, reproduce };
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  try {
    const { observed, broken } = await withCeiling(played(scenario, model));
    const { steps, changes, modelCalls, toolCalls } = observed;
    const failures = grade(scenario, observed);
    const status = failures.length === 0 && broken.length === 0 ? 'pass' : 'fail';
    const seen = { steps, changes: changes.map(showChange), modelCalls, toolCalls };
    const result = { ...base, status, end: endOf(observed), failures, broken, error: null, ...seen } as const;
    return { result: { ...result, ms: elapsed() }, observed };
  } catch (cause) {
    const error = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const nothing = {
      end: null,
      failures: [],
      broken: [],
      steps: [],
      changes: [],
      modelCalls: 0,
      toolCalls: 0,
    };
    return { result: { ...base, status: 'error', error, ...nothing, ms: elapsed() }, observed: null };
  }
}

/** Played once more when the machine was too busy: what it says then stands. */
async function played(scenario: Scenario, model: EvalModel) {
  try {
    return await runScenario(scenario, model.caller());
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return runScenario(scenario, model.caller());
  }
}

async function withCeiling<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ceilingMs / 1000} s.`)), ceilingMs);
  });
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

export interface RunOptions {
  /** How many scenarios are under way at once. */
  readonly jobs: number;
  /** Shuffles the order of running, so that a scenario that leans on another is found out. Results keep the order given. */
  readonly seed: number;
  readonly failFast: boolean;
  readonly onResult: (result: CaseResult, done: number, total: number) => void;
}

/** Runs scenarios side by side. With `failFast` those not yet begun when one fails are left out. */
export async function runAll(
  scenarios: readonly Scenario[],
  model: EvalModel,
  { jobs, seed, failFast, onResult }: RunOptions,
): Promise<readonly CaseResult[]> {
  const waiting = shuffled(
    scenarios.map((_, i) => i),
    seed,
  );
  const results = new Map<number, CaseResult>();
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !stopped; next = waiting.shift()) {
      const scenario = scenarios[next];
      if (!scenario) continue;
      // Scenarios are long chains of promises: without this one could keep another's timers from their turn.
      await breathe();
      const result = await runCase(scenario, model);
      results.set(next, result);
      onResult(result, results.size, scenarios.length);
      stopped ||= failFast && result.status !== 'pass';
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/** Fisher and Yates. Seed 0 changes nothing. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  if (seed === 0) return order;
  const random = randomFrom(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}
