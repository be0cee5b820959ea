/** Structures with no more cash than the next one, told by what else counts. */
export interface Beaten {
  /** Whether one of them is at least as good in payment, cost and funders. */
  beats(payment: number, cost: number, funders: number): boolean;
  add(payment: number, cost: number, funders: number): void;
}

interface Stairs {
  /** Ascending, beside costs that descend. */
  readonly payments: number[];
  readonly costs: number[];
}

/**
 * A staircase of payment and cost for each number of funders, of all structures with so many or more. Asking is one halving,
 * adding one for each number of funders.
 */
export function createBeaten(fundersMax: number): Beaten {
  const levels: Stairs[] = Array.from({ length: fundersMax + 1 }, () => ({ payments: [], costs: [] }));
  return {
    beats(payment, cost, funders) {
      const { payments, costs } = levels[funders] as Stairs;
      const at = countUpTo(payments, payment) - 1;
      return at >= 0 && (costs[at] as number) <= cost;
    },
    add(payment, cost, funders) {
      for (const stairs of levels.slice(0, funders + 1)) addTo(stairs, payment, cost);
    },
  };
}

function addTo({ payments, costs }: Stairs, payment: number, cost: number): void {
  const before = countUpTo(payments, payment);
  if (before > 0 && (costs[before - 1] as number) <= cost) return;
  const from = before > 0 && payments[before - 1] === payment ? before - 1 : before;
  let to = from;
  while (to < costs.length && (costs[to] as number) >= cost) to++;
  payments.splice(from, to - from, payment);
  costs.splice(from, to - from, cost);
}

/** How many of some ascending numbers are not above one. */
function countUpTo(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
