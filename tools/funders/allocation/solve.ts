import type { Highs } from 'highs';
import { improveByChains } from './chains.ts';
import { at, type Compiled } from './compile.ts';
import { greedy } from './greedy.ts';
import { createPlacing } from './placing.ts';
import { type Priced, type Prices, priced } from './prices.ts';
import { branchesUpTo, createRelaxation, type Relaxation } from './relaxation.ts';
import { rounded } from './rounding.ts';

export type Stage = 'relaxing' | 'improving' | 'proving';

/** What the search has found so far. Every allocation that it tells keeps all limits and is better than the one before. */
export type News =
  | { readonly kind: 'progress'; readonly stage: Stage; readonly share: number; readonly solverMb: number }
  | { readonly kind: 'greedy'; readonly chosen: Int32Array }
  | { readonly kind: 'best'; readonly chosen: Int32Array }
  /** Proves how good any allocation can be (`priced`). */
  | { readonly kind: 'value_bound'; readonly prices: Prices }
  | { readonly kind: 'placed_bound'; readonly prices: Prices }
  /** By branch and bound: no value is above it. */
  | { readonly kind: 'exact_value'; readonly most: number }
  /** By branch and bound: none places more; and, where that many are placed, none costs less. */
  | { readonly kind: 'exact_cost'; readonly placed: number; readonly least: number }
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
  const best = better(worth, chosen, byHand);
  tell({ kind: 'best', chosen: best });
  progress('proving', 0.9);
  if (!tables.maximise) proveCost(tables, relaxation, best, tell);
  const proven = tables.maximise && Math.floor(guided.bound) <= total(worth, best);
  if (worth.length <= branchesUpTo && !proven) branch(tables, relaxation, best, tell);
}

/** Bounds how many deals can be placed, and what placing as many as were placed must cost. */
function proveCost(tables: Compiled, relaxation: Relaxation, best: Int32Array, tell: Tell): void {
  relaxation.solve(ones(tables), undefined, ({ prices }) => tell({ kind: 'placed_bound', prices }));
  relaxation.solve(costs(tables), placedBy(best), ({ prices, placedPrice }) =>
    tell({ kind: 'cost_bound', prices, placedPrice }),
  );
}

/** A batch small enough is solved exactly: its value, or how many deals it places and then their cost. */
function branch(tables: Compiled, relaxation: Relaxation, first: Int32Array, tell: Tell): void {
  const worth = searchWorth(tables);
  let best = first;
  const search = (aim: Float64Array, placedMin?: number): number => {
    const start = Float64Array.from(aim, (_, o) => (at(best, at(tables.dealOf, o)) === o ? 1 : 0));
    const { taken, bound } = relaxation.branch(aim, placedMin, start);
    best = better(worth, wholeOf(tables, taken), best);
    tell({ kind: 'best', chosen: best });
    return bound;
  };
  if (tables.maximise) {
    tell({ kind: 'exact_value', most: search(worth) });
    return;
  }
  const placed = Math.floor(search(ones(tables)) + 1e-3);
  const cost = search(costs(tables), placedBy(best));
  tell({ kind: 'exact_cost', placed, least: -cost });
}

/** What the solver took as an allocation; nothing of it where its tolerances let it break a limit. */
function wholeOf(tables: Compiled, taken: Float64Array): Int32Array {
  const placing = createPlacing(tables);
  for (let o = 0; o < tables.dealOf.length; o++) {
    const [d, f] = [at(tables.dealOf, o), at(tables.funderOf, o)];
    if (at(taken, o) > 0.5 && at(placing.chosen, d) < 0 && placing.hasRoom(f, -1, o)) placing.put(d, o);
  }
  const broken = placing.held.some((_, f) => placing.overShare(f).length > 0);
  return broken ? new Int32Array(tables.deals).fill(-1) : placing.chosen;
}

type Tell = (news: News) => void;

const ones = ({ worth }: Compiled): Float64Array => new Float64Array(worth.length).fill(1);

const costs = ({ worth }: Compiled): Float64Array => worth.map((cost) => -cost);

const placedBy = (chosen: Int32Array): number => chosen.reduce((count, o) => count + (o >= 0 ? 1 : 0), 0);

const better = (worth: Float64Array, a: Int32Array, b: Int32Array): Int32Array =>
  total(worth, a) >= total(worth, b) ? a : b;

function improved(
  tables: Compiled,
  taken: Float64Array,
  worth: Float64Array,
  prices: Prices,
  guided: Priced,
  progress: (share: number) => void,
  tell: Tell,
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
