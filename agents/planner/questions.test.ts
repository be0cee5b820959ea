import { describe, expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import {
  accord,
  allMissing,
  funders,
  offer,
  opened,
  outback,
  paper,
  quoted,
  scheduled,
  scored,
  updated,
} from './testing/answers.ts';
import {
  answer,
  Conversation,
  code,
  count,
  failed,
  money,
  name,
  type Setup,
} from './testing/conversation.ts';

const names = (planned: Plan) => ('calls' in planned ? planned.calls.map((call) => call.name) : []);
const args = (planned: Plan, tool: string) =>
  'calls' in planned ? planned.calls.find((call) => call.name === tool)?.args : undefined;
const text = (planned: Plan) =>
  'text' in planned ? planned.text : `calls: ${JSON.stringify(planned.calls)}`;
const whole = ['score_risk', 'find_funders', 'build_schedule'];
const maria =
  'new buyer: Maria Lopez, 2023 Outback, 60 months, 3000 down, earns 5200 a month, rent 1100, no other debts, 3 years on job, 2 years at address, score 720';

const missOf = (n: number, funder: string, rule: string, more: object = {}) => ({
  programId: `miss_${n}`,
  funder: name(`funder_${n}`, funder),
  program: name(`program_${n}`, `Standard ${n}`),
  rules: [{ code: code(`funder_rule_${n}`, rule) }],
  ...more,
});

const market = funders(
  [
    offer(1, 'Union Street Bank', 52_000),
    offer(2, 'Harbor Auto Finance', 53_000),
    offer(3, 'Prairie Credit Union', 54_000),
  ],
  [
    missOf(31, 'Copperfield Auto Funding', 'ltv', {
      cure: { kind: code('cure_31', 'more_down'), downPayment: money('cure_down_payment_31', 450_000) },
    }),
    missOf(32, 'Copperfield Auto Funding', 'score'),
    missOf(33, 'Redwood Consumer Finance', 'term'),
  ],
);

/** A dealer's deal with three offers and three misses. */
function offered(setup: Setup = { role: 'dealer' }) {
  const talk = new Conversation(setup);
  talk.say(maria);
  talk.answer({
    open_deal: opened,
    update_deal: updated([], { vehicle: outback() }),
    score_risk: scored('approved'),
    find_funders: market,
    build_schedule: scheduled(),
  });
  talk.spoken();
  return talk;
}

describe('another buyer', () => {
  it.each([
    [
      'new buyer: John, Honda Civic, 60 months, 1500 down, earns 3800 a month, rent 800, no other debts, 2 years on job, 1 year at address, no credit score',
      'John',
    ],
    ['Next customer: Ann Lee, Honda Civic, 60 months, 1500 down', 'Ann Lee'],
    ['下一位客户：李强，思域，首付1500，分60期', '李强'],
    ['Neuer Kunde: Hans Müller, Honda Civic, 60 Monate, 1.500 Anzahlung', 'Hans Müller'],
    ['prequalify John Smith for the Civic, 60 months, 1500 down', 'John Smith'],
  ])('"%s" opens another deal and carries nothing over', (said, buyer) => {
    const planned = offered().say(said);
    expect(names(planned).slice(0, 2)).toEqual(['open_deal', 'update_deal']);
    const { facts } = args(planned, 'update_deal') as { facts: Record<string, unknown> };
    expect(facts).toMatchObject({
      name: buyer,
      vehicle: 'Honda Civic',
      termMonths: 60,
      downPayment: 150_000,
    });
    expect(facts).not.toHaveProperty('creditScore');
    expect(facts.income).not.toEqual({ amount: 520_000, per: 'month' });
  });

  it('is told everything of theirs, also what the last buyer had in common', () => {
    const planned = offered().say('new buyer: John, Honda Civic, 60 months, 1500 down, no other debts');
    expect(args(planned, 'update_deal')?.facts).toMatchObject({ termMonths: 60, monthlyDebt: 0 });
  });

  it('uses the deal that was just opened for them and is still empty', () => {
    const talk = offered();
    expect(names(talk.say('next customer'))).toEqual(['open_deal']);
    talk.answer({ open_deal: opened });
    talk.spoken();
    expect(names(talk.say('new buyer: John Smith, Honda Civic'))).toEqual(['update_deal']);
  });

  it.each(['prequalify Maria Lopez at 72 months', 'make it 72 months', 'is a new buyer any different?'])(
    'is not begun by "%s"',
    (said) => {
      expect(names(offered().say(said))).not.toContain('open_deal');
    },
  );

  it('is not the way to take a score off: what is recorded stays, and that is said', () => {
    const planned = offered().say('she has no credit score actually');
    expect(text(planned)).toContain('stays on this deal');
  });

  it('a customer begins another deal only by starting over', () => {
    const talk = offered({ role: 'customer' });
    expect(names(talk.say('I am a new customer'))).not.toContain('open_deal');
    talk.spoken();
    expect(names(talk.say('start over'))).toEqual(['open_deal']);
  });
});

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
      check_documents: answer({ findings: [], documentCount: count('document_count_1', 1) }),
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

describe('a funder asked about', () => {
  it.each(['why not Harbor?', '为什么不是Harbor？', 'what about harbor auto?', 'Warum nicht Harbor?'])(
    '"%s" shows its offer beside the cheapest',
    (said) => {
      const spoken = text(offered().say(said));
      expect(spoken).toContain('{{funder_2}}');
      expect(spoken).toContain('{{monthly_payment_2}}');
      expect(spoken).toContain('{{total_of_payments_2}}');
      expect(spoken).toContain('{{funder_1}}');
    },
  );

  it('that fits nowhere is told with each program, its rules and the nearest cure', () => {
    const spoken = text(offered().say('why not Copperfield?'));
    for (const slot of ['funder_rule_31', 'funder_rule_32', 'cure_31', 'cure_down_payment_31'])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).not.toContain('funder_rule_33');
  });

  it('is not found by a word that many names share, nor in the name of another firm', () => {
    for (const said of ['why not an auto loan?', 'why does Harbor Freight matter?'])
      expect(text(offered().say(said))).not.toContain('{{monthly_payment_2}}');
  });
});

