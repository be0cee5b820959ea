import { z } from 'zod';
import { AnnualRate, IsoDate, Minor, Ratio } from '../kit/units.ts';
import { stipCodes } from './codes.ts';

/** What the money is for. */
export const products = ['purchase', 'refinance', 'lease_to_own', 'commercial'] as const;
export const Product = z.enum(products);
export type Product = z.infer<typeof Product>;

const whole = z.int().min(0);
const share = z.number().positive().max(10);

/** A range of credit scores, terms and cars; a bound that is absent does not exist, and both bounds count. */
const span = {
  scoreMin: whole.optional(),
  scoreMax: whole.optional(),
  termMonthsMin: whole.optional(),
  termMonthsMax: whole.optional(),
  vehicleAgeMin: whole.optional(),
  vehicleAgeMax: whole.optional(),
  odometerMilesMin: whole.optional(),
  odometerMilesMax: whole.optional(),
};

/** One cell of a rate sheet: the buy rate for a score band, a range of terms and, where the sheet asks, of cars. */
export const RateCell = z.strictObject({
  ...span,
  scoreMin: z.int(),
  scoreMax: z.int(),
  termMonthsMin: z.int(),
  termMonthsMax: z.int(),
  /** The credit tier, as the funder's own sheet calls it. */
  tier: z.string().min(1).max(40).optional(),
  buyRate: AnnualRate,
});
export type RateCell = z.infer<typeof RateCell>;

/** Another LTV limit for part of the deals. */
const Advance = z.strictObject({ ...span, ltvMax: share });

/** Another markup limit for part of the deals. */
const MarkupRule = z.strictObject({ ...span, markupMax: AnnualRate });

/** A window in which the maker or the funder lowers the rate of a listed tier. */
export const Promotion = z.strictObject({
  ...span,
  id: z.string().min(1),
  name: z.string().min(1).max(80),
  from: IsoDate,
  to: IsoDate,
  /** Makes and models it is for, in any case; every car when absent. A model also takes its trims. */
  vehicles: z.array(z.strictObject({ make: z.string(), model: z.string().optional() })).optional(),
  /** In place of the sheet's buy rate, where it is lower. */
  buyRate: AnnualRate,
  /** False: the subvented rate is the customer's rate, and the dealer adds nothing. */
  markup: z.boolean(),
});
export type Promotion = z.infer<typeof Promotion>;

/** Cars the program does not take whatever their age: by make, model or years. */
const Exclusion = z.strictObject({
  make: z.string().min(1),
  model: z.string().min(1).optional(),
  yearMin: z.int().optional(),
  yearMax: z.int().optional(),
});

/** What the dealer earns: a share of the interest spread, or an amount that has nothing to do with the rate. */
const Reserve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('spread'), share: Ratio, max: Minor.nullable() }),
  z.strictObject({ kind: z.literal('flat'), amount: Minor }),
  z.strictObject({ kind: z.literal('percent'), ofAmountFinanced: Ratio, max: Minor.nullable() }),
]);

/** A stip owed by part of the deals only. Everything that is named must hold. */
export const StipRule = z.strictObject({
  stip: z.enum(stipCodes),
  when: z.strictObject({
    scoreMax: whole.optional(),
    noScore: z.literal(true).optional(),
    thinFile: z.literal(true).optional(),
    ltvMin: z.number().optional(),
    ptiMin: z.number().optional(),
    amountMin: Minor.optional(),
    termMonthsMin: whole.optional(),
    employmentMonthsMax: whole.optional(),
    residenceMonthsMax: whole.optional(),
    incomeUnverified: z.literal(true).optional(),
    tradeInPayoff: z.literal(true).optional(),
  }),
});
export type StipRule = z.infer<typeof StipRule>;

/** How many contracts may be sent; null has no limit, 0 takes none. */
export const Capacity = z.strictObject({ perDay: whole.nullable(), perMonth: whole.nullable() });
export type Capacity = z.infer<typeof Capacity>;

/**
 * A funder's rules for one product. A limit that is null or absent does not exist; ids are never changed, for decisions on
 * file name them.
 */
export const Program = z.strictObject({
  id: z.string(),
  funderId: z.string(),
  name: z.string(),
  /** Absent: a purchase. */
  product: Product.optional(),
  /** The market pack it lends under; absent: `us`. */
  market: z.string().optional(),
  /** States, of those the funder lends in; absent: all of them. */
  regions: z.array(z.string()).optional(),
  condition: z.enum(['new', 'used', 'any']),
  /** Takes people with no bureau score; priced by the cell with scoreMin 0. */
  noScore: z.boolean(),
  /** Whether it takes people whose file at the bureau is thin; absent: it does not ask. */
  thinFile: z.enum(['refused', 'only']).optional(),
  rateSheet: z.array(RateCell).min(1),
  /** The guide whose value it lends on; absent: the catalogue's own. */
  book: z.string().optional(),
  /** What the LTV is a share of; absent: the book value. */
  advanceOn: z.enum(['book', 'price', 'lesser']).optional(),
  ltvMax: z.number().positive(),
  /** The first that holds a deal stands in place of `ltvMax`. */
  advances: z.array(Advance).optional(),
  ptiMax: z.number().positive(),
  dtiMax: z.number().positive(),
  amountMin: Minor,
  amountMax: Minor,
  termMonthsMax: z.int(),
  vehicleAgeMax: z.int(),
  odometerMilesMax: z.int(),
  exclusions: z.array(Exclusion).optional(),
  grossMonthlyIncomeMin: Minor,
  employmentMonthsMin: z.int(),
  residenceMonthsMin: z.int(),
  /** Funder's own charge, financed, part of the finance charge. */
  acquisitionFee: Minor,
  /** What the funder keeps from the dealer's proceeds; the customer never pays it. */
  dealerFee: Minor.optional(),
  markupMax: AnnualRate,
  /** The first that holds a deal stands in place of `markupMax`. */
  markupRules: z.array(MarkupRule).optional(),
  /** Absent: the whole interest spread. */
  reserve: Reserve.optional(),
  promotions: z.array(Promotion).optional(),
  stips: z.array(z.enum(stipCodes)),
  stipsWhen: z.array(StipRule).optional(),
  capacity: Capacity.optional(),
  /** Working hours to an answer and business days to the money, as the funder says. */
  speed: z.strictObject({ decisionHours: z.number().min(0), fundingDays: whole }).optional(),
  effectiveFrom: IsoDate,
  effectiveTo: IsoDate.nullable(),
});
export type Program = z.infer<typeof Program>;
