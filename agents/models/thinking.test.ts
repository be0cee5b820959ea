import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThinkingFilter, withoutThinking } from './thinking.ts';

describe('withoutThinking', () => {
  it.each([
    ['leaves plain speech alone', 'Your payment is {{payment_1}}.', 'Your payment is {{payment_1}}.'],
    ['removes a section', '<think>They want 72.</think>\n\nHello.', 'Hello.'],
    ['removes a section in the middle', 'Well. <think>hm</think>Hello.', 'Well. Hello.'],
    ['removes a section that never closes', 'Hello. <think>but the score is 512', 'Hello.'],
    ['removes what stands before a close without an open', 'The score is 512.</think>Hello.', 'Hello.'],
    ['removes nested sections', '<think>a<think>b</think>c</think>d', 'd'],
    ['reads any case', '<THINK>a</Think>b', 'b'],
    ['knows Magistral', '[THINK]a[/THINK]b', 'b'],
    ['knows Kimi', '◁think▷a◁/think▷b', 'b'],
    ['knows reasoning and thought', '<reasoning>a</reasoning>b<thought>c</thought>', 'b'],
    ['keeps what only looks like a marker', '3 < 4 and <thin ice> [thing]', '3 < 4 and <thin ice> [thing]'],
    ['keeps the beginning of a marker at the end', 'a <thi', 'a <thi'],
    ['gives nothing when there was only thinking', '<think>a</think>', ''],
  ])('%s', (_, text, speech) => {
    expect(withoutThinking(text)).toBe(speech);
  });
});

const pieces = fc.constantFrom(
  '<think>',
  '</think>',
  '<thinking>',
  '</thinking>',
  '[THINK]',
  '[/think]',
  '◁think▷',
  '<',
  '</',
  'think>',
  'K',
  'İ',
  ' ',
  'a',
  'score 512',
);

describe('createThinkingFilter', () => {
  it('gives the same speech however the text is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.array(fc.nat({ max: 80 }), { maxLength: 10 }),
        (parts, cuts) => {
          const text = parts.join('');
          const filter = createThinkingFilter();
          const places = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b), text.length];
          for (const [i, end] of places.slice(1).entries()) filter.push(text.slice(places[i], end));
          expect(filter.end()).toBe(withoutThinking(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never speaks a word of a closed section, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), fc.array(pieces, { maxLength: 6 }), (before, after) => {
        const text = `${before.join('')}<think>SECRET</think>${after.join('')}`;
        expect(withoutThinking(text)).not.toContain('SECRET');
      }),
    );
  });

  it('holds back a marker that is not yet whole', () => {
    const filter = createThinkingFilter();
    filter.push('Hello <th');
    expect(filter.spoken()).toBe('Hello ');
    filter.push('ink>the score');
    expect(filter.spoken()).toBe('Hello ');
  });
});
