import { Amount, AnnualRate, TermMonths } from '#tools/kit/units.ts';
import type { FigureMention } from '../language/figures.ts';
import type { Unclear } from './assign.ts';
import { toMinor } from './facts.ts';
import type { Act } from './lexicon/lexicon.ts';
import type { InCurrency } from './other-currency.ts';
import type { Slots } from './slots.ts';

/**
 * A term, a rate or an amount that no contract has fills no slot, so that it can neither be sent nor be replaced in silence
 * by an older one.
 */
export function withoutImpossible(assigned: InCurrency, currencyExponent: number): InCurrency {
  const judged = Object.entries(assigned.slots).map(
    ([slot, value]) => [slot, value, wrongWith(slot, value, currencyExponent)] as const,
  );
  const wrong = new Set(judged.flatMap(([, , what]) => what ?? []));
  if (wrong.size === 0) return assigned;
  const slots = Object.fromEntries(
    judged.flatMap(([slot, value, what]) => (what ? [] : [[slot, value]])),
  ) as Slots;
  return { ...assigned, slots, unclear: [...new Set([...assigned.unclear, ...wrong])] };
}

/** Amounts that a contract cannot have at zero: there would be nothing to finance, or nothing paid. */
const neverNothing: ReadonlySet<string> = new Set(['price', 'priceMax', 'amountFinanced', 'paymentTarget']);
const amounts: ReadonlySet<string> = new Set([
  ...neverNothing,
  'downPayment',
  'housingPayment',
  'monthlyDebt',
  'tradeInValue',
  'tradeInPayoff',
]);

function wrongWith(slot: string, value: unknown, currencyExponent: number): Unclear | undefined {
  if (slot === 'termMonths') return TermMonths.safeParse(value).success ? undefined : 'badTerm';
  if (slot === 'annualRate') return AnnualRate.safeParse(value).success ? undefined : 'badRate';
  if (neverNothing.has(slot) && value === 0) return 'nothing';
  if (typeof value !== 'number' || !amounts.has(slot)) return undefined;
  return Amount.safeParse(toMinor(value, currencyExponent)).success ? undefined : 'tooLarge';
}

/** A zero in figures that no slot takes, and that is an amount: "the payment on $0". "Nothing" alone is none. */
export const isNothing = (
  figure: FigureMention,
  read: readonly FigureMention[],
  acts: ReadonlySet<Act>,
): boolean =>
  read.includes(figure) &&
  figure.values[0] === 0 &&
  (figure.kind === 'money' || (figure.kind === 'count' && acts.has('ask_payment')));
