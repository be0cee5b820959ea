import type { IsoDate } from '../kit/units.ts';
import type { Case, Cure, Demand, InForce, MarketCheck } from './checks/check.ts';
import { chinaChecks } from './checks/cn-checks.ts';
import { singaporeChecks } from './checks/sg-checks.ts';
import { malaysiaChecks, thailandChecks } from './checks/th-my-checks.ts';
import { europeanUnionChecks, unitedKingdomChecks, unitedStatesChecks } from './checks/western-checks.ts';
import type { MarketFacts } from './market-facts.ts';
import type { MarketPack, MarketRule } from './market-pack.ts';
import type { MarketReason } from './market-reasons.ts';
import { rulesInForce } from './rules.ts';

/** What one rule, as it stood on a day, says of one deal. */
export interface MarketVerdict {
  readonly ruleId: string;
  /** The first day of the version that was applied. */
  readonly version: IsoDate;
  readonly citation: string;
  readonly certainty: MarketRule['certainty'];
  /** What a person is told when the rule is broken; null where a rule only says which deals a law covers. */
  readonly reason: MarketReason | null;
  /** `unknown` when it depends on a fact that is null. */
  readonly outcome: 'met' | 'broken' | 'not_applicable' | 'unknown';
  /** The greatest value that is kept; null where none binds or it depends on what is not known. */
  readonly limit: number | null;
  readonly actual: number | null;
  /** Of `limit` and `actual`; of a `method`, 1 is that the banned one is used and the limit is 0. */
  readonly unit: MarketCheck['unit'];
  /** Only of a broken rule: the change of one fact that keeps it, whatever is still unknown. */
  readonly cure?: Cure;
}

const checks: readonly MarketCheck[] = [
  ...unitedStatesChecks,
  ...europeanUnionChecks,
  ...unitedKingdomChecks,
  ...chinaChecks,
  ...singaporeChecks,
  ...thailandChecks,
  ...malaysiaChecks,
];

/**
 * Holds a deal against every rule of a market that can be checked, as they stood on a day. Pure: the same pack, facts and
 * day give the same verdicts, in the pack's order.
 *
 * As the first component of a decision: `marketVerdicts(pack, { ...noMarketFacts, amountFinanced, price, … }, today)`.
 * Each `broken` verdict is a knock-out whose own `reason` is the reason given (words: `marketPhrases`), `cure` what would
 * change it, and `ruleId` what goes into the record. `unknown` knocks nothing out: it names what nobody has said yet.
 * `not_applicable` and `met` need nothing. A deal whose facts are all null has no broken rule.
 *
 * @param asOf the day whose law applies, as a rule the day of the contract
 */
export function marketVerdicts(
  pack: MarketPack,
  facts: MarketFacts,
  asOf: IsoDate,
): readonly MarketVerdict[] {
  const rules = rulesInForce(pack, asOf).filter(({ standing }) => standing === undefined);
  const inForce: InForce = (id) => rules.some((rule) => rule.id === id);
  return rules.flatMap((rule) =>
    checks
      .filter(({ ruleId }) => ruleId === rule.id)
      .map((check) => verdict(check, rule, check.cases(facts, rule, inForce))),
  );
}

function verdict({ reason, unit }: MarketCheck, rule: MarketRule, cases: readonly Case[]): MarketVerdict {
  const demands = cases.filter((each) => each !== null);
  const outcome = outcomeOf(cases, demands);
  return {
    ruleId: rule.id,
    version: rule.effectiveFrom,
    citation: rule.citation,
    certainty: rule.certainty,
    reason,
    outcome,
    ...figures(demands, outcome, demands.length === cases.length),
    unit,
    ...(outcome === 'broken' ? cureOf(demands) : {}),
  };
}

/** Kept in every case that may be, broken in every one, or it depends. */
function outcomeOf(cases: readonly Case[], demands: readonly Demand[]): MarketVerdict['outcome'] {
  if (demands.length === 0) return 'not_applicable';
  if (demands.some(({ measure }) => measure === null)) return 'unknown';
  const kept = cases.map((each) => each === null || (each.measure?.isWithin(each.limit) ?? false));
  if (kept.every(Boolean)) return 'met';
  return kept.some(Boolean) ? 'unknown' : 'broken';
}

/** Limit and actual value of the strictest case where all are kept, of the most lenient where all are broken. */
function figures(
  demands: readonly Demand[],
  outcome: MarketVerdict['outcome'],
  applies: boolean,
): Pick<MarketVerdict, 'limit' | 'actual'> {
  const [strictest, lenient] = [byStrictness(demands)[0], byStrictness(demands).at(-1)];
  const shown = outcome === 'met' ? strictest : lenient;
  const settled = applies && strictest?.limit === lenient?.limit;
  return {
    limit: outcome === 'unknown' && !settled ? null : (shown?.limit ?? null),
    actual: shown?.measure?.actual ?? null,
  };
}

/** What keeps the strictest case keeps them all. */
function cureOf(demands: readonly Demand[]): { readonly cure?: Cure } {
  const strictest = byStrictness(demands)[0];
  return strictest?.measure ? { cure: strictest.measure.cure(strictest.limit) } : {};
}

/** How many times its limit the measured value is, the most first. */
const byStrictness = (demands: readonly Demand[]): readonly Demand[] =>
  [...demands].sort((a, b) => timesLimit(b) - timesLimit(a) || a.limit - b.limit);

const timesLimit = ({ limit, measure }: Demand): number =>
  measure === null || limit === 0 ? 0 : measure.actual / limit;
