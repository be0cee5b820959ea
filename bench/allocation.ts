import { allocate } from '#tools/funders/allocation/allocate.ts';
import type { AllocationProblem, Objective } from '#tools/funders/allocation/problem.ts';
import type { AllocationResult } from '#tools/funders/allocation/result.ts';
import { invented } from '#tools/funders/allocation/testing/instance.ts';
import type { Bench, Print } from './bench.ts';
import { median } from './measure.ts';
import { table } from './table.ts';

interface Batch {
  readonly deals: number;
  readonly funders: number;
  readonly objective: Objective;
  readonly seed: number;
}

const batches: readonly Batch[] = [
  { deals: 500, funders: 20, objective: 'expected_value', seed: 1 },
  { deals: 2_000, funders: 40, objective: 'expected_value', seed: 1 },
  { deals: 2_000, funders: 40, objective: 'expected_value', seed: 2 },
  { deals: 2_000, funders: 40, objective: 'expected_value', seed: 3 },
  { deals: 2_000, funders: 40, objective: 'customer_cost', seed: 1 },
  { deals: 5_000, funders: 40, objective: 'expected_value', seed: 1 },
];

const secondsMax = 120;
const watchMs = 50;

/** How near an allocation comes to what was proven to be the most, and what that takes; the best option first beside it. */
export const allocation: Bench = {
  name: 'allocation',
  about: 'allocating a batch of deals to funders whose limits bind, beside taking the best option first',
  runs: { of: 'runs of each batch', usual: 3 },
  async run(runs, print) {
    print('');
    print(
      'Value or cost in whole units; gaps to the proven bound; seconds with the thread’s start, and computing time',
    );
    const rows: string[][] = [];
    for (const batch of batches) rows.push(await measured(batch, runs, print));
    const head = [
      '',
      'limits that bind',
      'placed',
      'total',
      'bound',
      'gap',
      'greedy',
      'its gap',
      'seconds',
      'computing',
      'MB',
    ];
    for (const line of table(head, rows)) print(line);
  },
};

async function measured(batch: Batch, runs: number, print: Print): Promise<string[]> {
  const problem = invented(batch);
  const all: { seconds: number; computing: number; mb: number; result: AllocationResult }[] = [];
  for (let run = 0; run < runs; run++) all.push(await timed(problem));
  const [first] = all;
  if (!first) throw new RangeError('A measurement takes at least one run.');
  const { result } = first;
  if (all.some((one) => JSON.stringify(one.result) !== JSON.stringify(result)))
    throw new Error('Two runs differ.');
  if (result.stopped) print(`${batch.deals} × ${batch.funders} was stopped: ${result.stopped}`);
  const of = (key: 'seconds' | 'computing' | 'mb') =>
    median(all.map((one) => one[key]).sort((a, b) => a - b));
  const greedyGap = Math.abs(result.bound - result.greedy.total) / result.bound;
  const cost = batch.objective === 'customer_cost';
  return [
    `${batch.deals} × ${batch.funders}, ${cost ? 'cost' : 'value'}, seed ${batch.seed}`,
    binding(result),
    `${result.placed}${cost ? ` of ${result.placedMax}` : ''}`,
    whole(result.total),
    whole(result.bound),
    percent(result.gap),
    `${whole(result.greedy.total)} (${result.greedy.placed})`,
    percent(greedyGap),
    of('seconds').toFixed(2),
    of('computing').toFixed(2),
    of('mb').toFixed(0),
  ];
}

async function timed(problem: AllocationProblem) {
  const before = process.cpuUsage();
  const started = performance.now();
  let mb = 0;
  const watch = setInterval(() => {
    mb = Math.max(mb, process.memoryUsage.rss() / 1e6);
  }, watchMs);
  const result = await allocate(problem, {
    signal: new AbortController().signal,
    secondsMax,
    onProgress: () => {},
  });
  clearInterval(watch);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, computing: (user + system) / 1e6, mb, result };
}

/** Full funders and programs, and shares that hold somebody back. */
function binding({ funders }: AllocationResult): string {
  const full = funders.filter(({ placed, capacity }) => capacity !== null && placed >= capacity).length;
  const programs = funders
    .flatMap((funder) => funder.programs)
    .filter(({ placed, capacity }) => placed >= capacity).length;
  return `${full} + ${programs} + ${funders.reduce((sum, { shares }) => sum + shares.length, 0)}`;
}

const whole = (minor: number): string => Math.round(minor / 100).toLocaleString('en-US');
const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;
