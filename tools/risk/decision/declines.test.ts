import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { unitedStates } from '../../markets/us.ts';
import { testReport } from '../bureau/testing/report.ts';
import { draftNotice } from '../notices/draft-notice.ts';
import { noticeProblems } from '../notices/notice-problems.ts';
import { caseFor, scoredDeal, testScore } from '../notices/testing/cases.ts';
import { proveReasons } from '../reasons/prove-reasons.ts';
import { riskDeals } from '../testing/risk-deals.ts';
import { decide } from './decide.ts';
import { engineFor } from './engine-for.ts';

const today = IsoDate.parse('2026-03-02');
const engine = engineFor('us', today);
const declined = riskDeals
  .map((inputs) => ({ ...inputs, bureauFactors: testReport.factors }))
  .map((inputs) => ({ inputs, made: decide(engine, inputs) }))
  .filter(({ made }) => made.decision === 'declined');

/** The notice that a decline's own reasons make, and what the field checker says of it. */
const problemsOf = (reasons: readonly string[]) => {
  const from = caseFor(scoredDeal(testScore('declined', { reasons: [...reasons] }), testReport));
  return noticeProblems(draftNotice('adverse_action', from, unitedStates, today), from, unitedStates, today);
};

it('the reasons of 1,000 declines are all proved and make a notice that the field checker passes', () => {
  const law = fc.property(declined, ({ inputs, made }) => {
    const { reasons, proofs } = proveReasons(engine, inputs, made);
    expect(reasons).toEqual(made.assessment.reasons);
    for (const code of reasons) expect(proofs.map((proof) => proof.code)).toContain(code);
    expect(problemsOf(reasons)).toEqual([]);
  });
  fc.assert(law, { numRuns: 1_000 });
});

it('and a score named as the reason does not pass', () => {
  expect(problemsOf(['failed_to_achieve_qualifying_score'])).toMatchObject([
    { problem: 'insufficient_reason' },
  ]);
});
