import { ok, runCommand, type Terminal, usageError } from './command.ts';

type Subcommand = (argv: string[], terminal: Terminal) => Promise<number>;

/** What `chauffeur risk` can do, loaded when asked for. Each has its own help. */
const subcommands: Readonly<Record<string, { readonly about: string; load(): Promise<Subcommand> }>> = {
  train: {
    about: 'learn a scorecard from rows whose outcome is known',
    load: async () => (await import('./risk-train.ts')).riskTrain,
  },
  score: {
    about: 'score the rows of a CSV file',
    load: async () => (await import('./risk-score.ts')).riskScore,
  },
  monitor: {
    about: 'tell how far a file has drifted from what a scorecard was trained on',
    load: async () => (await import('./risk-monitor.ts')).riskMonitor,
  },
  fairness: {
    about: 'tell how a scorecard treats groups of people, and look for a less discriminatory one',
    load: async () => (await import('./risk-fairness.ts')).riskFairness,
  },
};

const list = Object.entries(subcommands).map(
  ([name, { about }]) => `  chauffeur risk ${name.padEnd(10)} ${about}`,
);

export const riskHelp = `chauffeur risk: scorecards, learned, applied and watched

${list.join('\n')}

Each has its own --help.
`;

export async function risk([name, ...rest]: string[], terminal: Terminal): Promise<number> {
  const subcommand = Object.hasOwn(subcommands, name ?? '') ? subcommands[name ?? ''] : undefined;
  if (subcommand) return (await subcommand.load())(rest, terminal);
  return runCommand(riskHelp, terminal, async () => {
    if (name !== '--help' && name !== '-h') {
      throw usageError(name === undefined ? 'Which command?' : `There is no command risk ${name}.`);
    }
    terminal.output.write(riskHelp);
    return ok;
  });
}
