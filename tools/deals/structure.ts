import type { Dealer } from '../channel/dealer.ts';
import type { Catalog, GuideValue, VehicleType } from '../funders/catalog.ts';
import { exceptedMarkup } from '../funders/exceptions/markup-exception.ts';
import type { Product } from '../funders/program.ts';
import { type AnnualRate, type Minor, minor } from '../kit/units.ts';
import { itemisedPurchase } from '../repayment/purchase/purchase.ts';
import { type Deal, known, type Structure } from './deal.ts';
import { dealPurchase } from './deal-purchase.ts';
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
  /** Key factors behind the score, as the bureau reported them. */
  readonly bureauFactors?: readonly string[];
  /** Whether someone else signs too. */
  readonly coBorrower: boolean;
  readonly employmentMonths: number;
  readonly residenceMonths: number;
  readonly vehicle: {
    readonly label: string;
    readonly year: number;
    readonly condition: 'new' | 'used';
    readonly odometerMiles: number;
    /** Null where the catalogue does not say. */
    readonly type: VehicleType | null;
    readonly make?: string | undefined;
    readonly model?: string | undefined;
  };
  readonly state: string;
  /** What the money is for; absent: a purchase. */
  readonly product?: Product;
  /** Whether the bureau's file is too short to say much; absent: it is not known to be. */
  readonly thinFile?: boolean;
  /** Values of guides other than the catalogue's own, by guide. */
  readonly bookValues?: Readonly<Record<string, Minor>>;
  /** A lower limit on the markup for this buyer, as an exception on record says. */
  readonly markupMax?: AnnualRate;
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
    ...reported(deal),
    coBorrower: known(deal, 'coBorrower.signs') === 'yes',
    employmentMonths: known(deal, 'employment.months') as number,
    residenceMonths: known(deal, 'residence.months') as number,
    vehicle: {
      label: known(deal, 'vehicle.label') as string,
      year: known(deal, 'vehicle.year') as number,
      condition: known(deal, 'vehicle.condition') ?? 'used',
      odometerMiles: known(deal, 'vehicle.odometerMiles') as number,
      type: vehicleType(deal, catalog),
      make: known(deal, 'vehicle.make'),
      model: known(deal, 'vehicle.model'),
    },
    state: dealer.state,
    ...asked(deal),
    ...otherGuides(deal, catalog),
    ...excepted(deal),
  };
}

/** What funders ask beyond a decision, where the file knows it. */
function asked(deal: Deal): Pick<DealInputs, 'product' | 'thinFile'> {
  const [product, thinFile] = [known(deal, 'terms.product'), known(deal, 'credit.thinFile')];
  return {
    ...(product === undefined ? {} : { product }),
    ...(thinFile === undefined ? {} : { thinFile: thinFile === 'yes' }),
  };
}

function excepted(deal: Deal): Pick<DealInputs, 'markupMax'> {
  const markupMax = exceptedMarkup(deal.markupExceptions);
  return markupMax === undefined ? {} : { markupMax };
}

/** The car's value in each guide of the catalogue but its own that lists it. */
function otherGuides(deal: Deal, { guide }: Catalog): Pick<DealInputs, 'bookValues'> {
  const rows = guide.filter(({ book }) => book !== undefined);
  const values = [...new Set(rows.map(({ book }) => book as string))].flatMap((book) => {
    const found = guideValue(
      deal,
      rows.filter((row) => row.book === book),
    );
    return found ? [[book, found.bookValue] as const] : [];
  });
  return values.length === 0 ? {} : { bookValues: Object.fromEntries(values) };
}

/** Factors count while the score they stand behind is the one in force. */
function reported(deal: Deal): Pick<DealInputs, 'bureauFactors'> {
  const report = known(deal, 'credit.report');
  return report && report.score === known(deal, 'credit.score') ? { bureauFactors: report.factors } : {};
}

/** What the catalogue says of the model: the longest name that the deal's begins with, "Equinox EV" before "Equinox". */
function vehicleType(deal: Deal, { vehicles, guide }: Catalog): VehicleType | null {
  const make = known(deal, 'vehicle.make')?.toLowerCase();
  const named = `${known(deal, 'vehicle.model')?.trim().toLowerCase()} `;
  const fits = [...vehicles, ...guide].filter(
    (one) => one.type && one.make.toLowerCase() === make && named.startsWith(`${one.model.toLowerCase()} `),
  );
  return fits.toSorted((a, b) => b.model.length - a.model.length)[0]?.type ?? null;
}

/** The structure of a deal's purchase (`dealPurchase`). Its amount financed, by `itemisedPurchase`, is never below zero. */
export function dealStructure(deal: Deal, dealer: Dealer, whatIf: WhatIf = {}): Structure {
  const purchase = dealPurchase(deal, dealer, whatIf);
  const { taxes, amountFinanced } = itemisedPurchase(purchase);
  const { price, downPayment, tradeInValue, tradeInPayoff } = purchase;
  return {
    price,
    taxes,
    fees: minor(purchase.fees.reduce((sum, { amount }) => sum + amount, 0)),
    downPayment,
    tradeInValue,
    tradeInPayoff,
    amountFinanced: minor(Math.max(0, amountFinanced)),
    termMonths: whatIf.termMonths ?? known(deal, 'terms.termMonths') ?? 0,
  };
}

/** The amount financed as far as it can be told before everything else is known; undefined without a price or a down payment. */
export function amountFinancedSoFar(deal: Deal, dealer: Dealer, whatIf: WhatIf = {}): Minor | undefined {
  const downPayment = whatIf.downPayment ?? known(deal, 'terms.downPayment');
  if (known(deal, 'vehicle.price') === undefined || downPayment === undefined) return undefined;
  return dealStructure(deal, dealer, whatIf).amountFinanced;
}

/** Gross monthly income = amount × periods per year ÷ 12, rounded to the minor unit. */
export function monthlyIncome(income: Income): Minor {
  return minor((income.amount * periodsPerYear[income.per]) / 12);
}

/** The stock record's value if the car is one, otherwise the guide's for its year, make and model. */
export function bookValue(deal: Deal, catalog: Catalog): Minor | undefined {
  const own = known(deal, 'vehicle.bookValue') as Minor | undefined;
  return own ?? guideValue(deal, ownGuide(catalog))?.bookValue;
}

const ownGuide = ({ guide }: Catalog): readonly GuideValue[] =>
  guide.filter(({ book }) => book === undefined);

/** The guide's entry for the trim, or for an unknown trim the least valuable one, so that LTV is never flattered. */
function guideValue(deal: Deal, guide: readonly GuideValue[]): GuideValue | undefined {
  const [year, make, model] = [
    known(deal, 'vehicle.year'),
    known(deal, 'vehicle.make'),
    known(deal, 'vehicle.model'),
  ];
  if (year === undefined || make === undefined || model === undefined) return undefined;
  const wanted = model.trim().toLowerCase();
  const fits = guide.filter((g) => g.year === year && g.make.toLowerCase() === make.toLowerCase());
  const exact = fits.find((g) => `${g.model} ${g.trim}`.toLowerCase() === wanted);
  if (exact) return exact;
  const sameModel = fits.filter((g) => `${wanted} `.startsWith(`${g.model.toLowerCase()} `));
  return sameModel.toSorted((a, b) => a.bookValue - b.bookValue)[0];
}
