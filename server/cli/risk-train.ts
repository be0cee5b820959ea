import { readFile, writeFile } from 'node:fs/promises';
import { invalidInput } from '#tools/kit/errors.ts';
import { readSample } from '#tools/risk/training/data/read-sample.ts';
import { trainingReport } from '#tools/risk/training/report/report.ts';
import { readSpec } from '#tools/risk/training/spec.ts';
import { type Trained, train } from '#tools/risk/training/train.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';

export const riskTrainHelp = `chauffeur risk train: learns a scorecard from rows whose outcome is known

  chauffeur risk train --data FILE.csv[.gz] --spec FILE.json [--out FILE.json]
                       [--report FILE.html] [--seed N]

  --data FILE     CSV with a header, packed by gzip when its name ends in .gz (needed)
  --spec FILE     what to learn and how; tools/risk/training/specs has those of the shipped cards (needed)
  --out FILE      where the scorecard goes (without it, nothing is written)
  --report FILE   how it came about, as one HTML page: bins, weight of evidence, ROC, KS, calibration, drift, choices
  --seed N        a whole number from 0; the same data, specification and seed give the same bytes (1)
  --help          this text

Some rows are held out by a hash of their row_id before anything is learned; the card is measured on them. Progress is told
on standard error, the measures on standard output.

Exit code 1 when the data or the specification cannot be used, 2 for wrong usage.
`;

const options = {
  data: { type: 'string' },
  spec: { type: 'string' },
  out: { type: 'string' },
  report: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function riskTrain(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(riskTrainHelp, terminal, async () => {
    const { values } = parseCommand({ args: argv, options });
    if (values.help) {
      terminal.output.write(riskTrainHelp);
      return ok;
    }
    const { data, spec: specFile, out, report } = values;
    if (data === undefined) throw usageError('Which data? Give --data.');
    if (specFile === undefined) throw usageError('Which specification? Give --spec.');
    const seed = seedOf(values.seed);
    const progress = (line: string) => void terminal.errors.write(`${line}\n`);
    const spec = readSpec(await textOf(specFile), specFile);
    progress(`Reading ${data}…`);
    const { sample, digest } = await readSample(data, spec);
    const trained = train({ spec, sample, digest, seed }, progress);
    if (out !== undefined) await write(out, `${JSON.stringify(trained.scorecard, null, 2)}\n`);
    if (report !== undefined) await write(report, trainingReport(trained, sample));
    terminal.output.write(summary(trained));
    return ok;
  });
}

/** The measures, in words. */
function summary({ scorecard: { id, training, validation, characteristics } }: Trained): string {
  const { auc, ks, ece, brier, roundingLoss, rows, bads } = validation;
  const figure = ({ value, low, high }: typeof auc) =>
    `${value.toFixed(4)} (95 %: ${low.toFixed(4)} to ${high.toFixed(4)})`;
  return `${id}: ${training.rows} rows, ${training.bads} bads, ${characteristics.length} characteristics
on ${rows} rows held out, ${bads} of them bads:
  AUC            ${figure(auc)}
  KS             ${figure(ks)}
  ECE            ${ece.toFixed(4)}
  Brier          ${brier.toFixed(4)}
  rounding loss  ${roundingLoss.toFixed(5)} AUC
`;
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= 4_294_967_295) return seed;
  throw usageError('--seed takes a whole number from 0 to 4294967295.');
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw fileError(`${file} cannot be read`, cause);
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw fileError(`${file} cannot be written`, cause);
  }
}

const fileError = (what: string, cause: unknown) =>
  invalidInput(
    'risk/file',
    `${what}: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Give another path.',
    {
      cause,
    },
  );
