import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DealInputs } from '#tools/deals/structure.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { createProgramIndex } from '#tools/funders/lookup/program-index.ts';
import { generatedDeals } from '#tools/funders/lookup/testing/generated-deals.ts';
import { generatedCatalog, generatedDealer } from '#tools/funders/lookup/testing/generated-market.ts';
import { type Asked, matchCatalog } from '#tools/funders/match-catalog.ts';
import { missView } from '#tools/funders/miss-view.ts';
import type { Program } from '#tools/funders/program.ts';
import { IsoDate, minor } from '#tools/kit/units.ts';
import type { Bench, Print } from './bench.ts';
import { type FunderPeer, jsonRules, type PeerWorld, sqlite } from './funder-peers.ts';
import { median, quantile } from './measure.ts';
import { table } from './table.ts';

const today = IsoDate.parse('2026-03-02');
const seed = 20_261_122;

/** As in life: a funder has some eight programs, and a dealership sends to a dozen funders however many there are. */
const [programsPerFunder, permittedFunders, states] = [8, 12, 50];
const sizes = [100, 1_000, 10_000, 100_000] as const;

/** The rules engine asks every program: it gets this many of the deals at each size, and none beyond its largest. */
const engineDeals: Readonly<Record<number, number>> = { 100: 100, 1000: 20, 10000: 6, 100000: 0 };

/** Looking up funder programs for one deal, beside a rules engine and plain SQL. */
export const funders: Bench = {
  name: 'funders',
  about: 'one deal looked up in 100 to 100,000 programs, beside json-rules-engine and SQLite',
  runs: { of: 'deals a size', usual: 200 },
  async run(runs, print) {
    print(
      'The same made-up catalogue for all: rules that each of them can express, programs of 12 funders permitted.',
    );
    print(
      'Every contender’s fitting programs must be the same, else it stops. Ours alone prices, counts and cures.',
    );
    const measured: Sized[] = [];
    for (const programs of sizes) measured.push(await sized(programs, runs, print));
    for (const line of report(measured)) print(line);
  },
};

interface Contender {
  readonly name: string;
  /** How many of the deals it is given. */
  readonly deals: number;
  fitting(deal: DealInputs): Promise<string[]> | string[];
}

interface Sized {
  readonly programs: number;
  readonly fits: number;
  readonly times: ReadonlyMap<string, readonly number[]>;
}

async function sized(programs: number, runs: number, print: Print): Promise<Sized> {
  const size = { programs, funders: Math.ceil(programs / programsPerFunder), states };
  const catalog = plain(generatedCatalog(seed, size));
  const world: PeerWorld = { catalog, dealer: generatedDealer(seed, size, permittedFunders), today };
  print(built(catalog));
  const deals = generatedDeals(seed, runs);
  const contenders = contendersOf(world, runs);
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  let fits = 0;
  for (const [at, deal] of [...deals.slice(0, warmUps), ...deals].entries()) {
    const round = contenders.filter((one) => at < warmUps || at - warmUps < one.deals);
    const answers = await inTurns(round, deal, at, at < warmUps ? undefined : times);
    if (at >= warmUps) fits += answers[0]?.length ?? 0;
    agree(answers, at);
  }
  return { programs, fits: fits / deals.length, times };
}

const warmUps = 20;

/** Ours with everything, ours as far as the peers go, and the peers. */
function contendersOf(world: PeerWorld, runs: number): Contender[] {
  const engine = Math.min(runs, engineDeals[world.catalog.programs.length] ?? 0);
  const all = (peer: FunderPeer): Contender => ({ ...peer, deals: runs });
  return [
    all(ours(world, 'ours: fits priced, misses, counts', () => {})),
    all(
      ours(world, 'ours, and a cure of each rule', (asked, { misses }) => {
        for (const miss of misses) missView(miss, asked);
      }),
    ),
    all(sqlite(world)),
    ...(engine > 0 ? [{ ...jsonRules(world), deals: engine }] : []),
  ];
}

function ours(
  { catalog, dealer }: PeerWorld,
  name: string,
  then: (asked: Asked, match: ReturnType<typeof matchCatalog>) => void,
): FunderPeer {
  return {
    name,
    fitting(deal) {
      const grid = { cureGrid: minor(10_000), scoreFromBureau: true, incomeProved: true };
      const asked = { deal, dealer, today, ...grid };
      const match = matchCatalog(catalog, asked);
      then(asked, match);
      return match.offers.map(({ programId }) => programId);
    },
  };
}

