import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf } from '#tools/kit/canonical.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import { type Monitored, monitorRows } from '#tools/risk/monitoring/monitor-rows.ts';
import { monitoringReport } from '#tools/risk/monitoring/monitoring-report.ts';
import { type Thresholds, thresholdsMissed } from '#tools/risk/monitoring/thresholds.ts';
import { reportHtml } from '#tools/risk/report/html.ts';
import { reportText } from '#tools/risk/report/report.ts';
import { openCardRows, trainedOnNotes } from '#tools/risk/rows/card-rows.ts';
import { failed, ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { numberOption } from './number-option.ts';
import { cardAt } from './risk-card.ts';

export const riskMonitorHelp = `chauffeur risk monitor: tells how far a file has drifted from what a scorecard was trained on

  chauffeur risk monitor FILE.csv[.gz] --card NAME|FILE

  --card NAME|FILE    a shipped card (us-subprime, us-prime) or the file of an artifact (needed)
  --population        leave out rows of people whom the card is not for, by their bureau score
  --watch INDEX       a stability index from which a shift is watched (0.10)
  --act INDEX         a stability index from which somebody acts (0.25)
  --details           the bins of every input, not only of those that drifted
  --json              the report as JSON
  --html FILE         the report as a page, too
  --help              this text

thresholds, none unless given:
  --max-psi INDEX     greatest stability index of the score
  --max-csi INDEX     greatest stability index of any input
  --min-auc SHARE     least area under the ROC curve, where the file has the column bad
  --min-ks SHARE      least Kolmogorov-Smirnov distance
  --max-ece SHARE     greatest expected calibration error

Exit code 1 when a threshold is not held or the file cannot be read, 2 for wrong usage.

  chauffeur risk monitor applications-2026-11.csv.gz --card us-subprime --max-psi 0.25 --max-csi 0.25
`;

const options = {
  card: { type: 'string' },
  population: { type: 'boolean' },
  watch: { type: 'string' },
  act: { type: 'string' },
  details: { type: 'boolean' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  'max-psi': { type: 'string' },
  'max-csi': { type: 'string' },
  'min-auc': { type: 'string' },
  'min-ks': { type: 'string' },
  'max-ece': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseCommand<{ args: string[]; options: typeof options }>>['values'];

export function riskMonitor(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(riskMonitorHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(riskMonitorHelp);
      return ok;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw usageError('Which file? Give one.');
    if (values.card === undefined) throw usageError('Which card? Give --card.');
    return monitorFile(file, values.card, values, terminal);
  });
}

async function monitorFile(file: string, name: string, values: Values, terminal: Terminal): Promise<number> {
  const limits = limitsOf(values);
  const thresholds = thresholdsOf(values);
  const card = await cardAt(name);
  const rows = await openCardRows(file, card, []);
  const populationOnly = values.population ?? false;
  const monitored = await monitorRows(card, rows.batches, { limits, populationOnly });
  if (monitored.drift.rows === 0) throw noRows(file, monitored.outside);
  const missed = thresholdsMissed(monitored, thresholds);
  const digest = rows.digest();
  const notes = [...trainedOnNotes(digest, card), ...rows.notes()];
  const about = { file: basename(file), limits, missed, notes };
  const report = monitoringReport(card, monitored, { ...about, allBins: values.details ?? false });
  if (values.html !== undefined) {
    const whole = monitoringReport(card, monitored, { ...about, allBins: true });
    await writeFile(values.html, reportHtml(whole));
  }
  terminal.output.write(values.json ? jsonOf(card, monitored, { ...about, digest }) : reportText(report));
  return missed.length > 0 ? failed : ok;
}

function jsonOf(card: Scorecard, monitored: Monitored, about: Readonly<Record<string, unknown>>): string {
  const { id, version } = card;
  return `${JSON.stringify({ card: { id, version, hash: hashOf(card) }, ...about, ...monitored }, null, 2)}\n`;
}

function limitsOf(values: Values) {
  const limits = { watch: numberOption('watch', values) ?? 0.1, act: numberOption('act', values) ?? 0.25 };
  if (limits.act < limits.watch) throw usageError('--act is below --watch.');
  return limits;
}

const thresholdsOf = (values: Values): Thresholds => ({
  psiMax: numberOption('max-psi', values),
  csiMax: numberOption('max-csi', values),
  aucMin: numberOption('min-auc', values),
  ksMin: numberOption('min-ks', values),
  eceMax: numberOption('max-ece', values),
});

const noRows = (file: string, outside: number) =>
  outside > 0
    ? invalidInput(
        'risk/no_rows',
        `None of the ${outside} rows of ${file} is of a person whom the card is for.`,
        'Choose the card of these people, or leave out --population.',
      )
    : invalidInput('risk/no_rows', `${file} has a header and no rows.`, 'Give a file with rows.');
