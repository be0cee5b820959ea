import { describe, expect, it } from 'vitest';
import type { ChatCaller } from '#agents/turn/deps.ts';
import type { EvalModel } from '../models.ts';
import { goldenModel, noopModel } from '../models.ts';
import { exitCode, runFormat, summarise, toJson } from '../report/json.ts';
import { toJunit } from '../report/junit.ts';
import { toMarkdown } from '../report/markdown.ts';
import { closingLines, resultLine } from '../report/text.ts';
import { scenarioWith } from '../testing/observed.ts';
import { runAll } from './run-all.ts';
import { type CaseResult, runCase } from './run-case.ts';
import { type Trial, trialKey, trialsOf } from './trials.ts';

const quote = scenarioWith(
  { numbers: [{ role: 'monthly_payment', value: '426.11 USD' }] },
  { user: [{ say: 'What is $25,000 at 6.99 % over 72 months?' }] },
);
const args = { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 };
const good = () =>
  goldenModel({
    scenario: quote.id,
    version: 1,
    turns: [[{ calls: [{ quote_payment: args }] }, { say: 'It is {{monthly_payment_1}}.' }]],
  });
const model = (caller: ChatCaller): EvalModel => ({ id: 'test', caller: () => caller });
const options = {
  play: ({ scenario, trial }: Trial) => runCase(scenario, noopModel, trial),
  jobs: 2,
  seed: 0,
  failFast: false,
  done: new Map(),
  onResult: () => {},
};

describe('runCase', () => {
  it('passes what is right, counts the calls, and gives the same result twice', async () => {
    const [first, second] = [await runCase(quote, good(), 1), await runCase(quote, good(), 1)];
    expect(first).toMatchObject({ status: 'pass', end: 'completed', modelCalls: 2, toolCalls: 1 });
    expect({ ...first, ms: 0 }).toEqual({ ...second, ms: 0 });
  });

  it('fails what is missing, with the figures that were shown', async () => {
    const result = await runCase(quote, noopModel, 1);
    expect(result).toMatchObject({ status: 'fail', failures: [{ grader: 'numbers' }] });
  });

  it('ends in the assistant’s own answer when the model throws, and that is the model’s failure', async () => {
    const result = await runCase(
      quote,
      model(async () => Promise.reject(new Error('no answer'))),
      1,
    );
    expect(result).toMatchObject({ status: 'fail', error: null });
  });

  it('calls an error what the harness itself could not do', async () => {
    const patch = [{ op: 'replace', path: '/dealers/dealer_99/funderIds', value: [] }];
    const broken = scenarioWith({}, { world: { role: 'customer', patch } });
    expect(await runCase(broken, good(), 1)).toMatchObject({
      status: 'error',
      error: expect.stringContaining('nowhere'),
    });
  });
});

describe('runAll', () => {
  const several = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    scenario: { ...quote, id: `tests.${name}` },
    trial: 1,
  }));
  const ids = several.map(({ scenario }) => scenario.id);

  it('keeps the order of the list whatever the order of running', async () => {
    const order: string[] = [];
    const results = await runAll(several, {
      ...options,
      seed: 7,
      onResult: ({ id }) => void order.push(id),
    });
    expect(results.map(({ id }) => id)).toEqual(ids);
    expect([...order].sort()).toEqual(ids);
  });

  it('begins nothing more after a failure when told so', async () => {
    const results = await runAll(several, { ...options, jobs: 1, failFast: true });
    expect(results).toHaveLength(1);
  });

  it('plays nothing twice that an earlier part of the run finished', async () => {
    const earlier = { ...result({ id: 'tests.b' }), end: 'as it was' };
    const played: string[] = [];
    const results = await runAll(several, {
      ...options,
      done: new Map([['tests.b#1', earlier]]),
      onResult: ({ id }) => void played.push(id),
    });
    expect(played).toEqual(['tests.a', 'tests.c', 'tests.d', 'tests.e']);
    expect(results[1]).toBe(earlier);
  });
});

describe('trialsOf', () => {
  const scenarios = Array.from({ length: 7 }, (_, i) => ({ ...quote, id: `tests.${i}` }));
  const keys = (index: number, of: number, times = 1) =>
    trialsOf(scenarios, times, { index, of }).map(({ scenario, trial }) =>
      trialKey({ id: scenario.id, trial }),
    );

  it('gives every scenario to exactly one shard', () => {
    const shards = [1, 2, 3].map((index) => keys(index, 3));
    expect(shards.flat().sort()).toEqual(keys(1, 1).sort());
    expect(shards.map(({ length }) => length)).toEqual([3, 2, 2]);
  });

  it('keeps the trials of a scenario together', () => {
    expect(keys(2, 7, 3)).toEqual(['tests.1#1', 'tests.1#2', 'tests.1#3']);
  });
});

