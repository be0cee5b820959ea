import type { AddOnCode } from '../../deals/add-ons.ts';
import type { AnnualRate, IsoDate, Minor, Ratio } from '../../kit/units.ts';
import type { Threshold } from './policy.ts';

export const harmLevels = ['clear', 'caution', 'stop'] as const;
export type HarmLevel = (typeof harmLevels)[number];

/** Something sold beside the car. Bought only by someone who is known to have said so. */
export interface CarriedAddOn {
  readonly addOn: AddOnCode;
  readonly amount: Minor;
  /** Whose word it is that the buyer wants it: a dealer, who sells it, may tell of a yes and not give it. */
  readonly optedIn: 'by_buyer' | 'as_dealer_says' | 'no';
}

/** New payment beside the one for the car driven now, or for the home. */
interface Shock {
  readonly code: 'payment_shock_car' | 'payment_shock_housing';
  readonly presentPayment: Minor;
  /** New payment ÷ present one. */
  readonly times: Ratio;
}

/** What is left of a gross income after every monthly debt; below 0 when they need more than there is. */
export interface Burden {
  readonly dti: Ratio;
  readonly left: Minor;
}

interface IncomeStress extends Burden {
  readonly code: 'income_stress';
  /** Share of the income that is gone. */
  readonly drop: Ratio;
  readonly income: Minor;
}

interface RateStress extends Burden {
  readonly code: 'rate_stress';
  readonly annualRate: AnnualRate;
  readonly payment: Minor;
}

interface NegativeEquity {
  readonly code: 'negative_equity';
  /** From signing until the car is worth what is owed, for good. */
  readonly months: number;
  readonly evenFrom: IsoDate | undefined;
}

interface AddOn extends CarriedAddOn {
  /** No opt-in on file; the buyer's own; one that only the dealer tells of. */
  readonly code: 'add_on' | 'add_on_chosen' | 'add_on_told';
}

export type HarmFinding = { readonly level: HarmLevel } & (
  | Shock
  | IncomeStress
  | RateStress
  | NegativeEquity
  | AddOn
);

export const harmCodes = [
  'payment_shock_car',
  'payment_shock_housing',
  'income_stress',
  'rate_stress',
  'negative_equity',
  'add_on',
  'add_on_chosen',
  'add_on_told',
] as const satisfies readonly HarmFinding['code'][];

/** Only what is above a threshold is beyond it. */
export function levelOf(value: number, { cautionAbove, stopAbove }: Threshold): HarmLevel {
  if (stopAbove !== null && value > stopAbove) return 'stop';
  return value > cautionAbove ? 'caution' : 'clear';
}

/** The worst of them; clear when there is none. */
export const worstOf = (levels: readonly { readonly level: HarmLevel }[]): HarmLevel =>
  harmLevels.findLast((level) => levels.some((one) => one.level === level)) ?? 'clear';
