import { defect } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import type { MarketPack, MarketRule } from './market-pack.ts';

/**
 * The rule of that id as it stood on a day, both its first and its last day included. A rule that changed is in the
 * pack once per version, under one id.
 *
 * @returns undefined when the rule was not in force that day
 * @throws AppError defect `markets/unknown_rule` when the pack has no rule of that id at any time: a misspelt id
 */
export function ruleInForce(pack: MarketPack, id: string, asOf: IsoDate): MarketRule | undefined {
  const versions = pack.rules.filter((rule) => rule.id === id);
  if (versions.length === 0) {
    throw defect('markets/unknown_rule', `The pack ${pack.id} has no rule ${id}.`, 'Correct the id.');
  }
  return versions.find((rule) => inForce(rule, asOf));
}

/**
 * The same where it may be cited as binding: not a regulator's guidance, nor a rule whose effect was stayed.
 *
 * @throws AppError defect `markets/unknown_rule`, as above
 */
export function citableRule(pack: MarketPack, id: string, asOf: IsoDate): MarketRule | undefined {
  const rule = ruleInForce(pack, id, asOf);
  return rule?.standing === undefined ? rule : undefined;
}

/** Every rule as it stood on a day, in the pack's order. */
export const rulesInForce = (pack: MarketPack, asOf: IsoDate): readonly MarketRule[] =>
  pack.rules.filter((rule) => inForce(rule, asOf));

const inForce = ({ effectiveFrom, effectiveTo }: MarketRule, asOf: IsoDate): boolean =>
  effectiveFrom <= asOf && (effectiveTo === null || asOf <= effectiveTo);
