import { applicantOf } from './oracle-market.ts';
import { oracleScore } from './oracle-score.ts';
import type { Scenario, StateExpectation } from './scenario.ts';

/**
 * Puts in what a scenario leaves to be worked out: a `score`, `band` or `scorecard` written as `worked` is the one that the
 * independent reading of the scorecards gives the buyer and car of `workedFrom`. So a new card needs no new figures, and
 * the product is still held against figures that are not its own. Where there is nothing to work from, the word stays.
 */
export function withWorkedScores(scenario: Scenario): Scenario {
  const { state } = scenario.expect;
  if (state === 'unchanged') return scenario;
  const worked = state.map((one) => withWorked(one, scenario.world.today));
  return { ...scenario, expect: { ...scenario.expect, state: worked } };
}

function withWorked(expectation: StateExpectation, today: string): StateExpectation {
  const { where, workedFrom } = expectation;
  if (!where || !workedFrom || !Object.values(where).includes('worked')) return expectation;
  const applicant = applicantOf(workedFrom, today);
  if (!applicant) return expectation;
  const { score, band, card } = oracleScore(applicant, workedFrom);
  const figures: Readonly<Record<string, number | string>> = { score, band, scorecard: card };
  const filled = Object.entries(where).map(([key, value]) => [
    key,
    value === 'worked' ? figures[key] : value,
  ]);
  return { ...expectation, where: Object.fromEntries(filled) };
}
