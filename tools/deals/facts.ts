import { z } from 'zod';
import { Product } from '../funders/program.ts';
import { canonicalJson } from '../kit/canonical.ts';
import { Amount, IsoDate, Minor, TermMonths } from '../kit/units.ts';
import { BureauReport, CreditScore } from '../risk/bureau/bureau-report.ts';
import { aboutChosenVehicle } from './chosen-vehicle.ts';
import { standingFacts } from './standing-facts.ts';

/** How often an income is paid. */
export const PayPeriod = z.enum(['week', 'two_weeks', 'half_month', 'month', 'year']);
export type PayPeriod = z.infer<typeof PayPeriod>;

export const Income = z.strictObject({ amount: Amount, per: PayPeriod });
export type Income = z.infer<typeof Income>;

const text = z.string().trim().min(1).max(200);
const monthsHeld = z.int().min(0).max(960);

/**
 * Everything a deal file may know, by key. `wish` marks what the person decides: there the latest statement wins.
 * Elsewhere evidence wins: a verified document over what was said. `personal` is encrypted at rest and never logged.
 */
export const factCatalog = {
  'buyer.name': { schema: text, personal: true },
  'buyer.dateOfBirth': { schema: IsoDate, personal: true },
  'buyer.taxIdLast4': { schema: z.string().regex(/^\d{4}$/), personal: true },
  'buyer.address': { schema: z.string().trim().min(1).max(300), personal: true },
  'income.gross': { schema: Income },
  'employment.employer': { schema: text, personal: true },
  'employment.months': { schema: monthsHeld },
  'residence.months': { schema: monthsHeld },
  'residence.housingPayment': { schema: Amount },
  'obligations.monthlyDebt': { schema: Amount },
  'credit.score': { schema: CreditScore },
  /** What a bureau reported; its score is also `credit.score`. */
  'credit.report': { schema: BureauReport },
  /** Whether the bureau's file is too short to say much. */
  'credit.thinFile': { schema: z.enum(['yes', 'no']) },
  /** Whether someone else signs the contract too. */
  'coBorrower.signs': { schema: z.enum(['yes', 'no']), wish: true },
  /** Whether the buyer wants what is sold beside the car, and who says so: only their own word is an opt-in. */
  'addOns.gap': { schema: z.enum(['yes', 'no']), wish: true },
  'addOns.service_contract': { schema: z.enum(['yes', 'no']), wish: true },
  'vehicle.stockId': { schema: text, wish: true },
  'vehicle.label': { schema: text, wish: true },
  'vehicle.vin': { schema: z.string().trim().min(5).max(20), personal: true },
  'vehicle.year': { schema: z.int().min(1980).max(2100), wish: true },
  'vehicle.make': { schema: text, wish: true },
  'vehicle.model': { schema: text, wish: true },
  'vehicle.condition': { schema: z.enum(['new', 'used']), wish: true },
  'vehicle.odometerMiles': { schema: z.int().min(0).max(999_999) },
  'vehicle.bookValue': { schema: Amount },
  'vehicle.price': { schema: Amount },
  /** What the money is for. */
  'terms.product': { schema: Product, wish: true },
  'terms.fees': { schema: Amount },
  'terms.taxes': { schema: Amount },
  'terms.downPayment': { schema: Amount, wish: true },
  'terms.tradeInValue': { schema: Amount, wish: true },
  'terms.tradeInPayoff': { schema: Amount, wish: true },
  'terms.termMonths': { schema: TermMonths, wish: true },
  'insurance.policyNumber': { schema: text, personal: true },
  'insurance.namedInsured': { schema: text, personal: true },
  'insurance.vin': { schema: z.string().trim().min(5).max(20), personal: true },
  'insurance.deductible': { schema: Minor },
  'insurance.lienholder': { schema: text },
  'insurance.expiresOn': { schema: IsoDate },
} as const satisfies Record<string, { schema: z.ZodType; wish?: true; personal?: true }>;

export type FactKey = keyof typeof factCatalog;
export type FactValue<K extends FactKey = FactKey> = z.infer<(typeof factCatalog)[K]['schema']>;
export const FactKey = z.enum(Object.keys(factCatalog) as [FactKey, ...FactKey[]]);

/** Where on a page something was seen, in points from the top left. */
export const Box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), messageId: z.string() }),
  z.strictObject({ kind: z.literal('request'), requestId: z.string() }),
  z.strictObject({ kind: z.literal('document'), documentId: z.string(), page: z.int().min(1), box: Box }),
  z.strictObject({ kind: z.literal('catalog'), recordId: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** One thing known about a deal, and how it is known. Conflicting facts stand side by side. */
export const Fact = z.strictObject({
  key: FactKey,
  value: z.union([z.string(), z.number(), Income, BureauReport]),
  source: z.enum(['customer', 'dealer', 'staff', 'document', 'bureau', 'tool']),
  evidence: Evidence,
  confidence: z.number().min(0).max(1),
  verified: z.boolean(),
  recordedAt: z.string(),
});
export type Fact = z.infer<typeof Fact>;

export interface Resolved<K extends FactKey> {
  /** The value the engines use; undefined when nothing is known. */
  readonly value: FactValue<K> | undefined;
  readonly fact: Fact | undefined;
  /** Other values still standing for this key, newest last. */
  readonly conflicting: readonly Fact[];
}

/**
 * The value in force for a key, by the ranking of `standingFacts`: for a wish the person's latest statement, elsewhere a
 * verified paper over what was said. Facts about another car than the one chosen do not count (`aboutChosenVehicle`).
 */
export function resolveFact<K extends FactKey>(facts: readonly Fact[], key: K): Resolved<K> {
  const speaking = aboutChosenVehicle(facts).filter((fact) => fact.key === key);
  const { chosen, others } = standingFacts(speaking, 'wish' in factCatalog[key]);
  const conflicting = others.filter((fact) => chosen && !sameValue(fact.value, chosen.value));
  return { value: chosen?.value as FactValue<K> | undefined, fact: chosen, conflicting };
}

/** How many payments of an income make a year. */
export const periodsPerYear: Readonly<Record<PayPeriod, number>> = {
  week: 52,
  two_weeks: 26,
  half_month: 24,
  month: 12,
  year: 1,
};

/** Incomes agree when a year of them does: 2,100 twice a month is 4,200 a month. Words agree in any case: papers shout names. */
function sameValue(a: Fact['value'], b: Fact['value']): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('bureau' in a || 'bureau' in b) return canonicalJson(a) === canonicalJson(b);
  return a.amount * periodsPerYear[a.per] === b.amount * periodsPerYear[b.per];
}
