import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { unitedStates } from '../../markets/us.ts';
import { testFact } from '../../testing/deal.ts';
import { testReport } from '../bureau/testing/report.ts';
import { draftNotice } from './draft-notice.ts';
import { type Notice, type NoticeContents, type NoticeKind, NoticePart, noticeKinds } from './notice.ts';
import { noticeProblems } from './notice-problems.ts';
import { requiredParts } from './notice-rules.ts';
import { caseFor, noticeCases, scoredDeal, testDay, testScore } from './testing/cases.ts';

const { contents: sent, ...whole } = fixture('adverse_action', [
  'excessive_obligations',
  'credit_bureau_record',
]);

/** A notice of a declined deal with a report, and what it is checked against. */
function fixture(kind: NoticeKind, reasons: string[], report: typeof testReport | null = testReport) {
  const decision =
    kind === 'counteroffer' ? 'counteroffer' : kind === 'adverse_action' ? 'declined' : 'approved';
  const from = caseFor(scoredDeal(testScore(decision, { reasons }), report ?? undefined));
  return { from, contents: draftNotice(kind, from, unitedStates, testDay).contents, kind };
}

/** What is wrong with the adverse action notice of `fixture` when its contents are changed. */
function problemsWith(changed: Partial<NoticeContents>, from = whole.from) {
  const notice = {
    ...draftNotice('adverse_action', whole.from, unitedStates, testDay),
    contents: { ...sent, ...changed },
  };
  return noticeProblems(notice, from, unitedStates, testDay).map(({ field, problem, rule }) => [
    field,
    problem,
    rule,
  ]);
}

