import { invalidInput } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import { type Minor, minor } from '../kit/units.ts';

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

/**
 * One payment split over what is owed, by a stated waterfall.
 *
 * First what is due on or before the payment day, oldest day first and by the order of kinds within a day. Then, instalment
 * by instalment, what falls due later: charges up to an instalment's due day belong to it.
 *
 * @returns parts that sum to the payment
 * @throws AppError `repayment/payment_negative`
 */
export function allocatePayment(
  payment: Minor,
  paidOn: IsoDate,
  items: readonly OpenItem[],
  order: AllocationOrder,
): Allocation {
  if (payment < 0) {
    throw invalidInput('repayment/payment_negative', 'A payment cannot be negative.', 'Give 0 or more.');
  }
  const due = byOrder(
    items.filter((item) => item.due <= paidOn),
    order.due,
    (item) => item.due,
  );
  const later = items.filter((item) => item.due > paidOn);
  const dueDays = [
    ...new Set(later.filter(({ kind }) => kind === 'principal').map((item) => item.due)),
  ].sort();
  const instalmentOf = (item: OpenItem) => dueDays.find((day) => day >= item.due) ?? item.due;
  const paid: Record<ClaimKind, number> = { penalty: 0, fee: 0, interest: 0, principal: 0 };
  let left: number = payment;
  for (const { kind, amount } of [...due, ...byOrder(later, order.inAdvance, instalmentOf)]) {
    const part = Math.min(left, amount);
    paid[kind] += part;
    left -= part;
  }
  return {
    penalty: minor(paid.penalty),
    fee: minor(paid.fee),
    interest: minor(paid.interest),
    principal: minor(paid.principal),
    unallocated: minor(left),
  };
}

/** Items by day, then by the order of kinds; a kind the order does not name is not paid. */
function byOrder(
  items: readonly OpenItem[],
  order: readonly ClaimKind[],
  dayOf: (item: OpenItem) => IsoDate,
): readonly OpenItem[] {
  return items
    .filter(({ kind }) => order.includes(kind))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || order.indexOf(a.kind) - order.indexOf(b.kind));
}
