import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { VectorCase } from './cases.ts';
import { inOneLine, runCases, type VectorsReport } from './run.ts';

const usage = 'Usage: npm run vectors -- DIR [--allow-uncovered] [--json] [--help]';

const help = `${usage}

Runs every case of every JSON file in DIR through the public functions of tools/repayment and compares what they compute with
what the case's source prints. A case is "not covered" when its kind or one of its inputs is not known here.

  --allow-uncovered  exit 0 although some cases are not covered
  --json             print one JSON object
  --help             print this

Exit code: 0 when every case passed, 1 when one failed or is not covered, 2 when there was nothing to run.`;

const options = ['--allow-uncovered', '--json', '--help'];

/**
 * `npm run vectors -- DIR`: every case of every JSON file in a folder.
 *
 * @returns the exit code, as `--help` explains it
 */
export function runVectors(args: readonly string[], print: (line: string) => void): number {
  const folder = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !options.includes(arg));
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  if (!folder || unknown) {
    print(unknown ? `Unknown option ${unknown}. ${usage}` : usage);
    return 2;
  }
  const files = jsonFiles(folder);
  if (files.length === 0) {
    print(`No JSON file in ${folder}. ${usage}`);
    return 2;
  }
  const read = files.map(casesIn);
  const report = runCases(
    read.flatMap(({ cases }) => cases),
    read.flatMap(({ unreadable }) => unreadable),
  );
  if (args.includes('--json')) print(JSON.stringify({ ...report, kinds: Object.fromEntries(report.kinds) }));
  else printReport(report, print);
  const { failed, notCovered } = report.total;
  return failed > 0 || (notCovered > 0 && !args.includes('--allow-uncovered')) ? 1 : 0;
}

interface ReadFile {
  readonly cases: readonly VectorCase[];
  /** Why the file, or a case in it, could not be read. */
  readonly unreadable: readonly string[];
}

/** The cases of one file; what cannot be read of it is told and keeps nothing else from running. */
function casesIn(file: string): ReadFile {
  const name = basename(file);
  try {
    const entries = z
      .object({ cases: z.array(z.unknown()) })
      .parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
    const read = entries.map((entry) => VectorCase.safeParse(entry));
    return {
      cases: read.flatMap(({ data }) => data ?? []),
      unreadable: read.flatMap(({ error }, k) => (error ? `${name}: cases.${k}: ${inOneLine(error)}` : [])),
    };
  } catch (error) {
    return { cases: [], unreadable: [`${name}: ${inOneLine(error)}`] };
  }
}

/** The JSON files of a folder, in name order; none when the folder cannot be read. */
function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function printReport({ kinds, lines, total }: VectorsReport, print: (line: string) => void): void {
  for (const line of lines) print(line);
  if (lines.length > 0) print('');
  const row = (name: string, passed: unknown, failed: unknown, notCovered: unknown) =>
    `${name.padEnd(32)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(notCovered).padStart(18)}`;
  print(row('kind', 'passed', 'failed', 'not covered'));
  for (const [kind, tally] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    print(row(kind, tally.passed, tally.failed, tally.notCovered));
  }
  print(row('total', total.passed, total.failed, total.notCovered));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = runVectors(process.argv.slice(2), (line) => console.log(line));
}
