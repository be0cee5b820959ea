import { count, decimals, percent, signed, signedPoints } from '../report/figures.ts';
import type { Cell, Section } from '../report/report.ts';
import type { Drift, DriftLevel, DriftLimits } from './drift.ts';
import type { Monitored } from './monitor-rows.ts';

export function scoreSection({ drift: { score }, approvedShare }: Monitored): Section {
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

export function inputsSection(inputs: readonly Drift[], { watch }: DriftLimits): Section {
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

export function binsSection({ key, bins, level }: Drift): Section {
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
