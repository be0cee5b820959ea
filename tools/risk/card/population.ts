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

/** The bureau scores that a card is for, in words. */
function populationWords({ population }: Pick<Scorecard, 'population'>): string {
  const { from, to, missing } = population.creditScore;
  const range =
    from === null
      ? to === null
        ? 'any'
        : `under ${to}`
      : to === null
        ? `from ${from}`
        : `${from} to under ${to}`;
  return `${range}${missing ? ', or none' : ''}`;
}

/** What to say of rows of people whom the card is not for; nothing of none. */
export const outsideLines = (outside: number, card: Pick<Scorecard, 'population'>): string[] =>
  outside > 0
    ? [
        `${outside.toLocaleString('en-US')} rows of the file are of people whom the card is not for, by their bureau score (${populationWords(card)}).`,
      ]
    : [];
