import { type Minor, minor } from '../../kit/units.ts';
import { at, type Compiled, type Names } from './compile.ts';
import type { Placing } from './placing.ts';
import type { Prices } from './prices.ts';
import type { AllocationProblem } from './problem.ts';
import type { Explained, Hindrance } from './result.ts';

export interface Explaining {
  readonly problem: AllocationProblem;
  readonly tables: Compiled;
  readonly names: Names;
  readonly placing: Placing;
  readonly prices: Prices | undefined;
}

/** For each deal: where it goes, the best of its other options, and what stands between. */
export function explain(told: Explaining): Explained[] {
  const { problem, tables, placing } = told;
  return problem.deals.map((deal, d) => {
    const chosen = at(placing.chosen, d);
    const other = bestOther(tables, d, chosen);
    return {
      dealId: deal.id,
      placed: chosen < 0 ? null : whereOf(told, d, chosen),
      alternative: other < 0 ? null : { ...whereOf(told, d, other), why: hindrance(told, chosen, other) },
      options: deal.options.length,
      refusedBy: [...(deal.refusedBy ?? [])].sort(
        (a, b) => b.programs - a.programs || (a.rule < b.rule ? -1 : 1),
      ),
    };
  });
}

/** The position of the best option but the one chosen; -1 where there is none. */
function bestOther({ firstOption, worth, maximise }: Compiled, d: number, chosen: number): number {
  let best = -1;
  for (let o = at(firstOption, d); o < at(firstOption, d + 1); o++) {
    const better = maximise ? at(worth, o) > at(worth, best) : at(worth, o) < at(worth, best);
    if (o !== chosen && (best < 0 || better)) best = o;
  }
  return best;
}

function whereOf({ problem, tables }: Explaining, d: number, o: number) {
  const option = problem.deals[d]?.options[o - at(tables.firstOption, d)];
  return {
    funderId: option?.funderId ?? '',
    ...(option?.programId === undefined ? {} : { programId: option.programId }),
    worth: minor(at(tables.worth, o)),
  };
}

/** The first thing that keeps the deal from the option as everything else is. */
function hindrance(told: Explaining, chosen: number, o: number): Hindrance {
  const { tables } = told;
  const gain = tables.maximise ? at(tables.worth, o) : -at(tables.worth, o);
  const now = chosen < 0 ? undefined : tables.maximise ? at(tables.worth, chosen) : -at(tables.worth, chosen);
  if (now !== undefined && gain <= now) return { code: 'no_better' };
  if (now === undefined && tables.maximise && gain <= 0) return { code: 'worth_nothing' };
  const f = at(tables.funderOf, o);
  const same = chosen >= 0 && at(tables.funderOf, chosen) === f ? chosen : -1;
  return (
    noRoom(told, f, same, o) ??
    noShare(told, f, same, o, 'share') ??
    (chosen >= 0 && same < 0
      ? noShare(told, at(tables.funderOf, chosen), chosen, -1, 'needed_where_it_is')
      : undefined) ?? { code: 'not_reached' }
  );
}

function noRoom(
  { tables, placing, prices }: Explaining,
  f: number,
  out: number,
  o: number,
): Hindrance | undefined {
  if (placing.hasRoom(f, out, o)) return undefined;
  const price = (of: Float64Array | undefined, i: number): Minor | null => (of ? minor(at(of, i)) : null);
  const capacity = at(tables.capacity, f);
  if (out < 0 && at(placing.count, f) >= capacity)
    return { code: 'funder_full', capacity, place: price(prices?.capacity, f) };
  const p = at(tables.programOf, o);
  if (p >= 0 && placing.programIsFull(p))
    return {
      code: 'program_full',
      capacity: at(tables.programCapacity, p),
      place: price(prices?.program, p),
    };
  return { code: 'money_spent', amountMax: minor(at(tables.amountMax, f)) };
}

function noShare(
  { problem, tables, names, placing }: Explaining,
  f: number,
  out: number,
  come: number,
  code: 'share' | 'needed_where_it_is',
): Hindrance | undefined {
  const group = placing.shareBroken(f, out, come);
  const { rule, value } = names.groups[group ?? -1] ?? {};
  if (rule === undefined || value === undefined) return undefined;
  const limit = problem.funders[f]?.concentration?.[rule - at(tables.firstRule, f)];
  return limit && { code, by: limit.by, group: value, shareMax: limit.shareMax };
}
