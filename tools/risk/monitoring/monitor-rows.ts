import { inPopulation } from '../card/population.ts';
import type { Scorecard } from '../card/scorecard.ts';
import type { CardRow } from '../rows/card-rows.ts';
import { createDriftMonitor, type DriftLimits, type DriftReport } from './drift.ts';
import { type Performance, performanceOf } from './performance.ts';

/** What a file says of a card: drift always, ranking and calibration where outcomes are known. */
export interface Monitored {
  readonly drift: DriftReport;
  readonly performance: Performance | undefined;
  /** Rows whose outcome the file says. */
  readonly outcomes: number;
  /** Rows of people whom the card is not for, by their bureau score. */
  readonly outside: number;
  readonly approvedShare: number;
  readonly bands: readonly { readonly code: string; readonly outcome: string; readonly share: number }[];
}

export interface MonitorOptions {
  readonly limits: DriftLimits;
  /** Leaves out the rows of people whom the card is not for. */
  readonly populationOnly: boolean;
}

/** Holds every row against the card; keeps a score and an outcome of each row and counts of the rest. */
export async function monitorRows(
  card: Scorecard,
  batches: AsyncIterable<readonly CardRow[]>,
  { limits, populationOnly }: MonitorOptions,
): Promise<Monitored> {
  const monitor = createDriftMonitor(card);
  const scored = { scores: [] as number[], pds: [] as number[], bads: [] as number[] };
  const bands = card.bands.map(({ code, outcome, scoreMin }) => ({ code, outcome, scoreMin, count: 0 }));
  let [outside, rows] = [0, 0];
  for await (const batch of batches)
    for (const { features, bad } of batch) {
      const inside = inPopulation(card, features);
      if (!inside) outside += 1;
      if (!inside && populationOnly) continue;
      rows += 1;
      const { total, pd } = monitor.add(features);
      bands.find(({ scoreMin }) => scoreMin === null || total >= scoreMin)!.count += 1;
      if (bad === null) continue;
      scored.scores.push(total);
      scored.pds.push(pd);
      scored.bads.push(bad);
    }
  const shares = bands.map(({ code, outcome, count }) => ({ code, outcome, share: count / rows }));
  return {
    drift: monitor.report(limits),
    performance: performanceOf(scored, card),
    outcomes: scored.bads.length,
    outside,
    approvedShare: shares
      .filter(({ outcome }) => outcome === 'approved')
      .reduce((sum, { share }) => sum + share, 0),
    bands: shares,
  };
}
