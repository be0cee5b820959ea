import { setImmediate as breathe } from 'node:timers/promises';
import { randomFrom } from '../statistics/random.ts';
import type { CaseResult } from './run-case.ts';
import { type Trial, trialKey } from './trials.ts';

export interface RunOptions {
  /** Plays one trial; it never throws. */
  readonly play: (trial: Trial) => Promise<CaseResult>;
  /** How many trials are under way at once. */
  readonly jobs: number;
  /** Shuffles the order of running, so that a scenario that leans on another is found out. Results keep the order given. */
  readonly seed: number;
  readonly failFast: boolean;
  /** Results of an earlier part of the same run, by `trialKey`: those trials are not played again. */
  readonly done: ReadonlyMap<string, CaseResult>;
  readonly onResult: (result: CaseResult, done: number, total: number) => void;
}

/** Runs trials side by side. With `failFast` those not yet begun when one fails are left out. */
export async function runAll(
  trials: readonly Trial[],
  { play, jobs, seed, failFast, done, onResult }: RunOptions,
): Promise<readonly CaseResult[]> {
  const results = new Map<number, CaseResult>();
  const open = trials.flatMap(({ scenario, trial }, i) => {
    const earlier = done.get(trialKey({ id: scenario.id, trial }));
    if (earlier) results.set(i, earlier);
    return earlier ? [] : [i];
  });
  const waiting = shuffled(open, seed);
  let stopped = failFast && [...results.values()].some(({ status }) => status !== 'pass');
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !stopped; next = waiting.shift()) {
      const trial = trials[next];
      if (!trial) continue;
      // Scenarios are long chains of promises: without this one could keep another's timers from their turn.
      await breathe();
      const result = await play(trial);
      results.set(next, result);
      onResult(result, results.size, trials.length);
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
