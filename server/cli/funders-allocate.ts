import { readFile, stat } from 'node:fs/promises';
import { allocate } from '#tools/funders/allocation/allocate.ts';
import { problemFromCsv, readProblem } from '#tools/funders/allocation/from-csv.ts';
import { type AllocationProblem, Objective, objectives } from '#tools/funders/allocation/problem.ts';
import type { AllocationResult } from '#tools/funders/allocation/result.ts';
import type { Progress } from '#tools/funders/allocation/run-worker.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { allocationText } from './allocation-text.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { numberOption } from './number-option.ts';

const bytesMax = 128e6;
const usualSeconds = 60;
const secondsMax = 3_600;

export const fundersAllocateHelp = `chauffeur funders allocate: allocates a batch of approved deals to funders

  chauffeur funders allocate FILE.json
  chauffeur funders allocate FILE.csv --funders FILE.csv --objective ${objectives.join('|')}

  --objective NAME        expected_value: the most value; customer_cost: the most deals placed, then the least cost
                          (JSON: in place of the file's)
  --concentration-from N  limits on shares hold from N deals of a funder on (JSON: in place of the file's; usually 1)
  --funders FILE          with CSV: the funders and their limits
  --time-limit SECONDS    the best found by then, with its proven gap (usually ${usualSeconds})
  --deals                 tell every deal in the table, not only those that nobody gets
  --json                  the whole result as JSON
  --help                  this text

The result is a proposal: nothing is sent to anyone. It keeps every limit, and says how far it can be from the best there is.
Progress goes to standard error; Ctrl-C ends the search with the best found so far. docs/funders.md has the formats.

Exit code 1 when the batch cannot be read or is not valid, 2 for wrong usage.
`;

const options = {
  objective: { type: 'string' },
  funders: { type: 'string' },
  'concentration-from': { type: 'string' },
  'time-limit': { type: 'string' },
  deals: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = Readonly<
  Partial<Record<'objective' | 'funders' | 'concentration-from' | 'time-limit', string>>
>;

export function fundersAllocate(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersAllocateHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersAllocateHelp);
      return ok;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw usageError('Which file? Give one.');
    const seconds = numberOption('time-limit', values) ?? usualSeconds;
    if (seconds === 0 || seconds > secondsMax)
      throw usageError(`--time-limit takes up to ${secondsMax} seconds.`);
    const problem = await problemAt(file, values);
    const result = await interruptible(problem, seconds, terminal);
    terminal.output.write(
      values.json ? `${JSON.stringify(result, null, 2)}\n` : allocationText(result, values.deals ?? false),
    );
    return ok;
  });
}

async function problemAt(file: string, values: Values): Promise<AllocationProblem> {
  const objective = values.objective === undefined ? undefined : Objective.safeParse(values.objective).data;
  if (values.objective !== undefined && !objective)
    throw usageError(`--objective is one of ${objectives.join(', ')}.`);
  const concentrationFrom = numberOption('concentration-from', values);
  const text = await textOf(file);
  if (/\.csv$/i.test(file)) {
    if (values.funders === undefined) throw usageError('With CSV, give --funders FILE.');
    if (!objective) throw usageError('With CSV, give --objective.');
    const funders = await textOf(values.funders);
    return problemFromCsv({ options: text, funders, objective, concentrationFrom: concentrationFrom ?? 1 });
  }
  const data = jsonOf(text, file);
  return readProblem({
    ...(data as object),
    ...(objective && { objective }),
    ...(concentrationFrom !== undefined && { concentrationFrom }),
  });
}

/** Allocates until it ends or the person has had enough. */
async function interruptible(
  problem: AllocationProblem,
  seconds: number,
  { errors }: Terminal,
): Promise<AllocationResult> {
  const enough = new AbortController();
  const onInterrupt = () => enough.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await allocate(problem, {
      signal: enough.signal,
      secondsMax: seconds,
      onProgress: tellChanges((line) => errors.write(`${line}\n`)),
    });
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

const words = { relaxing: 'solving the relaxation', improving: 'improving', proving: 'proving' } as const;

/** A line for each tenth of the way. */
function tellChanges(write: (line: string) => void): (progress: Progress) => void {
  let told = -1;
  return ({ stage, share }) => {
    const tenth = Math.floor(share * 10);
    if (tenth > told) write(`${String(tenth * 10).padStart(3)} %  ${words[stage]}`);
    told = Math.max(told, tenth);
  };
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size <= bytesMax) return await readFile(file, 'utf8');
  } catch (cause) {
    throw invalidInput('allocation/no_file', `${file} cannot be read.`, 'Check the path.', { cause });
  }
  throw invalidInput(
    'allocation/file_too_large',
    `${file} is above ${bytesMax / 1e6} MB.`,
    'Give a smaller batch.',
  );
}

function jsonOf(text: string, file: string): unknown {
  const data = parsed(text, file);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw notJson(file);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJson(file, cause);
  }
}

const notJson = (file: string, cause?: unknown) =>
  invalidInput(
    'allocation/not_json',
    `${file} is not a JSON object.`,
    'Give JSON, or name a CSV file .csv.',
    { cause },
  );
