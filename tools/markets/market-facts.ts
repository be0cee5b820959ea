import { z } from 'zod';
import { Amount, Ratio } from '../kit/units.ts';

const yesOrNo = z.boolean().nullable().default(null);
const months = z.int().min(0).max(1200).nullable().default(null);
const amount = Amount.nullable().default(null);
const worth = Amount.refine((value) => value > 0, 'more than 0, or null where it is not known')
  .nullable()
  .default(null);
const rate = Ratio.nullable().default(null);

/**
 * What the law of a market asks of a deal: null is not known, and a key left out is null. Amounts are whole minor units of
 * the market's currency, rates and costs are fractions. Nothing about the person but whether the Military Lending Act covers them.
 */
export const MarketFacts = z.strictObject({
  amountFinanced: amount,
  price: worth.describe('of the car; in Singapore with taxes and certificate of entitlement'),
  vehicleValue: worth.describe('what the car is valued at; only looked at for a used one'),
  openMarketValue: amount.describe('Singapore: at first registration, before depreciation'),
  condition: z.enum(['new', 'used']).nullable().default(null),
  use: z.enum(['own', 'commercial']).nullable().default(null),
  newEnergy: yesOrNo,
  vehicleKind: z.enum(['car', 'motorcycle', 'commercial_vehicle']).nullable().default(null),
  vehicleAgeMonths: months.describe('whole months since first registration'),
  termMonths: months,
  effectiveAnnualRate: rate.describe(
    'by the market’s own method; nominal on the reducing balance in TH and MY',
  ),
  rateKind: z.enum(['fixed', 'variable']).nullable().default(null),
  allInAnnualCost: rate.describe('a year, every charge and guarantee fee in it; the military APR in the US'),
  interestMethod: z.enum(['reducing_balance', 'flat']).nullable().default(null),
  rebateMethod: z.enum(['reducing_balance', 'rule_of_78']).nullable().default(null),
  lenderInTransition: yesOrNo.describe('whether the lender relies on a transition that a rule grants'),
  purpose: z.enum(['vehicle_purchase', 'other']).nullable().default(null),
  cashOut: amount.describe('paid out to the customer beyond the car and what belongs to it'),
  militaryBorrower: yesOrNo.describe('whether the Military Lending Act covers the borrower'),
  discretionaryCommission: yesOrNo.describe(
    'whether whoever arranges the credit sets the rate that pays them',
  ),
});
export type MarketFacts = Readonly<z.infer<typeof MarketFacts>>;

/** Nothing known: spread it and name what is. */
export const noMarketFacts: MarketFacts = Object.freeze(MarketFacts.parse({}));
