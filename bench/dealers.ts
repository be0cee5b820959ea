import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '#server/auth.ts';
import { dealerRoutes } from '#server/routes/dealer.ts';
import { createSealer } from '#store/crypto.ts';
import { dealPlace } from '#store/deal-place.ts';
import { createQueries } from '#store/queries.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { DealerEntry } from '#tools/channel/dealer.ts';
import { resolveDealer } from '#tools/channel/resolve-dealer.ts';
import { dealerScorecard } from '#tools/channel/scorecard.ts';
import { Deal } from '#tools/deals/deal.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import type { Bench, Print } from './bench.ts';
import { dealerEntries, dealerId, fillDeals, generator, type MarketSize, tier } from './dealer-deals.ts';
import { quantile } from './measure.ts';
import { table } from './table.ts';

const sizes: readonly MarketSize[] = [
  { dealers: 420, deals: 2_000 },
  { dealers: 4_200, deals: 20_000 },
  { dealers: 42_000, deals: 200_000 },
];
const page = 50;
const today = '2026-03-02' as IsoDate;
const now = `${today}T15:00:00.000Z`;

/** A dealer's views over a database file at three sizes, beside one get by primary key and beside opening the deals. */
export const dealers: Bench = {
  name: 'dealers',
  about: 'a dealer’s list, scorecard and limits with up to 42,000 dealers and 200,000 deals',
  runs: { of: 'calls of each view', usual: 500 },
  async run(runs, print) {
    for (const size of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'chauffeur-bench-dealers-'));
      try {
        await measure(folder, size, runs, print);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  },
};

async function measure(folder: string, size: MarketSize, runs: number, print: Print): Promise<void> {
  const path = join(folder, 'chauffeur.db');
  const key = randomBytes(32);
  const store = openSqliteStore({ path, key });
  const sealer = createSealer(key);
  try {
    const started = performance.now();
    const registry = { tiers: [tier], dealers: dealerEntries(size), by: 'bench', at: now, source: 'bench' };
    await store.dealers.load(registry);
    const loaded = performance.now() - started;
    const [filling, before] = [process.cpuUsage(), store.database.pragma('cache_size', { simple: true })];
    store.database.pragma('cache_size = -400000');
    const filled = fillDeals(createQueries(store.database), sealer, size);
    const { user, system } = process.cpuUsage(filling);
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    store.database.pragma(`cache_size = ${before}`);
    const megabytes = statSync(path).size / 2 ** 20;
    const figure = (n: number) => n.toLocaleString('en-US');
    print(
      `\n  ${figure(size.dealers)} dealers in ${seconds(loaded)}, ${figure(size.deals)} sealed deals in ` +
        `${seconds(filled)} (${seconds((user + system) / 1_000)} of processor time), ${Math.round(megabytes)} MB`,
    );
    const largest = await store.channel.stages(dealerId(0));
    const deals = Object.values(largest).reduce((sum, n) => sum + n, 0);
    print(`  the largest dealer has ${figure(deals)} deals\n`);
    const rows = await timedViews(store, size, runs);
    const naive = await naiveWays(store, sealer.openJson, size);
    for (const line of table(['view', 'p50 ms', 'p99 ms', 'p99 cpu ms', 'calls'], [...rows, ...naive]))
      print(line);
    if (size.deals > 20_000) return;
    const begun = performance.now();
    const audit = await store.channel.audit({ mend: false });
    if (audit.lines.length + audit.submissions.length + audit.tallies.length > 0)
      throw new Error('What is kept beside the deals is not what the deals say.');
    print(
      `  adding everything up anew from the deals, and finding no difference: ${seconds(performance.now() - begun)}`,
    );
  } finally {
    store.close();
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;

type View = readonly [name: string, run: (at: number) => unknown];

async function timedViews(store: Store, size: MarketSize, runs: number): Promise<string[][]> {
  const next = generator(7);
  const drawn = Array.from({ length: runs }, () => dealerId(Math.floor(next() * size.dealers)));
  const someone = (at: number) => drawn[at % runs] ?? dealerId(0);
  const get = store.database.prepare('SELECT json FROM dealers WHERE id = ?');
  const { channel } = store;
  const web = asDealer(store);
  const all = dealerId(0);
  const deep = await placeAfter(store, 20);
  const path = '/v1/dealer/pipeline';
  const program = { id: 'funder_0_standard', funderId: 'funder_0' };
  const views: View[] = [
    ['bound: one get by primary key', (at) => get.get(someone(at))],
    ['world.dealer, a dealer at random', (at) => store.dealers.read(someone(at))],
    ['world.dealer, the same again', () => store.dealers.read(all)],
    ['dealer record, at random', (at) => channel.record(someone(at))],
    ['dealer record, the largest', () => channel.record(all)],
    ['sent to a program and funder', () => channel.sent(program, today)],
    ['first page, at random', (at) => channel.pipeline({ dealerId: someone(at), limit: page })],
    ['first page, the largest', () => channel.pipeline({ dealerId: all, limit: page })],
    ['a later page, the largest', () => channel.pipeline({ dealerId: all, limit: page, after: deep })],
    ['returned only, the largest', () => channel.pipeline({ dealerId: all, limit: page, stage: 'returned' })],
    ['deals by stage, the largest', () => channel.stages(all)],
    ['scorecard, at random', async (at) => dealerScorecard(await channel.tallies(someone(at)), 24)],
    ['scorecard, the largest', async () => dealerScorecard(await channel.tallies(all), 24)],
    ['as before: 100 whole deal files', () => store.deals.list(principalOf(all), 100)],
    ['over HTTP: pipeline, at random', (at) => web(someone(at), path)],
    ['over HTTP: pipeline, the largest', () => web(all, path)],
    ['over HTTP: scorecard, the largest', () => web(all, '/v1/dealer/scorecard')],
  ];
  const rows: string[][] = [];
  for (const [name, run] of views) rows.push(await timed(name, run, runs));
  return rows;
}

async function timed(name: string, run: (at: number) => unknown, runs: number): Promise<string[]> {
  for (let at = 0; at < Math.min(50, runs); at++) await run(runs - at);
  const taken: number[] = [];
  const cpu: number[] = [];
  for (let at = 0; at < runs; at++) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await run(at);
    taken.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1_000);
  }
  for (const each of [taken, cpu]) each.sort((a, b) => a - b);
  const [p50, p99, p99Cpu] = [quantile(taken, 0.5), quantile(taken, 0.99), quantile(cpu, 0.99)];
  return [name, p50.toFixed(3), p99.toFixed(3), p99Cpu.toFixed(3), String(runs)];
}

