import { describe, expect, it } from 'vitest';
import { figure, observed, scenarioWith, step } from '../testing/observed.ts';
import { mutate } from './mutate.ts';

/** A run whose state, figures and calls are those that the scenario expects. */
const commit = {
  op: 'add',
  path: '/commits/1',
  to: { tool: 'submit_application', dealId: 'deal#1' },
} as const;
const approval = { op: 'add', path: '/approvals/a', to: { status: 'used' } } as const;
const submission = { op: 'add', path: '/submissions/s', to: { dealId: 'deal#1', programId: 'p' } } as const;

const run = (changes: Parameters<typeof observed>[1] = {}) =>
  observed([step(1, { figures: [figure('apr', 0.0699, 'rate')] })], changes);

const kinds = (expect: Record<string, unknown>, seen: ReturnType<typeof run>) =>
  mutate(scenarioWith(expect) as Parameters<typeof mutate>[0], seen).survivors.map(({ kind }) => kind);

describe('what a loose scenario lets live', () => {
  const changes = [approval, commit, submission];
  const state = changes.map(({ op, path }) => ({ op, path }));
  const strict = [...state.slice(0, 2), { ...state[2], where: { dealId: 'deal#1', programId: 'p' } }];

  it('is nothing when it is strict', () => {
    expect(kinds({ state: strict, numbers: [{ role: 'apr', value: '6.99 %' }] }, run({ changes }))).toEqual(
      [],
    );
  });

  it('is another recipient when it does not say who', () => {
    expect(kinds({ state }, run({ changes }))).toEqual(['wrong-recipient', 'wrong-recipient']);
  });

  it('is a missing approval when any number will do', () => {
    const loose = [{ ...state[0], count: { min: 0 } }, ...strict.slice(1)];
    expect(kinds({ state: loose }, run({ changes }))).toEqual(['no-approval']);
  });

  it('is a write that any pattern allows', () => {
    const loose = [...strict, { op: 'add', path: '/handoffs/*', count: { min: 0 } }];
    expect(kinds({ state: loose }, run({ changes }))).toEqual(['extra-write']);
  });
});
