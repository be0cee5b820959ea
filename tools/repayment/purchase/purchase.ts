import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import { requirePurchase } from './purchase-checks.ts';
import { greatestWhole } from './whole-search.ts';

/** A charge of the dealer, the state or the lender. */
interface Fee {
  readonly name: string;
  readonly amount: Minor;
  readonly paid: 'financed' | 'at signing';
  /** A charge for the credit itself (12 CFR 1026.4), such as an acquisition fee; a registration fee is none. */
  readonly financeCharge: boolean;
  readonly taxed: boolean;
}

/** A product sold beside the car, such as a service contract. It is bought only by someone who said so. */
interface AddOn {
  readonly name: string;
  readonly amount: Minor;
  readonly optedIn: boolean;
  readonly taxed: boolean;
}

interface Rebate {
  readonly name: string;
  readonly amount: Minor;
  /** Whether it lowers what is taxed, as a dealer's discount does and a manufacturer's cash often does not. */
  readonly beforeTax: boolean;
}

/** Sales tax as printed on an order, or worked out. */
type SalesTax =
  | { readonly printed: Minor }
  | {
      /** A fraction of the base, 0 to 1. */
      readonly rate: number;
      /** How much of a trade-in's value the state leaves untaxed at most: 0 for none, null for all of it. */
      readonly tradeInCreditMax: Minor | null;
    };

/** Everything about a purchase but the price of the car. Amounts are minor units, 0 or more. */
export interface PurchaseTerms {
  readonly tax: SalesTax;
  readonly fees: readonly Fee[];
  readonly addOns: readonly AddOn[];
  readonly rebates: readonly Rebate[];
  readonly downPayment: Minor;
  readonly tradeInValue: Minor;
  /** What is still owed on the trade-in; above its value it is negative equity, which is financed. */
  readonly tradeInPayoff: Minor;
}

export type Purchase = PurchaseTerms & { readonly price: Minor };

interface PurchaseItem {
  readonly kind:
    | 'price'
    | 'taxes'
    | 'fee'
    | 'add-on'
    | 'negative equity'
    | 'trade-in equity'
    | 'rebate'
    | 'down payment';
  /** As the input names it: a fee's, an add-on's or a rebate's. */
  readonly name?: string;
  /** Below 0 for what is not borrowed because it is paid. */
  readonly amount: Minor;
}

export interface ItemisedPurchase {
  /** Everything that makes up the principal, in the order of a contract; they sum to it. Nothing of 0 but the price. */
  readonly items: readonly PurchaseItem[];
  readonly taxes: Minor;
  /** What is borrowed and bears interest; below 0 when cash and trade-in exceed what is bought. */
  readonly principal: Minor;
  /** Charges for the credit, financed or paid at signing. */
  readonly prepaidFinanceCharge: Minor;
  readonly amountFinanced: Minor;
  /** Down payment and fees paid at signing. */
  readonly dueAtSigning: Minor;
}

/**
 * What a purchase comes to.
 *
 *     taxes = rate × max(0, price + taxed fees + taxed add-ons − rebates before tax − trade-in credit), rounded half up
 *     principal = price + taxes + financed fees + add-ons + trade-in payoff − trade-in value − rebates − down payment
 *     amount financed = principal − prepaid finance charge
 *
 * @throws AppError `repayment/purchase_amount_out_of_range`, `repayment/tax_rate_out_of_range`,
 *   `repayment/add_on_not_chosen`
 * @see 12 CFR 1026.18(b) and 1026.2(a)(23): a finance charge paid at signing is deducted as a financed one is
 */
export function itemisedPurchase(purchase: Purchase): ItemisedPurchase {
  requirePurchase(purchase);
  const taxes = salesTax(purchase);
  const items = purchaseItems(purchase, taxes);
  const principal = minor(sum(items));
  const prepaidFinanceCharge = minor(sum(purchase.fees.filter(({ financeCharge }) => financeCharge)));
  const atSigning = sum(purchase.fees.filter(({ paid }) => paid === 'at signing'));
  return {
    items,
    taxes,
    principal,
    prepaidFinanceCharge,
    amountFinanced: minor(principal - prepaidFinanceCharge),
    dueAtSigning: minor(purchase.downPayment + atSigning),
  };
}

/**
 * The highest price whose purchase needs no more than a principal: the inverse of `itemisedPurchase`, to the minor unit.
 * Where a price rounds the tax up, one unit of the principal may stay unused.
 *
 * @param principalMax minor units that may be borrowed, financed charges among them
 * @throws AppError `repayment/price_out_of_reach` when taxes, fees and negative equity alone need more
 */
export function priceAfforded(principalMax: Minor, terms: PurchaseTerms): Minor {
  const needs = (price: number) => itemisedPurchase({ ...terms, price: minor(price) }).principal;
  const paid = terms.downPayment + terms.tradeInValue + sum(terms.rebates);
  const price = greatestWhole((tried) => needs(tried) <= principalMax, 0, Math.max(0, principalMax) + paid);
  if (price !== undefined) return minor(price);
  throw invalidInput(
    'repayment/price_out_of_reach',
    'Taxes, fees and what is owed on the trade-in need more than can be borrowed, before any car.',
    'Pay more down, or leave something out.',
  );
}

/** The smallest down payment on a purchase with which no more than a principal is borrowed; 0 when none is needed. */
export function downPaymentNeeded(principalMax: Minor, purchase: Omit<Purchase, 'downPayment'>): Minor {
  const { principal } = itemisedPurchase({ ...purchase, downPayment: minor(0) });
  return minor(Math.max(0, principal - principalMax));
}

function salesTax({ price, tax, fees, addOns, rebates, tradeInValue }: Purchase): Minor {
  if ('printed' in tax) return tax.printed;
  const taxed = sum([...fees, ...addOns].filter((line) => line.taxed));
  const rebated = sum(rebates.filter(({ beforeTax }) => beforeTax));
  const credit = Math.min(tradeInValue, tax.tradeInCreditMax ?? tradeInValue);
  return minor(tax.rate * Math.max(0, price + taxed - rebated - credit));
}

function purchaseItems(purchase: Purchase, taxes: Minor): PurchaseItem[] {
  const { price, fees, addOns, rebates, downPayment, tradeInValue, tradeInPayoff } = purchase;
  const owed = tradeInPayoff - tradeInValue;
  const financed = fees.filter(({ paid }) => paid === 'financed');
  const items = [
    { kind: 'taxes', amount: taxes },
    ...financed.map(({ name, amount }) => ({ kind: 'fee' as const, name, amount })),
    ...addOns.map(({ name, amount }) => ({ kind: 'add-on' as const, name, amount })),
    { kind: 'negative equity', amount: minor(Math.max(0, owed)) },
    { kind: 'trade-in equity', amount: minor(Math.min(0, owed)) },
    ...rebates.map(({ name, amount }) => ({ kind: 'rebate' as const, name, amount: minor(-amount) })),
    { kind: 'down payment', amount: minor(-downPayment) },
  ] satisfies PurchaseItem[];
  return [{ kind: 'price', amount: price }, ...items.filter(({ amount }) => amount !== 0)];
}

const sum = (lines: readonly { readonly amount: Minor }[]): number =>
  lines.reduce((total, { amount }) => total + amount, 0);
