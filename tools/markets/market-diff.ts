import type { IsoDate } from '../kit/units.ts';
import type { MarketFacts } from './market-facts.ts';
import type { MarketPack, MarketRule, RuleParameter } from './market-pack.ts';
import { ruleInForce, rulesInForce } from './rules.ts';
import { type MarketVerdict, marketVerdicts } from './verdicts.ts';

/** A rule that is not the same on two days: one that begins, one that ends, one that has another version. */
export interface RuleChange {
  readonly kind: 'begins' | 'ends' | 'changes';
  readonly ruleId: string;
  readonly before: MarketRule | null;
  readonly after: MarketRule | null;
  /** By name; all of them where the rule begins or ends. */
  readonly parameters: readonly ParameterChange[];
}

interface ParameterChange {
  readonly name: string;
  readonly before: RuleParameter | null;
  readonly after: RuleParameter | null;
}

/** What one rule says of one deal on two days: null on the day it is not in force. */
export interface OutcomeChange {
  readonly ruleId: string;
  readonly before: MarketVerdict | null;
  readonly after: MarketVerdict | null;
}

/**
 * The rules that differ between two days, in the pack's order: empty if and only if the same versions are in force on both.
 * What begins and ends between the two is on neither and is not shown.
 */
export function marketDiff(pack: MarketPack, from: IsoDate, to: IsoDate): readonly RuleChange[] {
  const [before, after] = [rulesInForce(pack, from), rulesInForce(pack, to)];
  const ids = new Set(pack.rules.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const then = before.find((rule) => rule.id === id) ?? null;
    const now = after.find((rule) => rule.id === id) ?? null;
    return then === now ? [] : [ruleChange(id, then, now)];
  });
}

function ruleChange(ruleId: string, before: MarketRule | null, after: MarketRule | null): RuleChange {
  const kind = before === null ? 'begins' : after === null ? 'ends' : 'changes';
  const names = new Set([...Object.keys(before?.parameters ?? {}), ...Object.keys(after?.parameters ?? {})]);
  const parameters = [...names]
    .map((name) => ({
      name,
      before: before?.parameters[name] ?? null,
      after: after?.parameters[name] ?? null,
    }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
  return { kind, ruleId, before, after, parameters };
}

/**
 * What the law says of one deal on two days, where it does not say the same: another outcome or another limit. A rule that
 * is rewritten and leaves the deal where it was is none of these.
 */
export function outcomeDiff(
  pack: MarketPack,
  facts: MarketFacts,
  from: IsoDate,
  to: IsoDate,
): readonly OutcomeChange[] {
  const on = (day: IsoDate) =>
    new Map(marketVerdicts(pack, facts, day).map((verdict) => [keyOf(verdict), verdict]));
  const [before, after] = [on(from), on(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [then, now] = [before.get(key) ?? null, after.get(key) ?? null];
    const same = then?.outcome === now?.outcome && then?.limit === now?.limit;
    return same ? [] : [{ ruleId: (now ?? then)?.ruleId ?? key, before: then, after: now }];
  });
}

const keyOf = ({ ruleId, reason }: MarketVerdict): string => `${ruleId} ${reason}`;

/**
 * Whether a rule in force on a day covers a deal: no where every check of the rule, or of the rule that gives it its scope,
 * says that it does not apply; unknown where a check cannot tell whether it does.
 */
export function covers(
  pack: MarketPack,
  rule: MarketRule,
  facts: MarketFacts,
  day: IsoDate,
): 'yes' | 'no' | 'unknown' {
  const scope = rule.within === undefined ? rule : (ruleInForce(pack, rule.within, day) ?? rule);
  const verdicts = marketVerdicts(pack, facts, day).filter(({ ruleId }) => ruleId === scope.id);
  if (verdicts.length === 0) return 'yes';
  if (verdicts.every(({ outcome }) => outcome === 'not_applicable')) return 'no';
  return verdicts.every(({ outcome, limit }) => outcome === 'unknown' && limit === null) ? 'unknown' : 'yes';
}
