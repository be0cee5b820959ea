import { type Minor, minor, type Ratio } from '../../kit/units.ts';
import { debtToIncome, loanToValue, paymentToIncome } from '../ratios.ts';
import type { Features } from '../scoring/score.ts';
import type { RiskInputs } from './risk-inputs.ts';

export interface Ratios {
  readonly ltv: Ratio;
  readonly pti: Ratio;
  readonly dti: Ratio;
  /** What is left a month: gross income − debts − housing − this payment, in minor units; may be negative. */
  readonly residualIncome: Minor;
}

/** The ratios at a monthly payment of this loan. */
export function ratiosOf(inputs: RiskInputs, payment: Minor): Ratios {
  const { amountFinanced, bookValue, grossMonthlyIncome } = inputs;
  const { monthlyDebt: debt, housingPayment: housing } = inputs;
  return {
    ltv: loanToValue(amountFinanced, bookValue),
    pti: paymentToIncome(payment, grossMonthlyIncome),
    dti: debtToIncome({ debt, housing, payment }, grossMonthlyIncome),
    residualIncome: minor(grossMonthlyIncome - debt - housing - payment),
  };
}

/**
 * A deal in the columns of application data, as cards name them: dollars from cents, percent and fractions as the dictionary
 * has them, flags as 0 and 1. What nobody knows is null, a population of its own.
 */
export function dealFeatures(inputs: RiskInputs, { ltv, pti }: Pick<Ratios, 'ltv' | 'pti'>): Features {
  return {
    loan_amount_usd: inputs.amountFinanced / 100,
    term_months: inputs.termMonths,
    vehicle_value_usd: inputs.bookValue / 100,
    ltv_pct: 100 * ltv,
    credit_score: inputs.creditScore,
    payment_to_income: pti,
    vehicle_is_new: inputs.vehicleIsNew ? 1 : 0,
    vehicle_type: inputs.vehicleType,
    vehicle_age_years: inputs.vehicleAgeYears,
    co_borrower: inputs.coBorrower ? 1 : 0,
  };
}
