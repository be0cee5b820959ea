import type { FigureSlot } from '../lexicon/lexicon.ts';

/** The slot that answers the question for a missing fact; facts that are no figure have none. */
export const factSlots: Readonly<Record<string, FigureSlot>> = {
  'vehicle.price': 'price',
  'vehicle.odometerMiles': 'odometerMiles',
  'income.gross': 'income',
  'terms.downPayment': 'downPayment',
  'terms.termMonths': 'termMonths',
  'employment.months': 'employmentMonths',
  'residence.months': 'residenceMonths',
  'residence.housingPayment': 'housingPayment',
  'obligations.monthlyDebt': 'monthlyDebt',
  'loan.amount': 'amountFinanced',
  'loan.payment': 'paymentTarget',
};
