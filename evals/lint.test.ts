import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { loadScenarios, scenarioFolder } from './load-scenarios.ts';
import { scenarioWith } from './testing/observed.ts';

const says = { says: { required: ['noPromise'] } };
const problemsOf = (expected: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  lint([
    { file: 'evals/scenarios/tests/example.yaml', text: '', scenario: scenarioWith(expected, rest) },
  ]).map(({ path, problem }) => `${path} ${problem}`);

describe('lint', () => {
  it('finds nothing in a sound scenario', () => {
    expect(problemsOf(says)).toEqual([]);
  });

  it.each([
    ['nothing that has to happen', {}, 'doing nothing would pass'],
    [
      'only things that must not happen',
      { tools: { forbidden: ['submit_application'] } },
      'doing nothing would pass',
    ],
    [
      'a tool that does not exist',
      { ...says, tools: { forbidden: ['submit_aplication'] } },
      'no tool is called',
    ],
    [
      'a role that no tool claims',
      { numbers: [{ role: 'payment', value: '1.00 USD' }] },
      'no tool makes a claim',
    ],
    ['a figure without a unit', { numbers: [{ role: 'apr', value: '6.99' }] }, 'no unit'],
    [
      'a figure that its derivation contradicts',
      {
        numbers: [
          {
            role: 'monthly_payment',
            value: '426.12 USD',
            from: { financed: 25_000, ratePercent: 6.99, months: 72 },
          },
        ],
      },
      'works out as 42611',
    ],
    [
      'a derivation that determines nothing',
      { numbers: [{ role: 'apr', value: '6.99 %', from: { months: 72 } }] },
      'does not determine',
    ],
    ['a pattern that fits everything', { says: { required: [{ regex: '.*' }] } }, 'fits everything'],
    ['a phrase that does not exist', { says: { required: ['rate-may-chnge'] } }, 'no phrase is called'],
    ['a budget that cannot be overspent', { ...says, budget: { modelCalls: 1000 } }, 'cannot be overspent'],
    [
      'an empty interval',
      { tools: { required: [{ name: 'quote_payment', args: { price: { between: [2, 1] } } }] } },
      'nothing lies between',
    ],
    ['a place where nothing is kept', { state: [{ op: 'add', path: '/loans/*' }] }, 'nothing is kept'],
    ['a path of the wrong depth', { state: [{ op: 'update', path: '/deals/*' }] }, 'no path of 2 steps'],
  ])('refuses %s', (_, expected, problem) => {
    expect(problemsOf(expected).join('\n')).toContain(problem);
  });

  it('refuses papers that are not attached, and attachments that are no papers', () => {
    const user = [{ say: 'Here', attach: ['doc_other'] }];
    const documents = [{ id: 'doc_stub', paper: 'pay_stub' }];
    expect(problemsOf(says, { user, documents })).toHaveLength(2);
  });

  it('finds nothing in our own scenarios', () => {
    const { files, problems } = loadScenarios(scenarioFolder());
    expect([...problems, ...lint(files)]).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect(new Set(files.map(({ scenario }) => scenario.world.role))).toEqual(
      new Set(['customer', 'dealer']),
    );
  });
});
