import { z } from 'zod';
import type { Offer } from '../deals/deal.ts';
import type { FunderRule } from './codes.ts';
import type { Miss } from './match-catalog.ts';

/** What a person may put first. */
export const rankings = ['total_cost', 'payment', 'speed', 'certainty'] as const;
export const Ranking = z.enum(rankings);
export type Ranking = z.infer<typeof Ranking>;

/** What an order may look at. What the dealer earns is not among it, so no order can depend on that. */
type Ranked = Pick<
  Offer,
  | 'id'
  | 'programId'
  | 'totalOfPayments'
  | 'monthlyPayment'
  | 'apr'
  | 'fundingDays'
  | 'decisionHours'
  | 'hitchOdds'
  | 'stips'
>;

/** Smaller is better; what is not known comes after all that is. Finite, so that two of them compare as equal. */
const unknown = Number.MAX_SAFE_INTEGER;

type Key = (offer: Ranked) => number;
const cost: readonly Key[] = [({ totalOfPayments }) => totalOfPayments, ({ apr }) => apr];

const keys: Readonly<Record<Ranking, readonly Key[]>> = {
  total_cost: cost,
  payment: [({ monthlyPayment }) => monthlyPayment, ...cost],
  speed: [
    ({ fundingDays }) => fundingDays ?? unknown,
    ({ decisionHours }) => decisionHours ?? unknown,
    ...cost,
  ],
  certainty: [({ hitchOdds }) => hitchOdds ?? unknown, ({ stips }) => stips.length, ...cost],
};

/**
 * Offers with the best first, by what is asked:
 *
 *     total_cost   total of payments, APR
 *     payment      monthly payment, total of payments, APR
 *     speed        business days to the money, hours to an answer, total of payments, APR
 *     certainty    odds of a hitch, papers owed, total of payments, APR
 *
 * Ties end with the program's id and the offer's, so the order is the same however the offers were found and whoever looks.
 * The dealer's reserve and fee count nowhere. A new array; sorting is O(n log n).
 */
export const rankOffers = <T extends Ranked>(offers: readonly T[], by: Ranking): T[] =>
  offers.toSorted((a, b) => compare(a, b, keys[by]));

function compare(a: Ranked, b: Ranked, by: readonly Key[]): number {
  for (const key of by) {
    const difference = key(a) - key(b);
    if (difference !== 0) return difference;
  }
  return inCodeOrder(a.programId, b.programId) || inCodeOrder(a.id, b.id);
}

/** For each order, the places of the offers in the list beside it, so that a page can show any of them without sorting. */
export const OfferOrders = z.strictObject({
  total_cost: z.array(z.int().min(0)),
  payment: z.array(z.int().min(0)),
  speed: z.array(z.int().min(0)).optional(),
  certainty: z.array(z.int().min(0)),
});
export type OfferOrders = z.infer<typeof OfferOrders>;

/** Every order that tells the offers apart: speed is left out where no funder says how fast it is. Pure. */
export function offerOrders(offers: readonly Ranked[]): OfferOrders {
  const place = new Map(offers.map((offer, i) => [offer, i]));
  const order = (by: Ranking) => rankOffers(offers, by).map((offer) => place.get(offer) as number);
  const timed = offers.some(({ fundingDays }) => fundingDays !== undefined);
  return {
    total_cost: order('total_cost'),
    payment: order('payment'),
    ...(timed ? { speed: order('speed') } : {}),
    certainty: order('certainty'),
  };
}

/** Rules that say nothing about the buyer: the program is for other cars, places, dealers or days. */
export const elsewhere: readonly FunderRule[] = [
  'not_effective',
  'product',
  'dealer',
  'state',
  'capacity',
  'condition',
];

/**
 * What is nearest to a yes comes first: a cure without more cash, then the least down payment; then, where nothing
 * cures, programs meant for such a deal before others; then the fewest broken rules; then the program's id. A new array.
 */
export const rankMisses = (misses: readonly Miss[]): Miss[] =>
  [...misses].sort(
    (a, b) =>
      cashNeeded(a) - cashNeeded(b) ||
      Number(isElsewhere(a)) - Number(isElsewhere(b)) ||
      a.rules.length - b.rules.length ||
      inCodeOrder(a.program.id, b.program.id),
  );

/** Above any amount of money, and finite, so that two of them compare as equal. */
const noCash = Number.MAX_SAFE_INTEGER;

const cashNeeded = ({ cure }: Miss): number => (cure ? (cure.downPayment ?? 0) : noCash);

const isElsewhere = ({ rules }: Miss): boolean => rules.some((rule) => elsewhere.includes(rule));

/** By code units, the same in every locale. */
const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
