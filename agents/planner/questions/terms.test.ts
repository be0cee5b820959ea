import { describe, expect, it } from 'vitest';
import {
  allMissing,
  funders,
  offer,
  opened,
  outback,
  scheduled,
  scored,
  updated,
} from '../testing/answers.ts';
import { Conversation, code, failed, money } from '../testing/conversation.ts';
import { args, maria, missOf, names, offered, text, whole } from '../testing/offered.ts';

describe('terms in a question', () => {
  it.each([
    ['which funders would take her at 84 months?', { termMonths: 84 }],
    ['would Harbor take it at 72?', { termMonths: 72 }],
    ['can we do 72 months?', { termMonths: 72 }],
    ['what would it be with 5000 down?', { downPayment: 500_000 }],
    ['72期可以吗？', { termMonths: 72 }],
    ['Was wäre bei 72 Monaten?', { termMonths: 72 }],
    ['72', { termMonths: 72 }],
    ['if I put 5000 down, submit to Prairie', { downPayment: 500_000 }],
  ])('"%s" are tried, not recorded', (said, whatIf) => {
    const planned = offered().say(said);
    expect(names(planned)).toEqual(whole);
    expect(args(planned, 'find_funders')).toEqual({ dealId: 'current', whatIf });
  });

  function tried() {
    const talk = offered();
    talk.say('would Harbor take it at 72?');
    talk.answer({
      score_risk: scored('approved', {}, 2),
      find_funders: funders(
        [offer(5, 'Union Street Bank', 48_000)],
        [missOf(41, 'Harbor Auto Finance', 'term')],
        2,
      ),
      build_schedule: scheduled(2),
    });
    return talk;
  }

  it('are answered for the funder named, with the question whether to keep them', () => {
    const spoken = text(tried().next());
    expect(spoken).toContain('{{funder_41}}');
    expect(spoken).toContain('{{funder_rule_41}}');
    expect(spoken).toContain('Shall I put these terms on the deal?');
  });

  it.each(['yes', 'ok keep that', 'sure'])('"%s" puts them on the deal', (said) => {
    const talk = tried();
    talk.spoken();
    const planned = talk.say(said);
    expect(args(planned, 'update_deal')?.facts).toEqual({ termMonths: 72 });
    expect(names(planned)).not.toContain('submit_application');
  });

  it('"no" goes back to the deal as it is', () => {
    const talk = tried();
    talk.spoken();
    const planned = talk.say('no');
    expect(names(planned)).toEqual(whole);
    expect(args(planned, 'score_risk')).toEqual({ dealId: 'current' });
  });

  it('a what-if about the buyer is no fact', () => {
    const talk = offered();
    expect(text(talk.say('what if she earned 9000 a month?'))).toContain('another term or down payment');
    talk.spoken();
    expect(JSON.stringify(talk.say('make it 72 months'))).not.toContain('900000');
  });
});

describe('a payment wished for', () => {
  it.each([
    'get her under $450',
    'can you get the payment under 450?',
    '月供能不能低于450',
    'can it be any cheaper?',
  ])('"%s" shows the lowest at hand and what lowers it, and searches no car', (said) => {
    const planned = offered().say(said);
    expect(text(planned)).toContain('{{monthly_payment_1}}');
    expect(text(planned)).toMatch(/longer term|期限更长/);
  });

  it('shows the offers that stay within it', () => {
    const spoken = text(offered().say('keep the payment under 530'));
    expect(spoken).toContain('{{monthly_payment_1}}');
    expect(spoken).toContain('{{monthly_payment_2}}');
    expect(spoken).not.toContain('{{monthly_payment_3}}');
  });

  it('is not taken for a down payment or rent that was asked for', () => {
    const talk = new Conversation({ dealId: 'deal_1' });
    talk.say('I make 4000 a month');
    talk.answer({ update_deal: updated(allMissing.filter((key) => key !== 'income.gross')) });
    talk.spoken();
    expect(args(talk.say('around 400 a month'), 'update_deal')).toBeUndefined();
  });
});

describe('what would help', () => {
  const declined = {
    open_deal: opened,
    update_deal: updated([], { vehicle: outback() }),
    score_risk: scored('declined', {
      reasons: [
        { code: code('decline_reason_1', 'length_of_employment') },
        { code: code('decline_reason_2', 'income_insufficient_for_amount') },
        { code: code('decline_reason_3', 'down_payment_insufficient') },
      ],
    }),
    find_funders: failed('tool', 'funders/declined'),
    build_schedule: failed('tool', 'repayment/no_offer'),
  };

  it.each([
    'what would help?',
    'how can I qualify?',
    'what can I do?',
    '怎么才能通过？',
    'Was würde helfen?',
  ])('"%s" after a decline names steps without figures, each once', (said) => {
    const talk = new Conversation();
    talk.say(maria);
    talk.answer(declined);
    talk.spoken();
    const spoken = text(talk.say(said));
    expect(spoken).toMatch(/more time at the job|工作更久|längere Zeit beim Arbeitgeber/);
    const [steps = ''] = spoken.split(/[.。]/);
    expect(steps.match(/a larger down payment|提高首付|eine höhere Anzahlung/g)).toHaveLength(1);
    expect(spoken).not.toMatch(/\d(?!\}\})/);
  });

  it('after a counteroffer gives its figures', () => {
    const talk = new Conversation();
    talk.say(maria);
    const counteroffer = {
      downPaymentMin: money('down_payment_min_1', 1),
      amountFinancedMax: money('amount_financed_max_1', 2),
    };
    talk.answer({
      ...declined,
      score_risk: scored('counteroffer', { counteroffer }),
      find_funders: funders([]),
    });
    talk.spoken();
    expect(text(talk.say('what would help?'))).toContain('{{down_payment_min_1}}');
  });

  it('without offers gives the cures of the nearest programs', () => {
    const talk = new Conversation();
    talk.say(maria);
    const near = missOf(31, 'Harbor Auto Finance', 'ltv', {
      cure: { kind: code('cure_31', 'more_down'), downPayment: money('cure_down_payment_31', 450_000) },
    });
    talk.answer({ ...declined, score_risk: scored('approved'), find_funders: funders([], [near]) });
    talk.spoken();
    expect(text(talk.say('what would help?'))).toContain('{{cure_down_payment_31}}');
  });

  it('a decline gives its reasons once and does not offer them again', () => {
    const talk = new Conversation();
    talk.say(maria);
    const spoken = text(talk.answer(declined));
    expect(spoken).not.toContain('ask for the specific reasons');
    expect(spoken.match(/person/g)).toHaveLength(1);
    expect(spoken.startsWith('On these terms the deal is {{verdict_1}}.')).toBe(true);
  });
});
