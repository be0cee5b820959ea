import type { IsoDate } from '../../kit/units.ts';
import { type MarketFacts, noMarketFacts } from '../../markets/market-facts.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import { type MarketVerdict, marketVerdicts } from '../../markets/verdicts.ts';
import type { KnockOut, Rules } from './knock-outs.ts';
import type { RiskInputs } from './risk-inputs.ts';

/**
 * The law of a market as the first rules of a decision, as it stood on a day: each that a deal breaks knocks it out and names
 * its own reason. What a deal file does not say, such as a contract rate that no funder has given yet, knocks nothing out.
 */
export const marketRules =
  (pack: MarketPack, asOf: IsoDate): Rules =>
  (inputs) =>
    marketVerdicts(pack, marketFactsOf(inputs), asOf).flatMap((verdict) => knockOutOf(verdict, inputs) ?? []);

function marketFactsOf(inputs: RiskInputs): MarketFacts {
  return {
    ...noMarketFacts,
    amountFinanced: inputs.amountFinanced,
    price: inputs.price,
    vehicleValue: inputs.bookValue,
    condition: inputs.vehicleIsNew ? 'new' : 'used',
    vehicleKind: 'car',
    purpose: 'vehicle_purchase',
    termMonths: inputs.termMonths,
    interestMethod: 'reducing_balance',
  };
}

/** What no term and no amount cures is not of a deal that is asked for: rates and methods are a funder's. */
function knockOutOf(
  { ruleId, outcome, reason, cure }: MarketVerdict,
  inputs: RiskInputs,
): KnockOut | undefined {
  if (outcome !== 'broken' || reason === null || !cure || !('atMost' in cure)) return undefined;
  const { field: what, atMost: value } = cure;
  if (what !== 'amountFinanced' && what !== 'termMonths') return undefined;
  const cured = { what, was: inputs[what], value };
  return {
    id: ruleId,
    component: 'market',
    outcome: 'declined',
    reason,
    cured,
    cure: { inputs: { [what]: value } },
  };
}
