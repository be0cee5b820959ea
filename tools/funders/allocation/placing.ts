import { at, type Compiled } from './compile.ts';

/** Shares are compared as money: what floating point may lose on a share of a total, far below a minor unit. */
const shareSlack = 1e-6;

/** An allocation under way, and what it may still do. An option is -1 where there is none. */
export interface Placing {
  /** The option of each deal, or -1. */
  readonly chosen: Int32Array;
  /** Deals of a funder, and their money; deals of a program with a limit; money of a group. */
  readonly count: Int32Array;
  readonly money: Float64Array;
  readonly programCount: Int32Array;
  readonly groupMoney: Float64Array;
  /** Deals of a funder. */
  readonly held: readonly number[][];
  /** Whether the funder keeps its limits with one deal's option gone and another's come. Neither is looked at twice. */
  fits(f: number, out: number, come: number): boolean;
  /** The same but for shares. */
  hasRoom(f: number, out: number, come: number): boolean;
  /** A group that would then be above its share. */
  shareBroken(f: number, out: number, come: number): number | undefined;
  programIsFull(p: number): boolean;
  /** By how much money the funder's groups would be above their shares, all together. */
  excessAfter(f: number, out: number, come: number): number;
  /** Takes or moves a deal; the caller asked `fits`. */
  put(d: number, option: number): void;
  /** Groups above their share. */
  overShare(f: number): number[];
}

/** The three fullest groups of each rule: a swap touches two of them, and the third then says whether the others keep theirs. */
const topGroups = 3;

export function createPlacing(tables: Compiled): Placing {
  const {
    deals,
    funders,
    dealOf,
    funderOf,
    programOf,
    amount,
    groupAt,
    groups,
    firstRule,
    firstGroup,
    shareMax,
  } = tables;
  const chosen = new Int32Array(deals).fill(-1);
  const count = new Int32Array(funders);
  const money = new Float64Array(funders);
  const programCount = new Int32Array(tables.programCapacity.length);
  const groupMoney = new Float64Array(tables.ruleOf.length);
  const held: number[][] = Array.from({ length: funders }, () => []);
  const top = new Int32Array(shareMax.length * topGroups).fill(-1);
  const from = tables.concentrationFrom;
  const amountOf = (o: number) => (o < 0 ? 0 : at(amount, at(dealOf, o)));

  const findTop = (r: number) => {
    const first = r * topGroups;
    top.fill(-1, first, first + topGroups);
    for (let g = at(firstGroup, r); g < at(firstGroup, r + 1); g++) {
      if (at(groupMoney, g) === 0) continue;
      let candidate = g;
      for (let i = first; i < first + topGroups; i++) {
        const known = at(top, i);
        if (known >= 0 && at(groupMoney, known) >= at(groupMoney, candidate)) continue;
        top[i] = candidate;
        candidate = known;
        if (candidate < 0) break;
      }
    }
  };

  /** The fullest group of a rule that a swap does not touch. */
  const fullestOther = (r: number, gone: number, into: number): number => {
    for (let t = r * topGroups; t < (r + 1) * topGroups; t++) {
      const g = at(top, t);
      if (g !== gone && g !== into) return g;
    }
    return -1;
  };

  const shareBroken = (f: number, out: number, come: number): number | undefined => {
    if (countAfter(f, out, come) < from) return undefined;
    const total = totalAfter(f, out, come);
    for (let r = at(firstRule, f), i = 0; r < at(firstRule, f + 1); r++, i++) {
      const limit = at(shareMax, r) * total + shareSlack;
      const gone = out < 0 ? -1 : at(groups, at(groupAt, out) + i);
      const into = come < 0 ? -1 : at(groups, at(groupAt, come) + i);
      const left = into === gone ? amountOf(out) : 0;
      if (into >= 0 && at(groupMoney, into) + amountOf(come) - left > limit) return into;
      if (gone >= 0 && gone !== into && at(groupMoney, gone) - amountOf(out) > limit) return gone;
      const other = fullestOther(r, gone, into);
      if (other >= 0 && at(groupMoney, other) > limit) return other;
    }
    return undefined;
  };

  const totalAfter = (f: number, out: number, come: number) => at(money, f) + amountOf(come) - amountOf(out);
  const countAfter = (f: number, out: number, come: number) =>
    at(count, f) + (come >= 0 ? 1 : 0) - (out >= 0 ? 1 : 0);

  const programIsFull = (p: number) => at(programCount, p) >= at(tables.programCapacity, p);

  const hasRoom = (f: number, out: number, come: number): boolean => {
    if (come < 0) return true;
    if (countAfter(f, out, come) > at(tables.capacity, f)) return false;
    if (totalAfter(f, out, come) > at(tables.amountMax, f)) return false;
    const p = at(programOf, come);
    return p < 0 || (out >= 0 && at(programOf, out) === p) || !programIsFull(p);
  };

  const fits = (f: number, out: number, come: number): boolean =>
    hasRoom(f, out, come) && shareBroken(f, out, come) === undefined;

  const excessAfter = (f: number, out: number, come: number): number => {
    if (countAfter(f, out, come) < from) return 0;
    const total = totalAfter(f, out, come);
    let excess = 0;
    for (let r = at(firstRule, f), i = 0; r < at(firstRule, f + 1); r++, i++) {
      const limit = at(shareMax, r) * total + shareSlack;
      const gone = out < 0 ? -1 : at(groups, at(groupAt, out) + i);
      const into = come < 0 ? -1 : at(groups, at(groupAt, come) + i);
      for (let g = at(firstGroup, r); g < at(firstGroup, r + 1); g++) {
        const held = at(groupMoney, g) - (g === gone ? amountOf(out) : 0) + (g === into ? amountOf(come) : 0);
        if (held > limit) excess += held - limit;
      }
    }
    return excess;
  };

  const count1 = (o: number, one: 1 | -1) => {
    const f = at(funderOf, o);
    const p = at(programOf, o);
    count[f] = at(count, f) + one;
    money[f] = at(money, f) + one * amountOf(o);
    if (p >= 0) programCount[p] = at(programCount, p) + one;
    for (let g = at(groupAt, o), r = at(firstRule, f); g < at(groupAt, o + 1); g++, r++) {
      const group = at(groups, g);
      groupMoney[group] = at(groupMoney, group) + one * amountOf(o);
      findTop(r);
    }
  };

  const put = (d: number, option: number) => {
    const was = at(chosen, d);
    if (was >= 0) {
      count1(was, -1);
      const list = held[at(funderOf, was)] ?? [];
      list.splice(list.indexOf(d), 1);
    }
    chosen[d] = option;
    if (option < 0) return;
    count1(option, 1);
    held[at(funderOf, option)]?.push(d);
  };

  const overShare = (f: number): number[] => {
    const over: number[] = [];
    if (at(count, f) < from) return over;
    for (let r = at(firstRule, f); r < at(firstRule, f + 1); r++)
      for (let g = at(firstGroup, r); g < at(firstGroup, r + 1); g++)
        if (at(groupMoney, g) > at(shareMax, r) * at(money, f) + shareSlack) over.push(g);
    return over;
  };

  return {
    chosen,
    count,
    held,
    money,
    programCount,
    groupMoney,
    fits,
    hasRoom,
    shareBroken,
    programIsFull,
    excessAfter,
    put,
    overShare,
  };
}
