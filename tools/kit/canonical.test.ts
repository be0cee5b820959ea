import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf, sha256 } from './canonical.ts';

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe('canonicalJson', () => {
  it('sorts keys, leaves out undefined members and writes no blanks', () => {
    expect(canonicalJson({ b: [1, null, 'é'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"é"]}',
    );
  });

  it('gives equal bytes to equal values, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(hashOf(shuffled(value))).toBe(hashOf(value));
      }),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes every string, key and number as JSON does, byte for byte', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\n', '"', '\\', '\u2028', '\ud800'),
    );
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    fc.assert(
      fc.property(text, number, (words, figure) => {
        expect(canonicalJson(words)).toBe(JSON.stringify(words));
        expect(canonicalJson(figure)).toBe(JSON.stringify(figure));
        expect(canonicalJson({ [words]: figure })).toBe(JSON.stringify({ [words]: figure }));
      }),
    );
  });

  it('gives different bytes to different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(shuffled(shuffled(a))) === JSON.stringify(b);
        if (canonicalJson(a) === canonicalJson(b)) expect(shuffled(a)).toEqual(shuffled(b));
        else expect(same).toBe(false);
      }),
    );
  });

  it('knows no minus zero, so that a sum that cancels out hashes as zero', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it('writes a hole in a list as null', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    expect(canonicalJson([, 1])).toBe('[null,1]');
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a BigInt', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['undefined', undefined],
    ['a Date, which would pass for an empty object', new Date(0)],
    ['a Map', new Map([[1, 2]])],
    ['a Set', new Set([1])],
    ['bytes', new Uint8Array([1])],
  ])('refuses %s, at any depth', (_, value) => {
    const refusal = expect.objectContaining({ code: 'canonical/not_json', kind: 'defect' });
    expect(() => canonicalJson(value)).toThrow(refusal);
    if (value !== undefined) expect(() => canonicalJson({ a: [{ b: value }] })).toThrow(refusal);
  });
});

describe('sha256', () => {
  it('is the published digest of "abc" (FIPS 180-2, B.1), of text and of its bytes', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256('abc')).toBe(digest);
    expect(sha256(new TextEncoder().encode('abc'))).toBe(digest);
  });
});
