import type { IsoDate } from '../../kit/units.ts';
import { type MarketId, marketPacks } from '../../markets/market-packs.ts';
import { ruleInForce } from '../../markets/rules.ts';
import type { ContractSchedule } from '../contract/contract.ts';
import { type CreditCharge, countedCharges } from './credit-charges.ts';
import type { RateAnswer } from './flow-rates.ts';
import { type RateMethod, type RateMethodId, rateMethods } from './rate-methods.ts';
import { ratedCredit, withCharges } from './rated-credit.ts';

/** One deal's rate by one method. Several rates and none are answers. */
export interface LegalRate {
  readonly method: RateMethodId;
  readonly name: string;
  readonly market: MarketId | undefined;
  readonly ruleId: string | undefined;
  readonly answer: RateAnswer;
}

/**
 * One deal, every legal rate: the same drawdowns, payments and charges under each market's method, as its rules stood on
 * the contract date. A method whose rule was not in force that day is left out.
 *
 * @param schedule the contract's repayment table
 * @param charges borne beside the scheduled payments; each market counts those that its pack lists
 * @returns yearly rates as fractions, unrounded
 * @throws AppError `repayment/nothing_advanced`, `repayment/charge_above_advance`, `repayment/charge_unusable`
 */
export function legalRates(
  schedule: ContractSchedule,
  charges: readonly CreditCharge[],
): readonly LegalRate[] {
  const credit = ratedCredit(schedule);
  return rateMethods
    .filter((method) => inForce(method, credit.start))
    .map(({ id, name, market, ruleId, rate }) => {
      const counted = market === undefined ? charges : countedCharges(market, charges, credit.start);
      const answer = rate({ credit, charges: counted, ...withCharges(credit, counted) });
      return { method: id, name, market, ruleId, answer };
    });
}

const inForce = ({ market, ruleId }: RateMethod, asOf: IsoDate): boolean =>
  market === undefined ||
  ruleId === undefined ||
  ruleInForce(marketPacks[market], ruleId, asOf) !== undefined;
