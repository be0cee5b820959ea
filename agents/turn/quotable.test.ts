import { ToolMessage } from '@langchain/core/messages';
import { describe, expect, it } from 'vitest';
import type { Deal, Section } from '#tools/deals/deal.ts';
import { testDeal } from '#tools/testing/deal.ts';
import { quotable } from './quotable.ts';

const scored = { score: { decision: 'approved' } as Deal['score'] };
const writes: Readonly<Record<string, readonly Section[]>> = {
  score_risk: ['score'],
  find_funders: ['offers'],
  update_deal: ['facts'],
};
const tools = new Map<string, { writes: readonly Section[]; repeats?: readonly Section[] }>([
  ...Object.entries(writes).map(([name, sections]) => [name, { writes: sections }] as const),
  ['compare_offers', { writes: [], repeats: ['offers'] }],
]);

function answer(tool: string, callId: string, dealId: string | null, role: string, n: number): ToolMessage {
  const claim = { role, unit: 'count', value: n, source: { tool, callId, path: '/x' }, shown: '1' };
  const body = { ok: true, output: dealId === null ? {} : { dealId }, claims: { [`${role}_${n}`]: claim } };
  return new ToolMessage({ content: JSON.stringify(body), tool_call_id: callId, name: tool });
}
const ids = (messages: ToolMessage[], deal: Deal | undefined, turn = 3) =>
  quotable(messages, { deal, turn, tools }).map(({ id }) => id);

describe('quotable', () => {
  it('lets the figures of the current deal be quoted for as long as the deal file has them', () => {
    const messages = [answer('score_risk', 't1.1.0', 'deal_1', 'verdict', 1)];
    expect(ids(messages, testDeal(scored))).toEqual(['verdict_1']);
    expect(ids(messages, testDeal())).toEqual([]);
  });

  it('forgets a verdict that facts have overtaken within the turn as well', () => {
    const messages = [
      answer('score_risk', 't3.1.0', 'deal_1', 'verdict', 1),
      answer('update_deal', 't3.2.0', 'deal_1', 'amount_financed', 1),
    ];
    expect(ids(messages, testDeal())).toEqual(['amount_financed_1']);
  });

  it('lets what repeats the offers be quoted for as long as the deal file has them', () => {
    const messages = [answer('compare_offers', 't1.1.0', 'deal_1', 'total_difference', 1)];
    const offers = { offers: [] } as unknown as Deal['offers'];
    expect(ids(messages, testDeal({ ...scored, offers }))).toEqual(['total_difference_1']);
    expect(ids(messages, testDeal(scored))).toEqual([]);
  });

  it('lets the figures of another deal be quoted only in the turn that asked for them', () => {
    const messages = [
      answer('find_funders', 't2.1.0', 'deal_2', 'offer_count', 1),
      answer('find_funders', 't3.1.0', 'deal_2', 'offer_count', 2),
    ];
    expect(ids(messages, testDeal())).toEqual(['offer_count_2']);
    expect(ids(messages, undefined)).toEqual(['offer_count_2']);
  });

  it('lets what is about no deal be quoted always: a quote, a car in stock', () => {
    const messages = [answer('quote_payment', 't1.1.0', null, 'term', 1)];
    expect(ids(messages, testDeal())).toEqual(['term_1']);
    expect(ids(messages, undefined)).toEqual(['term_1']);
  });

  it('forgets the reasons of a notice once the deal is decided anew, and when its score is gone', () => {
    const drafted = answer('prepare_notice', 't1.2.0', 'deal_1', 'notice_reason', 1);
    const again = answer('score_risk', 't2.1.0', 'deal_1', 'verdict', 2);
    const later = answer('prepare_notice', 't2.2.0', 'deal_1', 'notice_reason', 3);
    expect(ids([drafted], testDeal(scored))).toEqual(['notice_reason_1']);
    expect(ids([drafted, again, later], testDeal(scored))).toEqual(['verdict_2', 'notice_reason_3']);
    expect(ids([drafted], testDeal())).toEqual([]);
  });
});
