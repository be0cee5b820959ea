import { describe, expect, it } from 'vitest';
import { IsoDate } from '#tools/kit/units.ts';
import { germanUtterances } from './testing/utterances-de.ts';
import { englishUtterances } from './testing/utterances-en.ts';
import { chineseUtterances } from './testing/utterances-zh.ts';
import { understand } from './understand.ts';

const funders = ['Union Street Bank', 'First Lantern Bank', 'Harbor Auto Finance'];

describe.each([
  ['English', englishUtterances],
  ['Chinese', chineseUtterances],
  ['German', germanUtterances],
])('%s is understood', (_language, rows) => {
  const named = rows.map(([text, act, slots, expectations]) => ({ text, act, slots, expectations }));
  it.each(named)('$text', ({ text, act, slots, expectations }) => {
    const read = understand(text, {
      expected: [],
      recent: [],
      funders,
      attachments: 0,
      today: IsoDate.parse('2026-03-02'),
      currency: 'USD',
      ...expectations,
    });
    expect(read.slots).toEqual(slots);
    expect([...read.acts]).toContain(act);
  });
});

it('covers more than 150 utterances in English and Chinese', () => {
  expect(englishUtterances.length + chineseUtterances.length).toBeGreaterThanOrEqual(150);
});
