import { diffCatalogs } from '#tools/funders/programs/diff-catalogs.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { diffText } from './funders-diff-text.ts';
import { catalogOf } from './funders-source.ts';

export const fundersDiffHelp = `chauffeur funders diff: what changed between two catalogues, in words

  chauffeur funders diff A B

Each is a version, current for the one in force, a folder of CSV files or a .json file.

  --json           the changes as JSON
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Exit code 1 when one cannot be read, 2 for wrong usage.

  chauffeur funders diff 2026-03 2026-04
  chauffeur funders diff current sheets
`;

const options = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function fundersDiff(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersDiffHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersDiffHelp);
      return ok;
    }
    const [a, b, ...more] = positionals;
    if (a === undefined || b === undefined || more.length > 0) throw usageError('Which two? Give two.');
    const before = await catalogOf(a, values, terminal);
    const after = await catalogOf(b, values, terminal);
    const changes = diffCatalogs(before, after);
    const json = { before: before.version, after: after.version, changes };
    terminal.output.write(
      values.json ? `${JSON.stringify(json, null, 2)}\n` : diffText(before, after, changes),
    );
    return ok;
  });
}
