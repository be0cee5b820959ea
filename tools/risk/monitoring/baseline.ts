import type { Characteristic } from '../card/characteristic.ts';
import type { Scorecard } from '../card/scorecard.ts';

/** A bin as it was at development. */
export interface BaselineBin {
  /** As the scorer names it: an index, `special:LABEL`, `missing` or `unseen`. */
  readonly code: string;
  /** The bin in words. */
  readonly label: string;
  readonly count: number;
  readonly points: number;
}

/** Every bin of a characteristic with its rows at development; blank, special and unseen values are bins of their own. */
export function baselineBins(characteristic: Characteristic): BaselineBin[] {
  const { missing } = characteristic;
  const blank = { code: 'missing', label: 'missing', count: missing.count, points: missing.points };
  if (characteristic.kind === 'category') {
    const groups = characteristic.groups.map(({ values, count, points }, index) => ({
      code: String(index),
      label: values.join(', '),
      count,
      points,
    }));
    return [
      ...groups,
      blank,
      { code: 'unseen', label: 'unseen', count: 0, points: characteristic.unseen.points },
    ];
  }
  const bins = characteristic.bins.map(({ from, to, count, points }, index) => ({
    code: String(index),
    label: rangeLabel(from, to),
    count,
    points,
  }));
  const special = characteristic.special.map(({ label, count, points }) => ({
    code: `special:${label}`,
    label,
    count,
    points,
  }));
  return [...bins, ...special, blank];
}

/** The score's ranges with the rows that the development sample had in each. */
export function scoreBaseline({ monitoring, training }: Scorecard): BaselineBin[] {
  return monitoring.score.map(({ from, to, share }, index) => ({
    code: String(index),
    label: rangeLabel(from, to),
    count: share * training.rows,
    points: 0,
  }));
}

/** `90 to 120` is from 90 to just under 120. */
export function rangeLabel(from: number | null, to: number | null): string {
  if (from === null) return to === null ? 'any' : `under ${to}`;
  return to === null ? `${from} and over` : `${from} to ${to}`;
}
