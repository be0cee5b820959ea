import { type Minor, minor } from '../../kit/units.ts';
import { at, programKey } from './compile.ts';
import type { Explaining } from './explain.ts';
import type { FunderFill } from './result.ts';

/** In minor units, for 100 whole units of a money that has hundredths. */
const hundred = 100 * 100;

/** How full each funder is, and what more room there would be worth. */
export function fills(told: Explaining): FunderFill[] {
  const { problem, placing, prices } = told;
  return problem.funders.map((funder, f) => ({
    funderId: funder.id,
    name: funder.name ?? funder.id,
    placed: at(placing.count, f),
    capacity: funder.capacity,
    amount: minor(at(placing.money, f)),
    amountMax: funder.amountMax ?? null,
    nextPlace: priceOf(prices?.capacity, f),
    programs: programFills(told, f),
    shares: bindingShares(told, f),
  }));
}

const priceOf = (of: Float64Array | undefined, i: number): Minor | null => (of ? minor(at(of, i)) : null);

function programFills({ problem, names, tables, placing, prices }: Explaining, f: number) {
  const funder = problem.funders[f];
  return (funder?.programs ?? []).flatMap(({ id, capacity }) => {
    const p = names.programs.get(programKey(funder?.id ?? '', id));
    if (capacity === null || p === undefined) return [];
    return [
      {
        id,
        placed: at(placing.programCount, p),
        capacity: at(tables.programCapacity, p),
        nextPlace: priceOf(prices?.program, p),
      },
    ];
  });
}

function bindingShares({ problem, tables, names, placing, prices }: Explaining, f: number) {
  const rules = problem.funders[f]?.concentration ?? [];
  const total = at(placing.money, f);
  return rules.flatMap(({ by, shareMax }, i) => {
    const rule = at(tables.firstRule, f) + i;
    const shares = [];
    for (let g = at(tables.firstGroup, rule); g < at(tables.firstGroup, rule + 1); g++) {
      const price = prices ? at(prices.group, g) : 0;
      if (minor(price * hundred) === 0 || total === 0) continue;
      const share = at(placing.groupMoney, g) / total;
      shares.push({
        by,
        group: names.groups[g]?.value ?? '',
        share,
        shareMax,
        per100: minor(price * hundred),
      });
    }
    return shares;
  });
}
