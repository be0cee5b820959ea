import { type Description, describeRecord } from '#tools/funders/programs/describe-record.ts';
import { notFound } from '#tools/kit/errors.ts';
import { printable, textTable } from '#tools/kit/text-table.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { catalogOf, inForce } from './funders-source.ts';

export const fundersShowHelp = `chauffeur funders show: everything about one program or funder

  chauffeur funders show ID

  --source WHAT    a version, a folder or a .json file (current: the one in force)
  --json           as JSON
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Exit code 1 when there is none, 2 for wrong usage.

  chauffeur funders show harbor_used_prime
`;

const options = {
  source: { type: 'string' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function fundersShow(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersShowHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersShowHelp);
      return ok;
    }
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw usageError('Which program or funder? Give one id.');
    const catalog = await catalogOf(values.source ?? inForce, values, terminal);
    const found = describeRecord(catalog, id);
    if (found.length === 0) throw noSuch(id, catalog.version);
    const records = [...catalog.funders, ...catalog.programs].filter((record) => record.id === id);
    const json = { version: catalog.version, records };
    terminal.output.write(
      values.json ? `${JSON.stringify(json, null, 2)}\n` : found.map(describedText).join('\n'),
    );
    return ok;
  });
}

const left = (title: string) => ({ title, align: 'left' as const });

function describedText({ kind, fields, lists }: Description): string {
  const table = textTable(
    [left(kind), left(''), left('')],
    fields.map((cells) => cells.map(printable)),
  );
  const parts = lists.flatMap(({ name, titles, rows }) => [
    '',
    name,
    ...textTable(
      titles.map(left),
      rows.map((cells) => cells.map(printable)),
    ).map((line) => `  ${line}`),
  ]);
  return `${[...table, ...parts].join('\n')}\n`;
}

const noSuch = (id: string, version: string) =>
  notFound(
    'funders/no_such_record',
    `The catalogue ${version} has no program and no funder ${id}.`,
    'chauffeur funders list names the programs.',
  );
