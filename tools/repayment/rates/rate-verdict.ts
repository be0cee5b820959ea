import type { IsoDate } from '../../kit/units.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import { ruleInForce } from '../../markets/rules.ts';
import type { LegalRate } from './every-rate.ts';

/** Whether a disclosed rate is as near to the law's as the market's rule asks. */
export type RateVerdict = 'within' | 'outside' | 'no_rule';

/** Figures that differ by less come from the same decimal digits. */
const lastDigits = 1e-9;

/**
 * Judges a disclosed rate by the tolerance in the market's pack: a band around the exact rate that is wider for an irregular
 * transaction (United States); equality once both are rounded to so many decimals of a per cent (EU, United Kingdom);
 * equality with the rate or with its nearest step (Canada).
 *
 * @param disclosed a fraction, as printed
 * @param regular in Regulation Z's sense; only a band depends on it
 * @returns `no_rule` where the pack has none in force or the method has no single rate
 */
export function rateVerdict(
  rate: LegalRate,
  disclosed: number,
  regular: boolean,
  asOf: IsoDate,
): RateVerdict {
  const { market, ruleId, answer } = rate;
  if (market === undefined || ruleId === undefined || answer.status !== 'one') return 'no_rule';
  const limits = ruleInForce(marketPacks[market], ruleId, asOf)?.parameters ?? {};
  const band = limits[regular ? 'regular' : 'irregular'];
  if (typeof band === 'number') return within(Math.abs(disclosed - answer.rate) <= band + lastDigits);
  if (typeof limits.decimals === 'number') {
    const step = 10 ** (-2 - limits.decimals);
    return within(roundedToStep(disclosed, step) === roundedToStep(answer.rate, step));
  }
  if (typeof limits.roundsToNearest === 'number') {
    const steps = [1e-4, limits.roundsToNearest];
    return within(
      steps.some((step) => Math.abs(roundedToStep(answer.rate, step) * step - disclosed) < lastDigits),
    );
  }
  return 'no_rule';
}

const within = (holds: boolean): RateVerdict => (holds ? 'within' : 'outside');

/** How many steps a rate comes to, a half rounding up. */
const roundedToStep = (rate: number, step: number): number => Math.floor(rate / step + 0.5 + lastDigits);
