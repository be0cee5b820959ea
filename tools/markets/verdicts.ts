import type { IsoDate } from '../kit/units.ts';
import type { Cure, InForce, Limit, MarketCheck, Measure } from './checks/check.ts';
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
      .map((check) =>
        verdict(check, rule, check.limits(facts, rule, inForce), check.measure(facts, inForce)),
      ),
  );
}

function verdict(
  { reason, unit }: MarketCheck,
  rule: MarketRule,
  limits: readonly Limit[],
  measure: Measure | null,
): MarketVerdict {
  const outcome = outcomeOf(limits, measure);
  const limit = bindingLimit(limits, outcome);
  return {
    ruleId: rule.id,
    version: rule.effectiveFrom,
    citation: rule.citation,
    certainty: rule.certainty,
    reason,
    outcome,
    limit,
    actual: measure?.actual ?? null,
    unit,
    ...(outcome === 'broken' && measure ? { cure: measure.cure(strictest(limits)) } : {}),
  };
}

/** Kept under every limit that may bind, broken under every one, or it depends. */
function outcomeOf(limits: readonly Limit[], measure: Measure | null): MarketVerdict['outcome'] {
  if (limits.every((limit) => limit === null)) return 'not_applicable';
  if (measure === null) return 'unknown';
  const kept = limits.map((limit) => limit === null || measure.isWithin(limit));
  if (kept.every(Boolean)) return 'met';
  return kept.some(Boolean) ? 'unknown' : 'broken';
}

/** The strictest of those that may bind where all are kept, the most lenient where all are broken. */
function bindingLimit(limits: readonly Limit[], outcome: MarketVerdict['outcome']): Limit {
  const numbers = limits.filter((limit) => limit !== null);
  if (numbers.length === 0) return null;
  if (outcome === 'met') return strictest(limits);
  if (outcome === 'broken') return Math.max(...numbers);
  return new Set(limits).size === 1 ? (numbers[0] ?? null) : null;
}

const strictest = (limits: readonly Limit[]): number => Math.min(...limits.filter((limit) => limit !== null));
