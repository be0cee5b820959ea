import type { Features } from '../scoring/score.ts';
import type { Scorecard } from './scorecard.ts';

/** Whether a card is for a person with this bureau score: one from `from` to under `to`, or none where it takes those. */
export function inPopulation(
  { population }: Pick<Scorecard, 'population'>,
  { credit_score }: Features,
): boolean {
  const { from, to, missing } = population.creditScore;
  if (typeof credit_score !== 'number' || Number.isNaN(credit_score)) return missing;
  return (from === null || credit_score >= from) && (to === null || credit_score < to);
}
