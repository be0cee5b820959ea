import { at, type Compiled } from './compile.ts';

type Derived = 'ruleOf' | 'ownerOf' | 'firstMember' | 'members' | 'placesMax' | 'excess';

/** The tables that follow from the others. */
export function derived(tables: Omit<Compiled, Derived>): Pick<Compiled, Derived> {
  const { firstRule, firstGroup } = tables;
  const ruleOf = ownersOf(firstGroup);
  const member = membersOf(tables, ruleOf.length);
  return {
    ruleOf,
    ownerOf: ownersOf(firstRule),
    ...member,
    placesMax: placesMax(tables),
    excess: excesses(tables, ruleOf, member),
  };
}

/** For each of the things that begin at the given places, whose it is. */
function ownersOf(first: Int32Array): Int32Array {
  const owners = new Int32Array(at(first, first.length - 1));
  for (let i = 0; i + 1 < first.length; i++) owners.fill(i, at(first, i), at(first, i + 1));
  return owners;
}

function membersOf({ dealOf, groupAt, groups }: Omit<Compiled, Derived>, count: number) {
  const firstMember = new Int32Array(count + 1);
  for (const g of groups) firstMember[g + 1] = at(firstMember, g + 1) + 1;
  for (let g = 0; g < count; g++) firstMember[g + 1] = at(firstMember, g + 1) + at(firstMember, g);
  const next = firstMember.slice();
  const members = new Int32Array(groups.length);
  for (let o = 0; o < dealOf.length; o++)
    for (let i = at(groupAt, o); i < at(groupAt, o + 1); i++) {
      const g = at(groups, i);
      members[at(next, g)] = o;
      next[g] = at(next, g) + 1;
    }
  return { firstMember, members };
}

function placesMax({ funders, funderOf, dealOf, capacity }: Omit<Compiled, Derived>): Int32Array {
  const takers = new Int32Array(funders);
  const last = new Int32Array(funders).fill(-1);
  for (let o = 0; o < funderOf.length; o++) {
    const f = at(funderOf, o);
    if (at(last, f) === at(dealOf, o)) continue;
    last[f] = at(dealOf, o);
    takers[f] = at(takers, f) + 1;
  }
  return takers.map((count, f) => Math.min(count, at(capacity, f)));
}

/** (1 − share) × the N − 1 largest amounts of a group's deals, N being where limits begin to hold. */
function excesses(
  { concentrationFrom, shareMax, amount, dealOf }: Omit<Compiled, Derived>,
  ruleOf: Int32Array,
  { firstMember, members }: Pick<Compiled, 'firstMember' | 'members'>,
): Float64Array {
  if (concentrationFrom === 1) return new Float64Array(ruleOf.length);
  return Float64Array.from(ruleOf, (rule, g) => {
    const options = members.subarray(at(firstMember, g), at(firstMember, g + 1));
    const amounts = [...new Set(Array.from(options, (o) => at(dealOf, o)))].map((d) => at(amount, d));
    const largest = amounts.sort((a, b) => b - a).slice(0, concentrationFrom - 1);
    return (1 - at(shareMax, rule)) * largest.reduce((sum, one) => sum + one, 0);
  });
}
