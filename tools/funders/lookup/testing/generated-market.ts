import type { Dealer } from '../../../channel/dealer.ts';
import { AnnualRate, IsoDate, minor, type Ratio } from '../../../kit/units.ts';
import type { Catalog, Funder } from '../../catalog.ts';
import type { Program } from '../../program.ts';
import { createDraws, type Draws } from './draws.ts';
import { generatedSheet } from './generated-sheet.ts';

export interface MarketSize {
  readonly programs: number;
  readonly funders: number;
  readonly states: number;
}

/** A made-up market in which every field of a program is used, some rarely. The same for the same seed. */
export function generatedCatalog(seed: number, size: MarketSize): Catalog {
  const draws = createDraws(seed);
  const funders = Array.from({ length: size.funders }, (_, n) => funder(draws, n, size.states));
  const programs = Array.from({ length: size.programs }, (_, n) => program(draws, n, size));
  return { version: `generated-${seed}`, invented: true, funders, programs, vehicles: [], guide: [] };
}

/** A dealership that may send to so many of the funders. */
export function generatedDealer(seed: number, { funders }: MarketSize, permitted: number): Dealer {
  const draws = createDraws(seed + 1);
  const ids = Array.from({ length: funders }, (_, n) => funderId(n));
  return {
    id: 'dealer_1',
    name: 'Springfield Motors',
    city: 'Springfield',
    state: stateOf(0),
    funderIds: draws.some(ids, permitted),
    markupMax: AnnualRate.parse(draws.whole(0, 5) * 0.005),
    docFee: minor(29_900),
    taxRate: 0.0625,
  };
}

/** AA, AB and so on. */
export const stateOf = (n: number): string => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
const statesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => stateOf(at));
const funderId = (n: number): string => `funder_${String(n).padStart(5, '0')}`;

export const makes = ['Honda', 'Subaru', 'Ford', 'Kia'] as const;
export const models = ['Alpha', 'Beta', 'Beta EV'] as const;

function funder(draws: Draws, n: number, states: number): Funder {
  const count = draws.chance(0.4) ? states : draws.whole(1, Math.max(1, Math.ceil(states / 3)));
  return {
    id: funderId(n),
    name: `Funder ${n}`,
    states: draws.some(statesOf(states), count),
    note: 'invented',
    ...(draws.chance(0.05) && { capacity: { perDay: draws.whole(0, 4), perMonth: null } }),
  };
}

function program(draws: Draws, n: number, { funders, states }: MarketSize): Program {
  const noScore = draws.chance(0.15);
  const termMonthsMax = draws.one([60, 72, 72, 84]);
  const begins = draws.one(['2025-01-01', '2025-07-01', '2025-07-01', '2026-03-02', '2026-04-01']);
  const ends = draws.one([null, null, null, '2026-12-31', '2026-03-02', '2026-02-28']);
  return {
    id: `program_${String(n).padStart(6, '0')}`,
    funderId: funderId(n % funders),
    name: `Program ${n}`,
    condition: draws.one(['any', 'used', 'new']),
    noScore,
    rateSheet: generatedSheet(draws, noScore, termMonthsMax),
    ltvMax: draws.whole(80, 150) / 100,
    ptiMax: draws.whole(8, 20) / 100,
    dtiMax: draws.whole(35, 60) / 100,
    amountMin: minor(draws.whole(0, 12) * 100_000),
    amountMax: minor(draws.whole(15, 75) * 100_000),
    termMonthsMax,
    vehicleAgeMax: draws.whole(1, 12),
    odometerMilesMax: draws.whole(2, 15) * 10_000,
    grossMonthlyIncomeMin: minor(draws.whole(10, 40) * 10_000),
    employmentMonthsMin: draws.whole(0, 24),
    residenceMonthsMin: draws.whole(0, 12),
    acquisitionFee: minor(draws.one([0, 0, 19_900, 49_500, 99_500])),
    markupMax: AnnualRate.parse(draws.whole(0, 5) * 0.005),
    stips: draws.some(['proof_of_income', 'proof_of_residence', 'references'], draws.whole(0, 3)),
    effectiveFrom: IsoDate.parse(begins),
    effectiveTo: ends === null ? null : IsoDate.parse(ends),
    ...reach(draws, states),
    ...collateral(draws),
    ...rates(draws),
  };
}

function reach(draws: Draws, states: number): Partial<Program> {
  const regions = draws.some(statesOf(states), Math.ceil(states / 2));
  const [perDay, perMonth] = [draws.one([null, 0, 2]), draws.one([null, 3, 10])];
  const model = draws.chance(0.5) ? { model: draws.one(models) } : {};
  return {
    ...(draws.chance(0.06) && { product: draws.one(['refinance', 'commercial', 'purchase']) }),
    ...(draws.chance(0.04) && { market: draws.one(['cn', 'us']) }),
    ...(draws.chance(0.15) && { regions }),
    ...(draws.chance(0.15) && { thinFile: draws.one(['refused', 'refused', 'only']) }),
    ...(draws.chance(0.1) && { capacity: { perDay, perMonth } }),
    ...(draws.chance(0.2) && {
      exclusions: [
        { make: draws.one(['honda', 'KIA', 'Ford']), ...model },
        { make: draws.one(makes), yearMin: 2020, yearMax: draws.whole(2020, 2024) },
      ],
    }),
  };
}

function collateral(draws: Draws): Partial<Program> {
  const [scoreMin, vehicleAgeMin] = [draws.whole(600, 760), draws.whole(2, 8)];
  const advances = [
    { scoreMin, termMonthsMax: draws.one([60, 72]), ltvMax: draws.whole(90, 150) / 100 },
    { vehicleAgeMin, ltvMax: draws.whole(70, 120) / 100 },
  ];
  return {
    ...(draws.chance(0.25) && { book: draws.one(['blue', 'grey']) }),
    ...(draws.chance(0.4) && { advanceOn: draws.one(['price', 'lesser', 'book']) }),
    ...(draws.chance(0.25) && { advances }),
  };
}

function rates(draws: Draws): Partial<Program> {
  const reserves: readonly [Reserve, ...Reserve[]] = [
    { kind: 'spread', share: (draws.whole(4, 10) / 10) as Ratio, max: minor(150_000) },
    { kind: 'flat', amount: minor(25_000) },
    { kind: 'percent', ofAmountFinanced: 0.01 as Ratio, max: minor(30_000) },
  ];
  return {
    ...(draws.chance(0.3) && { markupRules: [{ termMonthsMin: 61, markupMax: AnnualRate.parse(0.01) }] }),
    ...(draws.chance(0.3) && { reserve: draws.one(reserves) }),
    ...(draws.chance(0.25) && { promotions: [promotion(draws, 1), promotion(draws, 2)] }),
  };
}

type Reserve = NonNullable<Program['reserve']>;

function promotion(draws: Draws, n: number): NonNullable<Program['promotions']>[number] {
  return {
    id: `promotion_${n}`,
    name: `Promotion ${n}`,
    from: IsoDate.parse(draws.one(['2026-01-01', '2026-03-02', '2026-03-03'])),
    to: IsoDate.parse(draws.one(['2026-12-31', '2026-03-02', '2026-12-31'])),
    buyRate: AnnualRate.parse(draws.whole(0, 900) / 10_000),
    markup: draws.chance(0.5),
    ...(draws.chance(0.5) && { vehicles: [{ make: draws.one(makes), model: draws.one(models) }] }),
    ...(draws.chance(0.5) && { scoreMin: draws.whole(600, 740) }),
    ...(draws.chance(0.5) && { termMonthsMax: 60 }),
  };
}