/** Each deal begins with another contender. */
async function inTurns(
  contenders: readonly Contender[],
  deal: DealInputs,
  round: number,
  times: ReadonlyMap<string, number[]> | undefined,
): Promise<string[][]> {
  const answers: string[][] = [];
  for (let k = 0; k < contenders.length; k++) {
    const contender = contenders[(k + round) % contenders.length];
    if (!contender) continue;
    const started = performance.now();
    const answer = await contender.fitting(deal);
    times?.get(contender.name)?.push(performance.now() - started);
    answers.push(answer);
  }
  return answers;
}

/** @throws Error when two find other programs: then they did not do the same work */
function agree(answers: readonly string[][], at: number): void {
  const [first, ...others] = answers.map((ids) => [...ids].sort().join());
  for (const other of others) {
    if (other !== first) throw new Error(`Deal ${at}: ${first} and ${other} are not the same programs.`);
  }
}

/** Only what every contender can express: no tiers by car, guides, advances, promotions, exclusions or capacity. */
function plain(catalog: Catalog): Catalog {
  return { ...catalog, programs: catalog.programs.map(plainProgram) };
}

function plainProgram(program: Program): Program {
  const {
    advances,
    advanceOn,
    book,
    promotions,
    markupRules,
    reserve,
    exclusions,
    capacity,
    thinFile,
    ...rest
  } = program;
  const carFree = rest.rateSheet.map(
    ({ vehicleAgeMin, vehicleAgeMax, odometerMilesMin, odometerMilesMax, ...cell }) => cell,
  );
  const seen = new Set<string>();
  const rateSheet = carFree.filter(({ scoreMin, termMonthsMin }) => {
    const key = `${scoreMin} ${termMonthsMin}`;
    return !seen.has(key) && seen.add(key);
  });
  return { ...rest, rateSheet };
}

/** What the index takes to make and to keep. */
function built(catalog: Catalog): string {
  const before = kept();
  const started = performance.now();
  const index = createProgramIndex(catalog);
  const milliseconds = performance.now() - started;
  const bytes = kept() - before;
  const found = index.shelf('us', 'purchase')?.entries.length ?? 0;
  const megabytes = (bytes / 1e6).toFixed(1);
  return `${catalog.programs.length} programs (${found} for a purchase): index made in ${milliseconds.toFixed(0)} ms, ${megabytes} MB`;
}

function kept(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function report(measured: readonly Sized[]): string[] {
  const names = [...new Set(measured.flatMap(({ times }) => [...times.keys()]))];
  const rows = names.map((name) => [
    name,
    ...measured.map(({ times }) => shown(times.get(name) ?? [])),
    growth(name, measured),
  ]);
  const fits = ['programs that fit, mean', ...measured.map(({ fits: mean }) => mean.toFixed(1)), ''];
  const head = [
    'p50 · p99 ms',
    ...measured.map(({ programs }) => programs.toLocaleString('en-US')),
    'grows as n^',
  ];
  return ['', ...table(head, [...rows, ...ratios(names, measured), fits])];
}

function shown(times: readonly number[]): string {
  if (times.length === 0) return '–';
  const sorted = times.toSorted((a, b) => a - b);
  return `${median(sorted).toPrecision(3)} · ${quantile(sorted, 0.99).toPrecision(3)}`;
}

/** Ours with everything to each peer, medians over the deals that both were given. */
function ratios(names: readonly string[], measured: readonly Sized[]): string[][] {
  const [own, , ...peers] = names;
  return peers.map((peer) => [
    `ours to ${peer}`,
    ...measured.map(({ times }) => {
      const theirs = times.get(peer) ?? [];
      if (theirs.length === 0) return '–';
      const same = (times.get(own ?? '') ?? []).slice(0, theirs.length);
      const middle = (of: readonly number[]) => median(of.toSorted((a, b) => a - b));
      return `${(middle(same) / middle(theirs)).toPrecision(3)}×`;
    }),
    '',
  ]);
}

/** The slope of log time on log programs by least squares: 1 is a scan, 0 does not grow. */
function growth(name: string, measured: readonly Sized[]): string {
  const points = measured.flatMap(({ programs, times }) => {
    const own = (times.get(name) ?? []).toSorted((a, b) => a - b);
    return own.length === 0 ? [] : [[Math.log(programs), Math.log(median(own))] as const];
  });
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
  const slope = mean(([size, time]) => (size - x) * (time - y)) / mean(([size]) => (size - x) ** 2);
  return slope.toFixed(2);
}
