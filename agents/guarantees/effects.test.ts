import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '#store/store.ts';
import type { Offer } from '#tools/deals/deal.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { testFact } from '#tools/testing/deal.ts';
import { createExecutor } from '../calls/execute.ts';
import { counterexampleOf } from '../testing/counterexample.ts';
import { demoWorld, putScoredDeal } from '../testing/offered-deal.ts';
import { ben, listener, maya, stage } from '../testing/stage.ts';
import type { ChatCaller, TurnDeps } from '../turn/deps.ts';

const world = demoWorld();
const chen: Principal = { id: 'customer_chen', role: 'customer', dealerId: 'dealer_1' };

/** What people and the world may do around a commit that the model proposes at every turn. */
type Move =
  | 'ask'
  | 'approve'
  | 'approve again'
  | 'reject'
  | 'approve as another'
  | 'change the deal'
  | 'call directly'
  | 'approve twice at once';
const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Move>('ask') },
    { weight: 4, arbitrary: fc.constantFrom<Move>('approve') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Move>(
        'approve again',
        'reject',
        'approve as another',
        'change the deal',
        'call directly',
        'approve twice at once',
      ),
    },
  ),
  { minLength: 2, maxLength: 8 },
);

async function play(script: readonly Move[], weaken: (store: Store) => Store) {
  const plain = stage(async () => ({ message: null, fallback: null }), { world });
  const store = weaken(plain.store);
  await putScoredDeal(plain.store, world, 'deal_1', maya.id);
  await plain.assistant.callTool({
    tool: 'find_funders',
    input: { dealId: 'deal_1' },
    principal: maya,
    requestId: 'seed',
  });
  const offers = (await plain.store.deals.get('deal_1'))?.offers?.offers as readonly Offer[];
  const offerId = offers[0]?.id ?? '';
  const caller: ChatCaller = async (messages) => {
    const propose = messages.at(-1)?.getType() === 'human';
    return {
      message: propose
        ? { content: '', tool_calls: [{ name: 'submit_application', args: { dealId: 'deal_1', offerId } }] }
        : { content: 'Done.' },
      fallback: null,
    };
  };
  const deps: Partial<TurnDeps> = {
    world,
    store,
    execute: createExecutor({
      store,
      world,
      market: plain.deps.market,
      clock: plain.deps.clock,
      call: callTool,
    }),
  };
  const { assistant } = stage(caller, deps);
  const conversation = await assistant.openConversation(maya, { locale: 'en-US', dealId: 'deal_1' });
  const { events, on } = listener();
  const approvals = () => events.flatMap((event) => (event.type === 'approval' ? [event.approval.id] : []));
  const decide = (
    principal: Principal,
    decision: 'approved' | 'rejected',
    approvalId = approvals().at(-1) ?? '',
  ) => assistant.decide({ approvalId, principal, decision }, on).catch(() => undefined);
  let n = 0;
  const actions: Readonly<Record<Move, () => Promise<unknown>>> = {
    ask: () =>
      assistant.takeTurn(
        { conversationId: conversation.id, principal: maya, text: 'Send it', attachments: [] },
        on,
      ),
    approve: () => decide(maya, 'approved'),
    'approve again': () => decide(maya, 'approved', approvals()[0]),
    reject: () => decide(maya, 'rejected'),
    'approve as another': () => Promise.all([decide(chen, 'approved'), decide(ben, 'approved')]),
    'approve twice at once': () => Promise.all([decide(maya, 'approved'), decide(maya, 'approved')]),
    'change the deal': () => changeDeal(plain.store, ++n),
    'call directly': () =>
      assistant
        .callTool({
          tool: 'submit_application',
          input: { dealId: 'deal_1', offerId },
          principal: maya,
          requestId: `r${n}`,
        })
        .catch(() => undefined),
  };
  for (const move of script) await actions[move]();
  return { store: plain.store, conversation };
}

