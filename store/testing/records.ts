import { Deal } from '#tools/deals/deal.ts';
import type { Fact } from '#tools/deals/facts.ts';
import { Principal } from '#tools/kit/principal.ts';
import { Approval, Conversation } from '../records.ts';
import { openSqliteStore } from '../sqlite.ts';
import type { EffectRequest } from '../store.ts';

/** Records for the tests of the store: an invented customer, her dealer and their deal. */
export const now = '2026-03-02T15:00:00.000Z';
export const later = '2026-03-02T15:10:00.000Z';
export const testKey = Buffer.alloc(32, 7);

export const memoryStore = () => openSqliteStore({ path: ':memory:', key: testKey });

export const maya = Principal.parse({ id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' });
export const ben = Principal.parse({ id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' });
export const ana = Principal.parse({ id: 'dealer_ana', role: 'dealer', dealerId: 'dealer_2' });
export const kim = Principal.parse({ id: 'staff_kim', role: 'staff' });

export function newDeal(id: string, change: Partial<Deal> = {}): Deal {
  return Deal.parse({
    id,
    market: 'us',
    currency: 'USD',
    dealerId: 'dealer_1',
    customerId: 'customer_maya',
    openedBy: { id: 'customer_maya', role: 'customer' },
    openedOn: '2026-03-02',
    status: 'draft',
    facts: [],
    documents: [],
    score: null,
    offers: null,
    schedule: null,
    submissions: [],
    handoff: null,
    revision: 0,
    ...change,
  });
}

const nameFact = (value: string): Fact => ({
  key: 'buyer.name',
  value,
  source: 'customer',
  evidence: { kind: 'message', messageId: 'message_1' },
  confidence: 1,
  verified: false,
  recordedAt: now,
});

/** Opens the deal `deal_1`; give what differs. */
export function effect(change: Partial<EffectRequest> = {}): EffectRequest {
  return {
    key: 'open_deal:1',
    tool: 'open_deal',
    dealId: null,
    conversationId: null,
    principal: maya,
    argumentsHash: 'a'.repeat(64),
    changes: [{ op: 'open', deal: newDeal('deal_1') }],
    output: { dealId: 'deal_1' },
    approval: null,
    at: now,
    detail: {},
    ...change,
  };
}

/** Writes the buyer's name to `deal_1`. */
export const nameEffect = (key: string, name: string, change: Partial<EffectRequest> = {}) =>
  effect({
    key,
    tool: 'update_deal',
    dealId: 'deal_1',
    changes: [{ op: 'add_facts', facts: [nameFact(name)] }],
    output: { recorded: ['buyer.name'] },
    ...change,
  });

export function newApproval(change: Partial<Approval> = {}): Approval {
  return Approval.parse({
    id: 'approval_1',
    conversationId: 'conversation_1',
    dealId: 'deal_1',
    tool: 'submit_application',
    callId: 'call_1',
    arguments: { dealId: 'deal_1', offerId: 'offer_1' },
    hash: 'h'.repeat(64),
    requestedBy: 'customer_maya',
    summary: { action: 'Submit' },
    status: 'pending',
    decidedBy: null,
    createdAt: now,
    expiresAt: '2026-03-02T15:30:00.000Z',
    ...change,
  });
}

export function newConversation(change: Partial<Conversation> = {}): Conversation {
  return Conversation.parse({
    id: 'conversation_1',
    principalId: 'customer_maya',
    role: 'customer',
    dealerId: 'dealer_1',
    locale: 'en-US',
    market: 'us',
    dealId: null,
    title: null,
    handedOff: false,
    running: false,
    createdOn: '2026-03-02',
    updatedAt: now,
    ...change,
  });
}
