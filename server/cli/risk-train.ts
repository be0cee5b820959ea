import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';

export const riskTrainHelp = `chauffeur risk train: learns a scorecard from rows whose outcome is known

  chauffeur risk train --data FILE.csv[.gz] --spec FILE.json [--out FILE.json] [--report FILE.html] [--seed N]
`;

const options = { help: { type: 'boolean', short: 'h' } } as const;

export function riskTrain(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(riskTrainHelp, terminal, async () => {
    const { values } = parseCommand({ args: argv, options });
    if (!values.help) throw usageError('Which data?');
    terminal.output.write(riskTrainHelp);
    return ok;
  });
}
