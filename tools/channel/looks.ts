import type { FunderRule } from '../funders/codes.ts';

/** What says nothing of the buyer: the program is for other deals, places, dealers or days, so nobody looked. */
const elsewhere: readonly FunderRule[] = [
  'not_effective',
  'product',
  'dealer',
  'state',
  'capacity',
  'condition',
];

/**
 * The funders that a match looked at the deal with: those that offer, and those of whose programs one missed for what the
 * buyer, the car or the terms are. Each once, in code order.
 */
export function lookedAt(
  offers: readonly { readonly funderId: string }[],
  misses: readonly {
    readonly program: { readonly funderId: string };
    readonly rules: readonly FunderRule[];
  }[],
): string[] {
  const missed = misses.filter(({ rules }) => !rules.some((rule) => elsewhere.includes(rule)));
  return [...new Set([...offers.map((o) => o.funderId), ...missed.map((m) => m.program.funderId)])].sort();
}
