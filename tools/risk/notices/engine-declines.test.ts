import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitedStates } from '../../markets/us.ts';
import { bureauFactors } from '../bureau/bureau-factors.ts';
import { CreditScore } from '../bureau/bureau-report.ts';
import { testReport } from '../bureau/testing/report.ts';
import { decide } from '../decision/decide.ts';
import { engineFor } from '../decision/engine-for.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { proveReasons } from '../reasons/prove-reasons.ts';
import { riskDeals } from '../testing/risk-deals.ts';
import { draftNotice } from './draft-notice.ts';
import { noticeProblems } from './notice-problems.ts';
import { caseFor, scoredDeal, testDay, testScore } from './testing/cases.ts';

const engine = engineFor('us', testDay);
const wanted = 1_000;
const factors = fc.subarray([...bureauFactors], { minLength: 1, maxLength: 4 });

/** The first thousand deals of a fixed seed that the engine in force declines, with what it declined them for. */
function declines() {
  const deals = fc.sample(fc.tuple(riskDeals, factors), { numRuns: 12_000, seed: 20_261_122 });
  const declined = deals.flatMap(([inputs, behind]) => {
    const scored = inputs.creditScore !== null;
    const known: RiskInputs = scored ? { ...inputs, bureauFactors: behind } : inputs;
    const decision = decide(engine, known);
    if (decision.decision !== 'declined') return [];
    return [{ inputs: known, behind, reasons: proveReasons(engine, known, decision) }];
  });
  return declined.slice(0, wanted);
}

/** The notice of such a decline, made from a deal file that holds the bureau's report where there is a score. */
function checked({ inputs, behind, reasons }: ReturnType<typeof declines>[number]) {
  const { creditScore } = inputs;
  const report = { ...testReport, scoreMin: 250, scoreMax: 900, score: creditScore ?? 0, factors: behind };
  const score = testScore('declined', { reasons: [...reasons.reasons] });
  const from = caseFor(scoredDeal(score, creditScore !== null ? report : undefined));
  const notice = draftNotice('adverse_action', from, unitedStates, testDay);
  return { notice, problems: noticeProblems(notice, from, unitedStates, testDay) };
}

describe('1,000 declines of the engine in force', () => {
  const all = declines();

  it('are as many, with and without a bureau score on any scale', () => {
    expect(all).toHaveLength(wanted);
    const scores = all.map(({ inputs }) => inputs.creditScore);
    expect(scores).toContain(null);
    for (const score of scores) if (score !== null) expect(CreditScore.safeParse(score).success).toBe(true);
  });

  it('each give a notice that passes the field checker, and each of its reasons is proved', () => {
    for (const decline of all) {
      const { notice, problems } = checked(decline);
      expect(problems).toEqual([]);
      const proved = new Set(decline.reasons.proofs.map(({ code }) => code));
      for (const reason of notice.contents.principal_reasons ?? []) expect([...proved]).toContain(reason);
    }
  });

  it('fail it, each of them, when a reason is left out or one is added', () => {
    for (const decline of all) {
      const { reasons } = decline.reasons;
      const from = caseFor(scoredDeal(testScore('declined', { reasons: [...reasons] })));
      const notice = draftNotice('adverse_action', from, unitedStates, testDay);
      const given = notice.contents.principal_reasons ?? [];
      for (const changed of [given.slice(1), [...given, 'length_of_residence']]) {
        const twin = { ...notice, contents: { ...notice.contents, principal_reasons: changed } };
        expect(noticeProblems(twin, from, unitedStates, testDay)).not.toEqual([]);
      }
    }
  });
});