/** A paper arrives: what the approver relied on is no longer so. The offers stay, to make the attack as easy as can be. */
async function changeDeal(store: Store, n: number): Promise<void> {
  const deal = await store.deals.get('deal_1');
  if (!deal?.offers || !deal.score) return;
  const fact = testFact('obligations.monthlyDebt', 25_000 + n, { recordedAt: `2026-03-02T15:00:0${n}.000Z` });
  const put = [
    { op: 'add_facts', facts: [fact] },
    { op: 'set_score', score: deal.score },
    { op: 'set_offers', offers: deal.offers },
  ] as const;
  await store.effects.apply({
    key: `change:${n}:${deal.revision}`,
    tool: 'seed',
    dealId: 'deal_1',
    conversationId: null,
    principal: maya,
    argumentsHash: '',
    changes: put,
    output: {},
    approval: null,
    at: '2026-03-02T15:00:00.000Z',
    detail: {},
  });
}

/** Every submission in the audit log with the approval it names. */
async function submissions(store: Store) {
  const entries = await store.audit.list({ dealId: 'deal_1' });
  const deal = await store.deals.get('deal_1');
  return { entries, made: deal?.submissions ?? [] };
}

const over = async (property: (script: readonly Move[]) => Promise<boolean>, numRuns: number) => {
  const details = await fc.check(fc.asyncProperty(moves, property), { numRuns, seed: 20260302 });
  return counterexampleOf(details);
};

describe('G4: a commit has exactly one valid approval with the same hash, used once', () => {
  const holds = (weaken: (store: Store) => Store) => async (script: readonly Move[]) => {
    const { store, conversation } = await play(script, weaken);
    const { made } = await submissions(store);
    if (made.length === 0) return true;
    const used = (
      await Promise.all((await idsOf(store, conversation.id)).map((id) => store.approvals.get(id)))
    ).filter((approval) => approval?.status === 'used');
    return used.length === made.length && used.every((approval) => approval?.decidedBy === maya.id);
  };
  /** The ledger without its lock: it takes the effect and asks for no approval. */
  const noApproval = (store: Store): Store => ({
    ...store,
    effects: { ...store.effects, apply: (effect) => store.effects.apply({ ...effect, approval: null }) },
  });
  it('whatever people do around it', async () =>
    expect(
      await over(
        holds((store) => store),
        40,
      ),
    ).toBeNull());
  it('fails when the ledger asks for no approval', async () =>
    expect(await over(holds(noApproval), 60)).not.toBeNull());

  it('binds the approval to what the approver saw: a changed deal makes it void', async () => {
    const { store } = await play(['ask', 'change the deal', 'approve'], (s) => s);
    expect((await submissions(store)).made).toEqual([]);
  });

  it('and the hash differs with every part it is bound to', () => {
    const bound = { tool: 'a', arguments: {}, evidence: {}, conversationId: 'c', principal: 'p' };
    const variants = [
      bound,
      { ...bound, tool: 'b' },
      { ...bound, arguments: { x: 1 } },
      { ...bound, evidence: 1 },
      { ...bound, conversationId: 'd' },
      { ...bound, principal: 'q' },
    ];
    expect(new Set(variants.map(hashOf)).size).toBe(variants.length);
  });
});

describe('G5: one idempotency key, at most one effect', () => {
  const holds = (weaken: (store: Store) => Store) => async (script: readonly Move[]) => {
    const { store } = await play(script, weaken);
    return (
      new Set((await submissions(store)).made.map(({ programId }) => programId)).size ===
      (await submissions(store)).made.length
    );
  };
  let salt = 0;
  /** A ledger that forgets: each time another key. The tool's own second look is taken away with it. */
  const forgetful = (store: Store): Store => ({
    ...store,
    deals: { ...store.deals, get: async (id) => withoutSubmissions(await store.deals.get(id)) },
    effects: {
      apply: (effect) => store.effects.apply({ ...effect, key: `${effect.key}:${++salt}` }),
      find: async () => undefined,
    },
  });
  it('whatever is asked, approved and repeated', async () =>
    expect(
      await over(
        holds((store) => store),
        40,
      ),
    ).toBeNull());
  it('fails when the ledger forgets', async () => expect(await over(holds(forgetful), 60)).not.toBeNull());
});

const withoutSubmissions = (deal: Awaited<ReturnType<Store['deals']['get']>>) =>
  deal && { ...deal, submissions: [] };

async function idsOf(store: Store, conversationId: string): Promise<string[]> {
  const entries = await store.audit.list({ conversationId });
  const ids = entries
    .map(({ data }) => (data as { approvalId?: string }).approvalId)
    .filter((id) => id !== undefined);
  return [...new Set(ids)];
}
