import type { Scorecard } from '../card/scorecard.ts';
import { count, decimals, percent, signed, signedPoints } from '../report/figures.ts';
import type { Cell, Report, Section } from '../report/report.ts';
import type { Drift, DriftLevel, DriftLimits } from './drift.ts';
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
    ...(outside > 0
      ? [
          `${count(outside)} rows of the file are of people whom the card is not for, by their bureau score (${populationWords(card)}).`,
        ]
      : []),
    `An index of ${limits.watch} or more is watched, of ${limits.act} or more calls for action. Chance alone gives about (bins − 1)(1 ÷ n + 1 ÷ N): a level is given only beyond what chance exceeds once in twenty, otherwise it is unclear.`,
    ...(drift.rows < fewRows
      ? [`Only ${count(drift.rows)} rows: an index this noisy shows large shifts only.`]
      : []),
  ];
}

const fewRows = 200;

function populationWords({ population }: Scorecard): string {
  const { from, to, missing } = population.creditScore;
  const range =
    from === null
      ? to === null
        ? 'any'
        : `under ${to}`
      : to === null
        ? `from ${from}`
        : `${from} to under ${to}`;
  return `${range}${missing ? ', or none' : ''}`;
}

function scoreSection({ drift: { score }, approvedShare }: Monitored): Section {
  return {
    heading: 'Score',
    lines: [
      `PSI ${indexWords(score)}: ${score.level}.`,
      `Mean score ${signed(score.pointsShift, 1)} points against development; ${percent(approvedShare)} of the rows reach a band that approves.`,
    ],
    table: {
      columns: [
        { title: 'score', align: 'left' },
        { title: 'at development', align: 'right' },
        { title: 'now', align: 'right' },
        { title: 'shift', align: 'right' },
      ],
      rows: score.bins.map(({ label, shareBefore, shareNow }) => [
        label,
        shareCell(shareBefore),
        shareCell(shareNow),
        signedPoints(shareNow - shareBefore),
      ]),
    },
  };
}

const indexWords = ({ stability: { psi, low, high, expected, critical } }: Drift): string =>
  `${decimals(psi, 3)} (freed of chance ${decimals(low, 3)} to ${decimals(high, 3)}; chance gives ${decimals(expected, 3)}, beyond ${decimals(critical, 3)} once in twenty)`;

function inputsSection(inputs: readonly Drift[], { watch }: DriftLimits): Section {
  const drifted = inputs.filter(({ level }) => level === 'watch' || level === 'act').map(({ key }) => key);
  return {
    heading: 'Inputs',
    lines: [
      drifted.length > 0
        ? `Drifted: ${drifted.join(', ')}.`
        : `No input has drifted to an index of ${watch} or more.`,
      'Points: how far the drift of this input moves the mean score; the inputs add up to the score.',
    ],
    table: {
      columns: [
        { title: 'input', align: 'left' },
        { title: 'CSI', align: 'right' },
        { title: '95 % interval', align: 'right' },
        { title: 'by chance', align: 'right' },
        { title: 'level', align: 'left' },
        { title: 'points', align: 'right' },
        { title: 'largest shift', align: 'left' },
      ],
      rows: inputs.map(inputRow),
    },
  };
}

function inputRow({ key, stability, level, pointsShift, bins }: Drift): Cell[] {
  const largest = bins.reduce((widest, bin) =>
    Math.abs(bin.shareNow - bin.shareBefore) > Math.abs(widest.shareNow - widest.shareBefore) ? bin : widest,
  );
  return [
    key,
    decimals(stability.psi, 3),
    `${decimals(stability.low, 3)} to ${decimals(stability.high, 3)}`,
    decimals(stability.expected, 3),
    { text: level, mark: marks[level] },
    signed(pointsShift, 1),
    `${largest.label}: ${percent(largest.shareBefore)} → ${percent(largest.shareNow)}`,
  ];
}

const marks = { stable: 'good', watch: 'warning', act: 'bad', unclear: 'warning' } as const satisfies Record<
  DriftLevel,
  string
>;

function binsSection({ key, bins, level }: Drift): Section {
  return {
    heading: `${key} (${level})`,
    lines: [],
    table: {
      columns: [
        { title: 'bin', align: 'left' },
        { title: 'points', align: 'right' },
        { title: 'at development', align: 'right' },
        { title: 'now', align: 'right' },
        { title: 'shift', align: 'right' },
        { title: 'rows now', align: 'right' },
        { title: 'moves the mean by', align: 'right' },
      ],
      rows: bins.map(({ label, points, shareBefore, shareNow, countNow }) => [
        label,
        String(points),
        shareCell(shareBefore),
        shareCell(shareNow),
        signedPoints(shareNow - shareBefore),
        count(countNow),
        signed(points * (shareNow - shareBefore), 1),
      ]),
    },
  };
}

const shareCell = (share: number): Cell => ({ text: percent(share), bar: share });
