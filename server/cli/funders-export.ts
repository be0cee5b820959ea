import { writeCatalog } from '#tools/funders/programs/write-catalog.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { catalogOf, inForce, sizeOf } from './funders-source.ts';

export const fundersExportHelp = `chauffeur funders export: writes a catalogue for a spreadsheet or a program

  chauffeur funders export PATH

A PATH that ends in .json becomes one file, any other a folder of CSV files. What is exported can be imported again and
is then the same.

  --source WHAT    a version, a folder or a .json file (current: the one in force)
  --replace        write over an earlier export
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Exit code 1 when it cannot be written, 2 for wrong usage.

  chauffeur funders export sheets
  chauffeur funders export 2026-03.json --source 2026-03
`;

const options = {
  source: { type: 'string' },
  replace: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function fundersExport(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersExportHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersExportHelp);
      return ok;
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw usageError('Where to? Give one folder or .json file.');
    const catalog = await catalogOf(values.source ?? inForce, values, terminal);
    const files = await writeCatalog(catalog, path, { replace: values.replace ?? false });
    terminal.output.write(
      `${catalog.version}: ${sizeOf(catalog)}\n${files.map((file) => `  ${file}\n`).join('')}`,
    );
    return ok;
  });
}
