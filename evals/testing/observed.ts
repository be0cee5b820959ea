import type { Observed, ObservedCall, ObservedStep, ShownFigure } from '../observed.ts';
import { Scenario } from '../scenario.ts';

/** A scenario with only what a test is about. */
export const scenarioWith = (expect: Record<string, unknown>, rest: Record<string, unknown> = {}): Scenario =>
  Scenario.parse({
    id: 'tests.example',
    why: 'A scenario of the tests, which is about nothing but the grader under test.',
    world: { role: 'customer' },
    user: [{ say: 'Hello' }],
    ...rest,
    expect: { end: 'completed', ...expect },
  });

export const call = (
  tool: string,
  args: unknown = {},
  overrides: Partial<ObservedCall> = {},
): ObservedCall => ({
  callId: `call_${tool}`,
  tool,
  args,
  rule: 'allow.compute',
  outcome: 'done',
  code: null,
  began: 1,
  ended: 2,
  ...overrides,
});

export const figure = (
  role: string,
  value: number | string,
  unit: ShownFigure['unit'] = 'money',
): ShownFigure => ({
  role,
  value,
  unit,
  shown: String(value),
  claimId: `${role}_1`,
});

export const step = (turn: number, overrides: Partial<ObservedStep> = {}): ObservedStep => ({
  turn,
  user: 'Hello',
  decided: null,
  status: 'replied',
  reply: '',
  sentences: [],
  figures: [],
  calls: [],
  plans: [],
  notices: [],
  awaits: null,
  refusal: null,
  recovered: false,
  modelCalls: 1,
  toolCalls: 0,
  ...overrides,
});

export const observed = (steps: readonly ObservedStep[], overrides: Partial<Observed> = {}): Observed => ({
  locale: 'en-US',
  currencyExponent: 2,
  steps,
  changes: [],
  canaries: {},
  modelCalls: 1,
  toolCalls: 0,
  ...overrides,
});
