import { describe, expect, it } from 'vitest';
import { type Matcher, mismatches } from './matchers.ts';

const fits = (matcher: Matcher, actual: unknown) => mismatches(matcher, actual, 'refuse').length === 0;

describe('mismatches', () => {
  it.each<{ matcher: Matcher; good: unknown; bad: unknown }>([
    { matcher: 25, good: '25.00', bad: '25.01' },
    { matcher: '25.00', good: 25, bad: 2500 },
    { matcher: '0025', good: '0025', bad: '25' },
    { matcher: null, good: null, bad: 0 },
    { matcher: { eq: 'a' }, good: 'a', bad: 'A' },
    { matcher: { ne: 'a' }, good: 'b', bad: 'a' },
    { matcher: { in: [48, 60] }, good: 60, bad: 72 },
    { matcher: { notIn: ['submitted'] }, good: 'draft', bad: 'submitted' },
    { matcher: { between: [1, 2] }, good: 2, bad: 2.01 },
    { matcher: { approx: { value: 100, rel: 0.01, reason: 'a test' } }, good: 101, bad: 102 },
    { matcher: { regex: '^harbor_' }, good: 'harbor_new', bad: 'new_harbor_' },
    { matcher: { any: true }, good: 0, bad: undefined },
    { matcher: { absent: true }, good: undefined, bad: 0 },
    { matcher: [1, { any: true }], good: [1, 2], bad: [1, 2, 3] },
    { matcher: { a: { b: 1 } }, good: { a: { b: 1 } }, bad: { a: { b: 2 } } },
  ])('$matcher fits $good and not $bad', ({ matcher, good, bad }) => {
    expect(fits(matcher, good)).toBe(true);
    expect(fits(matcher, bad)).toBe(false);
  });

  it('minds a key that is not named, unless extra keys are allowed', () => {
    expect(mismatches({ a: 1 }, { a: 1, b: 2 }, 'refuse')).toEqual([
      { path: '/b', expected: 'nothing', actual: '2' },
    ]);
    expect(mismatches({ a: 1 }, { a: 1, b: 2 }, 'allow')).toEqual([]);
  });

  it('minds NaN and what is missing', () => {
    expect(fits({ ne: 1 }, undefined)).toBe(false);
    expect(fits({ between: [0, 1] }, Number.NaN)).toBe(false);
  });
});
