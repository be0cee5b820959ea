import { parseArgs } from 'node:util';
import { allocation } from './allocation.ts';
import type { Bench } from './bench.ts';
import { dealers } from './dealers.ts';
import { documents } from './documents.ts';
import { evals } from './evals.ts';
import { funders } from './funders.ts';
import { graphOverhead } from './graph-overhead.ts';
import { hostile } from './hostile.ts';
import { longConversation } from './long-conversation.ts';
import { prequalifications } from './prequalifications.ts';
import { repayment } from './repayment.ts';
import { risk } from './risk.ts';
import { riskCeiling } from './risk-ceiling.ts';
import { riskPeers } from './risk-peers.ts';
import { structuring } from './structuring.ts';

const benches: readonly Bench[] = [
  allocation,
  dealers,
  documents,
  evals,
  funders,
  graphOverhead,
  hostile,
  longConversation,
  prequalifications,
  repayment,
  riskCeiling,
  riskPeers,
  risk,
  structuring,
];

const help = `npm run bench -- [NAME] [--runs N] [--dir DIR] [--data DIR]

--dir gives benchmarks of papers a folder of them and that of the evals its peers, --data those of risk the folder of the data.

Without a name, all of them:
${benches.map(({ name, about, runs }) => `  ${name.padEnd(18)} ${about} (${runs.usual} ${runs.of})`).join('\n')}
`;

const wrongUsage = 2;

async function main(argv: string[]): Promise<number> {
  const asked = read(argv);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n\n${help}`);
    return wrongUsage;
  }
  if (asked.help) process.stdout.write(help);
  for (const bench of asked.help ? [] : asked.chosen) {
    console.log(`\n${bench.name}: ${bench.about}`);
    const options = {
      ...(asked.dir === undefined ? {} : { dir: asked.dir }),
      ...(asked.data === undefined ? {} : { data: asked.data }),
    };
    await bench.run(asked.runs ?? bench.runs.usual, (line) => console.log(line), options);
  }
  return 0;
}

interface Asked {
  readonly help: boolean;
  readonly chosen: readonly Bench[];
  readonly runs: number | undefined;
  readonly dir: string | undefined;
  readonly data: string | undefined;
}

/** @returns what is asked for, or what is wrong with it */
function read(argv: string[]): Asked | string {
  const options = {
    help: { type: 'boolean', short: 'h' },
    runs: { type: 'string' },
    dir: { type: 'string' },
    data: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    const unknown = positionals.find((name) => benches.every((bench) => bench.name !== name));
    if (unknown !== undefined) return `There is no benchmark ${unknown}.`;
    const runs = values.runs === undefined ? undefined : Number(values.runs);
    if (runs !== undefined && !(Number.isInteger(runs) && runs >= 1 && runs <= 1_000)) {
      return '--runs takes a whole number from 1 to 1000.';
    }
    const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { help: values.help ?? false, chosen, runs, dir: values.dir, data: values.data };
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
}

process.exitCode = await main(process.argv.slice(2));
