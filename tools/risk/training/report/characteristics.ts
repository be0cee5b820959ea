import type { Bin, Characteristic } from '../../card/characteristic.ts';
import type { Scorecard } from '../../card/scorecard.ts';
import { stabilityIndex } from '../../monitoring/stability.ts';
import { escapeHtml } from '../../report/html.ts';
import { createScorer, type Scorer } from '../../scoring/score.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import type { Split } from '../data/split.ts';
import { barChart } from './charts.ts';
import { tableOf } from './html.ts';

type Cell = Pick<Bin, 'count' | 'bads' | 'woe' | 'points'> & { readonly label: string; readonly bin: string };

/** Every characteristic: its bins with counts, WOE and points, its information value, its drift from training to hold-out. */
export function characteristicSections(card: Scorecard, sample: Sample, split: Split): string {
  const scorer = createScorer(card);
  return card.characteristics
    .map((one) => {
      const cells = cellsOf(one);
      const shown = cells.filter(({ count }) => count > 0);
      const counts = (rows: RowNumbers) => countsOf(scorer, one.key, cells, sample, rows);
      const { psi } = stabilityIndex(counts(split.training), counts(split.holdOut));
      const rows = cells.map(({ label, count, bads, woe, points }) => [
        label,
        String(count),
        String(bads),
        count > 0 ? `${((100 * bads) / count).toFixed(1)} %` : '',
        woe.toFixed(3),
        String(points),
      ]);
      return `<h3>${escapeHtml(one.key)} <small>(${escapeHtml(one.unit)}${one.kind === 'number' ? `, points ${one.expected}` : ''})</small></h3>
<p>Information value ${informationValue(cells).toFixed(3)}; mean points ${one.average.toFixed(1)}, at or just above the cut-off ${one.averageAtCutOff.toFixed(1)}; PSI from training to hold-out ${psi.toFixed(4)}; reason <code>${escapeHtml(one.reason)}</code>.</p>
${tableOf(['', 'rows', 'bads', 'rate', 'WOE', 'points'], rows)}
${barChart(
  'Weight of evidence: above 0, better than average',
  shown.map(({ label, woe }) => ({ label, value: woe })),
)}`;
    })
    .join('\n');
}

function cellsOf(one: Characteristic): Cell[] {
  const missing = { ...one.missing, label: 'missing', bin: 'missing' };
  if (one.kind === 'category')
    return [
      ...one.groups.map((group, at) => ({ ...group, label: group.values.join(', '), bin: String(at) })),
      missing,
    ];
  return [
    ...one.bins.map((bin, at) => ({ ...bin, label: rangeOf(bin), bin: String(at) })),
    ...one.special.map((special) => ({ ...special, bin: `special:${special.label}` })),
    missing,
  ];
}

function rangeOf({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'any' : `below ${to}`;
  return to === null ? `${from} or more` : `${from} to ${to}`;
}

function informationValue(cells: readonly Cell[]): number {
  const bads = cells.reduce((sum, cell) => sum + cell.bads, 0);
  const goods = cells.reduce((sum, cell) => sum + cell.count - cell.bads, 0);
  return cells.reduce(
    (sum, cell) => sum + ((cell.count - cell.bads) / goods - cell.bads / bads) * cell.woe,
    0,
  );
}

function countsOf(
  scorer: Scorer,
  key: string,
  cells: readonly Cell[],
  sample: Sample,
  rows: RowNumbers,
): number[] {
  const { values } = sample.columns[key] as Column;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const bin = scorer.place(key, values[row])?.bin ?? 'missing';
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return cells.map(({ bin }) => counts.get(bin) ?? 0);
}
