import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import { IsoDate } from '../kit/units.ts';
import { sentDeal } from '../testing/sent-deal.ts';
import { type Outcome, submissionStatus } from './outcome.ts';

const at = '2026-03-09T10:00:00.000Z';

const outcome = (
  result: Outcome['result'],
  on = '2026-03-05',
  defects: Outcome['defects'] = [],
): Outcome => ({
  result,
  on: IsoDate.parse(on),
  defects,
  by: 'staff_kim',
  at,
});

function answeredWith(...outcomes: readonly Outcome[]) {
  const changes = outcomes.map((each) => ({
    op: 'set_outcome' as const,
    submissionId: 'submission_1',
    outcome: each,
  }));
  return applyChanges(sentDeal(), changes).submissions[0]!;
}

describe('what becomes of a submission', () => {
  it('is sent until somebody says more', () => {
    expect(submissionStatus(sentDeal().submissions[0]!)).toBe('sent');
  });

  it('may come back more than once and still be funded', () => {
    const submission = answeredWith(
      outcome('returned', '2026-03-03', ['vin_differs']),
      outcome('returned', '2026-03-04', ['signature_missing']),
      outcome('funded', '2026-03-05'),
    );
    expect(submissionStatus(submission)).toBe('funded');
    expect(submission.outcomes).toHaveLength(3);
  });

  it.each(['funded', 'refused', 'withdrawn'] as const)('ends with %s', (result) => {
    expect(() => answeredWith(outcome(result), outcome('returned', '2026-03-06', ['other']))).toThrowError(
      expect.objectContaining({ kind: 'conflict', code: 'channel/outcome_final' }),
    );
  });

  it.each([
    ['returned for no reason', outcome('returned'), 'channel/defects_needed'],
    ['funded with a defect', outcome('funded', '2026-03-05', ['other']), 'channel/defects_unexpected'],
    ['the day before it was sent', outcome('funded', '2026-03-01'), 'channel/outcome_day'],
    ['tomorrow', outcome('funded', '2026-03-10'), 'channel/outcome_day'],
  ])('is refused when %s', (_, wrong, code) => {
    expect(() => answeredWith(wrong)).toThrowError(expect.objectContaining({ kind: 'invalid_input', code }));
  });

  it.each(['2026-03-02', '2026-03-09'])('may be of %s: the day it was sent, or today', (on) => {
    expect(answeredWith(outcome('funded', on)).outcomes?.[0]?.on).toBe(on);
  });

  it('is never before the answer that came last', () => {
    expect(() =>
      answeredWith(outcome('returned', '2026-03-05', ['other']), outcome('funded', '2026-03-04')),
    ).toThrowError(expect.objectContaining({ code: 'channel/outcome_day' }));
  });

  it('is of a submission that the deal has', () => {
    const change = { op: 'set_outcome' as const, submissionId: 'submission_9', outcome: outcome('funded') };
    expect(() => applyChanges(sentDeal(), [change])).toThrowError(
      expect.objectContaining({ kind: 'not_found', code: 'channel/no_submission' }),
    );
  });
});

describe('a deal’s customer', () => {
  const link = (customerId: string) => ({ op: 'set_customer' as const, customerId });

  it('is linked once', () => {
    const linked = applyChanges(sentDeal(), [link('customer_new')]);
    expect(linked.customerId).toBe('customer_new');
    expect(() => applyChanges(linked, [link('customer_other')])).toThrowError(
      expect.objectContaining({ kind: 'conflict', code: 'deals/has_customer' }),
    );
  });
});
