import { at, type Compiled } from './compile.ts';
import type { Placing } from './placing.ts';
import type { Priced } from './prices.ts';

/** Ceilings that make a search end, the same on every machine: none is a clock. */
const candidatesMax = 14;
const looksMax = 30_000;
/** Over all chains: about two seconds of computing. */
const allLooksMax = 6_000_000;
const passesMax = 100;
const lengths = [1, 2, 3] as const;

/**
 * Improves an allocation by chains: a deal enters a funder, if need be in place of another deal, which enters the next one;
 * the last finds a free place, the place that the first left, or none. A chain is followed while its deals lose less by the
 * relaxation's prices than they lost before (Lin and Kernighan's rule), and made when it is worth more. Deterministic.
 *
 * @param worth what a deal placed there counts for; unplaced counts 0
 * @param onPass told after each pass over all deals how many chains it made
 */
export function improveByChains(
  tables: Compiled,
  placing: Placing,
  worth: Float64Array,
  priced: Priced,
  freePrice: (f: number) => number,
  onPass: (made: number, share: number) => void,
): void {
  const { dealOf, funderOf, firstOption } = tables;
  const { chosen, held } = placing;
  const { net, best } = priced;
  const lossOf = (o: number) => at(best, at(dealOf, o)) - at(net, o);
  const lossNow = (d: number) => (at(chosen, d) < 0 ? at(best, d) : lossOf(at(chosen, d)));
  const worthNow = (d: number) => (at(chosen, d) < 0 ? 0 : at(worth, at(chosen, d)));
  const candidates = Array.from({ length: tables.deals }, (_, d) =>
    Int32Array.from({ length: at(firstOption, d + 1) - at(firstOption, d) }, (_, i) => at(firstOption, d) + i)
      .sort((a, b) => lossOf(a) - lossOf(b) || a - b)
      .slice(0, candidatesMax),
  );
  const visited = new Uint8Array(tables.funders);
  const path: { d: number; o: number }[] = [];
  let start = { option: -1, funder: -1, mayLeave: true };
  let looks = 0;
  let allLooks = 0;
  let bonus = 0;

  /** Tries to seat d, which has no place; `gain` is what the chain is worth so far, `saved` what its deals stopped losing. */
  const seat = (d: number, more: number, gain: number, saved: number): boolean => {
    for (const o of candidates[d] ?? []) {
      if (looks > looksMax || saved - lossOf(o) + bonus <= 0) return false;
      const f = at(funderOf, o);
      if (o === at(chosen, d)) continue;
      looks++;
      if (f === start.funder) {
        if (gain + at(worth, o) > 0 && placing.fits(f, start.option, o)) return path.push({ d, o }) > 0;
        continue;
      }
      if (visited[f]) continue;
      if (placing.fits(f, -1, o)) {
        if (start.mayLeave && gain + at(worth, o) > 0) return path.push({ d, o }) > 0;
        continue;
      }
      if (more > 0 && inPlaceOf(d, o, more, gain + at(worth, o), saved - lossOf(o))) return true;
    }
    return false;
  };

  const inPlaceOf = (d: number, o: number, more: number, gain: number, saved: number): boolean => {
    const f = at(funderOf, o);
    visited[f] = 1;
    path.push({ d, o });
    for (const k of held[f] ?? []) {
      const left = gain - worthNow(k);
      const now = saved + lossNow(k);
      if (now + bonus <= 0 || !placing.fits(f, at(chosen, k), o)) continue;
      looks++;
      const unseated = start.mayLeave && left > 0;
      if (unseated) path.push({ d: k, o: -1 });
      if (unseated || seat(k, more - 1, left, now)) {
        visited[f] = 0;
        return true;
      }
      if (looks > looksMax) break;
    }
    path.pop();
    visited[f] = 0;
    return false;
  };

  const improve = (d: number, length: number): boolean => {
    const option = at(chosen, d);
    const funder = option < 0 ? -1 : at(funderOf, option);
    start = { option, funder, mayLeave: option < 0 || placing.fits(funder, option, -1) };
    allLooks += looks;
    looks = 0;
    path.length = 0;
    if (allLooks > allLooksMax) return false;
    if (option >= 0 && start.mayLeave && at(worth, option) < 0) path.push({ d, o: -1 });
    else if (!seat(d, length - 1, -worthNow(d), lossNow(d))) return false;
    for (const { d: moved } of path) placing.put(moved, -1);
    for (const { d: moved, o } of path) placing.put(moved, o);
    return true;
  };

  for (let pass = 0, length = 0; pass < passesMax; pass++) {
    let made = 0;
    bonus = 0;
    for (let f = 0; f < tables.funders; f++)
      if (at(placing.count, f) < at(tables.placesMax, f)) bonus = Math.max(bonus, freePrice(f));
    const order = Int32Array.from({ length: tables.deals }, (_, d) => d).sort(
      (a, b) => lossNow(b) - lossNow(a) || a - b,
    );
    for (const d of order) {
      if (lossNow(d) + bonus <= 0) continue;
      while (improve(d, lengths[length] ?? 1)) made++;
    }
    onPass(made, (pass + 1) / passesMax);
    if (allLooks > allLooksMax) return;
    if (made > 0) length = 0;
    else if (++length >= lengths.length) return;
  }
}
