import type { DealInputs } from '../../../deals/structure.ts';
import { AnnualRate, minor } from '../../../kit/units.ts';
import { createDraws, type Draws } from './draws.ts';
import { makes, models, stateOf } from './generated-market.ts';

/** Made-up deals, most of them such that somebody takes them. The same for the same seed. */
export function generatedDeals(seed: number, count: number): DealInputs[] {
  const draws = createDraws(seed + 2);
  return Array.from({ length: count }, () => deal(draws));
}

function deal(draws: Draws): DealInputs {
  const bookValue = draws.whole(60, 500) * 10_000 + draws.whole(0, 9_999);
  return {
    structure: structure(draws, bookValue),
    bookValue: minor(bookValue),
    grossMonthlyIncome: minor(draws.whole(20, 130) * 10_000 + draws.whole(0, 9_999)),
    incomeVerified: draws.chance(0.5),
    monthlyDebt: minor(draws.whole(0, 90) * 1_000),
    housingPayment: minor(draws.whole(0, 150) * 1_000),
    creditScore: draws.chance(0.08) ? null : draws.whole(540, 840),
    coBorrower: false,
    employmentMonths: draws.whole(0, 60),
    residenceMonths: draws.whole(0, 60),
    vehicle: vehicle(draws),
    state: stateOf(draws.chance(0.9) ? 0 : 1),
    ...(draws.chance(0.06) && { product: draws.one(['refinance', 'purchase']) }),
    ...(draws.chance(0.15) && { thinFile: draws.chance(0.7) }),
    ...(draws.chance(0.7) && { bookValues: { blue: minor(bookValue * 0.97) } }),
    ...(draws.chance(0.1) && { markupMax: AnnualRate.parse(0.005) }),
  };
}

function structure(draws: Draws, bookValue: number): DealInputs['structure'] {
  const price = minor(bookValue * (draws.whole(85, 120) / 100));
  const downPayment = minor(Math.floor(price * (draws.whole(0, 30) / 100)));
  const [taxes, fees] = [minor(price * 0.0625), minor(29_900)];
  return {
    price,
    taxes,
    fees,
    downPayment,
    tradeInValue: minor(0),
    tradeInPayoff: minor(0),
    amountFinanced: minor(price + taxes + fees - downPayment),
    termMonths: draws.one([24, 36, 45, 48, 60, 60, 72, 72, 84]),
  };
}

function vehicle(draws: Draws): DealInputs['vehicle'] {
  const isNew = draws.chance(0.3);
  return {
    label: 'a car',
    year: isNew ? draws.whole(2025, 2027) : draws.whole(2016, 2025),
    condition: isNew ? 'new' : 'used',
    odometerMiles: isNew ? draws.whole(0, 300) : draws.whole(1_000, 110_000),
    type: null,
    make: draws.one(makes),
    model: `${draws.one(models)} LX`,
  };
}