const principalOf = (dealer: string) => ({ id: 'somebody', role: 'dealer', dealerId: dealer }) as const;

/** The routes, with everything but the door. */
function asDealer(store: Store) {
  const catalog = { version: 'bench', invented: true, funders: [], programs: [], vehicles: [], guide: [] };
  const world = { dealer: store.dealers.read, catalog: () => catalog };
  const app = new OpenAPIHono<AppEnv>();
  app.use(async (c, next) => {
    c.set('principal', principalOf(c.req.header('dealer') ?? ''));
    await next();
  });
  app.route('/', dealerRoutes({ channel: store.channel, world, now: () => now }));
  return async (dealer: string, path: string) => {
    const response = await app.request(path, { headers: { dealer } });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    return response.text();
  };
}

/** Where a page of the largest dealer ends, or the last that there is. */
async function placeAfter(store: Store, pages: number) {
  let after: { readonly updatedAt: string; readonly dealId: string } | undefined;
  for (let n = 0; n < pages; n++) {
    const last = (await store.channel.pipeline({ dealerId: dealerId(0), limit: page, after })).at(-1);
    if (!last) break;
    after = last;
  }
  return after;
}

/** The same first page by opening deal files: those of the dealer, and all there are. And all dealers, as a snapshot takes them. */
async function naiveWays(
  store: Store,
  openJson: (sealed: Uint8Array, place: string) => unknown,
  size: MarketSize,
): Promise<string[][]> {
  const { database } = store;
  const all = dealerId(0);
  const expected = (await store.channel.pipeline({ dealerId: all, limit: page })).map((line) => line.dealId);
  const opened = (where: string, ...values: string[]) => {
    const rows = database
      .prepare<string[], { id: string; sealed: Buffer; updated_at: string }>(
        `SELECT id, sealed, updated_at FROM deals ${where}`,
      )
      .all(...values);
    const found = rows
      .map((row) => ({ deal: Deal.parse(openJson(row.sealed, dealPlace(row.id))), at: row.updated_at }))
      .filter(({ deal }) => deal.dealerId === all)
      .sort((a, b) => (`${a.at} ${a.deal.id}` < `${b.at} ${b.deal.id}` ? 1 : -1))
      .slice(0, page);
    const ids = found.map(({ deal }) => deal.id);
    if (ids.join() !== expected.join()) throw new Error('The naive way found another page.');
  };
  const snapshot = () =>
    database
      .prepare<[], { json: string }>('SELECT json FROM dealers ORDER BY position')
      .all()
      .map(({ json }) => resolveDealer(DealerEntry.parse(JSON.parse(json)), tier));
  return [
    await timedOnce('naive: open every deal of the largest', () => opened('WHERE dealer_id = ?', all), 5),
    ...(size.deals <= 20_000
      ? [await timedOnce('naive: open every deal, then filter', () => opened(''), 2)]
      : []),
    await timedOnce('naive: all dealers, as a snapshot', snapshot, 3),
  ];
}

async function timedOnce(name: string, run: () => unknown, times: number): Promise<string[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    await run();
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  return [name, quantile(taken, 0.5).toFixed(1), '', '', String(times)];
}
