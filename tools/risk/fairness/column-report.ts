import { count, decimals, percent, signed, signedPoints, within, withinPercent } from '../report/figures.ts';
import type { Cell, Section } from '../report/report.ts';
import type { FourFifths } from './adverse-impact.ts';
import type { ColumnFairness } from './assess-fairness.ts';
import type { GroupFigures } from './group-figures.ts';

/** Approval, outcomes and proxies of one column. */
export function columnSections(column: ColumnFairness): Section[] {
  return [
    approvalSection(column),
    ...(column.groups.some(({ outcome }) => outcome) ? [outcomeSection(column)] : []),
    ...(column.proxies.length > 0 ? [proxySection(column)] : []),
  ];
}

function approvalSection({ key, groups, flips }: ColumnFairness): Section {
  const below = groups.filter(({ fourFifths }) => fourFifths === 'below').map(({ label }) => label);
  const judged = groups.filter(({ fourFifths }) => fourFifths !== 'too_few');
  const verdict =
    judged.length < 2
      ? 'Fewer than two groups are large enough to compare.'
      : below.length > 0
        ? `Below four fifths beyond chance: ${below.join(', ')}.`
        : 'No group is below four fifths beyond chance.';
  return {
    heading: `${key}: approval`,
    lines: [
      verdict,
      `Flips: put into every other group and scored again ${count(flips.rescored)} times${flips.complete ? '' : ', of evenly spread rows'}, the score changed ${count(flips.scoresChanged)} times and the outcome ${count(flips.outcomesChanged)} times.`,
    ],
    table: {
      columns: [
        { title: 'group', align: 'left' },
        { title: 'rows', align: 'right' },
        { title: 'approved (95 %)', align: 'right' },
        { title: 'ratio (95 %)', align: 'right' },
        { title: 'four fifths', align: 'left' },
        { title: 'mean score', align: 'right' },
        { title: 'gap in SD (95 %)', align: 'right' },
      ],
      rows: groups.map(approvalRow),
    },
  };
}

function approvalRow({ label, rows, rate, ratio, fourFifths, meanScore, scoreGap }: GroupFigures): Cell[] {
  return [
    label,
    count(rows),
    rate ? { text: withinPercent(rate), bar: rate.value } : '–',
    ratio ? within(ratio, 2) : '–',
    fourFifthsCell[fourFifths],
    meanScore === undefined ? '–' : decimals(meanScore, 1),
    scoreGap ? within(scoreGap, 2) : '–',
  ];
}

const fourFifthsCell: Readonly<Record<FourFifths, Cell>> = {
  reference: 'approved most',
  holds: { text: 'holds', mark: 'good' },
  perhaps_holds: { text: 'holds, not beyond chance', mark: 'warning' },
  perhaps_below: { text: 'below, not beyond chance', mark: 'warning' },
  below: { text: 'below', mark: 'bad' },
  too_few: 'too few',
};

function outcomeSection({ key, groups }: ColumnFairness): Section {
  return {
    heading: `${key}: outcomes`,
    lines: [
      'Calibration holds where the predicted share of bads lies in the interval of what was observed. Equal opportunity asks that those who repaid were approved alike: the gap is to the group approved most.',
    ],
    table: {
      columns: [
        { title: 'group', align: 'left' },
        { title: 'rows', align: 'right' },
        { title: 'predicted bad', align: 'right' },
        { title: 'observed (95 %)', align: 'right' },
        { title: 'AUC', align: 'right' },
        { title: 'good, approved', align: 'right' },
        { title: 'gap (95 %)', align: 'right' },
        { title: 'bad, approved', align: 'right' },
        { title: 'gap', align: 'right' },
      ],
      rows: groups.flatMap(outcomeRow),
    },
  };
}

function outcomeRow({ label, outcome }: GroupFigures): Cell[][] {
  if (!outcome) return [];
  const { predicted, observed, goodsGap, badsGap } = outcome;
  const off = predicted < observed.low || predicted > observed.high;
  return [
    [
      label,
      count(outcome.rows),
      off ? { text: percent(predicted), mark: 'warning' } : percent(predicted),
      withinPercent(observed),
      outcome.auc === undefined ? '–' : decimals(outcome.auc, 3),
      percent(outcome.goodsApproved.value),
      goodsGap
        ? `${signedPoints(goodsGap.value)} (${signed(goodsGap.low * 100, 1)} to ${signed(goodsGap.high * 100, 1)})`
        : '–',
      percent(outcome.badsApproved.value),
      badsGap ? signedPoints(badsGap.value) : '–',
    ],
  ];
}

function proxySection({ key, proxies }: ColumnFairness): Section {
  return {
    heading: `${key}: proxies`,
    lines: [
      'How well a group can be told from the bins of the card’s inputs, guessed out of fold: 0.5 is not at all, 1 is surely.',
    ],
    table: {
      columns: [
        { title: 'group', align: 'left' },
        { title: 'AUC of all inputs (95 %)', align: 'right' },
        { title: 'most telling inputs', align: 'left' },
      ],
      rows: proxies.map(({ label, all, single }) => [
        label,
        within(all, 3),
        single
          .slice(0, 3)
          .map((input) => `${input.key} ${decimals(input.auc, 3)}`)
          .join(', '),
      ]),
    },
  };
}
