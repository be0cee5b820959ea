import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLooping } from './babble.ts';

describe('isLooping', () => {
  it.each([
    ['one character', 'a'.repeat(240)],
    ['a phrase', 'I can help you with that. '.repeat(12)],
    [
      'a long paragraph',
      `${'The quick brown fox jumps over the lazy dog and '.repeat(8).slice(0, 380)}#`.repeat(4),
    ],
    ['a loop after good text', `Your car is ready.\n${'and so on '.repeat(40)}`],
    ['a loop cut in its middle', 'Sure thing! Let me check. '.repeat(14).slice(0, -7)],
  ])('sees %s', (_, text) => {
    expect(isLooping(text)).toBe(true);
  });

  it.each([
    ['a short repetition', 'no, no, no, no, no!'],
    ['a paragraph said three times', 'A sentence of some length that is repeated. '.repeat(3)],
    ['a table', [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `| ${n} | {{funder_${n}}} | {{apr_${n}}} |\n`).join('')],
    ['nothing', ''],
  ])('lets %s pass', (_, text) => {
    expect(isLooping(text)).toBe(false);
  });

  it('sees every loop of at least four turns and 240 characters with a period of at most 400', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400 }),
        fc.string({ maxLength: 50 }),
        (unit, before) => {
          expect(isLooping(before + unit.repeat(Math.max(4, Math.ceil(240 / unit.length))))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
