import { ok, runCommand, type Terminal, usageError } from './command.ts';

type Subcommand = (argv: string[], terminal: Terminal) => Promise<number>;

/** What `chauffeur funders` can do, loaded when asked for. Each has its own help. */
const subcommands: Readonly<Record<string, { readonly about: string; load(): Promise<Subcommand> }>> = {
  allocate: {
    about: 'allocate a batch of approved deals to funders',
    load: async () => (await import('./funders-allocate.ts')).fundersAllocate,
  },
};

const list = Object.entries(subcommands).map(
  ([name, { about }]) => `  chauffeur funders ${name.padEnd(10)} ${about}`,
);

export const fundersHelp = `chauffeur funders: what funders offer, and which deals go to whom

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
