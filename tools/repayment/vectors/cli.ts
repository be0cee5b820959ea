import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VectorFile } from './cases.ts';
import { runCases, type VectorsReport } from './run.ts';

const usage = 'Usage: npm run vectors -- DIR [--strict] [--json]';

/**
 * `npm run vectors -- DIR`: every case of every JSON file in a folder.
 *
 * @returns the exit code: 0 when nothing failed, 1 when something did (with `--strict` also when a kind is not covered),
 *   2 when there was nothing to run
 */
export function runVectors(args: readonly string[], print: (line: string) => void): number {
  const folder = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--strict' && arg !== '--json');
  if (!folder || unknown) {
    print(unknown ? `Unknown option ${unknown}. ${usage}` : usage);
    return 2;
  }
  const files = jsonFiles(folder);
  if (files.length === 0) {
    print(`No JSON file in ${folder}. ${usage}`);
    return 2;
  }
  const report = runCases(
    files.flatMap((file) => VectorFile.parse(JSON.parse(readFileSync(file, 'utf8'))).cases),
  );
  if (args.includes('--json')) print(JSON.stringify({ ...report, kinds: Object.fromEntries(report.kinds) }));
  else printReport(report, print);
  const { failed, notCovered } = report.total;
  return failed > 0 || (args.includes('--strict') && notCovered > 0) ? 1 : 0;
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
  print(row('kind', 'passed', 'failed', 'not covered yet'));
  for (const [kind, tally] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    print(row(kind, tally.passed, tally.failed, tally.notCovered));
  }
  print(row('total', total.passed, total.failed, total.notCovered));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = runVectors(process.argv.slice(2), (line) => console.log(line));
}
