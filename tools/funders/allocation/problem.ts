import { z } from 'zod';
import { Minor } from '../../kit/units.ts';
import { Concentration } from '../catalog.ts';

const dealsMax = 5_000;
const fundersMax = 500;
/** Deals × options that one allocation takes: 5,000 deals with 40 funders each. */
export const optionsMax = 200_000;
/** So that a day's allocation added up stays exact. */
const moneyMax = 1e9;

const id = z.string().min(1).max(120);
const text = z.string().min(1).max(200);
const count = z.int().min(0).max(1_000_000);

/** One program that takes the deal. */
export const AllocationOption = z
  .strictObject({
    funderId: id,
    /** Absent: the funder takes it, whatever its program. */
    programId: id.optional(),
    /** What the deal is worth there: expected money to the dealer, in whole minor units. May be below 0. */
    value: Minor.min(-moneyMax).max(moneyMax).optional(),
    /** In place of `value`: value = reserve × odds, rounded to the minor unit. */
    reserve: Minor.min(-moneyMax).max(moneyMax).optional(),
    /** Of its being funded. */
    odds: z.number().min(0).max(1).optional(),
    /** What the customer pays there: the total of payments, or any other measure that is the same for all options. */
    cost: Minor.min(0).max(moneyMax).optional(),
  })
  .refine(
    ({ value, reserve, odds }) =>
      (reserve === undefined) === (odds === undefined) && !(value !== undefined && odds !== undefined),
    {
      message: 'give value, or reserve and odds together',
    },
  );
export type AllocationOption = z.infer<typeof AllocationOption>;

export const AllocationDeal = z.strictObject({
  id,
  /** Amount financed: what capacities in money and shares are reckoned from. */
  amount: Minor.min(1).max(moneyMax),
  dealer: text.optional(),
  state: text.optional(),
  make: text.optional(),
  band: text.optional(),
  options: z.array(AllocationOption).max(fundersMax * 4),
  /** Rules by which other programs refuse it, and how many name each: told beside the answer. */
  refusedBy: z
    .array(z.strictObject({ rule: text, programs: z.int().min(1) }))
    .max(100)
    .optional(),
});
export type AllocationDeal = z.infer<typeof AllocationDeal>;

export const AllocationFunder = z.strictObject({
  id,
  name: text.optional(),
  /** Deals it still takes; null has no limit, 0 takes none. */
  capacity: count.nullable(),
  /** Money it still lends; null or absent has no limit. */
  amountMax: Minor.min(0).nullable().optional(),
  concentration: z.array(Concentration).max(8).optional(),
  /** Programs that take fewer than their funder. */
  programs: z
    .array(z.strictObject({ id, capacity: count.nullable() }))
    .max(500)
    .optional(),
});
export type AllocationFunder = z.infer<typeof AllocationFunder>;

export const objectives = ['expected_value', 'customer_cost'] as const;
export const Objective = z.enum(objectives);
export type Objective = z.infer<typeof Objective>;

/**
 * A batch of approved deals and the funders that may buy them.
 *
 * `expected_value`: the sum of the values of deals placed is to be as large as possible. `customer_cost`: as many deals as
 * possible are placed, and of all ways to place as many the one whose costs add up to the least (lexicographic, no penalty).
 */
export const AllocationProblem = z.strictObject({
  objective: Objective,
  /**
   * A funder's limits on shares hold from this many deals allocated to it: of one deal every share is 100 %. 1: always, so
   * that a funder with a limit of 20 % a dealer gets deals of five dealers or none.
   */
  concentrationFrom: z.int().min(1).max(1_000).default(1),
  deals: z.array(AllocationDeal).max(dealsMax),
  funders: z.array(AllocationFunder).max(fundersMax),
});
export type AllocationProblem = z.infer<typeof AllocationProblem>;
