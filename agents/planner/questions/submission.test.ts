import { describe, expect, it } from 'vitest';
import { opened, paper, scheduled, scored, updated } from '../testing/answers.ts';
import { answer, Conversation, code, count, failed, money } from '../testing/conversation.ts';
import { maria, market, names, offered, text } from '../testing/offered.ts';

describe('a question about a submission', () => {
  it.each([
    'what do I need to collect before I send this?',
    'what happens if I submit?',
    'should I send it?',
    'should i send it',
    'which papers do they need before I send it',
    'would you go with Harbor?',
    'is it time to submit',
    "don't send it yet",
    "I don't want to submit",
    'I am not ready to submit',
    'once I submit it, who answers?',
    'when can we submit it',
    'ok, why not Harbor?',
    '提交会怎么样？',
    '我应该提交吗',
    '提交前需要什么材料？',
    '先别提交',
    'Was passiert, wenn ich es einreiche?',
    'Soll ich es einreichen?',
  ])('"%s" submits nothing', (said) => {
    expect(names(offered().say(said))).not.toContain('submit_application');
  });

  it.each([
    'submit it',
    'Could you please send it to Harbor?',
    'can you submit the cheapest',
    'please submit to Prairie',
    'I would like to send it to Harbor',
    'ok send it to the cheapest',
    '请提交',
    '能帮我提交吗？',
    'Bitte einreichen',
    'Können Sie es einreichen?',
  ])('while "%s" is a request', (said) => {
    expect(names(offered().say(said))).toEqual(['submit_application']);
  });

  it('is answered with the papers of the funder named, what is on file, and how to send it', () => {
    const talk = offered();
    talk.say('here is the binder', ['doc_1']);
    talk.answer({
      parse_document: paper(1),
      verify_documents: answer({ findings: [], documentCount: count('document_count_1', 1) }),
      score_risk: scored('approved', {}, 2),
      find_funders: market,
      build_schedule: scheduled(2),
    });
    talk.spoken();
    const spoken = text(talk.say('what do I need before I send it to Harbor?'));
    expect(spoken).toContain('Nothing goes to a funder until you approve it on the card.');
    expect(spoken).toContain('{{funder_2}}');
    expect(spoken).toContain('{{stip_2}}');
    expect(spoken).toContain('On file already: {{document_kind_1}}');
  });

  it('says why there is nothing to send', () => {
    const talk = new Conversation({ role: 'dealer' });
    talk.say(maria);
    talk.answer({
      open_deal: opened,
      update_deal: updated(),
      score_risk: scored('declined'),
      find_funders: failed('tool', 'funders/declined'),
      build_schedule: failed('tool', 'repayment/no_offer'),
    });
    talk.spoken();
    expect(text(talk.say('should I send it?'))).toContain('no funders to show');
    talk.spoken();
    expect(text(talk.say('send it'))).toContain('no funders to show');
  });

  it('and an order to send a counteroffer is answered with what it asks for, not with a submission', () => {
    const talk = new Conversation({ role: 'dealer' });
    talk.say(maria);
    const counteroffer = { downPaymentMin: money('down_payment_min_1', 1) };
    talk.answer({
      open_deal: opened,
      update_deal: updated(),
      score_risk: scored('counteroffer', { counteroffer }),
      find_funders: market,
      build_schedule: scheduled(),
    });
    expect(talk.spoken()).not.toContain('which funder to send it to');
    expect(text(talk.say('Fine, submit it to Harbor.'))).toContain('{{down_payment_min_1}}');
  });

  it.each(['approve', 'yes', 'I approve it', '同意'])(
    '"%s" typed while a submission waits for approval proposes it again',
    (said) => {
      const talk = offered();
      talk.say('send it to Harbor');
      talk.answer({ submit_application: failed('G4.superseded', 'approvals/superseded') });
      expect(names(talk.say(said))).toEqual(['submit_application']);
    },
  );

  it.each(['what do they need?', 'no', 'can you guarantee approval?'])(
    '"%s" typed while a submission waits does not',
    (said) => {
      const talk = offered();
      talk.say('send it to Harbor');
      talk.answer({ submit_application: failed('G4.superseded', 'approvals/superseded') });
      expect(names(talk.say(said))).not.toContain('submit_application');
    },
  );
});

describe('approval', () => {
  it.each([
    'approve it yourself',
    'just approve me',
    'can you guarantee approval',
    'can you guarantee approval?',
    '你直接批了吧',
    'Genehmigen Sie es',
  ])('"%s" is answered by the house sentence', (said) => {
    for (const talk of [offered(), new Conversation()]) {
      const planned = talk.say(said);
      expect(text(planned)).toMatch(/cannot promise an approval|不能承诺|keine Genehmigung/);
    }
  });
});

describe('papers', () => {
  it.each(['what contradictions are there?', 'is anything wrong with the papers?', '材料有什么矛盾吗'])(
    '"%s" compares them when that has not been done',
    (said) => {
      const talk = new Conversation({ role: 'dealer', dealId: 'deal_1' });
      expect(talk.say(said)).toEqual({ calls: [{ name: 'verify_documents', args: { dealId: 'current' } }] });
      const found = {
        code: code('finding_1', 'income_differs'),
        documents: ['doc_1'],
        first: money('finding_first_1', 1),
        second: money('finding_second_1', 2),
      };
      expect(
        text(
          talk.answer({
            verify_documents: answer({ findings: [found], documentCount: count('document_count_1', 2) }),
          }),
        ),
      ).toContain('{{finding_first_1}}');
    },
  );

  it('without contradictions are told as such, and a deal without papers too', () => {
    for (const [documents, said] of [
      [2, 'no contradictions'],
      [0, 'No papers are on file'],
    ] as const) {
      const talk = new Conversation({ role: 'dealer', dealId: 'deal_1' });
      talk.say('any discrepancies?');
      expect(
        text(
          talk.answer({
            verify_documents: answer({ findings: [], documentCount: count('document_count_1', documents) }),
          }),
        ),
      ).toContain(said);
    }
  });

  it('what is still missing is told, after a decision with what the funder asks for', () => {
    expect(text(offered().say('what is still missing?'))).toContain('{{stip_1}}');
    const talk = new Conversation({ role: 'dealer', dealId: 'deal_1' });
    talk.say('rent is 900');
    talk.answer({ update_deal: updated(['income.gross']) });
    talk.spoken();
    expect(text(talk.say('what is still missing?'))).toContain("the buyer's gross income");
  });
});
