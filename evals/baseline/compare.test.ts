import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare.ts';
import { firstDivergence } from './divergence.ts';
import type { Trace } from './trace.ts';
import { verdictOf } from './verdict.ts';

const step = (overrides: Partial<Trace['steps'][number]> = {}): Trace['steps'][number] => ({
  user: 'Hello',
  status: 'replied',
  reply: 'It is $426.11.',
  figures: [['monthly_payment', 42_611]],
  calls: [
    { tool: 'quote_payment', args: { termMonths: 72 }, outcome: 'done', rule: 'allow.compute', code: null },
  ],
  notices: [],
  ...overrides,
});

const trace = (id: string, overrides: Partial<Trace> = {}): Trace => ({
  id,
  trial: 1,
  version: 1,
  digest: 'd',
  kind: 'regression',
  severity: 'major',
  family: 'quotes',
  status: 'pass',
  end: 'completed',
  failures: [],
  broken: [],
  modelCalls: 2,
  toolCalls: 1,
  steps: [step()],
  changes: [],
  ...overrides,
});
const fail: Partial<Trace> = { status: 'fail', failures: ['numbers: apr 6.99 % was not stated'] };
const ids = Array.from({ length: 12 }, (_, i) => `quotes.${i}`);

describe('the first divergence', () => {
  const other = [{ ...step().calls[0], args: { termMonths: 60 } }] as Trace['steps'][number]['calls'];
  it.each([
    ['nothing', {}, undefined],
    [
      'calls before the figures and words that follow from them',
      { steps: [step({ calls: other, figures: [], reply: 'x' })] },
      { turn: 1, what: 'calls' },
    ],
    [
      'figures before words',
      { steps: [step({ figures: [['monthly_payment', 42_612]], reply: 'x' })] },
      { turn: 1, what: 'figures', before: '["monthly_payment",42611]', after: '["monthly_payment",42612]' },
    ],
    [
      'words',
      { steps: [step({ reply: 'x' })] },
      { turn: 1, what: 'reply', before: 'It is $426.11.', after: 'x' },
    ],
    ['a turn more', { steps: [step(), step()] }, { turn: 2, what: 'turns' }],
    [
      'what is stored',
      { changes: ['+ /deals/x {}'] },
      { turn: 0, what: 'state', before: '', after: '+ /deals/x {}' },
    ],
    ['what it cost', { modelCalls: 3 }, { turn: 0, what: 'cost' }],
  ])('is %s', (_, overrides, found) => {
    const divergence = firstDivergence(trace('a'), trace('a', overrides));
    if (found === undefined) expect(divergence).toBeUndefined();
    else expect(divergence).toMatchObject(found);
  });
});

describe('two runs', () => {
  const verdict = (before: Trace[], after: Trace[], deterministic = true) =>
    verdictOf(compareRuns(before, after), deterministic);

  it('that are the same differ in nothing', () => {
    const run = ids.map((id) => trace(id));
    expect(compareRuns(run, run)).toMatchObject({ worse: [], better: [], changed: [], incomparable: [] });
    expect(verdict(run, run)).toEqual({ code: 0, because: 'nothing got worse' });
  });

  it('are compared only where both played the same text', () => {
    const before = [trace('a'), trace('b'), trace('c'), trace('d'), trace('e')];
    const after = [
      trace('a', { version: 2 }),
      trace('b', { digest: 'x' }),
      trace('d', { status: 'error' }),
      trace('e'),
      trace('f'),
    ];
    const { cases, incomparable } = compareRuns(before, after);
    expect(cases.map(({ id }) => id)).toEqual(['e']);
    expect(incomparable).toEqual([
      { id: 'a', why: 'version 1 is now 2' },
      { id: 'b', why: 'its text differs' },
      { id: 'c', why: 'it was not played' },
      { id: 'd', why: 'it could not be played' },
      { id: 'f', why: 'it is new' },
    ]);
    expect(verdict([trace('a')], [trace('b')]).code).toBe(3);
  });

  it('of the planner are worse when one scenario is', () => {
    expect(verdict([trace('a'), trace('b')], [trace('a'), trace('b', fail)])).toEqual({
      code: 1,
      because: 'b broke',
    });
  });

  it('tell another way to the same verdict without calling it worse', () => {
    const { changed } = compareRuns([trace('a')], [trace('a', { steps: [step({ reply: 'x' })] })]);
    expect(changed).toHaveLength(1);
  });

  it('are not decided by a capability', () => {
    const capability = { kind: 'capability' } as const;
    expect(verdict([trace('a', capability)], [trace('a', { ...capability, ...fail })]).code).toBe(0);
  });

  it('end with 4 when a guarantee was broken, whatever got better', () => {
    expect(verdict([trace('a', fail)], [trace('a', { broken: ['G4: no approval'] })]).code).toBe(4);
  });
});

describe('a live model', () => {
  const trials = (id: string, passed: number, of: number, overrides: Partial<Trace> = {}) =>
    Array.from({ length: of }, (_, i) =>
      trace(id, { trial: i + 1, ...(i < passed ? {} : fail), ...overrides }),
    );
  const verdict = (before: Trace[], after: Trace[]) => verdictOf(compareRuns(before, after), false);

  it('may lose a trial here and there by chance', () => {
    const before = ids.flatMap((id) => trials(id, 3, 3));
    const after = ids.flatMap((id, i) => trials(id, i < 2 ? 2 : 3, 3));
    expect(verdict(before, after)).toMatchObject({
      code: 0,
      because: expect.stringContaining('as chance may explain'),
    });
  });

  it('breaks a scenario that was always right and never is', () => {
    const after = [...trials('a', 0, 3), ...trials('b', 3, 3)];
    expect(verdict([...trials('a', 3, 3), ...trials('b', 3, 3)], after)).toEqual({
      code: 1,
      because: 'a broke',
    });
  });

  it('breaks a critical one that is no longer always right', () => {
    const critical = { severity: 'critical' } as const;
    expect(verdict(trials('a', 3, 3, critical), trials('a', 2, 3, critical))).toEqual({
      code: 1,
      because: 'a broke',
    });
  });

  it('is worse when many scenarios are a little', () => {
    const before = ids.flatMap((id) => trials(id, 3, 3));
    const after = ids.flatMap((id) => trials(id, 2, 3));
    const { test } = compareRuns(before, after);
    expect(test).toEqual({ kind: 'sign-flip', mean: expect.closeTo(-1 / 3), p: expect.closeTo(2 / 2 ** 12) });
    expect(verdict(before, after)).toMatchObject({
      code: 1,
      because: expect.stringContaining('chance does not explain'),
    });
  });

  it('with one trial each is tested by its discordant scenarios', () => {
    const before = ids.map((id, i) => trace(id, i < 10 ? {} : fail));
    const after = ids.map((id, i) => trace(id, i < 6 ? {} : fail));
    expect(compareRuns(before, after).test).toEqual({
      kind: 'mcnemar',
      worse: 4,
      better: 0,
      p: 0.125,
      canReach: false,
    });
  });
});
