import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyTool, defineTool } from '#tools/kit/define-tool.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { sourced } from '#tools/kit/sources.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import { testDeal } from '#tools/testing/deal.ts';
import { roleCards } from '../roles/role.ts';
import { type Examined, firstObjection, rules } from './rules.ts';

const submit: AnyTool = defineTool({
  name: 'submit_application',
  description: 'Submits.',
  effect: 'commit',
  roles: ['customer', 'dealer'],
  phases: ['offered'],
  reads: ['offers'],
  writes: ['submissions'],
  input: z.strictObject({ dealId: z.string(), price: sourced(z.int(), 'money', 'person').optional() }),
  output: z.strictObject({}),
  run: () => ({}),
});
const deal = testDeal({ status: 'offered' });
/** A call that no rule refuses. */
const fine: Examined = {
  name: submit.name,
  args: { dealId: 'deal_1' },
  tool: submit,
  principal: { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' },
  role: roleCards.customer,
  deal,
  dealId: 'deal_1',
  documentOwner: 'none',
  opensDeal: false,
  alone: true,
  handedOff: false,
  justRejected: false,
  callsLeft: 1,
  sources: {
    said: ['$100'],
    claims: [],
    deal,
    currency: 'USD',
    currencyExponent: 2,
    today: '2026-03-02' as IsoDate,
  },
};
const ask = (change: Partial<Examined>) => firstObjection(rules, { ...fine, ...change });
const reading: AnyTool = { ...submit, effect: 'read' };
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };
const kim: Principal = { id: 'staff_kim', role: 'staff' };

describe('no rule refuses', () => {
  const waiting = { id: 'h', reason: 'asked', requestedBy: 'x', requestedAt: '', releasedAt: null };
  it.each<[string, Partial<Examined>]>([
    ['a call that is in order', {}],
    ['a dealer on a deal of the dealership', { principal: ben }],
    ['a figure that was stated', { args: { dealId: 'deal_1', price: 10_000 } }],
    [
      'a figure of a direct call, which the person made',
      { args: { dealId: 'deal_1', price: 7 }, sources: null },
    ],
    ['a deal that the same plan opens', { dealId: null, deal: undefined, opensDeal: true }],
    ['a call about no deal', { dealId: undefined, deal: undefined }],
    ['a paper of their own', { documentOwner: 'visible' }],
    [
      'a tool that knows no phase',
      { tool: { ...submit, phases: undefined } as unknown as AnyTool, deal: testDeal() },
    ],
    ['a read after a hand-off', { tool: reading, handedOff: true }],
    ['a read after a no', { tool: reading, justRejected: true }],
    ['a read among others', { tool: reading, alone: false }],
    [
      'staff on a deal that waits for staff',
      {
        principal: kim,
        role: { ...roleCards.staff, tools: [submit.name] },
        tool: { ...submit, roles: ['staff'] },
        deal: testDeal({ status: 'offered', handoff: waiting }),
      },
    ],
  ])('%s', (_, change) => {
    expect(ask(change)).toBeUndefined();
  });
});

describe('a rule refuses', () => {
  it.each<[string, string, Partial<Examined>]>([
    ['G1.role', 'a tool that there is not', { tool: undefined }],
    ['G1.role', 'a role that the tool is not for', { principal: kim }],
    ['G1.role', 'a tool that is not on the card of the role', { role: { ...roleCards.customer, tools: [] } }],
    ['G2.schema', 'an unknown key', { args: { dealId: 'deal_1', extra: 1 } }],
    ['G2.schema', 'a missing key', { args: {} }],
    ['G2.schema', 'another type', { args: { dealId: 1 } }],
    ['G2.schema', 'no arguments', { args: null }],
    [
      'G3.visible',
      'a deal of another customer',
      { deal: testDeal({ status: 'offered', customerId: 'customer_chen' }) },
    ],
    [
      'G3.visible',
      'a deal of nobody, asked for by a customer',
      { deal: testDeal({ status: 'offered', customerId: null }) },
    ],
    ['G3.visible', 'a deal of another dealership', { principal: { ...ben, dealerId: 'dealer_2' } }],
    ['G3.visible', 'a deal that there is not', { deal: undefined }],
    ['G3.visible', 'the current deal when there is none', { deal: undefined, dealId: null }],
    ['G3.visible', "somebody else's paper", { documentOwner: 'hidden' }],
    ['G1.phase', 'a deal that is not so far', { deal: testDeal({ status: 'draft' }) }],
    ['G6.source', 'a figure that nobody stated', { args: { dealId: 'deal_1', price: 10_001 } }],
    ['G22.handed_off', 'a commit after a hand-off', { handedOff: true }],
    ['G21.rejected', 'a commit after a no', { justRejected: true }],
    ['G4.commit_alone', 'a commit among others', { alone: false }],
    ['G11.budget', 'a call beyond the budget', { callsLeft: 0 }],
  ])('%s: %s', (rule, _, change) => {
    expect(ask(change)?.rule).toBe(rule);
  });

  it('in one and the same way whether the deal is hidden or does not exist', () => {
    const hidden = ask({ deal: testDeal({ status: 'offered', customerId: 'customer_chen' }) })?.error;
    const absent = ask({ deal: undefined })?.error;
    expect({ ...hidden, message: hidden?.message }).toEqual({ ...absent, message: absent?.message });
  });

  it('and every rule has a test above', () => {
    const tested = [
      'G1.role',
      'G2.schema',
      'G3.visible',
      'G1.phase',
      'G6.source',
      'G22.handed_off',
      'G21.rejected',
      'G4.commit_alone',
      'G11.budget',
    ];
    expect(rules.map(({ id }) => id)).toEqual(tested);
  });
});