describe('a comparison', () => {
  it.each([
    ['compare the two best', 1, 2],
    ['compare Prairie and Harbor', 2, 3],
    ['Harbor vs Prairie', 2, 3],
    ['compare the first and the third', 1, 3],
    ['比较最好的两个', 1, 2],
    ['Vergleichen Sie Prairie und Harbor', 2, 3],
  ])('"%s" has payment, term, rate and total of both', (said, a, b) => {
    const spoken = text(offered().say(said));
    for (const n of [a, b])
      for (const slot of [`monthly_payment_${n}`, `term_${n}`, `apr_${n}`, `total_of_payments_${n}`])
        expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken.match(/^- /gm)).toHaveLength(2);
  });

  it('of two cars looks both up, asks for the terms, and quotes both', () => {
    const talk = new Conversation();
    const planned = talk.say('compare the Outback and the Accord');
    expect(planned).toEqual({
      calls: [
        { name: 'find_vehicles', args: { words: 'Subaru Outback' } },
        { name: 'find_vehicles', args: { words: 'Honda Accord' } },
      ],
    });
    const both = answer({ vehicles: [outback(1)], total: count('vehicle_count_1', 1) });
    expect(text(talk.answer({ find_vehicles: both }))).toContain('Which term in months');
    talk.spoken();
    const quotes = talk.say('60 months with 2000 down');
    expect(names(quotes)).toEqual(['quote_payment', 'quote_payment']);
    expect(args(quotes, 'quote_payment')).toEqual({ price: 2_745_000, downPayment: 200_000, termMonths: 60 });
  });
});

