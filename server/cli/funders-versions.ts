import { printable, textTable } from '#tools/kit/text-table.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { withStore } from './funders-source.ts';

export const fundersVersionsHelp = `chauffeur funders versions: every catalogue that was ever in force

  chauffeur funders versions

  --json           as JSON
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Each is kept whole: export writes it, import puts it in force again.
`;

const options = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });
const columns = [
  left('version'),
  left('imported'),
  left('by'),
  right('funders'),
  right('programs'),
  right('cars'),
  right('guide'),
  left('content'),
  left('note'),
];

/** Enough of a hash to tell versions apart. */
const shownHash = 12;

export function fundersVersions(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersVersionsHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersVersionsHelp);
      return ok;
    }
    if (positionals.length > 0) throw usageError(`${positionals[0]} is one too many.`);
    return withStore(terminal, values, false, async ({ catalog }) => {
      const versions = await catalog.versions();
      const inForce = catalog.current().version;
      const rows = versions.map((one) => [
        one.version === inForce ? `${one.version} (in force)` : one.version,
        one.importedAt.slice(0, 16),
        printable(one.importedBy),
        ...[one.funders, one.programs, one.vehicles, one.guideValues].map(String),
        one.hash.slice(0, shownHash),
        printable(one.note),
      ]);
      const table = rows.length === 0 ? ['There is no catalogue yet.'] : textTable(columns, rows);
      const json = { inForce: inForce === 'none' ? null : inForce, versions };
      terminal.output.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : `${table.join('\n')}\n`);
      return ok;
    });
  });
}
