import type { Dealer } from '../channel/dealer.ts';
import type { Catalog, GuideValue } from '../funders/catalog.ts';
import { type Minor, minor } from '../kit/units.ts';
import { type Deal, known, type Structure } from './deal.ts';
import { type FactKey, type Income, periodsPerYear, resolveFact } from './facts.ts';
import type { WhatIf } from './what-if.ts';

/** A deal's facts as the engines read them: complete, or a list of what is missing. */
export interface DealInputs {
  readonly structure: Structure;
  readonly bookValue: Minor;
  readonly grossMonthlyIncome: Minor;
  /** True when the income in force was read from a document. */
  readonly incomeVerified: boolean;
  readonly monthlyDebt: Minor;
  readonly housingPayment: Minor;
  /** Null when there is none: a population of its own, not an error. */
  readonly creditScore: number | null;
  readonly employmentMonths: number;
  readonly residenceMonths: number;
  readonly vehicle: {
    readonly label: string;
    readonly year: number;
    readonly condition: 'new' | 'used';
    readonly odometerMiles: number;
  };
  readonly state: string;
}

/** Facts a decision needs, in the order they are asked for. A credit score is not among them. */
export const requiredFacts = [
  'vehicle.label',
  'vehicle.price',
  'income.gross',
  'terms.downPayment',
  'terms.termMonths',
  'employment.months',
  'residence.months',
  'residence.housingPayment',
  'obligations.monthlyDebt',
] as const satisfies readonly FactKey[];

export type MissingFact =
  | (typeof requiredFacts)[number]
  | 'vehicle.bookValue'
  | 'vehicle.odometerMiles'
  | 'vehicle.year';

/** Required facts the deal file lacks. A what-if supplies its own term and down payment. */
export function missingFacts(deal: Deal, catalog: Catalog, whatIf: WhatIf = {}): MissingFact[] {
  const supplied = new Set<FactKey>();
  if (whatIf.termMonths !== undefined) supplied.add('terms.termMonths');
  if (whatIf.downPayment !== undefined) supplied.add('terms.downPayment');
  const missing: MissingFact[] = requiredFacts.filter(
    (key) => !supplied.has(key) && known(deal, key) === undefined,
  );
  if (missing.includes('vehicle.label')) return missing.filter((key) => key !== 'vehicle.price');
  if (known(deal, 'vehicle.year') === undefined) missing.push('vehicle.year');
  if (known(deal, 'vehicle.odometerMiles') === undefined) missing.push('vehicle.odometerMiles');
  if (bookValue(deal, catalog) === undefined) missing.push('vehicle.bookValue');
  return missing;
}

/** Reads a deal for the engines, or says what is missing. Pure. */
export function readDeal(
  deal: Deal,
  catalog: Catalog,
  dealer: Dealer,
  whatIf: WhatIf = {},
): DealInputs | { readonly missing: MissingFact[] } {
  const missing = missingFacts(deal, catalog, whatIf);
  if (missing.length > 0) return { missing };
  const income = resolveFact(deal.facts, 'income.gross');
  return {
    structure: dealStructure(deal, dealer, whatIf),
    bookValue: bookValue(deal, catalog) as Minor,
    grossMonthlyIncome: monthlyIncome(income.value as Income),
    incomeVerified: income.fact?.verified ?? false,
    monthlyDebt: known(deal, 'obligations.monthlyDebt') as Minor,
    housingPayment: known(deal, 'residence.housingPayment') as Minor,
    creditScore: known(deal, 'credit.score') ?? null,
    employmentMonths: known(deal, 'employment.months') as number,
    residenceMonths: known(deal, 'residence.months') as number,
    vehicle: {
      label: known(deal, 'vehicle.label') as string,
      year: known(deal, 'vehicle.year') as number,
      condition: known(deal, 'vehicle.condition') ?? 'used',
      odometerMiles: known(deal, 'vehicle.odometerMiles') as number,
    },
    state: dealer.state,
  };
}

