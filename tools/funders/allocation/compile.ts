import { invalidInput } from '../../kit/errors.ts';
import { minor } from '../../kit/units.ts';
import { derived } from './derived-tables.ts';
import { type AllocationDeal, type AllocationOption, type AllocationProblem, optionsMax } from './problem.ts';

/** No limit, in a count. */
const unlimited = 0x7fffffff;

/**
 * A problem as tables of numbers, small to send to a thread and quick to search. Deals, options, funders, programs and
 * groups go by position; an option's position is that of its row over all deals in their order.
 */
export interface Compiled {
  readonly maximise: boolean;
  readonly concentrationFrom: number;
  readonly deals: number;
  readonly funders: number;
  /** Options of deal i: from firstOption[i] to before firstOption[i + 1]. */
  readonly firstOption: Int32Array;
  readonly dealOf: Int32Array;
  readonly funderOf: Int32Array;
  /** -1 where the program has no limit of its own. */
  readonly programOf: Int32Array;
  /** Value, or cost. */
  readonly worth: Float64Array;
  readonly amount: Float64Array;
  readonly capacity: Int32Array;
  readonly amountMax: Float64Array;
  readonly programCapacity: Int32Array;
  /** Rules of funder f: from firstRule[f] to before firstRule[f + 1]. */
  readonly firstRule: Int32Array;
  readonly shareMax: Float64Array;
  /** Groups of rule r: from firstGroup[r] to before firstGroup[r + 1]. */
  readonly firstGroup: Int32Array;
  /** The group of an option under each rule of its funder: from groupAt[o] on, one for each rule. */
  readonly groupAt: Int32Array;
  readonly groups: Int32Array;
  readonly ruleOf: Int32Array;
  /** The funder of a rule. */
  readonly ownerOf: Int32Array;
  /** Options of group g: members from firstMember[g] to before firstMember[g + 1]. */
  readonly firstMember: Int32Array;
  readonly members: Int32Array;
  /** The most deals funder f can get: its capacity, or as many as have an option there. */
  readonly placesMax: Int32Array;
  /** What a group may exceed its share by while its funder has fewer deals than limits hold from. */
  readonly excess: Float64Array;
}

/** What positions stand for. */
export interface Names {
  /** Of programs with a limit of their own: `funder program`. */
  readonly programs: ReadonlyMap<string, number>;
  readonly groups: readonly { readonly rule: number; readonly value: string }[];
}

/**
 * Reads a problem into tables. Pure.
 *
 * @throws AppError `allocation/too_large`, `allocation/same_id`, `allocation/unknown_funder`, `allocation/same_option`,
 *   `allocation/no_worth`, `allocation/no_group`
 */
export function compile(problem: AllocationProblem): { readonly tables: Compiled; readonly names: Names } {
  const { deals, funders } = problem;
  const total = deals.reduce((sum, { options }) => sum + options.length, 0);
  if (total > optionsMax) throw tooLarge(total);
  unique(
    deals.map(({ id }) => id),
    'deal',
  );
  unique(
    funders.map(({ id }) => id),
    'funder',
  );
  const funderAt = new Map(funders.map(({ id }, f) => [id, f]));
  const programs = programTable(problem);
  const rules = funders.flatMap(({ concentration = [] }) => concentration);
  const firstRule = starts(funders.map(({ concentration = [] }) => concentration.length));
  const groupsOfRule = rules.map(() => new Map<string, number>());
  const tables = {
    firstOption: starts(deals.map(({ options }) => options.length)),
    dealOf: new Int32Array(total),
    funderOf: new Int32Array(total),
    programOf: new Int32Array(total),
    worth: new Float64Array(total),
    groupAt: new Int32Array(total + 1),
  };
  const groups: number[] = [];
  let o = 0;
  for (const [d, deal] of deals.entries()) {
    const seen = new Set<string>();
    for (const option of deal.options) {
      const f = funderAt.get(option.funderId);
      if (f === undefined) throw unknownFunder(deal.id, option.funderId);
      const key = programKey(option.funderId, option.programId);
      if (seen.has(key)) throw sameOption(deal.id, key);
      seen.add(key);
      tables.dealOf[o] = d;
      tables.funderOf[o] = f;
      tables.programOf[o] = programs.limited.get(key) ?? -1;
      tables.worth[o] = worthOf(problem, deal, option);
      tables.groupAt[o] = groups.length;
      for (let r = at(firstRule, f); r < at(firstRule, f + 1); r++) {
        const value = deal[rules[r]!.by];
        if (value === undefined) throw noGroup(deal.id, option.funderId, rules[r]!.by);
        const known = groupsOfRule[r]!;
        const group = known.get(value) ?? known.size;
        known.set(value, group);
        groups.push(group);
      }
      o++;
    }
  }
  tables.groupAt[total] = groups.length;
  const firstGroup = starts(groupsOfRule.map(({ size }) => size));
  const base = {
    maximise: problem.objective === 'expected_value',
    concentrationFrom: problem.concentrationFrom,
    deals: deals.length,
    funders: funders.length,
    amount: Float64Array.from(deals, ({ amount }) => amount),
    capacity: Int32Array.from(funders, ({ capacity }) => capacity ?? unlimited),
    amountMax: Float64Array.from(funders, ({ amountMax }) => amountMax ?? Number.POSITIVE_INFINITY),
    programCapacity: Int32Array.from(programs.capacities),
    firstRule,
    shareMax: Float64Array.from(rules, ({ shareMax }) => shareMax),
    firstGroup,
    groups: numbered(groups, tables, firstRule, firstGroup),
    ...tables,
  };
  return {
    tables: { ...base, ...derived(base) },
    names: {
      programs: programs.limited,
      groups: groupsOfRule.flatMap((values, rule) => [...values.keys()].map((value) => ({ rule, value }))),
    },
  };
}

