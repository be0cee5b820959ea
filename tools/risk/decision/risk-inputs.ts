import type { DealInputs } from '../../deals/structure.ts';
import type { VehicleType } from '../../funders/catalog.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';

/** Everything a decision is a function of (G10), field by field: what is not here cannot sway it. */
export interface RiskInputs {
  /** No limit reads the price; a path to other terms needs it. */
  readonly price: Minor;
  readonly downPayment: Minor;
  readonly amountFinanced: Minor;
  readonly termMonths: number;
  readonly bookValue: Minor;
  readonly grossMonthlyIncome: Minor;
  /** Whether a paper of the buyer proves the income; a stated one is another fact, and weighs otherwise. */
  readonly incomeVerified: boolean;
  readonly monthlyDebt: Minor;
  readonly housingPayment: Minor;
  /** Null when there is none: a population of its own. */
  readonly creditScore: number | null;
  readonly coBorrower: boolean;
  /** As the catalogue says; null where it does not. */
  readonly vehicleType: VehicleType | null;
  readonly vehicleIsNew: boolean;
  readonly vehicleAgeYears: number;
  readonly odometerMiles: number;
  /** What the bureau says is behind its score, principal first. It words reasons and moves no decision. */
  readonly bureauFactors?: readonly string[];
}

/** Picks what a decision may read out of a deal. The age of a car is this year less its model year, not below 0. */
export function riskInputs(deal: DealInputs, today: IsoDate): RiskInputs {
  const { price, downPayment, amountFinanced, termMonths } = deal.structure;
  const { bookValue, grossMonthlyIncome, incomeVerified, monthlyDebt, housingPayment } = deal;
  const { creditScore, coBorrower, vehicle, bureauFactors } = deal;
  return {
    price,
    downPayment,
    amountFinanced,
    termMonths,
    bookValue,
    grossMonthlyIncome,
    incomeVerified,
    monthlyDebt,
    housingPayment,
    creditScore,
    coBorrower,
    vehicleType: vehicle.type,
    vehicleIsNew: vehicle.condition === 'new',
    vehicleAgeYears: Math.max(0, Number(today.slice(0, 4)) - vehicle.year),
    odometerMiles: vehicle.odometerMiles,
    bureauFactors,
  };
}
