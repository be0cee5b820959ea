import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import { testDeal } from '../testing/deal.ts';
import { sentDeal, testSubmission } from '../testing/sent-deal.ts';
import type { Outcome } from './outcome.ts';
import { dealerScorecard } from './scorecard.ts';
import { casesMin, shareOf } from './share.ts';
import { dealTally } from './tally.ts';
import { createTallySum, tallyDifferences } from './tally-sum.ts';

const outcome = (result: Outcome['result'], on: string, defects: Outcome['defects'] = []): Outcome => ({
  result,
  on: IsoDate.parse(on),
  defects,
  by: 'staff_kim',
  at: `${on}T10:00:00.000Z`,
});

/** Matched only · came back for two reasons, then funded in ten days · refused. */
const deals = [
  testDeal({ id: 'deal_1', looks: ['funder_1', 'funder_2'] }),
  sentDeal({
    id: 'deal_2',
    submissions: [
      testSubmission({
        outcomes: [
          outcome('returned', '2026-03-05', ['vin_differs', 'signature_missing']),
          outcome('returned', '2026-03-06', ['vin_differs']),
          outcome('funded', '2026-03-12'),
        ],
      }),
    ],
  }),
  sentDeal({ id: 'deal_3', submissions: [testSubmission({ outcomes: [outcome('refused', '2026-03-04')] })] }),
];

function counted() {
  const sum = createTallySum();
  for (const deal of deals) sum.add(dealTally(deal), 1);
  return sum.counts().filter(({ subject }) => subject === 'dealer');
}

describe('a dealer’s scorecard', () => {
  const card = dealerScorecard(counted(), 24);

  it('counts deals looked at, sent, funded, refused and returned', () => {
    expect(card.all).toMatchObject({ looked: 3, sent: 2, funded: 1, refused: 1, withdrawn: 0, hitches: 1 });
    expect(card.all.lookToBook).toMatchObject({ count: 1, of: 3, share: 1 / 3, few: true });
    expect(card.all.approval).toMatchObject({ count: 1, of: 2 });
    expect(card.all.hitch).toMatchObject({ count: 1, of: 2 });
    expect(card.all.daysToFund).toBe(10);
  });

  it('keeps funders apart', () => {
    expect(card.funders.map(({ funderId, looked, sent }) => [funderId, looked, sent])).toEqual([
      ['funder_1', 3, 2],
      ['funder_2', 3, 0],
    ]);
    expect(card.funders[1]?.daysToFund).toBeNull();
  });

  it('counts a defect once for a contract, however often it came back for it', () => {
    expect(card.defects.map(({ code, share, funders }) => [code, share.count, share.of, funders])).toEqual([
      ['signature_missing', 1, 2, [{ funderId: 'funder_1', count: 1 }]],
      ['vin_differs', 1, 2, [{ funderId: 'funder_1', count: 1 }]],
    ]);
  });

  it('gives volumes by month, and no more months than asked for', () => {
    expect(card.months).toEqual([
      { month: '2026-03', opened: 3, sent: 2, funded: 1, financed: { USD: 2_500_000 } },
    ]);
    expect(dealerScorecard([], 24).months).toEqual([]);
    expect(dealerScorecard(counted(), 24).all).toEqual(card.all);
  });

  it('of a dealer without deals has no shares, and says they are few', () => {
    const { all } = dealerScorecard([], 24);
    expect(all.lookToBook).toEqual({ count: 0, of: 0, share: null, low: null, high: null, few: true });
  });
});

describe('counts of a market', () => {
  it('also count what was sent to each program and funder, by day and month', () => {
    const sum = createTallySum();
    for (const deal of deals) sum.add(dealTally(deal), 1);
    const sent = sum.counts().filter(({ subject }) => subject !== 'dealer');
    expect(sent.map(({ subject, id, what, n }) => [subject, id, what, n])).toEqual([
      ['funder', 'funder_1', 'sent@2026-03', 2],
      ['funder', 'funder_1', 'sent@2026-03-02', 2],
      ['program', 'program_1', 'sent@2026-03', 2],
      ['program', 'program_1', 'sent@2026-03-02', 2],
    ]);
  });

  it('are the same kept by differences as added up anew', () => {
    const kept = createTallySum();
    let before = testDeal({ id: 'deal_2', customerId: null });
    for (const next of [sentDeal({ id: 'deal_2' }), deals[1]!]) {
      kept.add(dealTally(next), 1);
      kept.add(dealTally(before), -1);
      before = next;
    }
    kept.add(dealTally(testDeal({ id: 'deal_2', customerId: null })), 1);
    expect(tallyDifferences(kept.counts(), dealTally(deals[1]!))).toEqual([]);
  });

  it('tell where what is kept is wrong', () => {
    const found = counted();
    const kept = found.map((each) => (each.what === 'looked' ? { ...each, n: each.n + 2 } : each));
    expect(tallyDifferences(kept, found)).toHaveLength(3);
    expect(tallyDifferences(kept, found)[0]).toMatchObject({ kept: 5, found: 3, key: { what: 'looked' } });
  });
});

describe('a share', () => {
  it('agrees with Wilson’s published interval for 81 of 263', () => {
    const { low, high } = shareOf(81, 263);
    expect([low, high].map((bound) => Number(bound?.toFixed(4)))).toEqual([0.2553, 0.3662]);
  });

  it('says so below twenty cases', () => {
    expect(shareOf(1, casesMin - 1).few).toBe(true);
    expect(shareOf(1, casesMin).few).toBe(false);
  });

  it('lies within its interval, and both within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, more) => {
        const { share, low, high } = shareOf(count, count + more + 1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThanOrEqual((low ?? 0) - 1e-12);
        expect(share).toBeLessThanOrEqual((high ?? 1) + 1e-12);
      }),
    );
  });
});
