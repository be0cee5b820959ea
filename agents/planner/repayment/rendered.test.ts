import { describe, expect, it } from 'vitest';
import { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { allPhrases } from '../../language/phrases.ts';
import { renderText } from '../../turn/render.ts';
import { Conversation } from '../testing/conversation.ts';
import {
  affordable,
  disclosed,
  legal,
  paidOff,
  ratesCompared,
  refinancedAt,
  sideBySide,
  termSolved,
  withExtra,
} from './testing/answers.ts';

const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];
const loan = {
  'en-US': 'I borrow 25,000 at 6.99 % over 60 months.',
  'zh-CN': '贷款25000，年利率6.99%，60期。',
  'de-DE': 'Kredit über 25.000 Dollar zu 6,99 % auf 60 Monate.',
} as const;

/** A question in each language, and the tool's answer to it. */
const questions = [
  {
    tool: 'compare_financing',
    answer: withExtra('lowest_rate'),
    said: [
      'What if I pay 200 extra from July?',
      '从七月起每月多还200呢？',
      'Was ist, wenn ich ab Juli 200 mehr im Monat zahle?',
    ],
  },
  {
    tool: 'compare_financing',
    answer: sideBySide,
    said: ['compare 48, 60 and 72 months', '48期、60期和72期哪个划算？', 'Vergleiche 48, 60 und 72 Monate'],
  },
  {
    tool: 'compare_financing',
    answer: refinancedAt,
    said: [
      'refinance in two years at 4.5 % over 36 months',
      '两年后按4.5%再融资，36期',
      'In zwei Jahren zu 4,5 % auf 36 Monate umschulden',
    ],
  },
  {
    tool: 'quote_payoff',
    answer: paidOff,
    said: ['pay it off on 3 June: how much?', '6月3日一次结清要多少？', 'am 3. Juni ablösen: wie viel?'],
  },
  {
    tool: 'solve_financing',
    answer: affordable,
    said: [
      'what can I afford at 400 a month?',
      '每月400能买多少钱的车？',
      'was kann ich mir für 400 im Monat leisten?',
    ],
  },
  {
    tool: 'solve_financing',
    answer: termSolved,
    said: ['how long at 400 a month?', '每月还400要还多久？', 'Wie lange dauert es bei 400 im Monat?'],
  },
  {
    tool: 'compare_rates',
    answer: ratesCompared,
    said: [
      'is 3 % flat over nine years cheaper than 5.4 % APR?',
      '三厘平息九年比5.4%年化便宜吗？',
      'Sind 3 % Flatrate über neun Jahre günstiger als 5,4 % nominal?',
    ],
  },
  {
    tool: 'show_legal_rates',
    answer: legal,
    said: ['what is the EU APR?', '欧盟年利率是多少', 'Wie hoch ist der EU-Effektivzins?'],
  },
  {
    tool: 'disclose_terms',
    answer: disclosed,
    said: ['show me the disclosures', '给我看贷款披露信息', 'Zeigen Sie mir die Pflichtangaben'],
  },
] as const;

const claimsOf = (answer: object): Claim[] =>
  Object.entries((answer as { claims: Record<string, object> }).claims).map(([id, claim]) => {
    const { shown: _, ...known } = claim as Record<string, unknown>;
    return Claim.parse({ id, ...known, ...(known.unit === 'money' ? { currency: 'USD' } : {}) });
  });

describe.each(locales.map((locale, language) => ({ locale, language })))(
  'what is said in $locale about repaying',
  ({ locale, language }) => {
    it.each(questions.map(({ said, ...rest }) => ({ ...rest, said: said[language] ?? '' })))(
      'passes the check of what a person may see, in any format of figures: $said',
      ({ tool, answer, said }) => {
        const talk = new Conversation({ locale });
        talk.say(`${loan[locale]} ${said}`);
        talk.answer({ [tool]: answer });
        const draft = talk.spoken();
        for (const format of locales) {
          const rendered = renderText({
            draft,
            claims: claimsOf(answer),
            said: [],
            names: [],
            format: { locale: format, currencyExponent: 2, phrases: allPhrases },
          });
          expect(rendered, `${format}: ${draft}`).toMatchObject({ ok: true });
        }
      },
    );
  },
);
