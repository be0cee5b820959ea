import { parseArgs } from 'node:util';
import { fuzz } from '#tools/documents/testing/fuzz.ts';
import { treeResidentMb } from './process-tree.ts';
import { table } from './table.ts';

const help = `npm run fuzz:documents -- [--count N] [--seed N]

Opens N papers and pictures changed at random (10000 without --count) and says what became of them.
It fails when one of them caused an error, or when this process grew.
`;
const growthMbMax = 150;

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { count: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [count, seed] = [Number(values.count ?? 10_000), Number(values.seed ?? 1)];
  let peakMb = 0;
  const started = performance.now();
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, treeResidentMb(process.pid));
  }, 100);
  const onFile = (done: number) => done % 500 === 0 && console.error(`${done} of ${count}`);
  const figures = await fuzz({ count, seed, together: 2, onFile });
  clearInterval(watch);
  const rows = Object.entries({ ...figures.outcomes, ...prefixed(figures.errors) }).map(([name, times]) => [
    name,
    String(times),
  ]);
  for (const line of table(['answer', 'files'], rows)) console.log(line);
  const seconds = (performance.now() - started) / 1000;
  const [start, half, end] = figures.residentMb;
  console.log(
    `${count} files in ${seconds.toFixed(0)} s, seed ${seed}; slowest ${(figures.slowestMs / 1000).toFixed(1)} s.`,
  );
  console.log(`This process: ${start} MB at the start, ${half} at the half, ${end} at the end.`);
  console.log(`With its reader processes: at most ${peakMb.toFixed(0)} MB.`);
  return Object.keys(figures.errors).length > 0 || end - half > growthMbMax ? 1 : 0;
}

const prefixed = (errors: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(errors).map(([name, times]) => [`error: ${name}`, times]));

process.exitCode = await main(process.argv.slice(2));
