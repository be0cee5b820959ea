import { describe, expect, it } from 'vitest';
import { IsoDate } from '#tools/kit/units.ts';
import { understand } from '../understand.ts';
import { germanAsked } from './testing/asked-de.ts';
import { englishAsked } from './testing/asked-en.ts';
import { chineseAsked } from './testing/asked-zh.ts';

describe.each([
  ['English', englishAsked, 'en-US'],
  ['Chinese', chineseAsked, 'zh-CN'],
  ['German', germanAsked, 'de-DE'],
] as const)('a question about repaying in %s', (_language, rows, locale) => {
  it.each(rows.map(([text, ask, slots, before]) => ({ text, ask, slots, before })))(
    '$text',
    ({ text, ask, slots, before }) => {
      const read = understand(text, {
        expected: [],
        recent: [],
        funders: [],
        attachments: 0,
        currency: 'USD',
        today: IsoDate.parse('2026-03-02'),
        locale,
        ...(before ? { repayment: before } : {}),
      });
      expect(read.repayment).toEqual(ask);
      if (slots) expect(read.slots).toEqual(slots);
    },
  );

  it('is tested on more than 20 utterances', () => expect(rows.length).toBeGreaterThan(20));
});
