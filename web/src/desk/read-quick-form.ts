import type { IncomeValue } from '../deal-types.ts';
import { parseAmount } from './parse-amount.ts';
import type { PrequalificationRequest, WantedVehicle } from './prequalification.ts';

/** The typed form as the request. What is not a number goes out as null, and the server says what it needs. */
export function readQuickForm(form: FormData, currency: string): PrequalificationRequest {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  const amount = (name: string) => parseAmount(typed(name), currency) ?? Number.NaN;
  return {
    buyer: {
      name: typed('name'),
      grossIncome: { amount: amount('income'), per: typed('per') as IncomeValue['per'] },
      employmentMonths: Number(typed('employment')),
      residenceMonths: Number(typed('residence')),
      housingPayment: amount('housing'),
      monthlyDebt: amount('debt'),
      ...(typed('creditScore') && { creditScore: Number(typed('creditScore')) }),
    },
    vehicle: wantedVehicle(typed('vehicle'), typed('price') ? amount('price') : undefined),
    terms: { downPayment: amount('down'), termMonths: Number(typed('term')) },
    currency,
  };
}

/** `2022 Honda Accord Sport` describes a car; a described car has its price. */
export const isDescribed = (vehicle: string): boolean => /^\s*(?:19|20)\d{2}\s+\S+\s+\S/.test(vehicle);

/** A car by its stock id, or described by year, make and model. */
export function wantedVehicle(typed: string, price: number | undefined): WantedVehicle {
  const [year = '', make = '', ...model] = typed.split(/\s+/);
  if (isDescribed(typed))
    return { year: Number(year), make, model: model.join(' '), price: price ?? Number.NaN };
  return price === undefined ? { stockId: typed } : { stockId: typed, price };
}
