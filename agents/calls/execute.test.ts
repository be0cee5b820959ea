import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openSqliteStore } from '#store/sqlite.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import { type AnyTool, defineTool, type Effect } from '#tools/kit/define-tool.ts';
import { invalidInput, unavailable } from '#tools/kit/errors.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import { unitedStates } from '#tools/markets/us.ts';
import { testDeal, testFact } from '#tools/testing/deal.ts';
import { testWorld } from '#tools/testing/world.ts';
import { createExecutor, type ReadyCall } from './execute.ts';

const waits = vi.hoisted(() => ({ asked: [] as number[], longEnds: false }));
vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof import('node:timers/promises')>();
  return {
    ...real,
    setTimeout: (ms: number, value: unknown, options?: object) => {
      waits.asked.push(ms);
      return real.setTimeout(ms >= 10_000 && !waits.longEnds ? ms : 0, value, options);
    },
  };
});
beforeEach(() => {
  waits.asked = [];
  waits.longEnds = false;
});

const clock = { now: () => '2026-03-02T15:00:00.000Z', today: () => '2026-03-02' as IsoDate };
const principal = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' } as const;
const busy = () => unavailable('bureau/busy', 'Busy.', 'Later.');

function tool(run: AnyTool['run'], effect: Effect = 'record'): AnyTool {
  return defineTool({
    name: 'note_term',
    description: 'Notes.',
    effect,
    roles: ['customer'],
    reads: ['deal'],
    writes: ['facts'],
    input: z.strictObject({ dealId: z.string() }),
    output: z.strictObject({ id: z.string() }),
    run,
  });
}

async function scene(run: AnyTool['run'], effect?: Effect) {
  const store = openSqliteStore({ path: ':memory:', key: randomBytes(32) });
  const deal = testDeal();
  await store.effects.apply({
    key: 'seed',
    tool: 'seed',
    dealId: deal.id,
    conversationId: null,
    principal,
    argumentsHash: '',
    changes: [{ op: 'open', deal }],
    output: {},
    approval: null,
    at: clock.now(),
    detail: {},
  });
  const execute = createExecutor({ store, world: testWorld(), market: unitedStates, clock, call: callTool });
  const ready: ReadyCall = {
    tool: tool(run, effect),
    args: { dealId: deal.id },
    key: 'conv_1:t1.1.0',
    deal,
    conversationId: 'conv_1',
    principal,
    evidence: { kind: 'message', messageId: 'm1' },
    approvalId: null,
    inTurn: Promise.resolve(),
    signal: new AbortController().signal,
  };
  return { store, execute, ready };
}
const term = { op: 'add_facts', facts: [testFact('terms.termMonths', 72)] } as const;

