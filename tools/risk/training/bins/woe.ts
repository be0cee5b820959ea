import type { Tally } from './binning.ts';

/**
 * Weight of evidence: how much the odds of a good change for who falls in a cell.
 *
 *     WOE = ln(good share ÷ bad share), each cell mixed with `priorRows` rows of the average rate
 *
 * A cell without rows has 0. The prior keeps a cell without bads finite and draws small cells towards 0.
 */
export function weightOfEvidence(cell: Tally, whole: Tally, priorRows: number): number {
  const rate = whole.bads / whole.count;
  const bads = cell.bads + priorRows * rate;
  const goods = cell.count - cell.bads + priorRows * (1 - rate);
  if (bads + goods === 0) return 0;
  return Math.log((goods || 0.5) / (bads || 0.5)) - Math.log((1 - rate) / rate);
}
