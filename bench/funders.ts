import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DealInputs } from '#tools/deals/structure.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { members } from '#tools/funders/lookup/bit-set.ts';
import { createProgramIndex, programIndex } from '#tools/funders/lookup/program-index.ts';
import type { Entry } from '#tools/funders/lookup/rule-sets.ts';
import { sift } from '#tools/funders/lookup/sift.ts';
import { generatedDeals } from '#tools/funders/lookup/testing/generated-deals.ts';
import { generatedCatalog, generatedDealer } from '#tools/funders/lookup/testing/generated-market.ts';
import { matchProgram } from '#tools/funders/match.ts';
import { type Asked, matchCatalog } from '#tools/funders/match-catalog.ts';
import { missView } from '#tools/funders/miss-view.ts';
import type { Program } from '#tools/funders/program.ts';
import { elsewhere } from '#tools/funders/rank.ts';
import { IsoDate, minor } from '#tools/kit/units.ts';
import type { Bench, Print } from './bench.ts';
import { type FunderPeer, jsonRules, type PeerWorld, sqlite } from './funder-peers.ts';
import { report, type Sized, type Timed } from './funder-report.ts';

const today = IsoDate.parse('2026-03-02');
const seed = 20_261_122;

/** As in life: a funder has some eight programs, and a dealership sends to a dozen funders however many there are. */
const [programsPerFunder, permittedFunders, states] = [8, 12, 50];
const sizes = [100, 1_000, 10_000, 100_000] as const;

/** The rules engine asks every program: it gets this many of the deals at each size, and none beyond its largest. */
const engineDeals: Readonly<Record<number, number>> = { 100: 60, 1000: 20, 10000: 3, 100000: 0 };

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

async function sized(programs: number, runs: number, print: Print): Promise<Sized> {
  const size = { programs, funders: Math.ceil(programs / programsPerFunder), states };
  const catalog = plain(generatedCatalog(seed, size));
  const world: PeerWorld = { catalog, dealer: generatedDealer(seed, size, permittedFunders), today };
  print(built(catalog));
  const deals = generatedDeals(seed, runs);
  const contenders = contendersOf(world, runs);
  const times = new Map<string, Timed[]>(contenders.map(({ name }) => [name, []]));
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
    all(oursAlone(world)),
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

/** As far as the peers go: which programs fit, unpriced. */
function oursAlone({ catalog, dealer }: PeerWorld): FunderPeer {
  const index = programIndex(catalog);
  return {
    name: 'ours: which fit, no more',
    fitting(deal) {
      const shelf = index.shelf('us', deal.product ?? 'purchase');
      if (!shelf) return [];
      const { left } = sift(shelf.ruleSets, { deal, dealer, today }, shelf.scope(undefined), elsewhere);
      return members(left, shelf.entries.length).flatMap((at) => {
        const { program, funder } = shelf.entries[at] as Entry;
        return matchProgram(deal, { program, funder, dealer, today }).fits ? [program.id] : [];
      });
    },
  };
}

/** Each deal begins with another contender. */
async function inTurns(
  contenders: readonly Contender[],
  deal: DealInputs,
  round: number,
  times: ReadonlyMap<string, Timed[]> | undefined,
): Promise<string[][]> {
  const answers: string[][] = [];
  for (let k = 0; k < contenders.length; k++) {
    const contender = contenders[(k + round) % contenders.length];
    if (!contender) continue;
    const [started, before] = [performance.now(), process.cpuUsage()];
    const answer = await contender.fitting(deal);
    const { user, system } = process.cpuUsage(before);
    times?.get(contender.name)?.push({ cpu: (user + system) / 1000, wall: performance.now() - started });
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
  const started = process.cpuUsage();
  const index = createProgramIndex(catalog);
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
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
