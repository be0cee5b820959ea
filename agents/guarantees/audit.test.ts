import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '#store/store.ts';
import { applyChanges, type DealChange } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { canonicalJson, hashOf } from '#tools/kit/canonical.ts';
import { demoWorld, putScoredDeal } from '../testing/offered-deal.ts';
import { ben, listener, maya, scripted, stage } from '../testing/stage.ts';
import { submitter } from '../testing/submitter.ts';

const world = demoWorld();

/** Things people and a model may do; each is one or more effects, or a refusal. */
type Act =
  | 'facts'
  | 'score'
  | 'what if'
  | 'offers'
  | 'schedule'
  | 'open'
  | 'submit'
  | 'ask'
  | 'approve'
  | 'reject'
  | 'person'
  | 'again';
const acts = fc.array(
  fc.constantFrom<Act>(
    'facts',
    'score',
    'what if',
    'offers',
    'schedule',
    'open',
    'submit',
    'ask',
    'approve',
    'reject',
    'person',
    'again',
  ),
  { minLength: 1, maxLength: 12 },
);

async function play(script: readonly Act[]): Promise<Store> {
  const { assistant: plain, store } = stage(scripted(), { world });
  await putScoredDeal(store, world, 'deal_1', maya.id);
  const dealId = 'deal_1';
  let n = 0;
  const call = (tool: string, input: unknown, principal = maya, requestId = `r${++n}`) =>
    plain.callTool({ tool, input, principal, requestId, approve: true });
  const best = async () => (await store.deals.get(dealId))?.offers?.offers[0]?.id ?? 'none';
  const { assistant } = stage(async (...args) => submitter(await best())(...args), { world, store });
  const { id } = await assistant.openConversation(maya, { locale: 'en-US', dealId });
  const { events, on } = listener();
  const approvalId = () => events.findLast((event) => event.type === 'approval')?.approval.id ?? 'none';
  const decide = (decision: 'approved' | 'rejected') =>
    assistant.decide({ approvalId: approvalId(), principal: maya, decision }, on);
  const doing: Readonly<Record<Act, () => Promise<unknown>>> = {
    facts: () => call('update_deal', { dealId, facts: { monthlyDebt: 20_000 + n } }),
    score: () => call('score_risk', { dealId }),
    'what if': () => call('score_risk', { dealId, whatIf: { termMonths: 60 } }, ben),
    offers: () => call('find_funders', { dealId }),
    schedule: () => call('build_schedule', { dealId }),
    open: () => call('open_deal', {}, ben),
    submit: async () => call('submit_application', { dealId, offerId: await best() }),
    ask: () =>
      assistant.takeTurn({ conversationId: id, principal: maya, text: 'Send it', attachments: [] }, on),
    approve: () => decide('approved'),
    reject: () => decide('rejected'),
    person: () => call('request_human', { dealId, reason: 'asked' }),
    again: () => call('score_risk', { dealId }, maya, 'r1'),
  };
  for (const act of script) await doing[act]().catch(() => undefined);
  return store;
}

/** Applies the changes in the audit log, deal by deal, from nothing. */
async function replayed(store: Store): Promise<Map<string, Deal>> {
  const deals = new Map<string, Deal>();
  for (const { kind, dealId, data } of await store.audit.list({})) {
    const { changes, dealHash } = data as { changes?: readonly DealChange[]; dealHash?: string };
    if (kind !== 'effect' || !changes?.length || dealId === null) continue;
    const deal = applyChanges(deals.get(dealId), changes);
    if (hashOf(deal) !== dealHash) throw new Error(`The entry for ${dealId} does not replay.`);
    deals.set(dealId, deal);
  }
  return deals;
}

describe('G13: the audit log is append-only and chained; replaying it gives the stored state', () => {
  it('after whatever people and a model do', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (script) => {
        const store = await play(script);
        expect(await store.audit.verify()).toBeNull();
        const deals = await replayed(store);
        expect(deals.size).toBeGreaterThan(0);
        for (const [id, deal] of deals)
          expect(canonicalJson(deal)).toBe(canonicalJson(await store.deals.get(id)));
        const kept = await Promise.all([store.deals.list(maya, 100), store.deals.list(ben, 100)]);
        expect(new Set(kept.flat().map(({ id }) => id))).toEqual(new Set(deals.keys()));
      }),
      { numRuns: 30, seed: 20260302 },
    );
  });

  it('and a whole journey to a submission is among them', async () => {
    const store = await play(['score', 'offers', 'schedule', 'ask', 'approve']);
    expect((await store.deals.get('deal_1'))?.submissions).toHaveLength(1);
    const kinds = (await store.audit.list({})).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['effect', 'approval_requested', 'approval_approved']));
    expect(await store.audit.verify()).toBeNull();
  });

  it.each([
    ['changed', 'update audit set sealed = (select sealed from audit where seq = 1) where seq = 3'],
    ['taken out', 'delete from audit where seq = 3'],
  ])('an entry %s is refused by the database, or found by verify', async (_, statement) => {
    const store = await play(['facts', 'score', 'offers']);
    const done = (() => {
      try {
        return store.database.prepare(statement).run().changes > 0;
      } catch {
        return false;
      }
    })();
    expect(done ? await store.audit.verify() : 'refused').not.toBeNull();
  });
});
