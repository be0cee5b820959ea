import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readConfig } from '#server/config.ts';
import { createLogger } from '#server/log.ts';
import { PrequalificationRequest } from '#server/prequalification-schemas.ts';
import { startServer } from '#server/serve.ts';
import type { Bench, Print } from './bench.ts';
import { dealer, requestBody } from './buyer.ts';
import { type LoadFigures, load, type Target } from './load.ts';
import { table } from './table.ts';

const seconds = 5;
const connections = 8;

/** A whole decision over HTTP, beside a route that only checks the request. */
export const prequalifications: Bench = {
  name: 'prequalifications',
  about: 'POST /v1/prequalifications beside a bare Hono route with the same zod schema',
  runs: { of: `runs of ${seconds} s each`, usual: 2 },
  async run(runs, print) {
    const folder = mkdtempSync(join(tmpdir(), 'chauffeur-bench-'));
    const started = await chauffeur(folder);
    const bare = await bareRoute();
    try {
      await expectDecision(started.target);
      await compare([started.target, bare.target], runs, print);
    } finally {
      bare.stop();
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The real server over a database file, as an operator starts it, without a limit of requests. */
async function chauffeur(folder: string) {
  const env = { CHAUFFEUR_REQUESTS_PER_MINUTE: '0', CHAUFFEUR_LOG: 'silent' };
  const config = readConfig(env, { port: '0', data: folder });
  const { address, chauffeur: opened, stop } = await startServer(config, createLogger('silent'));
  const key = opened.signIns.find(({ user }) => user.id === dealer.id)?.key ?? '';
  const headers = { authorization: `Bearer ${key}` };
  return { target: { name: 'Chauffeur', url: `${address}/v1/prequalifications`, headers }, stop };
}

/** The peer: reads and validates the same body and answers at once. It decides and keeps nothing. */
async function bareRoute() {
  const app = new Hono().post('/v1/prequalifications', async (c) => {
    const parsed = PrequalificationRequest.safeParse(await c.req.json());
    return parsed.success ? c.json(parsed.data) : c.json(parsed.error.issues, 422);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/v1/prequalifications`;
  return { target: { name: 'bare Hono route', url, headers: {} }, stop: () => server.close() };
}

/** The load is worth measuring only when each request ends in offers and a schedule. */
async function expectDecision({ url, headers }: Target): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(requestBody()),
  });
  const { offers, schedule } = (await response.json()) as { offers?: unknown[]; schedule?: unknown };
  if (response.ok && offers && offers.length > 0 && schedule) return;
  throw new Error(`A prequalification answered ${response.status} without offers and a schedule.`);
}

async function compare(targets: readonly Target[], runs: number, print: Print): Promise<void> {
  print(
    `POST of one buyer: open a deal, record facts, score, ask every funder, build the schedule, all kept in a`,
  );
  print(
    `database file and its audit log. Peer: a Hono route that validates the same body and keeps nothing.`,
  );
  print(
    `${connections} connections from a thread of its own, ${seconds} s each in turns; both in one process.`,
  );
  const figures = new Map<Target, LoadFigures[]>(targets.map((target) => [target, []]));
  for (const target of targets) await load(target, requestBody(), { connections, seconds: 1 });
  for (let run = 0; run < runs; run++) {
    for (const target of targets) {
      figures.get(target)?.push(await load(target, requestBody(), { connections, seconds }));
    }
  }
  for (const line of report(figures)) print(line);
}

function report(figures: ReadonlyMap<Target, readonly LoadFigures[]>): string[] {
  const means = [...figures].map(([{ name }, of]) => {
    const mean = (figure: (one: LoadFigures) => number) =>
      of.reduce((sum, one) => sum + figure(one), 0) / of.length;
    return {
      name,
      perSecond: mean((one) => one.perSecond),
      p50: mean((one) => one.p50),
      p99: mean((one) => one.p99),
    };
  });
  const peer = means.at(-1)?.perSecond ?? Number.NaN;
  const rows = means.map(({ name, perSecond, p50, p99 }) => {
    const ratio = perSecond / peer;
    return [name, perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), `${ratio.toFixed(3)}×`];
  });
  return ['', ...table(['', 'requests/s', 'p50 ms', 'p99 ms', 'to peer'], rows)];
}
