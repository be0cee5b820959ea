import type {
  DecisionCard,
  MissView,
  OfferOrders,
  OffersCard,
  OfferView,
  ScheduleCard,
} from '../card-types.ts';
import type { IncomeValue } from '../deal-types.ts';

/** What POST /v1/prequalifications takes: one buyer, a car and the terms wished for. */
export interface PrequalificationRequest {
  readonly buyer: {
    readonly name: string;
    readonly grossIncome: IncomeValue;
    readonly employmentMonths: number;
    readonly residenceMonths: number;
    readonly housingPayment: number;
    readonly monthlyDebt: number;
    readonly creditScore?: number;
  };
  readonly vehicle: WantedVehicle;
  readonly terms: { readonly downPayment: number; readonly termMonths: number };
  readonly currency: string;
}

export type WantedVehicle =
  | { readonly stockId: string; readonly price?: number }
  | { readonly year: number; readonly make: string; readonly model: string; readonly price: number };

/** What it answers; amounts in whole minor units of the request's currency. */
export interface PrequalificationView {
  readonly dealId: string;
  readonly decision: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly ratios: { readonly ltv: number | null; readonly pti: number | null; readonly dti: number | null };
  readonly grossMonthlyIncome: number | null;
  readonly amountFinanced: number | null;
  readonly reasons: DecisionCard['reasons'];
  readonly missing: readonly string[];
  readonly counteroffer?: DecisionCard['counteroffer'];
  readonly offers: readonly OfferView[];
  readonly orders?: OfferOrders;
  readonly misses: readonly MissView[];
  readonly schedule: ScheduleCard | null;
  readonly scorecard: DecisionCard['scorecard'];
}

/** The answer's decision as its card. Nothing in a form is verified. */
export const decisionIn = (view: PrequalificationView): DecisionCard => ({
  decision: view.decision,
  score: view.score,
  band: view.band,
  ...view.ratios,
  income: view.grossMonthlyIncome,
  incomeVerified: false,
  amountFinanced: view.amountFinanced,
  reasons: view.reasons,
  missing: view.missing,
  ...(view.counteroffer && { counteroffer: view.counteroffer }),
  ...(view.scorecard && { scorecard: view.scorecard }),
});

export const offersIn = ({ offers, orders, misses }: PrequalificationView): OffersCard => ({
  offers,
  ...(orders && { orders }),
  misses,
  offerCount: offers.length,
  missCount: misses.length,
});
