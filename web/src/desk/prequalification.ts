import type { DecisionCard, OffersCard } from '../card-types.ts';
import type { IncomeValue } from '../deal-types.ts';
import { exponentOf } from '../format.ts';

/** What POST /v1/prequalifications takes: the buyer's facts, in the keys of `update_deal`. */
export interface PrequalificationRequest {
  readonly facts: {
    readonly name: string;
    readonly income: IncomeValue;
    readonly employmentMonths: number;
    readonly residenceMonths: number;
    readonly housingPayment: number;
    readonly monthlyDebt: number;
    readonly creditScore?: number;
    readonly vehicle: string;
    readonly vehiclePrice?: number;
    readonly downPayment: number;
    readonly termMonths: number;
  };
}

/** What it answers: the outputs of `score_risk` and, when the decision allows them, of `find_funders`. */
export interface PrequalificationView {
  readonly dealId: string;
  readonly decision: DecisionCard;
  readonly offers?: OffersCard | null;
}

/**
 * An amount as a person types it into whole minor units: `5,200`, `5200.50`. Digits are moved, never multiplied.
 *
 * @returns undefined when it is not an amount, or has more decimals than the currency
 */
export function parseAmount(typed: string, currency: string): number | undefined {
  const exponent = exponentOf(currency);
  const match = /^\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?\s*$/.exec(typed);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > exponent) return undefined;
  const amount = Number(whole.replaceAll(',', '') + fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(amount) ? amount : undefined;
}
