import { at, type Compiled } from './compile.ts';
import { createPlacing, type Placing } from './placing.ts';
import type { Priced } from './prices.ts';

/** Less of an option than this was not taken at all. */
const trace = 1e-7;

/**
 * A whole allocation near a split one. Each deal goes where most of it went, the surest first, while there is room; deals of
 * groups that are then above their share are taken out again, those that lose least by it first.
 */
export function rounded(tables: Compiled, taken: Float64Array, priced: Priced): Placing {
  const placing = createPlacing(tables);
  const order = Int32Array.from(taken, (_, o) => o)
    .filter((o) => at(taken, o) > trace)
    .sort((a, b) => at(taken, b) - at(taken, a) || a - b);
  for (const o of order) {
    const d = at(tables.dealOf, o);
    if (at(placing.chosen, d) < 0 && placing.hasRoom(at(tables.funderOf, o), -1, o)) placing.put(d, o);
  }
  for (let f = 0; f < tables.funders; f++)
    keepShares(tables, placing, (o) => at(priced.best, at(tables.dealOf, o)) - at(priced.net, o), f);
  return placing;
}

/**
 * Takes deals out of groups above their share until none is, those first that are the worse for being there. Each step takes
 * out one, so it ends: a funder with no deals is above no share.
 */
export function keepShares(
  tables: Compiled,
  { chosen, held, overShare, put }: Placing,
  badness: (option: number) => number,
  f: number,
): void {
  for (let over = overShare(f); over.length > 0; over = overShare(f)) {
    const within = (held[f] ?? []).filter((d) =>
      groupsOf(tables, at(chosen, d)).some((g) => over.includes(g)),
    );
    const worst = within.reduce((a, b) => (badness(at(chosen, b)) > badness(at(chosen, a)) ? b : a));
    put(worst, -1);
  }
}

const groupsOf = ({ groupAt, groups }: Compiled, o: number): number[] => [
  ...groups.subarray(at(groupAt, o), at(groupAt, o + 1)),
];
