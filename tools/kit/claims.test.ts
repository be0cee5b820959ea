import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  amount,
  Claim,
  code,
  collectClaims,
  count,
  day,
  months,
  name,
  nameClaims,
  rate,
  verdict,
} from './claims.ts';
import { Currency, Minor } from './units.ts';

const found = (schema: z.ZodType, output: unknown) =>
  collectClaims(schema, output).map(({ role, path, value }) => [role, path, value]);

describe('collectClaims', () => {
  it('returns marked values in schema order, whatever the order of the output', () => {
    const schema = z.strictObject({ payment: amount('monthly_payment'), note: z.string(), apr: rate('apr') });
    expect(collectClaims(schema, { apr: 0.07, note: 'x', payment: 42_611 })).toEqual([
      { role: 'monthly_payment', unit: 'money', path: '/payment', value: 42_611 },
      { role: 'apr', unit: 'rate', path: '/apr', value: 0.07 },
    ]);
  });

  it.each([
    ['a root', count('total'), 3, [['total', '', 3]]],
    [
      'objects in lists in objects',
      z.strictObject({ offers: z.array(z.strictObject({ stips: z.array(code('stip', ['a', 'b'])) })) }),
      { offers: [{ stips: ['a', 'b'] }, { stips: [] }, { stips: ['a'] }] },
      [
        ['stip', '/offers/0/stips/0', 'a'],
        ['stip', '/offers/0/stips/1', 'b'],
        ['stip', '/offers/2/stips/0', 'a'],
      ],
    ],
    ['an optional that is there', z.strictObject({ a: amount('x').optional() }), { a: 1 }, [['x', '/a', 1]]],
    ['an optional that is not', z.strictObject({ a: amount('x').optional() }), {}, []],
    ['a null', z.strictObject({ a: amount('x').nullable() }), { a: null }, []],
    ['a zero', z.strictObject({ a: amount('x').nullable() }), { a: 0 }, [['x', '/a', 0]]],
    [
      'nullable, optional and readonly at once',
      z.strictObject({ a: amount('x').nullable().optional().readonly() }),
      { a: 5 },
      [['x', '/a', 5]],
    ],
    [
      'the fitting member of a union',
      z.union([z.strictObject({ a: amount('x') }), z.strictObject({ b: day('y') })]),
      { b: '2026-03-02' },
      [['y', '/b', '2026-03-02']],
    ],
    [
      'the fitting member of a discriminated union',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), n: months('term') }),
        z.strictObject({ kind: z.literal('b'), n: amount('price') }),
      ]),
      { kind: 'b', n: 60 },
      [['price', '/n', 60]],
    ],
    [
      'a value with a default',
      z.strictObject({ a: months('term').default(12) }),
      { a: 60 },
      [['term', '/a', 60]],
    ],
  ] as const)('finds claims in %s', (_, schema, output, expected) => {
    expect(found(schema, output)).toEqual(expected);
  });

  it('finds nothing in what is not marked, not even in the schema a mark was made from', () => {
    amount('monthly_payment');
    expect(found(z.strictObject({ a: Minor, b: z.string() }), { a: 1, b: 'approved' })).toEqual([]);
  });

  it('keeps a mark through a description and a further limit', () => {
    const schema = z.strictObject({ a: amount('x').describe('what it is'), b: count('n').min(0) });
    expect(found(schema, { a: 1, b: 2 })).toEqual([
      ['x', '/a', 1],
      ['n', '/b', 2],
    ]);
  });

  it('marks each use of its own, so that one shape may serve two roles', () => {
    const schema = z.strictObject({ low: amount('low'), high: amount('high') });
    expect(found(schema, { low: 1, high: 2 })).toEqual([
      ['low', '/low', 1],
      ['high', '/high', 2],
    ]);
  });

  it('refuses a role that could not name a claim', () => {
    expect(() => amount('apr_2')).toThrow();
    expect(() => name('Funder')).toThrow();
  });
});

describe('nameClaims', () => {
  const call = { tool: 'score_risk', callId: 't1.1.0', currency: Currency.parse('USD') };
  const unnamed = collectClaims(
    z.strictObject({ verdict: verdict(['approved']), a: amount('payment'), b: amount('payment') }),
    { verdict: 'approved', a: 1, b: 2 },
  );

  it('counts each role on through the conversation, and the first counts stay as they were', () => {
    const counts = { payment: 7 };
    const { claims, counts: next } = nameClaims(unnamed, call, counts);
    expect(claims.map(({ id }) => id)).toEqual(['verdict_1', 'payment_8', 'payment_9']);
    expect(next).toEqual({ verdict: 1, payment: 9 });
    expect(counts).toEqual({ payment: 7 });
  });

  it('gives money its currency, every claim its source, and only claims of the schema', () => {
    const { claims } = nameClaims(unnamed, call, {});
    expect(claims[1]).toEqual({
      id: 'payment_1',
      role: 'payment',
      unit: 'money',
      currency: 'USD',
      value: 1,
      source: { tool: 'score_risk', callId: 't1.1.0', path: '/a' },
    });
    expect(claims[0]).not.toHaveProperty('currency');
    for (const claim of claims) expect(Claim.safeParse(claim).success).toBe(true);
  });
});