describe('execute', () => {
  it('applies what the tool asked for and says that it is fresh', async () => {
    const { store, execute, ready } = await scene((_, context) => {
      context.record(term);
      return { id: context.newId('note') };
    });
    expect(await execute(ready)).toMatchObject({ fresh: true });
    expect((await store.deals.get('deal_1'))?.facts).toHaveLength(1);
    const [, entry] = await store.audit.list({ dealId: 'deal_1' });
    expect(entry?.data).toMatchObject({ detail: { market: 'us', effect: 'record', catalog: 'test-1' } });
  });

  it('does not run the tool again for a key that had its effect, and gives the same output (G5)', async () => {
    let runs = 0;
    const { store, execute, ready } = await scene((_, context) => {
      runs += 1;
      context.record(term);
      return { id: `note_${runs}` };
    });
    const first = await execute(ready);
    expect(await execute(ready)).toEqual({ output: first.output, fresh: false });
    expect(runs).toBe(1);
    expect((await store.deals.get('deal_1'))?.facts).toHaveLength(1);
  });

  it('runs a tool that writes nothing each time it is asked', async () => {
    let runs = 0;
    const { execute, ready } = await scene(() => ({ id: `read_${++runs}` }), 'read');
    await execute(ready);
    expect(await execute(ready)).toEqual({ output: { id: 'read_2' }, fresh: true });
  });

  it('has no effect at all when the tool fails after it asked for a write', async () => {
    const { store, execute, ready } = await scene((_, context) => {
      context.record(term);
      throw invalidInput('a/b', 'No.', 'Else.');
    });
    await expect(execute(ready)).rejects.toMatchObject({ code: 'a/b' });
    expect((await store.deals.get('deal_1'))?.facts).toHaveLength(0);
    expect(await store.effects.find(ready.key)).toBeUndefined();
  });

  it('has no effect at all when one of several changes cannot be applied', async () => {
    const { store, execute, ready } = await scene((_, context) => {
      context.record(term);
      context.record({ op: 'open', deal: testDeal() });
      return { id: 'x' };
    });
    await expect(execute(ready)).rejects.toMatchObject({ code: 'deals/already_open' });
    expect((await store.deals.get('deal_1'))?.facts).toHaveLength(0);
  });

  it('refuses a commit that nobody approved, before anything is written', async () => {
    const { store, execute, ready } = await scene(() => ({ id: 'x' }), 'commit');
    await expect(execute(ready)).rejects.toMatchObject({ code: 'approvals/not_possible' });
    const summary = {
      action: 'a',
      funderName: 'f',
      amountFinanced: 1,
      apr: 0,
      monthlyPayment: 1,
      termMonths: 1,
    };
    const approvable = { ...ready.tool, approval: () => ({ effectKey: 'k', evidence: 1, summary }) };
    await expect(execute({ ...ready, tool: approvable })).rejects.toMatchObject({ code: 'approvals/needed' });
    await expect(execute({ ...ready, tool: approvable, approvalId: 'invented' })).rejects.toMatchObject({
      code: 'approvals/not_valid',
    });
    expect(await store.effects.find('k')).toBeUndefined();
  });
});

describe('a call that time can mend', () => {
  it('is tried again twice, each time a little later, and keeps the ids of a first try', async () => {
    const ids: string[] = [];
    const { execute, ready } = await scene((_, context) => {
      ids.push(context.newId('note'));
      if (ids.length < 3) throw busy();
      return { id: ids[0] ?? '' };
    });
    await execute(ready);
    expect(new Set(ids).size).toBe(1);
    expect(waits.asked.filter((ms) => ms < 10_000)).toEqual([100, 200]);
  });

  it('is given up after the third', async () => {
    let runs = 0;
    const { execute, ready } = await scene(() => {
      runs += 1;
      throw busy();
    });
    await expect(execute(ready)).rejects.toMatchObject({ code: 'bureau/busy' });
    expect(runs).toBe(3);
  });

  it.each([
    ['what the caller must mend', () => invalidInput('a/b', 'No.', 'Else.')],
    ['what we must mend', () => new TypeError('x')],
  ])('is the only kind: %s is not tried again', async (_, make) => {
    let runs = 0;
    const { execute, ready } = await scene(() => {
      runs += 1;
      throw make();
    });
    await expect(execute(ready)).rejects.toThrow();
    expect(runs).toBe(1);
  });

  it('ends when it takes too long, without an effect', async () => {
    waits.longEnds = true;
    const { store, execute, ready } = await scene(() => new Promise(() => {}));
    await expect(execute(ready)).rejects.toMatchObject({ kind: 'unavailable', code: 'tool/timeout' });
    expect(await store.effects.find(ready.key)).toBeUndefined();
  });

  it('ends at once when the turn is over, and is not begun again', async () => {
    let runs = 0;
    const over = new AbortController();
    const { execute, ready } = await scene(() => {
      runs += 1;
      setImmediate(() => over.abort());
      return new Promise(() => {});
    });
    await expect(execute({ ...ready, signal: over.signal })).rejects.toMatchObject({ code: 'tool/stopped' });
    expect(runs).toBe(1);
    await expect(execute({ ...ready, signal: over.signal })).rejects.toMatchObject({ code: 'tool/stopped' });
    expect(runs).toBe(1);
  });
});
