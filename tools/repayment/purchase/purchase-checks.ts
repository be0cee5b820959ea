import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import type { Purchase } from './purchase.ts';

/** The range of `Minor`: no sum of a purchase, taxes among it, may leave it. */
const amountMax = 1e13;

/**
 * Refuses a purchase that no contract could show, and an add-on that nobody asked for.
 *
 * @throws AppError `repayment/purchase_amount_out_of_range`, `repayment/tax_rate_out_of_range`,
 *   `repayment/add_on_not_chosen`
 */
export function requirePurchase(purchase: Purchase): void {
  const { price, tax, fees, addOns, rebates, downPayment, tradeInValue, tradeInPayoff } = purchase;
  const lines = [...fees, ...addOns, ...rebates].map(({ amount }) => amount);
  const taxes = 'printed' in tax ? tax.printed : minor(0);
  const amounts = [price, taxes, downPayment, tradeInValue, tradeInPayoff, ...lines];
  if (!amounts.every((amount) => Number.isInteger(amount) && amount >= 0)) throw amountOutOfRange();
  if ('rate' in tax) requireTaxRule(tax.rate, tax.tradeInCreditMax);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total * (1 + ('rate' in tax ? tax.rate : 0)) > amountMax) throw amountOutOfRange();
  const unasked = addOns.find(({ optedIn }) => optedIn !== true);
  if (unasked) throw notChosen(unasked.name);
}

function requireTaxRule(rate: number, tradeInCreditMax: Minor | null): void {
  if (!(rate >= 0 && rate <= 1)) throw taxRateOutOfRange();
  if (!((tradeInCreditMax ?? 0) >= 0)) throw amountOutOfRange();
}

const amountOutOfRange = () =>
  invalidInput(
    'repayment/purchase_amount_out_of_range',
    'An amount of a purchase is a whole number of minor units, 0 or more, and all of them within reason.',
    'Check that amounts are in minor units, such as cents, and not negative.',
  );

const taxRateOutOfRange = () =>
  invalidInput(
    'repayment/tax_rate_out_of_range',
    'A tax rate lies from 0 % to 100 %.',
    'Give a fraction, such as 0.0625 for 6.25 %.',
  );

const notChosen = (name: string) =>
  invalidInput(
    'repayment/add_on_not_chosen',
    `The customer has not chosen ${name}.`,
    'Leave it out, or ask the customer and set optedIn once they have said yes.',
  );
