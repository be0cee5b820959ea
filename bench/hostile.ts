import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#server/config.ts';
import { createLogger } from '#server/log.ts';
import { startServer } from '#server/serve.ts';
import * as made from '#tools/documents/testing/hostile.ts';
import type { Bench, Print } from './bench.ts';
import { createPerson, type Person } from './chat-client.ts';
import { quantile } from './measure.ts';
import { treeResidentMb } from './process-tree.ts';
import { table } from './table.ts';

interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether someone who sends papers made to do harm slows down or stops everybody else. */
export const hostile: Bench = {
  name: 'hostile',
  about: 'chat latency idle and while papers made to do harm are read, memory of all processes, each answer',
  runs: { of: 'turns idle', usual: 20 },
  async run(turns, print, { dir } = {}) {
    const files = [...(await ownFiles()), ...(dir === undefined ? [] : filesIn(dir))];
    const folder = mkdtempSync(join(tmpdir(), 'chauffeur-hostile-'));
    const env = {
      CHAUFFEUR_REQUESTS_PER_MINUTE: '0',
      CHAUFFEUR_TURNS_PER_MINUTE: '0',
      CHAUFFEUR_LOG: 'silent',
    };
    const server = await startServer(readConfig(env, { port: '0', data: folder }), createLogger('silent'));
    const person = (id: string) => {
      const key = server.chauffeur.signIns.find(({ user }) => user.id === id)?.key ?? '';
      return createPerson(server.address, key);
    };
    try {
      await measure(files, turns, person('dealer_ben'), person('customer_maya'), print);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function ownFiles(): Promise<HostileFile[]> {
  const files: [string, Uint8Array][] = [
    ['a stream of two gigabytes', made.inflatingPdf()],
    ['the same packed twice', made.nestedFiltersPdf()],
    ['an image of 900 million pixels', made.hugeImagePdf(30_000)],
    ['a PNG of 900 million pixels', made.hugePng(30_000, 30_000)],
    ['scripts and programs', made.activePdf()],
    ['a wrong table of objects', made.wrongXrefPdf()],
    ['arrays within arrays', made.nestedArraysPdf(200_000)],
    ['a drawing that draws itself', made.selfDrawingPdf()],
    ['pages that are their own children', made.loopingPagesPdf()],
    ['a million characters', made.crowdedPdf(1_000_000)],
    ['a thousand pages', await made.manyPages(1000)],
    ['an unknown password', await made.encryptedPdf()],
  ];
  return files.map(([name, bytes]) => ({ name, bytes }));
}

const filesIn = (dir: string): HostileFile[] =>
  readdirSync(dir)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(dir, name)) }));

async function measure(
  files: readonly HostileFile[],
  turns: number,
  chatting: Person,
  attacking: Person,
  print: Print,
): Promise<void> {
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, treeResidentMb(process.pid));
  }, 50);
  const say = () => chatting.turn('What would $25,000 at 6.99 % cost a month over 72 months?');
  await say();
  const idle: number[] = [];
  for (let n = 0; n < turns; n++) idle.push((await say()).milliseconds);
  const idleMb = peakMb;

  const started = performance.now();
  let running = files.length;
  const answers = files.map(async ({ name, bytes }) => {
    const answer = await attacking.paper(bytes).finally(() => running--);
    return [name, answer, ((performance.now() - started) / 1000).toFixed(1)];
  });
  const rows = Promise.all(answers);
  const attacked: number[] = [];
  while (running > 0) attacked.push((await say()).milliseconds);
  for (const line of table(['file', 'answer', 'after s'], await rows)) print(line);
  clearInterval(watch);
  print('');
  print(`A chat turn in milliseconds, ${files.length} files uploaded at once and parsed meanwhile:`);
  for (const line of table(['', 'turns', 'p50', 'p95'], latencies(idle, attacked))) print(line);
  print(`Resident memory of all processes: ${idleMb.toFixed(0)} MB idle, at most ${peakMb.toFixed(0)} MB.`);
}

function latencies(idle: readonly number[], attacked: readonly number[]): string[][] {
  const of = (times: readonly number[], share: number) =>
    quantile(
      times.toSorted((a, b) => a - b),
      share,
    );
  const row = (name: string, times: readonly number[]) => [
    name,
    String(times.length),
    of(times, 0.5).toFixed(0),
    of(times, 0.95).toFixed(0),
  ];
  const ratio = (share: number) => `${(of(attacked, share) / of(idle, share)).toFixed(2)}×`;
  return [row('idle', idle), row('under attack', attacked), ['ratio', '', ratio(0.5), ratio(0.95)]];
}
