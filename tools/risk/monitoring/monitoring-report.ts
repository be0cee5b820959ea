import { outsideLines } from '../card/population.ts';
import type { Scorecard } from '../card/scorecard.ts';
import { count } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import type { DriftLimits } from './drift.ts';
import { binsSection, inputsSection, scoreSection } from './drift-report.ts';
import type { Monitored } from './monitor-rows.ts';
import { performanceSections } from './performance-report.ts';

export interface ReportOptions {
  readonly file: string;
  readonly limits: DriftLimits;
  /** Shows the bins of every input, not only of those that drifted. */
  readonly allBins: boolean;
  /** Thresholds that are not held, each in a sentence. */
  readonly missed: readonly string[];
  readonly notes: readonly string[];
}

/** What was found, in words and tables. */
export function monitoringReport(card: Scorecard, monitored: Monitored, options: ReportOptions): Report {
  const { drift } = monitored;
  const inputs = [...drift.inputs].sort((a, b) => b.stability.psi - a.stability.psi);
  const shown = inputs.filter(({ level }) => options.allBins || level !== 'stable');
  return {
    title: `Monitoring of ${card.id} ${card.version} on ${options.file}`,
    lines: headLines(card, monitored, options),
    sections: [
      scoreSection(monitored),
      inputsSection(inputs, options.limits),
      ...shown.map((input) => binsSection(input)),
      ...performanceSections(card, monitored),
      ...(options.missed.length > 0 ? [{ heading: 'Thresholds not held', lines: options.missed }] : []),
      ...(options.notes.length > 0 ? [{ heading: 'Notes', lines: options.notes }] : []),
    ],
  };
}

function headLines(card: Scorecard, { drift, outside }: Monitored, { limits }: ReportOptions): string[] {
  return [
    `${count(drift.rows)} rows, held against the ${count(drift.rowsAtDevelopment)} that the card was trained on: ${card.population.description}`,
    ...outsideLines(outside, card),
    `An index of ${limits.watch} or more is watched, of ${limits.act} or more calls for action. Chance alone gives about (bins − 1)(1 ÷ n + 1 ÷ N): a level is given only beyond what chance exceeds once in twenty, otherwise it is unclear.`,
    ...(drift.rows < fewRows
      ? [`Only ${count(drift.rows)} rows: an index this noisy shows large shifts only.`]
      : []),
  ];
}

const fewRows = 200;
