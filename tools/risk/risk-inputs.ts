import type { DealInputs } from '../deals/structure.ts';
import type { IsoDate, Minor, Ratio } from '../kit/units.ts';
import { debtToIncome, loanToValue, paymentToIncome } from './ratios.ts';
import type { Features } from './score.ts';

/** Everything a decision is a function of (G10), field by field: what is not here cannot sway it. */
export interface RiskInputs {
  readonly price: Minor;
  readonly downPayment: Minor;
  readonly amountFinanced: Minor;
  readonly termMonths: number;
  readonly bookValue: Minor;
  /** Trade-in value less its payoff; negative when more is owed than it is worth. */
  readonly tradeInEquity: number;
  readonly grossMonthlyIncome: Minor;
  readonly incomeVerified: boolean;
  readonly monthlyDebt: Minor;
  readonly housingPayment: Minor;
  readonly creditScore: number | null;
  readonly employmentMonths: number;
  readonly residenceMonths: number;
  readonly vehicleAgeYears: number;
  readonly odometerMiles: number;
}

/** Picks what a decision may read out of a deal. The age of a car is this year less its model year, not below 0. */
export function riskInputs(deal: DealInputs, today: IsoDate): RiskInputs {
  const { price, downPayment, amountFinanced, termMonths, tradeInValue, tradeInPayoff } = deal.structure;
  const { bookValue, grossMonthlyIncome, incomeVerified, monthlyDebt, housingPayment } = deal;
  const { creditScore, employmentMonths, residenceMonths, vehicle } = deal;
  return {
    price,
    downPayment,
    amountFinanced,
    termMonths,
    bookValue,
    tradeInEquity: tradeInValue - tradeInPayoff,
    grossMonthlyIncome,
    incomeVerified,
    monthlyDebt,
    housingPayment,
    creditScore,
    employmentMonths,
    residenceMonths,
    vehicleAgeYears: Math.max(0, Number(today.slice(0, 4)) - vehicle.year),
    odometerMiles: vehicle.odometerMiles,
  };
}

export interface Ratios {
  readonly ltv: Ratio;
  readonly pti: Ratio;
  readonly dti: Ratio;
}

/** The three ratios at a monthly payment of this loan. */
export function ratiosOf(inputs: RiskInputs, payment: Minor): Ratios {
  const {
    amountFinanced,
    bookValue,
    grossMonthlyIncome,
    monthlyDebt: debt,
    housingPayment: housing,
  } = inputs;
  return {
    ltv: loanToValue(amountFinanced, bookValue),
    pti: paymentToIncome(payment, grossMonthlyIncome),
    dti: debtToIncome({ debt, housing, payment }, grossMonthlyIncome),
  };
}

/** Down payment ratio = (down payment + trade-in equity) ÷ price, not below 0; 0 without a price. */
export function featuresOf(inputs: RiskInputs, ratios: Ratios): Features {
  const { price, downPayment, tradeInEquity, creditScore, employmentMonths, residenceMonths, termMonths } =
    inputs;
  const put = Math.max(0, downPayment + tradeInEquity);
  return {
    ...ratios,
    creditScore,
    downPaymentRatio: price > 0 ? put / price : 0,
    employmentMonths,
    residenceMonths,
    incomeVerified: inputs.incomeVerified ? 1 : 0,
    termMonths,
  };
}
