import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixedContext } from '../testing/context.ts';
import { testFact } from '../testing/deal.ts';
import { callTool } from './call-tool.ts';
import { type AnyTool, defineTool, type Effect } from './define-tool.ts';
import { reportError, unavailable } from './errors.ts';

const secret = 'Zephyrine 900-12-3456';
type Run = AnyTool['run'];

const tool = (run: Run, effect: Effect = 'compute') =>
  defineTool({
    name: 'double_it',
    description: 'Doubles.',
    effect,
    roles: ['customer'],
    reads: [],
    writes: [],
    input: z.strictObject({ n: z.int().max(100) }),
    output: z.strictObject({ twice: z.int() }),
    run,
  });
const doubled: Run = ({ n }: { n: number }) => ({ twice: n * 2 });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('callTool', () => {
  it('runs with what the schema let through and returns what the schema let out', async () => {
    expect(await callTool(tool(doubled), { n: 3 }, fixedContext())).toEqual({
      output: { twice: 6 },
      changes: [],
    });
  });

  it.each([
    ['an unknown key', { n: 1, [secret]: 1 }],
    ['a missing key', {}],
    ['another type, which is not coerced', { n: '1' }],
    ['NaN', { n: Number.NaN }],
    ['a list', [1]],
    ['nothing', null],
  ])('refuses %s before the tool runs', async (_, input) => {
    let ran = false;
    const spy = tool(() => {
      ran = true;
      return { twice: 2 };
    });
    expect(await failure(callTool(spy, input, fixedContext()))).toMatchObject({
      kind: 'invalid_input',
      code: 'tool/invalid_arguments',
    });
    expect(ran).toBe(false);
  });

  it('names the failing fields without their values', async () => {
    const error = await failure(callTool(tool(doubled), { n: 123_456_789 }, fixedContext()));
    expect(reportError(error)).toMatchObject({ details: { issues: [{ path: '/n' }] } });
    expect(JSON.stringify(reportError(error))).not.toContain('123456789');
  });

  it('says no more than a few lines of even the worst arguments', async () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`key${i}${'x'.repeat(40)}`, i]));
    const error = await failure(callTool(tool(doubled), keys, fixedContext()));
    expect(JSON.stringify(reportError(error)).length).toBeLessThan(4_000);
  });

  it.each([
    ['too little', {}],
    ['too much', { twice: 2, more: secret }],
    ['nothing', undefined],
  ])('calls it a defect when the tool returns %s', async (_, output) => {
    const error = await failure(
      callTool(
        tool(() => output),
        { n: 1 },
        fixedContext(),
      ),
    );
    expect(error).toMatchObject({ kind: 'defect', code: 'tool/invalid_output' });
    expect(JSON.stringify(reportError(error))).not.toContain(secret);
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError(secret);
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
    [
      'throws a string',
      () => {
        throw secret;
      },
    ],
  ] as const)('withholds what a tool says that %s', async (_, run) => {
    const error = await failure(callTool(tool(run as Run), { n: 1 }, fixedContext()));
    expect(error).toMatchObject({ kind: 'defect', code: 'tool/threw' });
    expect(String((error as Error).message)).not.toContain(secret);
  });

  it('passes on an error of ours as it is', async () => {
    const thrown = unavailable('bureau/down', 'Down.', 'Later.');
    const error = await failure(
      callTool(
        tool(() => Promise.reject(thrown)),
        { n: 1 },
        fixedContext(),
      ),
    );
    expect(error).toBe(thrown);
  });

  it.each([
    ['read', false],
    ['compute', false],
    ['record', true],
    ['commit', true],
  ] as const)('a %s tool may ask for a write: %s', async (effect, may) => {
    const change = { op: 'add_facts', facts: [testFact('terms.termMonths', 72)] } as const;
    const writing = tool((_, context) => {
      context.record(change);
      return { twice: 2 };
    }, effect);
    const outcome = callTool(writing, { n: 1 }, fixedContext());
    if (may) expect((await outcome).changes).toEqual([change]);
    else expect(await failure(outcome)).toMatchObject({ kind: 'defect', code: 'tool/undeclared_effect' });
  });
});
