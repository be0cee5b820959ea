import { dealAt, type Grid, type GridCar, type House, lastStep, type Standing } from './grid.ts';
import { leastNear } from './least-near.ts';

/** The least steps of cash at which the house answers so or better; undefined where it never does. */
export type StandingFrom = (standing: Exclude<Standing, 'declined'>) => number | undefined;

/**
 * Where the house's answers begin, for each term of a car. Lending less never makes its answer worse (`assess`), so each
 * begins at one step and halving finds it. Terms of one car often break the same limit, so the last term's answer is
 * where the next search begins.
 */
export function standingsOf(house: House, car: GridCar, grid: Grid) {
  const hints = new Map<Standing, number>();
  const last = lastStep(car, grid);
  return (termMonths: number, first: number): StandingFrom => {
    const found = new Map<Standing, number | undefined>();
    return (standing) => {
      if (!found.has(standing)) {
        const good = (steps: number) =>
          isAtLeast(house.standing(dealAt(car, grid, termMonths, steps)), standing);
        const from = leastNear(good, hints.get(standing) ?? first, first, last);
        found.set(standing, from);
        hints.set(standing, from ?? last);
      }
      return found.get(standing);
    };
  };
}

const isAtLeast = (answer: Standing, standing: Standing): boolean =>
  answer === 'approved' || (standing === 'referred' && answer === 'referred');
