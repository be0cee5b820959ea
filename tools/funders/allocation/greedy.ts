import { at, type Compiled } from './compile.ts';
import { createPlacing } from './placing.ts';
import { keepShares } from './rounding.ts';

/**
 * What a desk does by hand, as the thing to beat: the best option first wherever there is a place; then deals of groups above
 * their share go back, the least worth first, and what is left over goes wherever it still fits.
 *
 * @param worth of each option; the larger the better, and only what is above 0 is placed
 * @returns the option of each deal, or -1
 */
export function greedy(tables: Compiled, worth: Float64Array): Int32Array {
  const placing = createPlacing(tables);
  const order = Int32Array.from(worth, (_, o) => o)
    .filter((o) => at(worth, o) > 0)
    .sort((a, b) => at(worth, b) - at(worth, a) || a - b);
  const placeAll = (mayEnter: (f: number, o: number) => boolean) => {
    for (const o of order) {
      const d = at(tables.dealOf, o);
      if (at(placing.chosen, d) < 0 && mayEnter(at(tables.funderOf, o), o)) placing.put(d, o);
    }
  };
  placeAll((f, o) => placing.hasRoom(f, -1, o));
  for (let f = 0; f < tables.funders; f++) keepShares(tables, placing, (o) => -at(worth, o), f);
  placeAll((f, o) => placing.fits(f, -1, o));
  return placing.chosen;
}
