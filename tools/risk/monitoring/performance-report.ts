import type { Scorecard } from '../card/scorecard.ts';
import type { Interval } from '../metrics/interval.ts';
import { count, decimals, percent, signed, within, withinPercent } from '../report/figures.ts';
import type { Section } from '../report/report.ts';
import type { Monitored } from './monitor-rows.ts';
import { outcomesMin, type Performance } from './performance.ts';

/** Ranking and calibration where the file says how loans ended; nothing where it has no outcomes at all. */
export function performanceSections(card: Scorecard, { performance, outcomes, drift }: Monitored): Section[] {
  if (outcomes === 0) return [];
  if (!performance) {
    const line = `${count(outcomes)} rows with an outcome hold fewer than ${outcomesMin} goods or ${outcomesMin} bads: ranking cannot be measured.`;
    return [{ heading: 'Ranking', lines: [line] }];
  }
  return [rankingSection(performance, drift.rows), calibrationSection(performance, card.ranksOnly)];
}

function rankingSection(found: Performance, rows: number): Section {
  const { atDevelopment } = found;
  return {
    heading: 'Ranking',
    lines: [
      `${count(found.rows)} of ${count(rows)} rows have an outcome, ${count(found.bads)} are bad.`,
      changeWords('AUC', found.aucChange),
      changeWords('KS', found.ksChange),
    ],
    table: {
      columns: [
        { title: 'measure', align: 'left' },
        { title: 'now (95 %)', align: 'right' },
        { title: 'hold-out at development', align: 'right' },
      ],
      rows: [
        ['AUC', within(found.auc, 3), within(atDevelopment.auc, 3)],
        ['KS', within(found.ks, 3), within(atDevelopment.ks, 3)],
        ['ECE', decimals(found.ece, 4), decimals(atDevelopment.ece, 4)],
        ['Brier', decimals(found.brier, 4), decimals(atDevelopment.brier, 4)],
        ['bads', percent(found.observedRate), percent(atDevelopment.bads / atDevelopment.rows)],
      ],
    },
  };
}

function changeWords(name: string, { value, low, high }: Interval): string {
  const words = `${name} ${signed(value, 3)} against development (${signed(low, 3)} to ${signed(high, 3)}): `;
  if (high < 0) return `${words}it ranks worse, beyond chance.`;
  return low > 0 ? `${words}it ranks better, beyond chance.` : `${words}no change beyond chance.`;
}

function calibrationSection(found: Performance, ranksOnly: boolean): Section {
  const off = found.deciles.filter(
    ({ predicted, observed }) => predicted < observed.low || predicted > observed.high,
  );
  return {
    heading: 'Calibration',
    lines: [
      `Predicted ${percent(found.predictedRate)} bad in all, observed ${percent(found.observedRate)}. In ${off.length} of ${found.deciles.length} tenths the prediction lies outside the interval of what was observed.`,
      ...(ranksOnly
        ? [
            'The card ranks only: its PDs are of its own sample, and of no portfolio. Read the order, not the level.',
          ]
        : []),
    ],
    table: {
      columns: [
        { title: 'PD', align: 'left' },
        { title: 'rows', align: 'right' },
        { title: 'predicted', align: 'right' },
        { title: 'observed (95 %)', align: 'right' },
      ],
      rows: found.deciles.map(({ pdFrom, pdTo, count: rows, predicted, observed }) => [
        `${percent(pdFrom)} to ${percent(pdTo)}`,
        count(rows),
        percent(predicted),
        {
          text: withinPercent(observed),
          ...(predicted < observed.low || predicted > observed.high ? { mark: 'warning' as const } : {}),
        },
      ]),
    },
  };
}
