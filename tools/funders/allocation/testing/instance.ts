import { minor } from '../../../kit/units.ts';
import { AllocationProblem, type Objective } from '../problem.ts';

interface Size {
  readonly deals: number;
  readonly funders: number;
  readonly seed: number;
  readonly objective: Objective;
  readonly concentrationFrom?: number;
  /** Places over all funders ÷ deals. */
  readonly room?: number;
  /** Limits on shares are so many times as wide as in a large batch. */
  readonly shares?: number;
}

const states = ['TX', 'CA', 'FL', 'GA', 'NC', 'OH', 'AZ', 'TN', 'IL', 'PA'] as const;
const makes = [
  'Toyota',
  'Honda',
  'Ford',
  'Chevrolet',
  'Nissan',
  'Kia',
  'Hyundai',
  'Jeep',
  'Subaru',
  'BMW',
] as const;
const bands = ['A', 'B', 'C', 'D', 'E'] as const;

/**
 * An invented batch with limits that bind: the best funders are wanted by most deals and have few places, dealers and states
 * are as uneven as the trade's, and every funder limits shares. The same seed gives the same batch.
 */
export function invented({
  deals,
  funders,
  seed,
  objective,
  concentrationFrom = 1,
  room = 0.95,
  shares = 1,
}: Size): AllocationProblem {
  const random = mulberry32(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  /** Small positions come up more often. */
  const skewed = (count: number) => Math.floor(count * random() ** 1.7);
  const share = (part: number) => Math.min(1, Math.round(part * shares * 100) / 100);
  const dealers = Math.max(4, Math.round(deals / 30));
  const houses = Array.from({ length: funders }, (_, f) => ({
    id: `f${f}`,
    name: `Funder ${f}`,
    appeal: between(0.55, 1.45),
    reach: between(0.35, 0.9),
    weight: between(0.4, 1.6),
    bestBand: between(0, bands.length),
  }));
  const weights = houses.reduce((sum, { weight }) => sum + weight, 0);
  return AllocationProblem.parse({
    objective,
    concentrationFrom,
    funders: houses.map(({ id, name, weight }) => ({
      id,
      name,
      capacity: Math.max(1, Math.round((deals * room * weight) / weights)),
      concentration: [
        { by: 'dealer', shareMax: share(between(0.12, 0.3)) },
        { by: 'state', shareMax: share(between(0.3, 0.55)) },
        { by: 'make', shareMax: share(between(0.25, 0.5)) },
        { by: 'band', shareMax: share(between(0.35, 0.6)) },
      ],
      programs: [
        {
          id: 'new',
          capacity: Math.max(1, Math.round((deals * room * weight * between(0.3, 0.6)) / weights)),
        },
      ],
    })),
    deals: Array.from({ length: deals }, (_, d) => {
      const dealer = skewed(dealers);
      const amount = minor(Math.exp(between(Math.log(9_000), Math.log(62_000))) * 100);
      const band = skewed(bands.length);
      const isNew = random() < 0.35;
      return {
        id: `d${d}`,
        amount,
        dealer: `dealer ${dealer}`,
        state: states[(dealer * 7) % states.length],
        make: makes[skewed(makes.length)],
        band: bands[band],
        options: houses
          .filter(({ reach }) => random() < reach)
          .map(({ id, appeal, bestBand }) => {
            const markup = between(0.3, 1) * 0.02 * appeal;
            const odds = Math.min(
              0.98,
              Math.max(0.05, 0.9 - 0.13 * Math.abs(band - bestBand) + between(-0.1, 0.1)),
            );
            return {
              funderId: id,
              programId: isNew ? 'new' : 'used',
              value: minor(amount * markup * 2.6 * odds),
              cost: minor(amount * (1.12 + 0.05 * band + between(0, 0.12) / appeal)),
            };
          }),
      };
    }),
  });
}

/** Small, seeded and the same everywhere. */
function mulberry32(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
