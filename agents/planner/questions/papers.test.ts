import { describe, expect, it } from 'vitest';
import { allMissing, opened } from '../testing/answers.ts';
import { answer, Conversation, code, count, money } from '../testing/conversation.ts';
import { text } from '../testing/offered.ts';

const verified = (findings: readonly object[] = [], confirmed: readonly object[] = []) =>
  answer({ findings, confirmed, documentCount: count('document_count_1', 2) });

const file = (more: object) =>
  answer({
    documentId: 'doc_1',
    outcome: code('document_outcome_1', 'read'),
    pageCount: count('page_count_1', 12),
    papers: [],
    retake: [],
    findings: [],
    missing: allMissing,
    ...more,
  });

const differs = {
  code: code('finding_1', 'income_differs'),
  first: money('finding_first_1', 700_000),
  second: money('finding_second_1', 520_000),
  cure: code('finding_cure_1', 'explanation'),
};

function read(said: string, parsed: object, verification = verified(), locale: 'en-US' | 'zh-CN' = 'en-US') {
  const talk = new Conversation({ role: 'dealer', locale });
  talk.say(said, ['doc_1']);
  talk.answer({ open_deal: opened, parse_document: file(parsed), verify_documents: verification });
  return talk;
}

describe('papers that were sent', () => {
  it('in one file are told with its pages, each kind once, and the pages to take again with why', () => {
    const papers = [
      { kind: code('document_kind_1', 'pay_stub') },
      { kind: code('document_kind_2', 'w2') },
      { kind: code('document_kind_3', 'pay_stub') },
    ];
    const retake = [{ page: count('retake_page_1', 7), reason: code('retake_reason_1', 'blurred') }];
    const spoken = text(read('here is everything', { papers, retake }).next());
    expect(spoken).toContain(
      'Papers read in one file (pages: {{page_count_1}}): {{document_kind_1}} and {{document_kind_2}}.',
    );
    expect(spoken).toContain('Please take page {{retake_page_1}} again: {{retake_reason_1}}.');
    expect(spoken).not.toContain('{{document_kind_3}}');
  });

  it('and could not be read are told with the outcome, each reason once, and what can be done instead', () => {
    const lost = {
      outcome: code('document_outcome_1', 'unreadable'),
      retake: [
        { page: count('retake_page_1', 1), reason: code('retake_reason_1', 'blurred') },
        { page: count('retake_page_2', 2), reason: code('retake_reason_2', 'blurred') },
      ],
    };
    expect(text(read('my stub', lost).next())).toContain(
      'I could not use that paper: {{document_outcome_1}}. The reason: {{retake_reason_1}}. You can also tell me the details.',
    );
  });

  const one = { papers: [{ kind: code('document_kind_1', 'pay_stub') }], findings: [differs] };

  it('are told with what is to be cleared up, in few words', () => {
    const spoken = text(read('the papers of my buyer', one, verified([differs])).next());
    expect(spoken).toContain('- {{finding_1}}: {{finding_first_1}} against {{finding_second_1}}');
    expect(spoken).not.toContain('{{finding_cure_1}}');
  });

  it.each([
    ['en-US', 'is anything wrong with these papers?'],
    ['zh-CN', '这些材料有什么问题？'],
  ] as const)('are told with what settles each point when that is asked (%s)', (locale, question) => {
    const spoken = text(read(question, one, verified([differs]), locale).next());
    expect(spoken).toContain('{{finding_cure_1}}');
  });

  it('and asked about later, are told with what settles each point and what they confirm', () => {
    const confirmed = { code: code('finding_2', 'income_supported') };
    const talk = read('the papers of my buyer', one, verified([differs], [confirmed]));
    talk.spoken();
    const spoken = text(talk.say('what must I fix in these papers?'));
    expect(spoken).toContain('against {{finding_second_1}}; {{finding_cure_1}}');
    expect(spoken).toContain('The papers confirm: {{finding_2}}.');
  });

  it('are named when the missing ones are asked for', () => {
    const talk = read('the papers of my buyer', { ...one, findings: [] });
    talk.spoken();
    const spoken = text(talk.say('which papers are still missing?'));
    expect(spoken).toContain('On file already: {{document_kind_1}}.');
    expect(spoken).toContain('Still needed');
  });
});
