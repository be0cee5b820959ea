import { defect } from '../../kit/errors.ts';
import type { MarketFacts } from '../market-facts.ts';
import type { MarketRule } from '../market-pack.ts';
import type { MarketReason } from '../market-reasons.ts';

/** The change of one fact that turns a broken rule into a kept one. `atMost` is a fraction, months or minor units. */
export type Cure =
  | {
      readonly field: 'amountFinanced' | 'termMonths' | 'effectiveAnnualRate' | 'allInAnnualCost';
      readonly atMost: number;
    }
  | { readonly field: 'interestMethod' | 'rebateMethod'; readonly to: 'reducing_balance' }
  | { readonly field: 'discretionaryCommission'; readonly to: false };

/** What a rule asks of a deal. */
export interface MarketCheck {
  readonly ruleId: string;
  /** Null where the rule says which deals a law covers, and no deal can break it. */
  readonly reason: MarketReason | null;
  readonly unit: 'fraction' | 'months' | 'minor' | 'method';
  /** What may be asked as far as the facts say: one case when all is known, several when it depends on what is not. */
  cases(facts: MarketFacts, rule: MarketRule, inForce: InForce): readonly Case[];
}

/** Whether another rule of the pack is in force that day. */
export type InForce = (ruleId: string) => boolean;

/** Null where the rule does not apply. */
export type Case = Demand | null;

export interface Demand {
  /** The greatest value that is kept; of a method that is banned, 0 uses. */
  readonly limit: number;
  /** Null when the facts do not say. */
  readonly measure: Measure | null;
}

export interface Measure {
  readonly actual: number;
  isWithin(limit: number): boolean;
  cure(limit: number): Cure;
}

/** One case for each limit that may bind, measured alike. */
export const cases = (limits: readonly (number | null)[], measure: Measure | null): readonly Case[] =>
  limits.map((limit) => (limit === null ? null : { limit, measure }));

/** @throws AppError defect `markets/no_parameter` when the version in force lacks a number that the check reads */
export function parameter({ id, effectiveFrom, parameters }: MarketRule, name: string): number {
  const value = parameters[name];
  if (typeof value === 'number') return value;
  const message = `The rule ${id} of ${effectiveFrom} has no number ${name}.`;
  throw defect('markets/no_parameter', message, 'Give the version its parameter, or the check another rule.');
}

/** The limit of a banned method: 0 uses of it where the rule has a word on it, none otherwise. */
export const ban = ({ parameters }: MarketRule, name: string): 0 | null =>
  parameters[name] === undefined ? null : 0;

/** The fact where it is known, otherwise everything it may be. */
export const possible = <T>(fact: T | null, all: readonly T[]): readonly T[] =>
  fact === null ? all : [fact];
