import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { MarketPack, MarketRule } from '../../markets/market-pack.ts';
import { citableRule } from '../../markets/rules.ts';
import type { NoticeKind } from './notice.ts';

/** Parts that one rule asks for. */
export interface RequiredParts {
  readonly rule: string;
  readonly parts: readonly string[];
}

/** The rule as it binds on a day; undefined also in a market that never had it. */
export const noticeRule = (pack: MarketPack, id: string, asOf: IsoDate): MarketRule | undefined =>
  pack.rules.some((rule) => rule.id === id) ? citableRule(pack, id, asOf) : undefined;

/**
 * Parts that a notice of a kind needs on a day, by rule. Empty where the market has no such notice.
 *
 * @param reportUsed whether a bureau's report, and with it its score, was used in whole or in part
 * @see 12 CFR 1002.9; 15 U.S.C. 1681m; 12 CFR 1022.73 and 1022.74, as the pack has them
 */
export function requiredParts(
  kind: NoticeKind,
  reportUsed: boolean,
  pack: MarketPack,
  asOf: IsoDate,
): RequiredParts[] {
  const needed = (id: string, ...keys: readonly string[]): RequiredParts[] => {
    const rule = noticeRule(pack, `${pack.id}.${id}`, asOf);
    return rule ? [{ rule: rule.id, parts: keys.flatMap((key) => listOf(rule, key)) }] : [];
  };
  const action = [
    ...needed('regb.notice-contents', 'contains'),
    ...(reportUsed ? needed('fcra.adverse-action', 'contains', 'containsWithScore') : []),
  ];
  switch (kind) {
    case 'adverse_action':
      return action;
    case 'counteroffer': {
      const terms = needed('regb.counteroffer', 'contains');
      return terms.length > 0 ? [...terms, ...action] : [];
    }
    case 'incompleteness':
      return needed('regb.incomplete', 'notice');
    case 'risk_based_pricing':
      return needed('fcra.risk-based-pricing', 'contains', 'containsWithScore');
    case 'score_disclosure':
      return needed('fcra.score-disclosure-exception', 'contains');
  }
}

/** A list among a rule's parameters; empty when it has none of that name. */
export function listOf({ parameters }: MarketRule, key: string): readonly string[] {
  const value = parameters[key];
  return Array.isArray(value) ? value : [];
}

/** A whole number among a rule's parameters, or undefined. */
export function countOf(rule: MarketRule | undefined, key: string): number | undefined {
  const value = rule?.parameters[key];
  return typeof value === 'number' ? value : undefined;
}

/** A text among a rule's parameters, or undefined. */
export function textOf(rule: MarketRule | undefined, key: string): string | undefined {
  const value = rule?.parameters[key];
  return typeof value === 'string' ? value : undefined;
}

export const noSuchNotice = (market: string) =>
  invalidInput(
    'notices/not_in_market',
    `The market pack ${market} has no such notice.`,
    'Ask a person what the law of this market requires.',
  );
