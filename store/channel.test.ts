import { describe, expect, it } from 'vitest';
import type { DealChange } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { sentDeal, testSubmission } from '#tools/testing/sent-deal.ts';
import type { Store } from './store.ts';
import { effect, later, memoryStore, now } from './testing/records.ts';

const day = IsoDate.parse('2026-03-02');
const program = { id: 'program_1', funderId: 'funder_1' };

const open = (store: Store, deal: Deal, at = now) =>
  store.effects.apply(effect({ key: `open:${deal.id}`, changes: [{ op: 'open', deal }], at }));

const change = (store: Store, key: string, dealId: string, ...changes: DealChange[]) =>
  store.effects.apply(effect({ key, tool: 'update_deal', dealId, changes, at: later }));

const returned: DealChange = {
  op: 'set_outcome',
  submissionId: 'submission_1',
  outcome: { result: 'returned', on: day, defects: ['vin_differs'], by: 'staff_kim', at: now },
};

const { submissions: _, ...unsent } = sentDeal();
const draft: Deal = { ...unsent, submissions: [], status: 'offered' };

describe('a dealer’s list', () => {
  it('has a line for each deal, with the names opened from the line alone', async () => {
    const store = memoryStore();
    await open(store, sentDeal());
    expect(await store.channel.pipeline({ dealerId: 'dealer_1', limit: 10 })).toEqual([
      {
        dealId: 'deal_1',
        stage: 'submitted',
        since: '2026-03-02',
        action: 'await_funder',
        waitsFor: 'funder',
        openedOn: '2026-03-02',
        updatedAt: now,
        waitsForStaff: false,
        buyer: 'Jordan Example',
        vehicle: '2023 Subaru Outback Premium',
      },
    ]);
    expect(await store.channel.stages('dealer_1')).toEqual({ submitted: 1 });
  });

  it('goes on after the last line of a page, without gap or repetition, even among equal times', async () => {
    const store = memoryStore();
    const ids = ['deal_a', 'deal_b', 'deal_c', 'deal_d', 'deal_e'];
    for (const id of ids) await open(store, sentDeal({ id }), id < 'deal_c' ? now : later);
    const seen: string[] = [];
    for (let pages = 0; pages < 3; pages++) {
      const last = seen.at(-1);
      const after =
        last === undefined ? undefined : { dealId: last, updatedAt: last < 'deal_c' ? now : later };
      const page = await store.channel.pipeline({ dealerId: 'dealer_1', limit: 2, after });
      seen.push(...page.map(({ dealId }) => dealId));
    }
    expect(seen).toEqual(['deal_e', 'deal_d', 'deal_c', 'deal_b', 'deal_a']);
  });

  it('is filtered by stage and by who must move', async () => {
    const store = memoryStore();
    await open(store, sentDeal());
    await open(store, { ...draft, id: 'deal_2' });
    const ids = async (filter: object) =>
      (await store.channel.pipeline({ dealerId: 'dealer_1', limit: 9, ...filter })).map(
        (line) => line.dealId,
      );
    expect(await ids({ stage: 'offered' })).toEqual(['deal_2']);
    expect(await ids({ waitsFor: 'funder' })).toEqual(['deal_1']);
    expect(await ids({ stage: 'offered', waitsFor: 'funder' })).toEqual([]);
  });

  it('never shows another dealer’s', async () => {
    const store = memoryStore();
    await open(store, sentDeal());
    await open(store, sentDeal({ id: 'deal_2', dealerId: 'dealer_2' }));
    const lines = await store.channel.pipeline({ dealerId: 'dealer_2', limit: 9 });
    expect(lines.map(({ dealId }) => dealId)).toEqual(['deal_2']);
    expect(await store.channel.stages('dealer_3')).toEqual({});
    expect(await store.channel.tallies('dealer_3')).toEqual([]);
  });
});

describe('counts', () => {
  it('are kept with each change, and tell tools what a dealer’s deals came to', async () => {
    const store = memoryStore();
    expect(store.channel.record('dealer_1')).toBeUndefined();
    await open(store, draft);
    await change(store, 'k1', 'deal_1', { op: 'add_submission', submission: testSubmission() });
    await change(store, 'k2', 'deal_1', returned);
    const one = { looked: 1, sent: 1, hitches: 1, funded: 0 };
    expect(store.channel.record('dealer_1')).toEqual({
      all: one,
      funders: { funder_1: one, funder_2: { looked: 1, sent: 0, hitches: 0, funded: 0 } },
    });
  });

  it('tell what was sent to a program and its funder that day and that month', async () => {
    const store = memoryStore();
    await open(store, sentDeal());
    await open(store, sentDeal({ id: 'deal_2', submissions: [testSubmission({ programId: 'program_2' })] }));
    expect(store.channel.sent(program, day)).toEqual({
      program: { day: 1, month: 1 },
      funder: { day: 2, month: 2 },
    });
    expect(store.channel.sent(program, IsoDate.parse('2026-03-03'))).toEqual({
      program: { day: 0, month: 1 },
      funder: { day: 0, month: 2 },
    });
    expect(store.channel.sent(program, IsoDate.parse('2026-04-02')).funder).toEqual({ day: 0, month: 0 });
  });

  it('do not move when an effect is asked for again, or fails half way', async () => {
    const store = memoryStore();
    await open(store, sentDeal());
    await change(store, 'k2', 'deal_1', returned);
    const before = await store.channel.tallies('dealer_1');
    await change(store, 'k2', 'deal_1', returned);
    const broken = effect({ key: 'k3', tool: 't', dealId: 'deal_1', changes: [returned], output: { n: 1n } });
    await expect(store.effects.apply(broken)).rejects.toThrow();
    expect(await store.channel.tallies('dealer_1')).toEqual(before);
  });
});

describe('adding up anew', () => {
  async function three() {
    const store = memoryStore();
    await open(store, sentDeal());
    await open(store, sentDeal({ id: 'deal_2' }));
    await change(store, 'k2', 'deal_2', returned);
    await open(store, { ...draft, id: 'deal_3' });
    return store;
  }
  const right = { deals: 3, lines: [], submissions: [], tallies: [] };

  it('finds nothing where everything was written with its deal', async () => {
    expect(await (await three()).channel.audit({ mend: false })).toEqual(right);
  });

  it('tells each difference, and mends it when told to', async () => {
    const store = await three();
    store.database.exec(`
      DELETE FROM pipeline WHERE deal_id = 'deal_1';
      UPDATE submissions SET status = 'funded' WHERE deal_id = 'deal_2';
      UPDATE tallies SET n = n + 5 WHERE what = 'hitches' AND funder_id = 'funder_1';
      DELETE FROM tallies WHERE what = 'sent' AND funder_id = '';
    `);
    const found = await store.channel.audit({ mend: false });
    expect(found).toMatchObject({ deals: 3, lines: ['deal_1'], submissions: ['deal_2'] });
    expect(found.tallies.map(({ key, kept, found: n }) => [key.what, kept, n])).toEqual([
      ['hitches', 6, 1],
      ['sent', 0, 2],
    ]);
    expect((await store.channel.audit({ mend: true })).tallies).toHaveLength(2);
    expect(await store.channel.audit({ mend: false })).toEqual(right);
    expect((await store.channel.pipeline({ dealerId: 'dealer_1', limit: 9 })).length).toBe(3);
  });
});
