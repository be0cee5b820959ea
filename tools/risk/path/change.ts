import { type Minor, minor } from '../../kit/units.ts';
import { itemisedPurchase, type Purchase } from '../../repayment/purchase/purchase.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';

/** A deal as the engine reads it, with the purchase that its amount financed follows from. */
export interface Basis {
  readonly inputs: RiskInputs;
  readonly purchase: Purchase;
  /** Sales tax of another price, as a fraction of it: taxes printed on an order hold for its own price only. */
  readonly taxRate: number;
}

/** Another car in stock, as the same deal on it would be read. */
export interface PathCar extends Basis {
  readonly stockId: string;
  readonly label: string;
}

/** Who would sign too: gross monthly income and monthly debts, as stated, in minor units. */
export interface CoBorrower {
  readonly grossMonthlyIncome: Minor;
  readonly monthlyDebt: Minor;
}

/** Everything that a path may move. What is absent stays as asked; what is not here nobody can act on, or may not be asked to. */
export interface Change {
  /** The whole down payment, what was offered included. */
  readonly downPayment?: Minor;
  /** For the same car. */
  readonly price?: Minor;
  readonly car?: PathCar;
  readonly termMonths?: number;
  /** Gross monthly income that papers show. */
  readonly provenIncome?: Minor;
  readonly coBorrower?: CoBorrower;
}

/**
 * The same deal with a change and all that follows from it: a price or a car moves taxes, a car also its value, age and
 * mileage; price, taxes and down payment move the amount financed, from which the engine works out payment, LTV, PTI
 * and DTI. Incomes and debts of two people add up; a co-borrower's are stated, so together they are not proven.
 *
 * @throws AppError what `itemisedPurchase` throws
 */
export function changed(asked: Basis, change: Change): RiskInputs {
  const { inputs, purchase } = afresh(change.car ?? asked, change);
  const { price, downPayment } = purchase;
  const amountFinanced = minor(Math.max(0, itemisedPurchase(purchase).amountFinanced));
  const termMonths = change.termMonths ?? inputs.termMonths;
  return withPeople({ ...inputs, price, downPayment, amountFinanced, termMonths }, change);
}

/** The purchase at the price and the down payment tried. */
function afresh({ inputs, purchase, taxRate }: Basis, { price, downPayment }: Change) {
  const tax = price === undefined ? purchase.tax : { rate: taxRate, tradeInCreditMax: minor(0) };
  const tried = { price: price ?? purchase.price, downPayment: downPayment ?? purchase.downPayment };
  return { inputs, purchase: { ...purchase, tax, ...tried } };
}

function withPeople(inputs: RiskInputs, { provenIncome, coBorrower }: Change): RiskInputs {
  const own = provenIncome === undefined ? {} : { grossMonthlyIncome: provenIncome, incomeVerified: true };
  const one = { ...inputs, ...own };
  if (!coBorrower) return one;
  return {
    ...one,
    grossMonthlyIncome: minor(one.grossMonthlyIncome + coBorrower.grossMonthlyIncome),
    monthlyDebt: minor(one.monthlyDebt + coBorrower.monthlyDebt),
    incomeVerified: false,
    coBorrower: true,
  };
}
