import type { DealerRecord, Tally } from '../channel/dealer-record.ts';
import { Ratio } from '../kit/units.ts';

/**
 * How many contracts the dealership's own habit is worth beside its record with one funder: with ten sent there, the two
 * weigh the same. A choice of ours, not a measurement.
 */
const habitWeight = 10;

/** Before anything was sent, a contract is as likely to come back as not, and that is worth two contracts. */
const prior = { hitches: 1, sent: 2 } as const;

const none: Pick<Tally, 'sent' | 'hitches'> = { sent: 0, hitches: 0 };

/**
 * How often a contract of this dealership comes back from a funder with a defect: the mean of a Beta-binomial.
 *
 *     habit = (hitches with all funders + 1) ÷ (sent to all + 2)
 *     odds  = (hitches with this one + 10 · habit) ÷ (sent to this one + 10)
 *
 * It is about the dealership's papers with the funder and nothing else: no fact of the buyer, the car or this deal is in it,
 * so two buyers of one dealership always have the same odds.
 *
 * @param record counts with hitches ≤ sent
 * @returns above 0 and below 1, rising with hitches; undefined where the dealership has sent nothing, so nothing is known
 * @see A. Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4 and 5.3: the mean of Beta(a + hitches, b + clean)
 */
export function hitchOdds(record: DealerRecord | undefined, funderId: string): Ratio | undefined {
  if (!record || record.all.sent === 0) return undefined;
  const habit = (record.all.hitches + prior.hitches) / (record.all.sent + prior.sent);
  const { sent, hitches } = record.funders[funderId] ?? none;
  return Ratio.parse((hitches + habitWeight * habit) / (sent + habitWeight));
}
