import type { AddOnAnswer } from '#tools/deals/add-ons.ts';
import type { Income, PayPeriod } from '#tools/deals/facts.ts';
import type { FigureMention } from '../language/figures.ts';
import { readingsAs } from '../language/stated.ts';
import type { FigureSlot } from './lexicon/lexicon.ts';

/** What a person has said, in major units, fractions and months. */
export interface Slots {
  readonly price?: number;
  readonly priceMax?: number;
  readonly amountFinanced?: number;
  readonly downPayment?: number;
  readonly income?: { readonly amount: number; readonly per: PayPeriod };
  /** By the hour: an income only with the hours of a week. */
  readonly hourlyWage?: number;
  readonly hoursPerWeek?: number;
  /** Cash down as a share of the price, a fraction. */
  readonly downPaymentShare?: number;
  readonly housingPayment?: number;
  readonly monthlyDebt?: number;
  readonly tradeInValue?: number;
  readonly tradeInPayoff?: number;
  readonly odometerMiles?: number;
  readonly paymentTarget?: number;
  readonly annualRate?: number;
  readonly termMonths?: number;
  readonly employmentMonths?: number;
  readonly residenceMonths?: number;
  readonly creditScore?: number;
  readonly vehicleOdometerMiles?: number;
  readonly name?: string;
  readonly employer?: string;
  readonly vehicle?: string;
  readonly choice?: Choice;
  /** What the buyer wants or declines of what is sold beside the car, by name. */
  readonly addOns?: readonly AddOnAnswer[];
  /** Fees and other costs of a credit, beside its interest. */
  readonly costs?: readonly StatedCost[];
  /** Of the car, where the law of the market asks. */
  readonly condition?: 'new' | 'used';
}

export interface StatedCost {
  readonly kind: CostKind;
  readonly amount: number;
  readonly each?: 'month';
}
export type CostKind =
  | 'acquisition fee'
  | 'broker fee'
  | 'guarantee fee'
  | 'compulsory insurance'
  | 'optional insurance'
  | 'registration';

export type Choice =
  | { readonly by: 'place'; readonly place: number }
  | { readonly by: 'funder'; readonly funder: string }
  | { readonly by: 'cheapest' }
  | { readonly by: 'last' }
  | { readonly by: 'other' };

/** No car costs less: what is below is no price, nor a ceiling on one. */
export const lowestPrice = 2_000;

const monthSlots: ReadonlySet<FigureSlot> = new Set(['termMonths', 'employmentMonths', 'residenceMonths']);

/**
 * What a figure would mean in a slot, or undefined when it cannot be there: a rate is no income. `sure` is false for a
 * bare number, which needs a cue of its own.
 */
export function valueIn(slot: FigureSlot, figure: FigureMention): number | undefined {
  if (slot === 'annualRate') return rateIn(figure);
  if (monthSlots.has(slot)) return monthsIn(slot, figure);
  const [value = 0] = figure.values;
  if (slot === 'vehicleOdometerMiles')
    return figure.kind === 'count' && Number.isInteger(value) ? value : undefined;
  if (slot === 'creditScore') {
    return figure.kind === 'count' && Number.isInteger(value) && value >= 300 && value <= 900
      ? value
      : undefined;
  }
  if (slot === 'odometerMiles') return milesIn(figure);
  if (slot === 'price' && value < lowestPrice) return undefined;
  if (figure.kind === 'money') return value;
  const bare = figure.kind === 'count' || figure.kind === 'year';
  return bare && (value === 0 || value >= 50) ? value : undefined;
}

/** Miles are a bare number, or a thousandfold ("19k miles"). */
function milesIn({ kind, kinds, values: [value = 0] }: FigureMention): number | undefined {
  const bare = kind === 'count' || kind === 'year' || kinds.includes('count');
  return bare && Number.isInteger(value) && value > 0 && value < 1_000_000 ? value : undefined;
}

/** A rate above any that exists is still a rate: the person is told. */
function rateIn(figure: FigureMention): number | undefined {
  const [value] = readingsAs(figure, 'rate');
  const likely = figure.kind === 'percent' || (figure.kind === 'count' && figure.values[0]! <= 40);
  return likely ? value : undefined;
}

function monthsIn(slot: FigureSlot, figure: FigureMention): number | undefined {
  const [months] = readingsAs(figure, 'months');
  if (months === undefined || !Number.isInteger(months)) return undefined;
  if (figure.kind === 'months' || figure.kind === 'years') return months;
  return slot === 'termMonths' && months >= 12 && months <= 120 ? months : undefined;
}

/** An income's period when none was said: by the month below this, by the year from it on. The reply shows the monthly figure. */
const yearlyFrom = 15_000;

export const incomeOf = (
  amount: number,
  per: PayPeriod | undefined,
): Pick<Income, 'per'> & { amount: number } => ({
  amount,
  per: per ?? (amount >= yearlyFrom ? 'year' : 'month'),
});
