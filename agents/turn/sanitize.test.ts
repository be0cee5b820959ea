import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsPerPlanMax, planMessage, sanitize } from './sanitize.ts';

const calling = (...tool_calls: unknown[]) => ({ content: '', tool_calls });
const argsOf = (args: unknown) => sanitize(calling({ name: 'open_deal', args }), 't1.1').calls[0]?.args;
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** Whether a value is what JSON.parse would give, with no key that JavaScript or LangChain treats specially. */
function plain(value: unknown, depth = 0): boolean {
  if (depth > 40) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => plain(item, depth + 1));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(
    ([key, member]) =>
      !['lc', '__proto__', 'constructor', 'prototype'].includes(key) && plain(member, depth + 1),
  );
}

describe('sanitize', () => {
  it('makes a bounded, plain proposal with ids of our own out of anything whatever', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withMap: true,
    });
    const call = fc.record({ name: anything, args: anything, id: anything });
    const message = fc.oneof(
      anything,
      fc.record({ content: anything, tool_calls: anything, invalid_tool_calls: anything }),
      fc.record({
        content: fc.oneof(anything, fc.array(fc.record({ type: fc.constant('text'), text: anything }))),
        tool_calls: fc.array(fc.oneof(call, anything), { maxLength: 40 }),
        invalid_tool_calls: fc.array(call, { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(message, (value) => {
        const { text, calls } = sanitize(value, 't1.1');
        expect(typeof text).toBe('string');
        expect(text.length).toBeLessThanOrEqual(8_000);
        expect(calls.length).toBeLessThanOrEqual(callsPerPlanMax);
        expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
        for (const { name, args } of calls) {
          expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
          expect(plain(args)).toBe(true);
        }
        expect(() => planMessage(calls, 'plan:t1.1')).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      'a getter that throws',
      {
        get content() {
          throw new Error('no');
        },
      },
    ],
    [
      'a list that lies about itself',
      {
        content: '',
        tool_calls: new Proxy([], {
          get() {
            throw new Error('no');
          },
        }),
      },
    ],
    [
      'a call whose name throws',
      calling({
        get name() {
          throw new Error('no');
        },
      }),
    ],
  ])('takes %s for a message that says nothing', (_, message) => {
    expect(sanitize(message, 't1.1')).toEqual({ text: '', calls: [] });
  });

  it('is the same for the same message', () => {
    const message = calling({ name: 'open_deal', args: { a: 1 }, id: 'theirs' });
    expect(sanitize(message, 't1.1')).toEqual(sanitize(message, 't1.1'));
    expect(sanitize(message, 't1.1').calls[0]?.id).toBe('t1.1.0');
  });

  it('reads the text parts of a message in parts, and no other part', () => {
    const content = [
      { type: 'text', text: 'a' },
      { type: 'image', text: 'b' },
      'c',
      { type: 'text', text: 'd' },
    ];
    expect(sanitize({ content }, 't').text).toBe('ad');
  });

  it('cuts text without leaving half a character', () => {
    const { text } = sanitize({ content: `${'a'.repeat(7_999)}🚗` }, 't');
    expect(text).toBe('a'.repeat(7_999));
  });

  it.each([
    ['words', 'dealId: current'],
    ['a list', [1]],
    ['a number', 3],
    ['nothing', undefined],
    ['a LangChain object', { a: { lc: 1, type: 'constructor' } }],
    ['a prototype', JSON.parse('{"__proto__":{"admin":true}}')],
    ['a constructor', { constructor: 1 }],
    ['too much', { a: 'x'.repeat(20_001) }],
    ['a value without JSON', { a: 1n }],
    [
      'a ring',
      (() => {
        const ring: Record<string, unknown> = {};
        ring.self = ring;
        return ring;
      })(),
    ],
    ['lists within lists without end', { a: nested(5_000) }],
    ['lists deeper than any schema', { a: nested(40) }],
  ])('has no arguments when they are %s', (_, args) => {
    expect(argsOf(args)).toBeNull();
  });

  it('keeps words that only look like a special key', () => {
    expect(argsOf({ note: '{"lc": 1}', text: '"constructor":' })).toEqual({
      note: '{"lc": 1}',
      text: '"constructor":',
    });
  });

  it('leaves the prototype of objects alone', () => {
    argsOf(JSON.parse('{"__proto__":{"polluted":true},"a":{"constructor":{"prototype":{"polluted":true}}}}'));
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('turns NaN into null, which no schema of a figure takes', () => {
    expect(argsOf({ n: Number.NaN })).toEqual({ n: null });
  });
});

describe('planMessage', () => {
  it('marks unreadable arguments, so that they are not taken for none', () => {
    const { calls } = sanitize(
      {
        content: '',
        tool_calls: [{ name: 'open_deal', args: 'rubbish' }],
        invalid_tool_calls: [{ name: 'open_deal' }],
      },
      't1.1',
    );
    const message = planMessage(calls, 'plan:t1.1');
    expect(message.tool_calls?.map(({ args }) => args)).toEqual([{ unreadable: true }, { unreadable: true }]);
  });

  it('leaves out the words of a plan, which no check has passed', () => {
    const { calls } = sanitize(
      { content: 'You are approved.', tool_calls: [{ name: 'open_deal', args: {} }] },
      't',
    );
    expect(planMessage(calls, 'p').content).toBe('');
    expect(planMessage(calls, 'p').tool_calls).toEqual([
      { id: 't.0', name: 'open_deal', args: {}, type: 'tool_call' },
    ]);
  });
});
