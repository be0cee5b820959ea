import { type Minor, Ratio } from '../kit/units.ts';

/** What a ratio over nothing is: the worst that the schema holds, so that no comparison ever meets NaN or infinity. */
const worst = 1000;

/** LTV = amount financed ÷ book value, as a fraction. Without a book value 1,000, the worst. */
export const loanToValue = (amountFinanced: Minor, bookValue: Minor): Ratio =>
  share(amountFinanced, bookValue);

/** PTI = this loan's monthly payment ÷ gross monthly income, as a fraction. Without income 1,000, the worst. */
export const paymentToIncome = (monthlyPayment: Minor, grossMonthlyIncome: Minor): Ratio =>
  share(monthlyPayment, grossMonthlyIncome);

/**
 * DTI = (other monthly debts + housing payment + this loan's monthly payment) ÷ gross monthly income, as a fraction.
 * Without income 1,000, the worst.
 */
export function debtToIncome(
  monthly: { readonly debt: Minor; readonly housing: Minor; readonly payment: Minor },
  grossMonthlyIncome: Minor,
): Ratio {
  return share(monthly.debt + monthly.housing + monthly.payment, grossMonthlyIncome);
}

function share(part: number, whole: number): Ratio {
  if (!(whole > 0)) return Ratio.parse(worst);
  return Ratio.parse(Math.min(worst, Math.max(0, part) / whole));
}