/**
 * Amount financed = price + taxes + fees − down payment − (trade-in value − its payoff).
 * Fees are the order's when it was read, otherwise the dealer's documentation fee. Taxes are the order's while its price
 * is in force, otherwise the dealer's rate on the price.
 * Negative equity in the trade-in raises it. Never below zero.
 */
export function dealStructure(deal: Deal, dealer: Dealer, whatIf: WhatIf = {}): Structure {
  const zero = minor(0);
  const price = (known(deal, 'vehicle.price') ?? zero) as Minor;
  const taxes = printedTaxes(deal) ?? minor(price * dealer.taxRate);
  const fees = (known(deal, 'terms.fees') as Minor | undefined) ?? dealer.docFee;
  const downPayment = whatIf.downPayment ?? ((known(deal, 'terms.downPayment') ?? zero) as Minor);
  const tradeInValue = (known(deal, 'terms.tradeInValue') ?? zero) as Minor;
  const tradeInPayoff = (known(deal, 'terms.tradeInPayoff') ?? zero) as Minor;
  const amountFinanced = minor(
    Math.max(0, price + taxes + fees - downPayment - (tradeInValue - tradeInPayoff)),
  );
  const termMonths = whatIf.termMonths ?? known(deal, 'terms.termMonths') ?? 0;
  return { price, taxes, fees, downPayment, tradeInValue, tradeInPayoff, amountFinanced, termMonths };
}

/** The amount financed as far as it can be told before everything else is known; undefined without a price or a down payment. */
export function amountFinancedSoFar(deal: Deal, dealer: Dealer, whatIf: WhatIf = {}): Minor | undefined {
  const downPayment = whatIf.downPayment ?? known(deal, 'terms.downPayment');
  if (known(deal, 'vehicle.price') === undefined || downPayment === undefined) return undefined;
  return dealStructure(deal, dealer, whatIf).amountFinanced;
}

/** Taxes on a paper are taxes on that paper's price: once another price is in force they no longer hold. */
function printedTaxes(deal: Deal): Minor | undefined {
  const { value, fact } = resolveFact(deal.facts, 'terms.taxes');
  const price = resolveFact(deal.facts, 'vehicle.price').fact;
  if (value === undefined || fact?.evidence.kind !== 'document') return value as Minor | undefined;
  const { documentId } = fact.evidence;
  const printed = deal.facts.findLast(
    ({ key, evidence }) =>
      key === 'vehicle.price' && evidence.kind === 'document' && evidence.documentId === documentId,
  );
  return printed && printed.value !== price?.value ? undefined : (value as Minor);
}

/** Gross monthly income = amount × periods per year ÷ 12, rounded to the minor unit. */
export function monthlyIncome(income: Income): Minor {
  return minor((income.amount * periodsPerYear[income.per]) / 12);
}

/** The stock record's value if the car is one, otherwise the guide's for its year, make and model. */
function bookValue(deal: Deal, catalog: Catalog): Minor | undefined {
  const own = known(deal, 'vehicle.bookValue') as Minor | undefined;
  return own ?? guideValue(deal, catalog)?.bookValue;
}

/** The guide's entry for the trim, or for an unknown trim the least valuable one, so that LTV is never flattered. */
function guideValue(deal: Deal, catalog: Catalog): GuideValue | undefined {
  const [year, make, model] = [
    known(deal, 'vehicle.year'),
    known(deal, 'vehicle.make'),
    known(deal, 'vehicle.model'),
  ];
  if (year === undefined || make === undefined || model === undefined) return undefined;
  const wanted = model.trim().toLowerCase();
  const fits = catalog.guide.filter((g) => g.year === year && g.make.toLowerCase() === make.toLowerCase());
  const exact = fits.find((g) => `${g.model} ${g.trim}`.toLowerCase() === wanted);
  if (exact) return exact;
  const sameModel = fits.filter((g) => `${wanted} `.startsWith(`${g.model.toLowerCase()} `));
  return sameModel.toSorted((a, b) => a.bookValue - b.bookValue)[0];
}
