/** A period of a loan in whole numbers: its interest per unit of balance is over / under. */
export interface ExactPeriod {
  readonly over: bigint;
  readonly under: bigint;
  readonly pays: { readonly weight: bigint } | { readonly fixed: bigint } | 'interest only' | 'none';
}

interface ExactRow {
  readonly payment: bigint;
  readonly interest: bigint;
  readonly principal: bigint;
  readonly balance: bigint;
}

/** 1 in fixed point with 40 decimals. */
const one = 10n ** 40n;

/** A quotient to the nearest whole number, halves up; both are positive or 0. */
const halfUp = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under);

/**
 * The table of a level loan in whole numbers, interest rounded half up and unpaid interest added to the principal: each
 * quotient is exact until it is rounded, so a half is a half. Nothing in it is shared with the engine it checks.
 *
 * What is owed at the end is fixed − solved × instalment; both are carried in fixed point from the principal and from 0.
 */
export function exactTable(principal: bigint, periods: readonly ExactPeriod[], balloon: bigint) {
  let [fixed, solved] = [principal * one, 0n];
  for (const { over, under, pays } of periods) {
    if (pays !== 'interest only') {
      fixed += (fixed * over) / under;
      solved += (solved * over) / under;
    }
    if (typeof pays === 'object' && 'weight' in pays) solved += pays.weight * one;
    if (typeof pays === 'object' && 'fixed' in pays) fixed -= pays.fixed * one;
  }
  const instalment = solved === 0n ? 0n : halfUp(fixed - balloon * one, solved);
  const rows: ExactRow[] = [];
  let balance = principal;
  for (const [k, { over, under, pays }] of periods.entries()) {
    const interest = halfUp(balance * over, under);
    const planned =
      pays === 'interest only'
        ? interest
        : pays === 'none'
          ? 0n
          : 'fixed' in pays
            ? pays.fixed
            : pays.weight * instalment;
    const payment = k === periods.length - 1 ? balance + interest : planned;
    balance += interest - payment;
    rows.push({ payment, interest, principal: payment - interest, balance });
  }
  return { instalment, rows };
}
