import { count, decimals, percent, signed, within } from '../report/figures.ts';
import type { Cell, Section } from '../report/report.ts';
import type { Alternative, Measured } from './alternatives/measure.ts';
import type { Fairness } from './assess-fairness.ts';

/** The frontier of a search; nothing where none was asked for. */
export function alternativeSections({ search }: Fairness): Section[] {
  if (!search) return [];
  const { start, alternatives, valued, exhausted, lossMax, rowsSearched, heldOut } = search;
  const holding = alternatives.filter(({ holds }) => holds === 'yes').length;
  return [
    {
      heading: 'Less discriminatory cards',
      lines: [
        `${count(valued)} cards with inputs left out, weighed otherwise or coarser were tried on ${count(rowsSearched)} rows, each approving as many as the card does, or up to 1 % of the rows fewer, and losing at most ${lossMax} of AUC${exhausted ? '; no single step from those found leads further' : '; the search stopped at its limit'}.`,
        `Figures are of the ${count(heldOut.length)} rows that the search did not see. ${holding} of ${alternatives.length} found hold there beyond chance: a better lowest ratio, and a loss within the limit.`,
      ],
      table: {
        columns: [
          { title: '', align: 'left' },
          { title: 'AUC (95 %)', align: 'right' },
          { title: 'loss of AUC (95 %)', align: 'right' },
          { title: 'approved', align: 'right' },
          { title: 'lowest ratio (95 %)', align: 'left' },
          { title: 'gain (95 %)', align: 'right' },
          { title: 'holds', align: 'left' },
          { title: 'changes', align: 'left' },
        ],
        rows: [
          ['as it is', ...figures(start), '', ''],
          ...alternatives.map((one, index) => alternativeRow(one, index)),
        ],
      },
    },
  ];
}

const alternativeRow = (alternative: Alternative, index: number): Cell[] => [
  String(index + 1),
  ...figures(alternative),
  { text: alternative.holds, mark: alternative.holds === 'yes' ? 'good' : 'warning' },
  alternative.found.changes.join('; '),
];

function figures({ auc, loss, approvedShare, worst, gain }: Measured): Cell[] {
  const lowest = [...worst].sort((a, b) => (a.group?.ratio?.value ?? 1) - (b.group?.ratio?.value ?? 1))[0];
  const ratio = lowest?.group?.ratio;
  return [
    within(auc, 3),
    `${signed(loss.value, 4)} (${signed(loss.low, 4)} to ${signed(loss.high, 4)})`,
    percent(approvedShare),
    ratio ? `${within(ratio, 3)} ${lowest.column} ${lowest.group?.label}` : decimals(1, 3),
    `${signed(gain.value, 3)} (${signed(gain.low, 3)} to ${signed(gain.high, 3)})`,
  ];
}