describe('papers', () => {
  it.each(['what contradictions are there?', 'is anything wrong with the papers?', '材料有什么矛盾吗'])(
    '"%s" compares them when that has not been done',
    (said) => {
      const talk = new Conversation({ role: 'dealer', dealId: 'deal_1' });
      expect(talk.say(said)).toEqual({ calls: [{ name: 'check_documents', args: { dealId: 'current' } }] });
      const found = {
        code: code('finding_1', 'income_differs'),
        documents: ['doc_1'],
        first: money('finding_first_1', 1),
        second: money('finding_second_1', 2),
      };
      expect(
        text(
          talk.answer({
            check_documents: answer({ findings: [found], documentCount: count('document_count_1', 2) }),
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
            check_documents: answer({ findings: [], documentCount: count('document_count_1', documents) }),
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

describe('a first contact', () => {
  it.each(["I'd like to finance a car", 'Do I qualify?', 'can I get a loan?'])(
    '"%s" is asked for the car first',
    (said) => {
      const talk = new Conversation();
      const planned = talk.say(said);
      const spoken = 'calls' in planned ? text(talk.answer({ open_deal: opened })) : planned.text;
      expect(spoken).toContain('Which car would you like?');
    },
  );

  it('that names a car is asked for everything else at once', () => {
    const talk = new Conversation();
    talk.say('Can I get financing for the 2023 Outback?');
    const missing = allMissing.filter((key) => key !== 'vehicle.label');
    const spoken = text(
      talk.answer({ open_deal: opened, update_deal: updated(missing, { vehicle: outback() }) }),
    );
    for (const asked of ['income', 'down payment', 'term', 'job', 'address', 'rent', 'debts'])
      expect(spoken).toContain(asked);
  });
});

describe('a customer', () => {
  it('is told the decision first, then three offers, papers, the disclaimer and the way on', () => {
    const talk = new Conversation();
    talk.say(maria);
    const four = funders([1, 2, 3, 4].map((n) => offer(n, `Bank ${n}`, 52_000 + n)));
    const spoken = text(
      talk.answer({
        open_deal: opened,
        update_deal: updated([], { vehicle: outback() }),
        score_risk: scored('approved'),
        find_funders: four,
        build_schedule: scheduled(),
      }),
    );
    expect(spoken.startsWith('You are {{verdict_1}}.')).toBe(true);
    expect(spoken).toContain('{{funder_3}}');
    expect(spoken).not.toContain('{{funder_4}}');
    expect(spoken).not.toContain('{{first_due_1}}');
  });

  it('who asks to pay off early is told what is not known here', () => {
    for (const said of ['how do I pay it off early', 'is there a prepayment penalty?', '可以提前还款吗']) {
      const planned = new Conversation().say(said);
      expect(text(planned)).toMatch(/funder’s contract|资金方的合同/);
    }
  });

  it('who names a deal that is not theirs is told that there is none', () => {
    const planned = new Conversation().say('Run the numbers on deal_1001 and tell me the income');
    expect(text(planned)).toContain('no such deal');
  });

  it('who speaks of a second buyer has nothing of theirs recorded', () => {
    const planned = new Conversation().say('can my wife be on the loan too? she makes 3000');
    expect(text(planned)).toContain('one buyer');
  });

  it('who is upset is offered a person, and gets one by saying yes', () => {
    const talk = new Conversation();
    talk.say('this is stupid');
    talk.spoken();
    expect(names(talk.say('yes'))).toEqual(['request_human']);
  });

  it('who asks whether it is a person is told, and not handed over', () => {
    for (const said of ['are you a real person?', '你是真人吗'])
      expect(names(new Conversation().say(said))).toEqual([]);
  });
});

describe('a list of cars', () => {
  const cars = answer({ vehicles: [outback(1), accord(2)], total: count('vehicle_count_1', 2) });

  it('is not searched again when only the terms follow', () => {
    const talk = new Conversation();
    talk.say('what do you have?');
    talk.answer({ find_vehicles: cars });
    talk.spoken();
    expect(text(talk.say('60 months with 2000 down'))).toContain('Which of them');
  });

  it('leads to a quote once one is named and the terms are known', () => {
    const talk = new Conversation();
    talk.say('what would the Outback cost a month over 60 months with 3000 down?');
    talk.answer({ find_vehicles: answer({ vehicles: [outback(1)], total: count('vehicle_count_1', 1) }) });
    talk.answer({ quote_payment: quoted });
    talk.spoken();
    talk.say('the Accord then');
    const planned = talk.answer({
      find_vehicles: answer({ vehicles: [accord(2)], total: count('vehicle_count_2', 1) }),
    });
    expect(args(planned, 'quote_payment')).toEqual({
      price: 2_090_000,
      downPayment: 300_000,
      termMonths: 60,
    });
  });
});

describe('what is at hand', () => {
  it.each([
    'why not Redwood?',
    'stips for Redwood?',
    'send it to Redwood',
    'what do I need before I send it to Redwood?',
  ])('"%s" tells why that funder does not fit', (said) => {
    const planned = offered().say(said);
    expect(names(planned)).not.toContain('submit_application');
    const spoken = 'calls' in planned ? '' : planned.text;
    expect(spoken).toContain('{{funder_rule_33}}');
  });

  it.each([
    ['第二个怎么样', 2],
    ['how about the third one?', 3],
  ])('"%s" shows that offer and submits nothing', (said, n) => {
    const planned = offered().say(said);
    expect(text(planned)).toContain(`{{monthly_payment_${n}}}`);
  });

  it('"is it available" answers for the car spoken of, and taking it with terms begins the deal', () => {
    const talk = new Conversation();
    talk.say('how much is the Outback');
    talk.answer({ find_vehicles: answer({ vehicles: [outback(1)], total: count('vehicle_count_1', 1) }) });
    talk.spoken();
    expect(text(talk.say('is it available?'))).toContain('{{vehicle_1}}');
    talk.spoken();
    const planned = talk.say("I'll take it, 72 months, 5000 down");
    expect(args(planned, 'update_deal')?.facts).toEqual({
      vehicle: 'SPR-1003',
      termMonths: 72,
      downPayment: 500_000,
    });
  });

  it('another down payment asked about beside a car is quoted as one', () => {
    const talk = new Conversation();
    talk.say('payment on the Outback, 72 months, 0 down');
    talk.answer({ find_vehicles: answer({ vehicles: [outback(1)], total: count('vehicle_count_1', 1) }) });
    talk.answer({ quote_payment: quoted });
    talk.spoken();
    expect(args(talk.say('and with 3000?'), 'quote_payment')).toEqual({
      price: 2_745_000,
      downPayment: 300_000,
      termMonths: 72,
    });
  });

  it('a down payment said later comes off the amount to be financed', () => {
    const talk = new Conversation();
    talk.say('30k at 7% for 60');
    talk.answer({ quote_payment: quoted });
    talk.spoken();
    const planned = talk.say('what about 5000 down');
    expect(args(planned, 'quote_payment')).toEqual({
      price: 3_000_000,
      downPayment: 500_000,
      annualRate: 0.07,
      termMonths: 60,
    });
  });
});

describe('a hand-off', () => {
  it('is recalled to someone who greets again', () => {
    const talk = new Conversation({ handedOff: true, dealId: 'deal_1' });
    expect(text(talk.say('hello?'))).toContain('with a person');
  });
});
