import { AnnualRate } from '../../../kit/units.ts';
import type { RateCell } from '../../program.ts';
import type { Draws } from './draws.ts';

type Band = readonly [scoreMin: number, scoreMax: number];

/** Bands of scores, each for every car or by age or mileage, in two steps of terms; some leave a gap. */
export function generatedSheet(draws: Draws, noScore: boolean, termMonthsMax: number): RateCell[] {
  const base = draws.whole(300, 1_400);
  const tiers = draws.chance(0.3) ? carTiers(draws) : [{}];
  const steps = [
    [12, draws.one([48, 48, 41])],
    [49, termMonthsMax],
  ] as const;
  return bands(draws, noScore).flatMap(([scoreMin, scoreMax], band) =>
    tiers.flatMap((tier, k) =>
      steps.map(([termMonthsMin, longest], step) => ({
        scoreMin,
        scoreMax,
        termMonthsMin,
        termMonthsMax: longest,
        ...tier,
        buyRate: AnnualRate.parse((base + (2 - Math.min(band, 2)) * 210 + k * 75 + step * 40) / 10_000),
      })),
    ),
  );
}

function bands(draws: Draws, noScore: boolean): Band[] {
  const [low, middle, high] = [draws.whole(450, 640), draws.whole(641, 700), draws.whole(701, 780)];
  return [
    [low, middle - draws.one([1, 1, 1, 12])],
    [middle, high - 1],
    [high, draws.one([850, 900, 900])],
    ...(noScore ? [[0, 299] as const] : []),
  ];
}

function carTiers(draws: Draws): Partial<RateCell>[] {
  const age = draws.whole(2, 6);
  const miles = draws.whole(3, 9) * 10_000;
  return draws.one<Partial<RateCell>[]>([
    [{ vehicleAgeMax: age }, { vehicleAgeMin: age + 1, vehicleAgeMax: age + 4 }],
    [{ odometerMilesMax: miles }, { odometerMilesMin: miles + 1 }],
    [{ vehicleAgeMax: age, odometerMilesMax: miles }],
  ]);
}