describe('noticeProblems over generated deals', () => {
  it('passes every notice drafted from a whole deal, and each then has every part that the pack asks for', () => {
    fc.assert(
      fc.property(noticeCases, ({ kind, deal }) => {
        const from = caseFor(deal);
        const notice = draftNotice(kind, from, unitedStates, testDay);
        expect(noticeProblems(notice, from, unitedStates, testDay)).toEqual([]);
        const required = requiredParts(kind, from.report !== undefined, unitedStates, testDay);
        for (const part of required.flatMap(({ parts }) => parts))
          expect(notice.contents).toHaveProperty(part);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses the twin that drops a part, and names the part and the rule', () => {
    fc.assert(
      fc.property(noticeCases, fc.nat(), ({ kind, deal }, pick) => {
        const from = caseFor(deal);
        const notice = draftNotice(kind, from, unitedStates, testDay);
        const required = requiredParts(kind, from.report !== undefined, unitedStates, testDay);
        const all = required.flatMap(({ rule, parts }) => parts.map((field) => ({ field, rule })));
        const dropped = all[pick % all.length];
        if (!dropped) throw new Error('No part is required.');
        const { [dropped.field as NoticePart]: _, ...rest } = notice.contents;
        const problems = noticeProblems({ ...notice, contents: rest }, from, unitedStates, testDay);
        expect(problems).toContainEqual({ ...dropped, problem: 'missing' });
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses a notice of any kind without a recipient', () => {
    fc.assert(
      fc.property(noticeCases, ({ kind, deal }) => {
        const from = caseFor(deal);
        const notice: Notice = { ...draftNotice(kind, from, unitedStates, testDay), recipient: null };
        const fields = noticeProblems(notice, from, unitedStates, testDay).map(({ field }) => field);
        expect(fields).toEqual(['recipient']);
      }),
    );
  });

  it.each(noticeKinds)('knows each part that the pack asks of a notice: %s', (kind) => {
    for (const asOf of ['2026-03-02', '2026-11-22'])
      for (const used of [true, false])
        for (const { parts } of requiredParts(kind, used, unitedStates, IsoDate.parse(asOf)))
          expect(NoticePart.options).toEqual(expect.arrayContaining([...parts]));
  });
});

describe('reasons (12 CFR 1002.9(b)(2))', () => {
  it('are those the decision used, with the bureau’s factors in place of its record', () => {
    expect(sent.principal_reasons).toEqual(['excessive_obligations', ...testReport.factors]);
  });

  it('are insufficient while they name the bureau record and not what lies behind it', () => {
    const from = caseFor(scoredDeal(testScore('declined', { reasons: ['credit_bureau_record'] })));
    const notice = draftNotice('adverse_action', from, unitedStates, testDay);
    expect(noticeProblems(notice, from, unitedStates, testDay)).toEqual([
      { field: 'principal_reasons', rule: 'us.regb.reasons', problem: 'insufficient_reason' },
    ]);
  });

  it.each(['internal_policy', 'failed_to_achieve_qualifying_score'])(
    'are insufficient with %s, even on record',
    (code) => {
      const from = caseFor(scoredDeal(testScore('declined', { reasons: [code] })));
      const notice = draftNotice('adverse_action', from, unitedStates, testDay);
      expect(noticeProblems(notice, from, unitedStates, testDay)).toMatchObject([
        { problem: 'insufficient_reason' },
      ]);
    },
  );

  it('are refused when one of them was not used (G9)', () => {
    const reasons = [...(sent.principal_reasons ?? []), 'collateral_age'];
    expect(problemsWith({ principal_reasons: reasons })).toEqual([
      ['principal_reasons', 'reason_not_used', 'us.regb.reasons'],
    ]);
  });

  it('are refused when one is left out', () => {
    expect(problemsWith({ principal_reasons: sent.principal_reasons?.slice(1) })).toEqual([
      ['principal_reasons', 'reason_left_out', 'us.regb.reasons'],
    ]);
  });

  it('are refused when one stands twice', () => {
    const [first = '', ...rest] = sent.principal_reasons ?? [];
    expect(problemsWith({ principal_reasons: [first, first, ...rest] })).toEqual([
      ['principal_reasons', 'twice', 'us.regb.reasons'],
    ]);
  });
});

describe('the report’s part (15 U.S.C. 1681m(a))', () => {
  it.each<[string, Partial<NoticeContents>]>([
    ['score', { score: 613 }],
    ['score_range', { score_range: { min: 250, max: 850 } }],
    ['score_date', { score_date: testDay }],
  ])('is refused with another %s than the report’s', (field, changed) => {
    expect(problemsWith(changed)).toEqual([[field, 'not_as_on_file', 'us.fcra.adverse-action']]);
  });

  it('is refused with another factor, and with a fifth that is no inquiry', () => {
    const other = { score_key_factors: ['bureau_bankruptcy'] };
    expect(problemsWith(other)).toEqual([['score_key_factors', 'not_as_on_file', 'us.fcra.adverse-action']]);
    const five = { score_key_factors: [...testReport.factors, 'bureau_bankruptcy'] };
    expect(problemsWith(five)).toContainEqual(['score_key_factors', 'too_many', 'us.fcra.adverse-action']);
    const inquiries = { score_key_factors: [...testReport.factors, 'bureau_recent_inquiries'] };
    expect(problemsWith(inquiries)).not.toContainEqual([
      'score_key_factors',
      'too_many',
      'us.fcra.adverse-action',
    ]);
  });

  it('is refused where another score was used than the report’s', () => {
    const { deal } = whole.from;
    const facts = [...deal.facts, testFact('credit.score', 640, { source: 'bureau' })];
    expect(problemsWith({}, caseFor({ ...deal, facts }))).toEqual([
      ['score', 'not_as_on_file', 'us.fcra.adverse-action'],
    ]);
  });

  it('is not asked for where no report was used', () => {
    const { contents } = fixture('adverse_action', ['collateral_age'], null);
    expect(contents).not.toHaveProperty('bureau_name');
  });
});

describe('what else a notice states', () => {
  it.each<[NoticePart, Partial<NoticeContents>]>([
    ['ecoa_notice', { ecoa_notice: 'Creditors may not discriminate.' }],
    ['agency_name', { agency_name: 'Federal Parking Commission' }],
    ['creditor_name', { creditor_name: 'Somebody Else' }],
    ['right_to_dispute', { right_to_dispute: 'You have no right to dispute anything.' }],
  ])('is refused with a %s of its own', (field, changed) => {
    expect(problemsWith(changed)).toEqual([[field, 'not_as_on_file', 'us.regb.notice-contents']]);
  });

  it('names the creditor’s address and agency as missing until the dealership’s record has them', () => {
    const deal = scoredDeal(testScore('declined', { reasons: ['collateral_age'] }));
    const from = caseFor(deal, { name: 'Springfield Motors' });
    const notice = draftNotice('adverse_action', from, unitedStates, testDay);
    expect(noticeProblems(notice, from, unitedStates, testDay).map(({ field }) => field)).toEqual([
      'creditor_address',
      'ecoa_notice',
      'agency_name',
      'agency_address',
    ]);
  });

  it('offers the terms that the engine would have approved, and time to accept them', () => {
    const { from } = fixture('counteroffer', ['collateral_value'], null);
    const notice = draftNotice('counteroffer', from, unitedStates, testDay);
    const problems = (changed: Partial<NoticeContents>) =>
      noticeProblems(
        { ...notice, contents: { ...notice.contents, ...changed } },
        from,
        unitedStates,
        testDay,
      );
    const { offered_terms: terms } = notice.contents;
    expect(terms && problems({ offered_terms: { ...terms, termMonths: 84 } })).toMatchObject([
      { field: 'offered_terms', problem: 'not_as_on_file' },
    ]);
    expect(problems({ acceptance_deadline: IsoDate.parse('2026-03-12') })).toEqual([]);
    expect(problems({ acceptance_deadline: IsoDate.parse('2026-03-11') })).toMatchObject([
      { problem: 'too_soon' },
    ]);
  });

  it('may not call an application incomplete that can be decided', () => {
    const from = caseFor(scoredDeal(testScore('incomplete', { missing: ['income.gross'] })));
    const notice = draftNotice('incompleteness', from, unitedStates, testDay);
    const decidable = caseFor(scoredDeal(testScore('approved')));
    expect(noticeProblems(notice, decidable, unitedStates, testDay)).toContainEqual({
      field: 'what_is_missing',
      rule: 'us.regb.incomplete',
      problem: 'sufficient_to_decide',
    });
    expect(() => draftNotice('incompleteness', decidable, unitedStates, testDay)).toThrow(
      expect.objectContaining({ code: 'notices/sufficient_to_decide' }),
    );
  });

  it('is nothing in a market without such a rule', () => {
    const pack = { ...unitedStates, rules: [] };
    expect(() => draftNotice('adverse_action', whole.from, pack, testDay)).toThrow(
      expect.objectContaining({ code: 'notices/not_in_market' }),
    );
  });
});
