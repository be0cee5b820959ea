import { describe, expect, it } from 'vitest';
import type { Deal } from '../../deals/deal.ts';
import { IsoDate, minor } from '../../kit/units.ts';
import type { Sent } from '../match.ts';
import { demoWorld, scoredDeal } from '../testing/scored-deal.ts';
import { allocationProblem, type BatchSetting } from './from-deals.ts';

const catalog = demoWorld.catalog();
const setting: BatchSetting = {
  catalog,
  today: IsoDate.parse('2026-03-02'),
  objective: 'expected_value',
  concentrationFrom: 1,
};
const dealer = demoWorld.dealer('dealer_1');
const ofBatch = (deal: Deal, record = {}) => {
  if (!dealer) throw new Error('The demo market has no dealer_1.');
  return { deal, dealer, ...record };
};
const approved = scoredDeal('approved');

describe('a batch of deal files', () => {
  it('has each deal with the programs that take it, at their prices, and the rules of the others', () => {
    const { problem, leftOut } = allocationProblem([ofBatch(approved)], setting);
    const [deal] = problem.deals;
    expect(leftOut).toEqual([]);
    expect(deal).toMatchObject({ id: approved.id, dealer: 'dealer_1', state: 'IL', band: 'B' });
    expect(deal?.options.length).toBeGreaterThan(0);
    for (const { programId, value, cost } of deal?.options ?? []) {
      expect(catalog.programs.some(({ id }) => id === programId)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(cost).toBeGreaterThan(deal?.amount ?? 0);
    }
    expect(deal?.refusedBy?.length).toBeGreaterThan(0);
  });

  it('weighs a value with how often the dealership’s contracts come back', () => {
    const tally = { looked: 10, sent: 8, hitches: 4, funded: 4 };
    const plain = allocationProblem([ofBatch(approved)], setting).problem.deals[0]?.options ?? [];
    const weighed = allocationProblem([ofBatch(approved, { record: { all: tally, funders: {} } })], setting);
    const odds = (4 + 1) / (8 + 2);
    for (const [i, option] of (weighed.problem.deals[0]?.options ?? []).entries())
      expect(option.value).toBe(minor((plain[i]?.value ?? 0) * (1 - odds)));
  });

  it('leaves out what is not approved, was sent, or cannot be priced', () => {
    const sent = { ...approved, submissions: [{} as Deal['submissions'][number]] };
    const lacking = { ...approved, facts: approved.facts.filter(({ key }) => key !== 'terms.downPayment') };
    const { problem, leftOut } = allocationProblem(
      [scoredDeal('referred'), sent, lacking, { ...approved, score: null }].map((deal) => ofBatch(deal)),
      setting,
    );
    expect(problem.deals).toEqual([]);
    expect(leftOut.map(({ why }) => why)).toEqual([
      'not_approved',
      'sent_already',
      'facts_missing',
      'not_approved',
    ]);
    expect(leftOut[2]?.missing).toEqual(['terms.downPayment']);
  });

  it.each([
    ['what today leaves', { perDay: 5, perMonth: null }, { day: 3, month: 9 }, 2],
    ['what the month leaves', { perDay: 5, perMonth: 10 }, { day: 3, month: 9 }, 1],
    ['nothing once it is full', { perDay: 5, perMonth: 10 }, { day: 6, month: 9 }, 0],
    ['no limit', { perDay: null, perMonth: null }, { day: 6, month: 9 }, null],
  ])('gives funders %s', (_, capacity, count, left) => {
    const funders = catalog.funders.map((funder) => ({ ...funder, capacity }));
    const sent = (): Sent => ({ program: count, funder: count });
    const { problem } = allocationProblem([], { ...setting, catalog: { ...catalog, funders }, sent });
    expect(new Set(problem.funders.map((funder) => funder.capacity))).toEqual(new Set([left]));
  });
});
