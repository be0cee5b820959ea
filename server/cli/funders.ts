import { ok, runCommand, type Terminal, usageError } from './command.ts';

type Subcommand = (argv: string[], terminal: Terminal) => Promise<number>;

/** What `chauffeur funders` can do, loaded when asked for. Each has its own help. */
const subcommands: Readonly<Record<string, { readonly about: string; load(): Promise<Subcommand> }>> = {
  import: {
    about: 'put a catalogue in force: funders, programs, cars and guide values',
    load: async () => (await import('./funders-import.ts')).fundersImport,
  },
  export: {
    about: 'write a catalogue as CSV files for a spreadsheet, or as JSON',
    load: async () => (await import('./funders-export.ts')).fundersExport,
  },
  check: {
    about: 'tell what is wrong with a catalogue, record by record, with its cure',
    load: async () => (await import('./funders-check.ts')).fundersCheck,
  },
  list: {
    about: 'the programs of a catalogue, or those for a score, term, state and day',
    load: async () => (await import('./funders-list.ts')).fundersList,
  },
  show: {
    about: 'everything about one program or funder',
    load: async () => (await import('./funders-show.ts')).fundersShow,
  },
  diff: {
    about: 'what changed between two versions or files, in words',
    load: async () => (await import('./funders-diff.ts')).fundersDiff,
  },
  versions: {
    about: 'every catalogue that was ever in force',
    load: async () => (await import('./funders-versions.ts')).fundersVersions,
  },
  allocate: {
    about: 'allocate a batch of approved deals to funders',
    load: async () => (await import('./funders-allocate.ts')).fundersAllocate,
  },
};

const list = Object.entries(subcommands).map(
  ([name, { about }]) => `  chauffeur funders ${name.padEnd(10)} ${about}`,
);

export const fundersHelp = `chauffeur funders: funders and their programs, as data, and which deals go to whom

${list.join('\n')}

Each has its own --help.
`;

export async function funders([name, ...rest]: string[], terminal: Terminal): Promise<number> {
  const subcommand = Object.hasOwn(subcommands, name ?? '') ? subcommands[name ?? ''] : undefined;
  if (subcommand) return (await subcommand.load())(rest, terminal);
  return runCommand(fundersHelp, terminal, async () => {
    if (name !== '--help' && name !== '-h') {
      throw usageError(name === undefined ? 'Which command?' : `There is no command funders ${name}.`);
    }
    terminal.output.write(fundersHelp);
    return ok;
  });
}
