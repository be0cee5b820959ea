import { describe, expect, it } from 'vitest';
import { createTools } from '#tools/create-tools.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { testCatalog, testWorld } from '#tools/testing/world.ts';
import { unsourcedFields } from '../../turn/sources.ts';
import { Conversation } from '../testing/conversation.ts';
import { germanAsked } from './testing/asked-de.ts';
import { englishAsked } from './testing/asked-en.ts';
import { chineseAsked } from './testing/asked-zh.ts';

const tools = new Map(createTools(testWorld(testCatalog())).map((tool) => [tool.name, tool]));
const repaying = /^(?:compare_|quote_payoff|solve_|show_legal|disclose_)/;

const loans = {
  'en-US': 'I borrow 25,000 at 6.99 % over 60 months.',
  'zh-CN': '贷款25000，年利率6.99%，60期。',
  'de-DE': 'Kredit über 25.000 Dollar zu 6,99 % auf 60 Monate.',
} as const;

/** Each question, asked after a loan was named. */
const asked = (
  [
    ['en-US', englishAsked],
    ['zh-CN', chineseAsked],
    ['de-DE', germanAsked],
  ] as const
).flatMap(([locale, rows]) =>
  rows.flatMap(([text, ask, , before]) => (ask && !before ? [{ locale, text }] : [])),
);

describe('a call for a question about repaying', () => {
  it.each(asked)('fits its schema and holds nothing that nobody stated: $text', ({ locale, text }) => {
    const talk = new Conversation({ locale });
    talk.say(loans[locale]);
    const planned = talk.say(text);
    const calls = 'calls' in planned ? planned.calls.filter(({ name }) => repaying.test(name)) : [];
    for (const { name, args } of calls) {
      const input = tools.get(name)!.input;
      expect(input.safeParse(args).error?.issues ?? []).toEqual([]);
      const sources = {
        said: [loans[locale], text],
        claims: [],
        deal: undefined,
        currency: 'USD',
        currencyExponent: 2,
        today: IsoDate.parse('2026-03-02'),
      };
      expect(unsourcedFields(input, args, sources)).toEqual([]);
    }
  });

  it('is made for nearly all of them', () => {
    const made = asked.filter(({ locale, text }) => {
      const talk = new Conversation({ locale });
      talk.say(loans[locale]);
      const planned = talk.say(text);
      return 'calls' in planned && planned.calls.some(({ name }) => repaying.test(name));
    });
    expect(made.length / asked.length).toBeGreaterThan(0.8);
  });
});
