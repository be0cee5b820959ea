import fc from 'fast-check';
import type { Deal, Decision, ScoreRecord } from '../../../deals/deal.ts';
import { requiredFacts } from '../../../deals/structure.ts';
import { IsoDate, minor } from '../../../kit/units.ts';
import { completeDeal, testFact } from '../../../testing/deal.ts';
import { bureauFactors } from '../../bureau/bureau-factors.ts';
import type { BureauReport } from '../../bureau/bureau-report.ts';
import { testReport } from '../../bureau/testing/report.ts';
import { reasonCodes } from '../../reasons.ts';
import type { NoticeKind } from '../notice.ts';
import { type NoticeCase, noticeCase } from '../notice-case.ts';

export const testDay = IsoDate.parse('2026-03-02');

/** A record of `completeDeal`'s own terms: 2,000.00 down over 72 months, decided on 2 March 2026. */
export function testScore(decision: Decision, changed: Partial<ScoreRecord> = {}): ScoreRecord {
  const structure = {
    price: minor(2_650_000),
    taxes: minor(167_494),
    fees: minor(44_900),
    downPayment: minor(200_000),
    tradeInValue: minor(0),
    tradeInPayoff: minor(0),
    amountFinanced: minor(2_662_394),
    termMonths: 72,
  };
  return {
    decision,
    score: 301,
    band: 'F',
    ltv: null,
    pti: null,
    dti: null,
    reasons: [],
    missing: [],
    grossMonthlyIncome: minor(420_000),
    incomeVerified: true,
    structure: decision === 'incomplete' ? null : structure,
    scorecard: { id: 'test-card', version: '1.0.0', hash: 'test' },
    scoredAt: '2026-03-02T15:00:00.000Z',
    ...changed,
  };
}

/** `completeDeal` of a named buyer with this score and, where one is given, a bureau's report. */
export function scoredDeal(score: ScoreRecord | null, report?: BureauReport): Deal {
  const deal = completeDeal();
  const own = [
    testFact('buyer.name', 'Maya Chen'),
    testFact('buyer.address', '4 Elm Street, Springfield, IL'),
  ];
  const reported = report
    ? [
        testFact('credit.report', report, { source: 'dealer' }),
        testFact('credit.score', report.score, { source: 'bureau' }),
      ]
    : [];
  return { ...deal, facts: [...deal.facts, ...own, ...reported], score };
}

const dealership = {
  name: 'Springfield Motors',
  creditor: { address: '12 Main Street, Springfield, IL 62701', supervisor: 'otherCreditor' },
};
const offered = { amountFinancedMax: minor(2_100_000), downPaymentMin: minor(762_394), termMonths: 72 };

export const caseFor = (deal: Deal, dealer: Parameters<typeof noticeCase>[1] = dealership): NoticeCase =>
  noticeCase(
    deal,
    dealer,
    deal.score?.missing ?? [],
    deal.score?.decision === 'counteroffer' ? offered : undefined,
  );

const reports: fc.Arbitrary<BureauReport> = fc
  .record({
    bureau: fc.constantFrom('equifax', 'experian', 'transunion'),
    score: fc.integer({ min: 300, max: 850 }),
    factors: fc.subarray([...bureauFactors], { minLength: 1, maxLength: 4 }),
    shareBelow: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((changed) => ({ ...testReport, ...changed }) as BureauReport);

const specific = reasonCodes.filter((code) => code !== 'credit_bureau_record');
const reasons = fc.shuffledSubarray([...specific], { minLength: 1, maxLength: 4 });

/** A deal that calls for a notice, and its kind; a bureau record among the reasons comes with a report. */
export const noticeCases: fc.Arbitrary<{ readonly kind: NoticeKind; readonly deal: Deal }> = fc.oneof(
  fc.record({ reasons, report: fc.option(reports, { nil: undefined }), bureau: fc.boolean() }).map((each) => {
    const all =
      each.bureau && each.report ? [...each.reasons.slice(0, 3), 'credit_bureau_record'] : each.reasons;
    return {
      kind: 'adverse_action',
      deal: scoredDeal(testScore('declined', { reasons: all }), each.report),
    } as const;
  }),
  fc
    .record({
      reasons,
      report: fc.option(reports, { nil: undefined }),
      kind: fc.constantFrom('counteroffer', 'adverse_action'),
    })
    .map((each) => ({
      kind: each.kind as NoticeKind,
      deal: scoredDeal(testScore('counteroffer', { reasons: each.reasons }), each.report),
    })),
  fc.subarray([...requiredFacts], { minLength: 1 }).map((missing) => {
    return { kind: 'incompleteness', deal: scoredDeal(testScore('incomplete', { missing })) } as const;
  }),
  fc
    .record({ report: reports, kind: fc.constantFrom('risk_based_pricing', 'score_disclosure') })
    .map((each) => ({
      kind: each.kind as NoticeKind,
      deal: scoredDeal(testScore('approved'), each.report),
    })),
);
