import { describe, expect, it } from 'vitest';
import { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { allPhrases } from '../../language/phrases.ts';
import { renderText } from '../../turn/render.ts';
import { opened } from '../testing/answers.ts';
import { answer, Conversation, code, count, money } from '../testing/conversation.ts';

const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];
const said: Readonly<Record<Locale, readonly [string, string]>> = {
  'en-US': ['Here are the papers of my buyer.', 'What must I fix in these papers?'],
  'zh-CN': ['这是客户的材料。', '这些材料有什么问题？'],
  'de-DE': ['Hier sind die Unterlagen meines Käufers.', 'Stimmt etwas nicht mit den Unterlagen?'],
};

const parsed = answer({
  documentId: 'doc_1',
  outcome: code('document_outcome_1', 'read'),
  pageCount: count('page_count_1', 3),
  papers: [{ kind: code('document_kind_1', 'pay_stub') }, { kind: code('document_kind_2', 'w2') }],
  retake: [{ page: count('retake_page_1', 2), reason: code('retake_reason_1', 'blurred') }],
  findings: [],
});
const lost = answer({
  documentId: 'doc_1',
  outcome: code('document_outcome_1', 'unreadable'),
  papers: [],
  retake: [{ page: count('retake_page_1', 1), reason: code('retake_reason_1', 'too_dark') }],
  findings: [],
});
const verified = answer({
  findings: [
    {
      code: code('finding_1', 'income_differs'),
      first: money('finding_first_1', 700_000),
      second: money('finding_second_1', 520_000),
      cure: code('finding_cure_1', 'explanation'),
    },
  ],
  confirmed: [{ code: code('finding_2', 'income_supported') }],
  documentCount: count('document_count_1', 2),
});

const claimsOf = (...answers: readonly object[]): Claim[] =>
  answers.flatMap((one) =>
    Object.entries((one as { claims: Record<string, object> }).claims).map(([id, claim]) => {
      const { shown: _, ...known } = claim as Record<string, unknown>;
      return Claim.parse({ id, ...known, ...(known.unit === 'money' ? { currency: 'USD' } : {}) });
    }),
  );

describe.each(
  locales.flatMap((locale) => (['customer', 'dealer'] as const).map((role) => ({ locale, role }))),
)('what is said about papers to a $role in $locale', ({ locale, role }) => {
  it.each([
    { what: 'papers that were read', file: parsed },
    { what: 'a file that could not be read', file: lost },
  ])('passes the check of what a person may see: $what', ({ file }) => {
    const [sends, asks] = said[locale];
    const talk = new Conversation({ locale, role });
    talk.say(sends, ['doc_1']);
    talk.answer({ open_deal: opened, parse_document: file, verify_documents: verified });
    const told = talk.spoken();
    talk.say(asks);
    for (const draft of [told, talk.spoken()]) {
      const rendered = renderText({
        draft,
        claims: claimsOf(file, verified),
        said: [],
        names: [],
        format: { locale, currencyExponent: 2, phrases: allPhrases },
      });
      expect(rendered, draft).toMatchObject({ ok: true });
    }
  });
});
