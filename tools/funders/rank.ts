import type { Offer } from '../deals/deal.ts';
import type { FunderRule } from './codes.ts';
import type { Miss } from './match-catalog.ts';

/** What costs the customer least comes first: total of payments, then APR, then the program's id. A new array. */
export const rankOffers = (offers: readonly Offer[]): Offer[] =>
  [...offers].sort(
    (a, b) => a.totalOfPayments - b.totalOfPayments || a.apr - b.apr || inCodeOrder(a.programId, b.programId),
  );

/** Rules that say nothing about the buyer: the program is for other cars, places, dealers or days. */
const elsewhere: readonly FunderRule[] = [
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
