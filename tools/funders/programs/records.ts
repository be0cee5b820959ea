import { marketPacks } from '../../markets/market-packs.ts';

/** Any record of a catalogue, read or written member by member. */
export type Loose = Record<string, unknown>;

/** The member at `speed.decisionHours`, or undefined. */
export const member = (record: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((value, name) => (value as Loose | undefined)?.[name], record);

/** Sets the member at `speed.decisionHours`, making what is around it. */
export function setMember(record: Loose, at: string, value: unknown): void {
  const names = at.split('.');
  const last = names.pop()!;
  let around = record;
  for (const name of names) {
    around[name] ??= {};
    around = around[name] as Loose;
  }
  around[last] = value;
}

/**
 * Digits of the minor unit in which a market's money is counted. Cars and guide values are in the money of the `us` market, as
 * programs are that name no market; what names one that there is not counts as such, and is told elsewhere.
 */
export function moneyExponent(market: unknown): number {
  const id = typeof market === 'string' && Object.hasOwn(marketPacks, market) ? market : 'us';
  return marketPacks[id as keyof typeof marketPacks].currencyExponent;
}
