import { describe, expect, it } from 'vitest';
import type { ChatCaller } from '#agents/turn/deps.ts';
import type { EvalModel } from './models.ts';
import { goldenModel, noopModel } from './models.ts';
import { exitCode, summarise } from './report/json.ts';
import { toJunit } from './report/junit.ts';
import { closingLines, resultLine } from './report/text.ts';
import { type CaseResult, runAll, runCase } from './runner.ts';
import { scenarioWith } from './testing/observed.ts';

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
const options = { jobs: 2, seed: 0, failFast: false, onResult: () => {} };

describe('runCase', () => {
  it('passes what is right, counts the calls, and gives the same result twice', async () => {
    const [first, second] = [await runCase(quote, good()), await runCase(quote, good())];
    expect(first).toMatchObject({ status: 'pass', end: 'completed', modelCalls: 2, toolCalls: 1 });
    expect({ ...first, ms: 0 }).toEqual({ ...second, ms: 0 });
  });

  it('fails what is missing, with the figures that were shown', async () => {
    const result = await runCase(quote, noopModel);
    expect(result).toMatchObject({ status: 'fail', failures: [{ grader: 'numbers' }] });
  });

  it('ends in the assistant’s own answer when the model throws, and that is the model’s failure', async () => {
    const result = await runCase(
      quote,
      model(async () => Promise.reject(new Error('no answer'))),
    );
    expect(result).toMatchObject({ status: 'fail', error: null });
  });

  it('calls an error what the harness itself could not do', async () => {
    const patch = [{ op: 'replace', path: '/dealers/dealer_99/funderIds', value: [] }];
    const broken = scenarioWith({}, { world: { role: 'customer', patch } });
    expect(await runCase(broken, good())).toMatchObject({
      status: 'error',
      error: expect.stringContaining('nowhere'),
    });
  });
});

describe('runAll', () => {
  const several = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...quote, id: `tests.${name}` }));

  it('keeps the order of the list whatever the order of running', async () => {
    const order: string[] = [];
    const results = await runAll(several, noopModel, {
      ...options,
      seed: 7,
      onResult: ({ id }) => void order.push(id),
    });
    expect(results.map(({ id }) => id)).toEqual(several.map(({ id }) => id));
    expect([...order].sort()).toEqual(several.map(({ id }) => id));
  });

  it('begins nothing more after a failure when told so', async () => {
    const results = await runAll(several, noopModel, { ...options, jobs: 1, failFast: true });
    expect(results).toHaveLength(1);
  });
});

const result = (overrides: Partial<CaseResult> = {}): CaseResult => ({
  id: 'tests.example',
  version: 1,
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
    toolSchemas: '',
    packages: {},
    node: '',
  };
  const results = [result(), failed, errored];
  const report = {
    format: 'chauffeur-eval-run@1',
    model: 'planner',
    seed: 0,
    fingerprint,
    summary: summarise(results, 4),
    results,
  } as const;

  it('count errors as neither, with both bounds', () => {
    expect(report.summary).toMatchObject({ passed: 1, failed: 1, errors: 1, left: 1, modelCalls: 6 });
    expect(report.summary.passRate).toEqual([1 / 3, 2 / 3]);
    expect(closingLines(report, false).join('\n')).toContain('33.3 % to 66.7 %');
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
});