/** Groups counted over all rules instead of within their own. */
function numbered(
  groups: readonly number[],
  { groupAt, funderOf }: Pick<Compiled, 'groupAt' | 'funderOf'>,
  firstRule: Int32Array,
  firstGroup: Int32Array,
): Int32Array {
  const all = Int32Array.from(groups);
  for (let o = 0; o < funderOf.length; o++) {
    const rule = at(firstRule, at(funderOf, o));
    for (let g = at(groupAt, o), r = rule; g < at(groupAt, o + 1); g++, r++)
      all[g] = at(all, g) + at(firstGroup, r);
  }
  return all;
}

function programTable({ funders }: AllocationProblem) {
  const limited = new Map<string, number>();
  const capacities: number[] = [];
  for (const funder of funders) {
    unique(
      (funder.programs ?? []).map(({ id }) => id),
      `program of ${funder.id}`,
    );
    for (const { id, capacity } of funder.programs ?? []) {
      if (capacity === null) continue;
      limited.set(programKey(funder.id, id), capacities.length);
      capacities.push(capacity);
    }
  }
  return { limited, capacities };
}

export const programKey = (funderId: string, programId: string | undefined): string =>
  `${funderId} ${programId ?? ''}`;

function worthOf({ objective }: AllocationProblem, deal: AllocationDeal, option: AllocationOption): number {
  const worth = objective === 'customer_cost' ? option.cost : optionValue(option);
  if (worth === undefined) throw noWorth(deal.id, option.funderId, objective);
  return worth;
}

/** value, or reserve × odds; undefined where neither is given. */
export function optionValue({ value, reserve, odds }: AllocationOption): number | undefined {
  if (value !== undefined || reserve === undefined || odds === undefined) return value;
  return minor(reserve * odds);
}

/** Where each of several lists begins once they stand in a row, and where the last ends. */
function starts(lengths: readonly number[]): Int32Array {
  const first = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) first[i + 1] = (first[i] ?? 0) + length;
  return first;
}

/** An entry that is there. Tables are filled whole, so the fallback is never met. */
export const at = (table: Int32Array | Float64Array, i: number): number => table[i] ?? 0;

function unique(ids: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw sameId(what, id);
    seen.add(id);
  }
}

const tooLarge = (options: number) =>
  invalidInput(
    'allocation/too_large',
    `The batch has ${options} options over all deals; one allocation takes ${optionsMax}.`,
    'Give each deal its best options only, or allocate in two batches with the capacities divided.',
    { details: { options, optionsMax } },
  );

const sameId = (what: string, id: string) =>
  invalidInput('allocation/same_id', `The ${what} ${id} is there twice.`, `Give each ${what} once.`, {
    details: { what, id },
  });

const unknownFunder = (dealId: string, funderId: string) =>
  invalidInput(
    'allocation/unknown_funder',
    `Deal ${dealId} has an option at ${funderId}, which is not among the funders.`,
    'Add the funder with its capacity, or leave the option out.',
    { details: { dealId, funderId } },
  );

const sameOption = (dealId: string, key: string) =>
  invalidInput(
    'allocation/same_option',
    `Deal ${dealId} has the option ${key.trim()} twice.`,
    'Give each program of a funder once; keep the better terms.',
    { details: { dealId, option: key.trim() } },
  );

const noWorth = (dealId: string, funderId: string, objective: AllocationProblem['objective']) =>
  invalidInput(
    'allocation/no_worth',
    `The option of deal ${dealId} at ${funderId} does not say what ${objective} needs.`,
    objective === 'customer_cost' ? 'Give its cost.' : 'Give its value, or its reserve and odds.',
    { details: { dealId, funderId, objective } },
  );

const noGroup = (dealId: string, funderId: string, by: string) =>
  invalidInput(
    'allocation/no_group',
    `${funderId} limits its share by ${by}, and deal ${dealId} does not say its ${by}.`,
    `Give the deal its ${by}, or leave out its option at ${funderId}.`,
    { details: { dealId, funderId, by } },
  );
