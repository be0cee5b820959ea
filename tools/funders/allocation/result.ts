import { z } from 'zod';
import { Minor } from '../../kit/units.ts';
import { Objective } from './problem.ts';

/** Why a deal is not where it would be better off. */
const Hindrance = z.discriminatedUnion('code', [
  /** It would be worth no more there, or costs no less. */
  z.strictObject({ code: z.literal('no_better') }),
  /** The funder's places are taken; a place more would be worth `place` to the batch. */
  z.strictObject({ code: z.literal('funder_full'), capacity: z.int(), place: Minor.nullable() }),
  z.strictObject({ code: z.literal('program_full'), capacity: z.int(), place: Minor.nullable() }),
  z.strictObject({ code: z.literal('money_spent'), amountMax: Minor }),
  /** The funder would have more than this share with one dealer, state, make or band. */
  z.strictObject({ code: z.literal('share'), by: z.string(), group: z.string(), shareMax: z.number() }),
  /** The funder that has it would then have too large a share of others. */
  z.strictObject({
    code: z.literal('needed_where_it_is'),
    by: z.string(),
    group: z.string(),
    shareMax: z.number(),
  }),
  /** Worth less than nothing. */
  z.strictObject({ code: z.literal('worth_nothing') }),
  /** It would fit; the search was stopped before it got there. */
  z.strictObject({ code: z.literal('not_reached') }),
]);
export type Hindrance = z.infer<typeof Hindrance>;

const Where = z.strictObject({ funderId: z.string(), programId: z.string().optional(), worth: Minor });

export const Explained = z.strictObject({
  dealId: z.string(),
  /** Null: nobody gets it. */
  placed: Where.nullable(),
  /** The best of its other options, and why it does not go there. */
  alternative: Where.extend({ why: Hindrance }).nullable(),
  options: z.int(),
  /** Rules by which others refuse it, as the batch said; where there is no option, that is why. */
  refusedBy: z.array(z.strictObject({ rule: z.string(), programs: z.int() })),
});
export type Explained = z.infer<typeof Explained>;

const Share = z.strictObject({
  by: z.string(),
  group: z.string(),
  share: z.number(),
  shareMax: z.number(),
  /** What $100 more of it would be worth to the batch, by the relaxation's prices; in minor units for 100 units of money. */
  per100: Minor.nullable(),
});

export const FunderFill = z.strictObject({
  funderId: z.string(),
  name: z.string(),
  placed: z.int(),
  capacity: z.int().nullable(),
  amount: Minor,
  amountMax: Minor.nullable(),
  /**
   * What one more place there would be worth to the whole batch: the dual of its capacity in the relaxation, so the most that
   * it can be worth; 0 where places are left over, null where no relaxation was solved.
   */
  nextPlace: Minor.nullable(),
  programs: z.array(
    z.strictObject({ id: z.string(), placed: z.int(), capacity: z.int(), nextPlace: Minor.nullable() }),
  ),
  /** Shares that bind: their prices are above 0. */
  shares: z.array(Share),
});
export type FunderFill = z.infer<typeof FunderFill>;

export const AllocationResult = z.strictObject({
  objective: Objective,
  /** Why the search ended before its end; null: it did not. */
  stopped: z.enum(['time_limit', 'cancelled', 'memory_limit']).nullable(),
  deals: z.int(),
  placed: z.int(),
  /** No allocation places more. For `expected_value`, deals that have an option. */
  placedMax: z.int(),
  /** Sum of the values, or of the costs, of deals placed. */
  total: Minor,
  /** No allocation is worth more; or, placing as many deals, none costs less. */
  bound: Minor,
  /** (bound − total) ÷ bound for value, (total − bound) ÷ bound for cost; 0 is proven to be the best. */
  gap: z.number(),
  /** What the bound comes from: branch and bound, the relaxation, or each deal's best option taken alone. */
  boundBy: z.enum(['branching', 'relaxation', 'deals_alone']),
  /** The best option first, by hand: what the search is held against. */
  greedy: z.strictObject({ placed: z.int(), total: Minor }),
  concentrationFrom: z.int(),
  explained: z.array(Explained),
  funders: z.array(FunderFill),
});
export type AllocationResult = z.infer<typeof AllocationResult>;
