import { once } from 'node:events';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import { readRows } from '#tools/risk/rows/read-rows.ts';
import { createRowScorer, scoredHeader } from '#tools/risk/rows/score-rows.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { cardAt } from './risk-card.ts';

export const riskScoreHelp = `chauffeur risk score: scores every row of a CSV file with one scorecard

  chauffeur risk score FILE.csv[.gz] --card NAME|FILE > out.csv

  --card NAME|FILE          a shipped card (us-subprime, us-prime) or the file of an artifact (needed)
  --missing-columns-blank   a column that the card reads and the file lacks counts as blank
                            (without it, that is an error that names the column)
  --help                    this text

Columns are named as in the card. Out come row_id,score,pd,reason_1,reason_2,reason_3,reason_4, one row for each row, in
their order. Without a column row_id, rows are numbered from 1. Reasons are the largest losses of points against applicants
at or just above the cut-off; fewer than four leave cells blank. A blank cell is a missing value, which the card knows; a
cell that is no number where one belongs counts as missing and is told on standard error.

Exit code 1 when the file cannot be read or is no CSV, 2 for wrong usage.
`;

const options = {
  card: { type: 'string' },
  'missing-columns-blank': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function riskScore(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(riskScoreHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(riskScoreHelp);
      return ok;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw usageError('Which file? Give one.');
    if (values.card === undefined) throw usageError('Which card? Give --card.');
    const card = await cardAt(values.card);
    await scoreFile(file, card, values['missing-columns-blank'] ?? false, terminal).catch(readerHasLeft);
    return ok;
  });
}

/** Whoever reads the output may stop early, as `head` does: that is no failure. */
function readerHasLeft(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
}

async function scoreFile(
  file: string,
  card: Scorecard,
  missingColumnsBlank: boolean,
  { output, errors }: Terminal,
): Promise<void> {
  const { header, batches } = await readRows(file);
  const scorer = createRowScorer(card, header, missingColumnsBlank);
  output.write(`${scoredHeader}\n`);
  for await (const batch of batches) {
    const text = batch.map((row) => `${scorer.scored(row)}\n`).join('');
    if (!output.write(text)) await once(output, 'drain');
  }
  for (const note of scorer.notes()) errors.write(`${note}\n`);
}
