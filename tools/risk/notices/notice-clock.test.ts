import { describe, expect, it } from 'vitest';
import type { Deal } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { unitedStates } from '../../markets/us.ts';
import { testFact } from '../../testing/deal.ts';
import { testReport } from '../bureau/testing/report.ts';
import { draftNotice } from './draft-notice.ts';
import type { IssuedNotice, NoticeKind } from './notice.ts';
import { decisionKey } from './notice-case.ts';
import { noticeClock } from './notice-clock.ts';
import { caseFor, scoredDeal, testDay, testScore } from './testing/cases.ts';

const clock = (deal: Deal, today: string) => noticeClock(deal, unitedStates, IsoDate.parse(today));
const items = (deal: Deal, today: string) =>
  clock(deal, today).items.map(({ notice, event, since, due, state }) => [notice, event, since, due, state]);

const states = (deal: Deal, today: string) => clock(deal, today).items.map(({ state }) => state);

/** The deal with a notice of a kind issued for its decision on a day. */
function withNotice(deal: Deal, kind: NoticeKind, on: string): Deal {
  const from = caseFor(deal);
  const issued: IssuedNotice = {
    id: 'notice_1',
    notice: draftNotice(kind, from, unitedStates, testDay),
    english: [],
    digest: 'test',
    decision: decisionKey(from),
    issuedBy: 'dealer_ben',
    issuedOn: IsoDate.parse(on),
    issuedAt: `${on}T10:00:00.000Z`,
    retainUntil: null,
  };
  return { ...deal, notices: [...(deal.notices ?? []), issued] };
}

describe('a declined application', () => {
  const declined = scoredDeal(testScore('declined', { reasons: ['collateral_age'] }));

  it.each([
    ['2026-03-02', 'due'],
    ['2026-04-01', 'due'],
    ['2026-04-02', 'overdue'],
  ])('owes its notice within 30 days of being complete: on %s it is %s', (today, state) => {
    const expected = ['adverse_action', 'completed_application', '2026-03-02', '2026-04-01', state];
    expect(items(declined, today)).toEqual([expected]);
  });

  it('counts from the day on which the last fact came in, not from the decision', () => {
    const late = { recordedAt: '2026-03-10T09:00:00.000Z' };
    const facts = declined.facts.map((fact) => (fact.key === 'income.gross' ? { ...fact, ...late } : fact));
    expect(items({ ...declined, facts }, '2026-03-11')).toMatchObject([
      ['adverse_action', 'completed_application', '2026-03-10', '2026-04-09', 'due'],
    ]);
    const corrected = [
      ...facts,
      testFact('income.gross', { amount: 500_000, per: 'month' }, { recordedAt: '2026-03-20T09:00:00.000Z' }),
    ];
    expect(clock({ ...declined, facts: corrected }, '2026-03-21').items).toMatchObject([
      { since: '2026-03-10' },
    ]);
  });

  it('owes nothing more once the notice is issued, and again when it is decided anew', () => {
    const issued = withNotice(declined, 'adverse_action', '2026-03-03');
    expect(states(issued, '2026-06-01')).toEqual(['issued']);
    const again = { ...issued, score: testScore('declined', { reasons: ['excessive_obligations'] }) };
    expect(states(again, '2026-06-01')).toEqual(['overdue']);
    const same = {
      ...issued,
      score: testScore('declined', { reasons: ['collateral_age'], scoredAt: '2026-05-01T08:00:00.000Z' }),
    };
    expect(states(same, '2026-06-01')).toEqual(['issued']);
  });

  it('that is incomplete counts from the refusal', () => {
    const score = testScore('declined', {
      reasons: ['collateral_age'],
      missing: ['income.gross'],
      scoredAt: '2026-03-05T15:00:00.000Z',
    });
    expect(items(scoredDeal(score), '2026-03-05')).toEqual([
      ['adverse_action', 'adverse_action_on_incomplete', '2026-03-05', '2026-04-04', 'due'],
    ]);
  });
});

describe('a counteroffer', () => {
  const countered = scoredDeal(
    testScore('counteroffer', { reasons: ['collateral_value'], scoredAt: '2026-03-04T15:00:00.000Z' }),
  );

  it.each([
    ['2026-06-02', 'due'],
    ['2026-06-03', 'overdue'],
  ])('that is not accepted owes a refusal within 90 days: on %s it is %s', (today, state) => {
    expect(items(countered, today)).toEqual([
      ['counteroffer', 'completed_application', '2026-03-02', '2026-04-01', 'overdue'],
      ['adverse_action', 'counteroffer_made', '2026-03-04', '2026-06-02', state],
    ]);
  });

  it('issued with its reasons owes no second notice', () => {
    expect(states(withNotice(countered, 'counteroffer', '2026-03-05'), '2026-12-01')).toEqual([
      'issued',
      'issued',
    ]);
  });
});

describe('an application without a decision', () => {
  it('that is incomplete owes a notice within 30 days of its first fact', () => {
    const deal = scoredDeal(
      testScore('incomplete', { missing: ['income.gross'], scoredAt: '2026-03-20T15:00:00.000Z' }),
    );
    expect(items(deal, '2026-04-01')).toEqual([
      ['incompleteness', 'incomplete_application', '2026-03-02', '2026-04-01', 'due'],
    ]);
    expect(states(deal, '2026-04-02')).toEqual(['overdue']);
  });

  it.each([
    ['that was referred', testScore('referred')],
    ['whose score a new fact dropped', null],
    ['whose score is of a term that was only tried', triedTerm()],
  ])('%s owes the decision within 30 days of being complete', (_, score) => {
    expect(items(scoredDeal(score), '2026-04-02')).toEqual([
      [null, 'completed_application', '2026-03-02', '2026-04-01', 'overdue'],
    ]);
  });

  it('owes nothing before it is complete and nobody asked', () => {
    const deal = scoredDeal(null);
    const facts = deal.facts.filter(({ key }) => key !== 'income.gross');
    expect(items({ ...deal, facts }, '2026-12-01')).toEqual([]);
  });
});

function triedTerm() {
  const { structure, ...score } = testScore('declined', { reasons: ['term_length'] });
  return { ...score, structure: structure && { ...structure, termMonths: 84 } };
}

describe('terms set by a report', () => {
  const approved = scoredDeal(testScore('approved'), testReport);

  it.each<NoticeKind>(['risk_based_pricing', 'score_disclosure'])(
    'owe a notice before signing, and %s settles it',
    (kind) => {
      expect(items(approved, '2026-03-02')).toEqual([
        ['risk_based_pricing', 'terms_set', '2026-03-02', null, 'due'],
      ]);
      expect(states(withNotice(approved, kind, '2026-03-02'), '2026-03-02')).toEqual(['issued']);
    },
  );

  it('owe none without a report', () => {
    expect(items(scoredDeal(testScore('approved')), '2026-03-02')).toEqual([]);
  });
});

describe('retention', () => {
  const declined = scoredDeal(testScore('declined', { reasons: ['collateral_age'] }));

  it('is 25 months from the notice, from the decision while there is none', () => {
    expect(clock(declined, '2026-03-02').retainUntil).toBe('2028-04-02');
    expect(clock(withNotice(declined, 'adverse_action', '2026-03-31'), '2026-04-01').retainUntil).toBe(
      '2028-04-30',
    );
    expect(clock(scoredDeal(null), '2026-03-02').retainUntil).toBeNull();
  });

  it('and every deadline are none of a market without such rules', () => {
    expect(noticeClock(declined, { ...unitedStates, rules: [] }, testDay)).toEqual({
      items: [],
      retainUntil: null,
    });
  });
});