const result = (overrides: Partial<CaseResult> = {}): CaseResult => ({
  id: 'tests.example',
  trial: 1,
  version: 1,
  digest: 'd',
  kind: 'regression',
  severity: 'major',
  family: 'tests',
  status: 'pass',
  end: 'completed',
  failures: [],
  broken: [],
  error: null,
  modelCalls: 2,
  toolCalls: 1,
  ms: 12,
  steps: [],
  changes: [],
  reproduce: 'npm run eval -- tests.example --model planner',
  ...overrides,
});
const failed = result({
  status: 'fail',
  failures: [{ grader: 'numbers', message: 'apr <6.99 %> & "more" \u0001' }],
});
const errored = result({ status: 'error', error: 'no answer' });

describe('exitCode', () => {
  const many = (one: CaseResult, count: number) => Array.from({ length: count }, () => one);
  it.each([
    ['all pass', many(result(), 3), 3, 0],
    ['one fails', [result(), failed], 2, 1],
    ['a capability fails', [result(), { ...failed, kind: 'capability' as const }], 2, 0],
    ['an error in fifty', [...many(result(), 49), errored], 50, 0],
    ['an error in ten', [...many(result(), 9), errored], 10, 3],
    ['some were not begun', [result()], 2, 3],
    [
      'a guarantee broke',
      [failed, result({ status: 'fail', broken: [{ guarantee: 'G4', message: 'x' }] })],
      2,
      4,
    ],
  ])('when %s', (_, results, selected, code) => {
    expect(exitCode(results, selected)).toBe(code);
  });
});

describe('reports', () => {
  const fingerprint = {
    commit: 'unknown',
    scenarios: '',
    prompts: [],
    toolSchemas: {},
    packages: {},
    node: '',
  };
  const results = [result(), failed, errored];
  const report = {
    format: runFormat,
    model: 'planner',
    seed: 0,
    trials: 1,
    shard: { index: 1, of: 1 },
    fingerprint,
    summary: summarise(results, 4),
    results,
  } as const;

  it('count errors as neither, with both bounds', () => {
    expect(report.summary).toMatchObject({ passed: 1, failed: 1, errors: 1, left: 1, modelCalls: 6 });
    expect(report.summary.passRate).toEqual([1 / 3, 2 / 3]);
    const lines = closingLines(report, { verbose: false, ms: 12_340 }).join('\n');
    expect(lines).toContain('33.3 % to 66.7 %');
    expect(lines).toMatch(/^tests +1 of 3 passed +\d+ model +\d+ tool +\d+\.\d s$/m);
    expect(lines).toMatch(/\d+ model calls, \d+ tool calls, 12\.3 s;/);
  });

  it('give the terminal nothing that moves its cursor, turns its writing or fills it', () => {
    const message = `\u001b[2J\u202e\u0007${'x'.repeat(1_000_000)}`;
    const hostile = result({ status: 'fail', failures: [{ grader: 'says', message }] });
    const text = closingLines({ ...report, results: [hostile] }, { verbose: true, ms: 1 }).join('\n');
    expect(text).toContain('says: ⟨U+001B⟩[2J⟨U+202E⟩⟨U+0007⟩xxx');
    expect(text.length).toBeLessThan(10_000);
  });

  it('show model calls for every scenario', () => {
    expect(resultLine(result())).toMatch(/tests\.example\s+2 model\s+1 tool/);
  });

  it('write JUnit that hostile text cannot break', () => {
    const xml = toJunit(report);
    expect(xml).toContain('tests="3" failures="1" errors="1"');
    expect(xml).toContain('numbers: apr &lt;6.99 %&gt; &amp; &quot;more&quot; �');
    expect(xml).toContain('<property name="modelCalls" value="2"/>');
  });

  it('write Markdown in which hostile text stays on its line', () => {
    const hostile = result({ status: 'fail', failures: [{ grader: 'says', message: 'a|b\n`# c`\u202e' }] });
    const markdown = toMarkdown({ ...report, results: [hostile] });
    expect(markdown).toContain('| tests.example | `says: a¦b ʼ# cʼ ` |');
  });

  it('leave out of run.json what the clock makes of it', () => {
    const slower = results.map((one) => ({ ...one, ms: one.ms + 1_000 }));
    expect(toJson({ ...report, results: slower })).toBe(toJson(report));
  });
});
