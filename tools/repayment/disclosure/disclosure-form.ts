import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import { ruleInForce } from '../../markets/rules.ts';

/** Markets whose form before signing can be filled in. */
export const formMarkets = ['us', 'eu', 'cn'] as const;
export type FormMarket = (typeof formMarkets)[number];

export interface DisclosureForm {
  readonly ruleId: string;
  readonly citation: string;
  readonly certainty: 'primary' | 'secondary' | 'unverified';
  /** What the form states, in its order; not all of it is figures. */
  readonly lines: readonly string[];
}

const formRules: Readonly<Record<FormMarket, string>> = {
  us: 'us.regz.closed-end-disclosures',
  eu: 'eu.standard-information',
  cn: 'cn.annualised-statement',
};

/**
 * The lines that a market's form has on a day, from its pack.
 *
 * @throws AppError `repayment/no_form_in_force`
 */
export function disclosureForm(market: FormMarket, asOf: IsoDate): DisclosureForm {
  const ruleId = formRules[market];
  const rule = ruleInForce(marketPacks[market], ruleId, asOf);
  const lines = rule?.parameters.disclose;
  if (rule && Array.isArray(lines)) {
    return { ruleId, citation: rule.citation, certainty: rule.certainty, lines };
  }
  throw invalidInput(
    'repayment/no_form_in_force',
    `The pack ${market} has no form in force on ${asOf}.`,
    'Choose a market whose form it has, or a later day.',
  );
}
