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
  for (let f = 0; f < tables.funders; f++) {
    exchangeExcess(tables, placing, priced, f);
    keepShares(tables, placing, (o) => at(priced.best, at(tables.dealOf, o)) - at(priced.net, o), f);
  }
  return placing;
}

/** Exchanges that are looked at for a funder at a time, and made. */
const comersMax = 80;
const exchangesMax = 60;
/** What sending a deal away costs, as a part of what a deal is worth to the batch: most find another place nearby. */
const sentAway = 0.3;

/**
 * Brings a funder's groups below their shares by exchanges: a deal of a group above its share makes way for one of another
 * group, or one more comes where there is room. Only taking deals out would make the total smaller and so push further groups
 * above their shares, until the funder is empty. Each exchange leaves less excess; the cheapest for what it takes off is made.
 */
function exchangeExcess(tables: Compiled, placing: Placing, { net, best }: Priced, f: number): void {
  const { chosen, held } = placing;
  const lossOf = (o: number) => at(best, at(tables.dealOf, o)) - at(net, o);
  const lossNow = (d: number) => (at(chosen, d) < 0 ? at(best, d) : lossOf(at(chosen, d)));
  const regret = (o: number) => lossOf(o) - lossNow(at(tables.dealOf, o));
  const own = optionsAt(tables, f);
  for (let made = 0; made < exchangesMax; made++) {
    const excess = placing.excessAfter(f, -1, -1);
    if (excess === 0) return;
    const over = new Set(placing.overShare(f));
    const outs = (held[f] ?? [])
      .map((d) => at(chosen, d))
      .filter((o) => groupsOf(tables, o).some((g) => over.has(g)));
    const comers = own
      .filter((o) => mayCome(tables, placing, f, at(tables.dealOf, o)))
      .sort((a, b) => regret(a) - regret(b) || a - b)
      .slice(0, comersMax);
    let cheapest: { readonly out: number; readonly come: number; readonly price: number } | undefined;
    for (const out of [-1, ...outs])
      for (const come of comers) {
        if (!placing.hasRoom(f, out, come)) continue;
        const less = excess - placing.excessAfter(f, out, come);
        if (less <= 0) continue;
        const cost =
          1 + Math.max(0, regret(come)) + (out < 0 ? 0 : sentAway * at(best, at(tables.dealOf, out)));
        if (!cheapest || cost / less < cheapest.price) cheapest = { out, come, price: cost / less };
      }
    if (!cheapest) return;
    if (cheapest.out >= 0) placing.put(at(tables.dealOf, cheapest.out), -1);
    placing.put(at(tables.dealOf, cheapest.come), cheapest.come);
  }
}

const optionsAt = ({ funderOf }: Compiled, f: number): number[] => {
  const options: number[] = [];
  for (let o = 0; o < funderOf.length; o++) if (at(funderOf, o) === f) options.push(o);
  return options;
};

/** Whether a deal is unplaced, or elsewhere where it can be spared. */
function mayCome({ funderOf }: Compiled, { chosen, fits }: Placing, f: number, d: number): boolean {
  const now = at(chosen, d);
  return now < 0 || (at(funderOf, now) !== f && fits(at(funderOf, now), now, -1));
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
