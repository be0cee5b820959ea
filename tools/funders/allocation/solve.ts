import type { Highs } from 'highs';
import { improveByChains } from './chains.ts';
import { at, type Compiled } from './compile.ts';
import { greedy } from './greedy.ts';
import { type Priced, type Prices, priced } from './prices.ts';
import { createRelaxation } from './relaxation.ts';
import { rounded } from './rounding.ts';

export const stages = ['greedy', 'relaxing', 'improving', 'proving'] as const;
export type Stage = (typeof stages)[number];

/** What the search has found so far. Every allocation that it tells keeps all limits and is better than the one before. */
export type News =
  | { readonly kind: 'progress'; readonly stage: Stage; readonly share: number; readonly solverMb: number }
  | { readonly kind: 'greedy'; readonly chosen: Int32Array }
  | { readonly kind: 'best'; readonly chosen: Int32Array }
  /** Proves how good any allocation can be (`priced`). */
  | { readonly kind: 'value_bound'; readonly prices: Prices }
  | { readonly kind: 'placed_bound'; readonly prices: Prices }
  | { readonly kind: 'cost_bound'; readonly prices: Prices; readonly placedPrice: number };

/**
 * Relax, round, repair: the linear relaxation in HiGHS says where deals would go if they could be split and what each place is
 * worth; few are split, they are rounded; chains of moves then repair what rounding cost. Deterministic.
 */
export function solveAllocation(highs: Highs, tables: Compiled, tell: (news: News) => void): void {
  const relaxation = createRelaxation(highs, tables);
  const progress = (stage: Stage, share: number) =>
    tell({ kind: 'progress', stage, share, solverMb: relaxation.bytes() / 1e6 });
  const worth = searchWorth(tables);
  const byHand = greedy(tables, worth);
  tell({ kind: 'greedy', chosen: byHand });
  progress('relaxing', 0.05);
  const guide = tables.maximise ? worth : guideWorth(tables);
  const { taken, prices } = relaxation.solve(guide, undefined, (found, round) => {
    if (tables.maximise) tell({ kind: 'value_bound', prices: found.prices });
    progress('relaxing', 0.6 - 0.55 * 0.6 ** round);
  });
  const guided = priced(tables, guide, prices);
  const chosen = improved(
    tables,
    taken,
    worth,
    prices,
    guided,
    (share) => progress('improving', 0.6 + 0.3 * share),
    tell,
  );
  const best = total(worth, chosen) >= total(worth, byHand) ? chosen : byHand;
  tell({ kind: 'best', chosen: best });
  if (tables.maximise) return;
  progress('proving', 0.9);
  const every = relaxation.solve(new Float64Array(worth.length).fill(1), undefined, (found) =>
    tell({ kind: 'placed_bound', prices: found.prices }),
  );
  tell({ kind: 'placed_bound', prices: every.prices });
  progress('proving', 0.95);
  const placed = best.reduce((count, o) => count + (o >= 0 ? 1 : 0), 0);
  relaxation.solve(
    tables.worth.map((cost) => -cost),
    placed,
    (found) => tell({ kind: 'cost_bound', prices: found.prices, placedPrice: found.placedPrice }),
  );
}

function improved(
  tables: Compiled,
  taken: Float64Array,
  worth: Float64Array,
  prices: Prices,
  guided: Priced,
  progress: (share: number) => void,
  tell: (news: News) => void,
): Int32Array {
  const placing = rounded(tables, taken.subarray(0, worth.length), guided);
  progress(0);
  improveByChains(
    tables,
    placing,
    worth,
    guided,
    (f) => at(prices.capacity, f),
    (made, share) => {
      if (made > 0) tell({ kind: 'best', chosen: placing.chosen.slice() });
      progress(share);
    },
  );
  return placing.chosen;
}

/**
 * What an option counts for in the search: its value; or, where cost counts, more than any sum of costs less its own, so that
 * one deal more outweighs whatever all others could save. Whole numbers, so sums are exact.
 */
export function searchWorth({ maximise, worth, deals, dealOf }: Compiled): Float64Array {
  if (maximise) return worth;
  const dearest = new Float64Array(deals);
  for (const [o, cost] of worth.entries())
    dearest[at(dealOf, o)] = Math.max(at(dearest, at(dealOf, o)), cost);
  const more = dearest.reduce((sum, cost) => sum + cost, 1);
  return worth.map((cost) => more - cost);
}

/** The same with a smaller bonus for placing a deal, which suits the solver's tolerances: three times the largest cost. */
function guideWorth({ worth }: Compiled): Float64Array {
  const bonus = 3 * worth.reduce((most, cost) => Math.max(most, cost), 1);
  return worth.map((cost) => bonus - cost);
}

const total = (worth: Float64Array, chosen: Int32Array): number =>
  chosen.reduce((sum, o) => sum + (o < 0 ? 0 : at(worth, o)), 0);
