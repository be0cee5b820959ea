import type { Offer } from '../deals/deal.ts';
import type { Miss } from './match-catalog.ts';

/** What costs the customer least comes first: total of payments, then APR, then the program's id. A new array. */
export const rankOffers = (offers: readonly Offer[]): Offer[] =>
  [...offers].sort(
    (a, b) => a.totalOfPayments - b.totalOfPayments || a.apr - b.apr || inCodeOrder(a.programId, b.programId),
  );

/**
 * What is nearest to a yes comes first: a cure without more cash, then the least down payment; then, where nothing
 * cures, the fewest broken rules; then the program's id. A new array.
 */
export const rankMisses = (misses: readonly Miss[]): Miss[] =>
  [...misses].sort(
    (a, b) =>
      cashNeeded(a) - cashNeeded(b) ||
      a.rules.length - b.rules.length ||
      inCodeOrder(a.program.id, b.program.id),
  );

/** Above any amount of money, and finite, so that two of them compare as equal. */
const noCash = Number.MAX_SAFE_INTEGER;

const cashNeeded = ({ cure }: Miss): number => (cure ? (cure.downPayment ?? 0) : noCash);

/** By code units, the same in every locale. */
const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
