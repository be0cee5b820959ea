import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { type Minor, minor } from '../../kit/units.ts';

export const claimKinds = ['penalty', 'fee', 'interest', 'principal'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Something the account owes: a kind of money, the day it falls due, and how much of it is unpaid. */
export interface OpenItem {
  readonly kind: ClaimKind;
  readonly due: IsoDate;
  readonly amount: Minor;
}

/** The order of the two passes: what is due, then the instalment next due, in advance. */
export interface AllocationOrder {
  readonly due: readonly ClaimKind[];
  readonly inAdvance: readonly ClaimKind[];
}

/** How much of a payment went to each kind of money, and what nothing was owed for. */
export type Allocation = Readonly<Record<ClaimKind, Minor>> & { readonly unallocated: Minor };

/** What one item got of a payment. */
export interface AllocatedPart<Item extends OpenItem> {
  readonly item: Item;
  readonly amount: Minor;
}

/**
 * One payment split over what is owed, by a stated waterfall.
 *
 * First what is due on or before the payment day, oldest day first and by the order of kinds within a day. Then, instalment
 * by instalment, what falls due later: charges up to an instalment's due day belong to it. A kind that an order does not name
 * is not paid in that pass.
 *
 * @returns the parts above 0, in the order they were paid; together no more than the payment
 * @throws AppError `repayment/payment_negative`
 */
export function allocateOver<Item extends OpenItem>(
  payment: Minor,
  paidOn: IsoDate,
  items: readonly Item[],
  order: AllocationOrder,
): readonly AllocatedPart<Item>[] {
  if (!(payment >= 0 && items.every(({ amount }) => amount >= 0))) {
    throw invalidInput(
      'repayment/payment_negative',
      'Neither a payment nor what is owed can be negative.',
      'Give 0 or more.',
    );
  }
  const due = items.filter((item) => item.due <= paidOn);
  const later = items.filter((item) => item.due > paidOn);
  const dueDays = [
    ...new Set(later.filter(({ kind }) => kind === 'principal').map((item) => item.due)),
  ].sort();
  const instalmentOf = (item: OpenItem) => dueDays.find((day) => day >= item.due) ?? item.due;
  const parts: AllocatedPart<Item>[] = [];
  let left: number = payment;
  for (const item of [
    ...byOrder(due, order.due, (each) => each.due),
    ...byOrder(later, order.inAdvance, instalmentOf),
  ]) {
    const amount = minor(Math.min(left, item.amount));
    if (amount > 0) parts.push({ item, amount });
    left -= amount;
  }
  return parts;
}

/**
 * `allocateOver` summed by the kind of money.
 *
 * @returns parts that sum to the payment
 * @throws AppError `repayment/payment_negative`
 */
export const allocatePayment = (
  payment: Minor,
  paidOn: IsoDate,
  items: readonly OpenItem[],
  order: AllocationOrder,
): Allocation => allocationOf(payment, allocateOver(payment, paidOn, items, order));

/** A payment's parts added up by kind, and what is left of it. */
export function allocationOf(payment: Minor, parts: readonly AllocatedPart<OpenItem>[]): Allocation {
  const to = (kind: ClaimKind) =>
    minor(parts.reduce((sum, { item, amount }) => (item.kind === kind ? sum + amount : sum), 0));
  return {
    penalty: to('penalty'),
    fee: to('fee'),
    interest: to('interest'),
    principal: to('principal'),
    unallocated: minor(payment - parts.reduce((sum, { amount }) => sum + amount, 0)),
  };
}

/** Items by day, then by the order of kinds; a kind the order does not name is not paid. */
function byOrder<Item extends OpenItem>(
  items: readonly Item[],
  order: readonly ClaimKind[],
  dayOf: (item: Item) => IsoDate,
): readonly Item[] {
  return items
    .filter(({ kind, amount }) => order.includes(kind) && amount > 0)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || order.indexOf(a.kind) - order.indexOf(b.kind));
}
