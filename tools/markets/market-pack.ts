import type { Currency, IsoDate } from '../kit/units.ts';

/** A dated rule with its source. `unverified` rules are named as such wherever the product relies on them. */
export interface MarketRule {
  readonly id: string;
  readonly citation: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate | null;
  readonly certainty: 'primary' | 'secondary' | 'unverified';
  readonly parameters: Readonly<Record<string, RuleParameter>>;
  /** Left out where the rule binds. What has it may be known and listed, and is never cited as binding. */
  readonly standing?: RuleStanding;
  /** The id of the rule that says which deals this one covers; left out where it covers every deal of its market. */
  readonly within?: string;
}

export type RuleParameter = number | string | readonly string[];

/** Why a text between its two days was, or is, no binding law. */
interface RuleStanding {
  /** `guidance` is a regulator's view; `stayed` had a day of effect that never came. */
  readonly kind: 'guidance' | 'stayed';
  readonly ended: 'withdrawn' | 'vacated';
  /** The day it was withdrawn or vacated. */
  readonly on: IsoDate;
}

/** What differs by country: data plus a few pure functions. Nothing legal is a constant elsewhere. */
export interface MarketPack {
  readonly id: string;
  readonly currency: Currency;
  /** Minor units per major unit as a power of ten: 2 for USD, 0 for JPY. */
  readonly currencyExponent: number;
  readonly rules: readonly MarketRule[];
  /** Where the law gives a person a right; the house's own rights come on top. */
  readonly rights?: readonly RightSource[];
}

/** A right that stands in a rule of the pack. */
export interface RightSource {
  readonly right: 'human' | 'dispute' | 'withdrawal' | 'reasons' | 'complaint' | 'hardship' | 'payoff_quote';
  readonly ruleId: string;
  /** Whether the lender's time to answer runs, or the person's to invoke the right. */
  readonly clock: 'answer' | 'use';
  readonly starts: 'request' | 'contract' | 'notice';
  /** The rule's parameter that counts; left out where it names no time. */
  readonly deadline?: { readonly parameter: string; readonly unit: 'days' | 'working_days' | 'months' };
}
