import { dealPurchase } from '../../deals/deal-purchase.ts';
import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import type { ToolContext } from '../../kit/define-tool.ts';
import { invalidInput } from '../../kit/errors.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { World } from '../../world.ts';
import type { PurchaseTerms } from './purchase.ts';

export const unknowns = [
  'price',
  'amount_financed',
  'payment',
  'rate',
  'term',
  'down_payment',
  'balloon',
] as const;
export type Unknown = (typeof unknowns)[number];

/** What a person stated, and what they ask for. */
export interface SolveRequest {
  readonly solveFor: Unknown;
  readonly monthlyPayment?: Minor | undefined;
  readonly price?: Minor | undefined;
  readonly downPayment?: Minor | undefined;
  readonly amountFinanced?: Minor | undefined;
  readonly annualRate?: AnnualRate | undefined;
  readonly termMonths?: number | undefined;
  readonly balloon?: Minor | undefined;
  readonly dealId?: string | undefined;
}

/** A request with what a deal knows filled in, and at most one unknown beside rate and term, which funders may list. */
export interface Problem {
  readonly solveFor: Unknown;
  readonly payment: Minor | undefined;
  readonly price: Minor | undefined;
  readonly amountFinanced: Minor | undefined;
  /** What is bought; undefined when the loan is given by its amount alone. */
  readonly purchase: PurchaseTerms | undefined;
  readonly balloon: Minor;
  readonly contractDate: IsoDate;
}

/** Which stated field each unknown stands for. */
export const fieldOf = {
  price: 'price',
  amount_financed: 'amountFinanced',
  payment: 'monthlyPayment',
  rate: 'annualRate',
  term: 'termMonths',
  down_payment: 'downPayment',
  balloon: 'balloon',
} as const satisfies Record<Unknown, keyof SolveRequest>;

/**
 * What is known of a financing and what is not. Without a deal there is no tax and no fee; with one, what the request does
 * not state is the deal's: its price and down payment, its taxes and fees, its trade-in.
 *
 * @throws AppError `repayment/nothing_to_solve` when what is asked for is stated; `repayment/two_bases` when a loan is
 *   given both by its amount and by a purchase; `repayment/several_unknowns`; `deals/not_found`
 */
export function problemOf(
  world: World,
  request: SolveRequest,
  context: Pick<ToolContext, 'deal' | 'today'>,
): Problem {
  const { solveFor, amountFinanced } = request;
  if (request[fieldOf[solveFor]] !== undefined) throw nothingToSolve(fieldOf[solveFor]);
  requireOneBasis(request);
  const byAmount = amountFinanced !== undefined || solveFor === 'amount_financed';
  const bought = byAmount ? undefined : purchaseOf(world, request, context);
  const problem: Problem = {
    solveFor,
    payment: request.monthlyPayment,
    price: bought?.price,
    amountFinanced,
    purchase: bought?.terms,
    balloon: request.balloon ?? minor(0),
    contractDate: context.today,
  };
  requireOneUnknown(problem);
  return problem;
}

interface Bought {
  readonly price: Minor | undefined;
  readonly terms: PurchaseTerms;
}

function purchaseOf(
  world: World,
  { solveFor, price, downPayment, dealId }: SolveRequest,
  context: Pick<ToolContext, 'deal'>,
): Bought {
  if (dealId === undefined) return { price, terms: { ...bare, downPayment: downPayment ?? minor(0) } };
  const deal = namedDeal(context, dealId);
  const dealer = dealerOf(world, deal);
  const own = dealPurchase(deal, dealer, { downPayment });
  const asked = solveFor === 'price' ? undefined : (price ?? (own.price > 0 ? own.price : undefined));
  // Taxes printed on an order are taxes on its price: for another price they are the dealer's rate again.
  const tax = asked === own.price ? own.tax : { rate: dealer.taxRate, tradeInCreditMax: minor(0) };
  return { price: asked, terms: { ...own, tax } };
}

const bare: Omit<PurchaseTerms, 'downPayment'> = {
  tax: { rate: 0, tradeInCreditMax: minor(0) },
  fees: [],
  addOns: [],
  rebates: [],
  tradeInValue: minor(0),
  tradeInPayoff: minor(0),
};

function requireOneBasis({ solveFor, price, downPayment, amountFinanced }: SolveRequest): void {
  const bought = price !== undefined || downPayment !== undefined || solveFor === 'price';
  const lent = amountFinanced !== undefined || solveFor === 'amount_financed';
  if (!(lent && (bought || solveFor === 'down_payment'))) return;
  throw invalidInput(
    'repayment/two_bases',
    'A loan is given by its amount, or by a price and what is paid down, not by both.',
    'Leave out amountFinanced, or leave out price and downPayment; with cash down, solve for price.',
  );
}

function requireOneUnknown({ solveFor, payment, price, amountFinanced }: Problem): void {
  const missing: string[] = [];
  if (solveFor !== 'payment' && payment === undefined) missing.push('monthlyPayment');
  const needsPrice = solveFor !== 'price' && solveFor !== 'amount_financed' && amountFinanced === undefined;
  if (needsPrice && price === undefined)
    missing.push(solveFor === 'down_payment' ? 'price' : 'amountFinanced or price');
  if (missing.length === 0) return;
  throw invalidInput(
    'repayment/several_unknowns',
    `More than ${fieldOf[solveFor]} is unknown: ${missing.join(' and ')}.`,
    `Ask for ${missing.join(' and ')}.`,
    { details: { missing } },
  );
}

const nothingToSolve = (field: string) =>
  invalidInput(
    'repayment/nothing_to_solve',
    `${field} is what is asked for, and it was given.`,
    `Leave ${field} out, or solve for what is not known.`,
  );
