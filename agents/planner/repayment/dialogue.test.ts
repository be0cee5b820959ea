import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan.ts';
import { funders, offer, opened, outback, quoted, scheduled, scored, updated } from '../testing/answers.ts';
import { Conversation, failed, type Setup } from '../testing/conversation.ts';
import {
  affordable,
  disclosed,
  legal,
  paidOff,
  ratesCheaper,
  ratesCompared,
  refinancedAt,
  sideBySide,
  termSolved,
  withExtra,
} from './testing/answers.ts';

const call = (planned: Plan) =>
  'calls' in planned ? planned.calls.map(({ name, args }) => [name, args]) : planned.text;
const text = (planned: Plan) => ('text' in planned ? planned.text : JSON.stringify(planned.calls));

const loan = { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 60 };
const terms = 'I borrow $25,000 at 6.99 % over 60 months.';

/** A conversation in which a payment was quoted. */
function quotedBefore(setup: Setup = {}) {
  const talk = new Conversation(setup);
  talk.say(`${terms} What is the payment?`);
  talk.answer({ quote_payment: quoted });
  talk.spoken();
  return talk;
}

/** A deal with two offers. */
function offeredBefore(setup: Setup = {}) {
  const talk = new Conversation(setup);
  talk.say(
    'I want to finance the 2023 Outback. I make 4200 a month, rent is 1100, 3 years at my job, 2 years at my address, no other debts, 3,000 down over 60 months.',
  );
  talk.answer({
    open_deal: opened,
    update_deal: updated([], { vehicle: outback() }),
    score_risk: scored('approved'),
    find_funders: funders([offer(1, 'Union Street Bank', 52_000), offer(2, 'Harbor Auto Finance', 53_000)]),
    build_schedule: scheduled(),
  });
  talk.spoken();
  return talk;
}

const extra = (amount: number, from: string) => [
  'compare_financing',
  { loan, alternatives: [{ extraMonthly: { amount, from } }] },
];

describe('an extra payment', () => {
  it('is compared with the loan just quoted', () => {
    const talk = quotedBefore();
    expect(call(talk.say('what if I pay 200 extra from July?'))).toEqual([extra(20_000, '2026-07-01')]);
    talk.answer({ compare_financing: withExtra() });
    const spoken = talk.spoken();
    for (const slot of [
      'payoff_day_2',
      'months_sooner_1',
      'extra_amount_1',
      'extra_from_1',
      'interest_saved_1',
      'total_interest_2',
      'payoff_day_1',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).toContain('shortens the term');
    expect(spoken).toContain('due day');
    expect(spoken).toContain('estimate');
  });

  it('goes on: another amount, another month, and a correction', () => {
    const talk = quotedBefore();
    talk.say('what if I pay 200 extra from July?');
    talk.answer({ compare_financing: withExtra() });
    talk.spoken();
    expect(call(talk.say('and 300?'))).toEqual([extra(30_000, '2026-07-01')]);
    talk.answer({ compare_financing: withExtra() });
    talk.spoken();
    expect(call(talk.say('in August instead?'))).toEqual([extra(30_000, '2026-08-01')]);
    talk.answer({ compare_financing: withExtra() });
    talk.spoken();
    expect(call(talk.say('no, I meant 250'))).toEqual([extra(25_000, '2026-08-01')]);
  });

  it('is told with its loan in one message', () => {
    const planned = new Conversation().say(`${terms} What if I pay 200 extra from July?`);
    expect(call(planned)).toEqual([extra(20_000, '2026-07-01')]);
  });

  it('without a loan asks for everything at once, and takes the answer', () => {
    const talk = new Conversation();
    const asked = text(talk.say('what if I pay 200 extra?'));
    for (const part of ['amount to finance', 'term', 'every month or once']) expect(asked).toContain(part);
    talk.spoken();
    expect(call(talk.say('25,000 at 6.99 % over 60 months, every month from July'))).toEqual([
      extra(20_000, '2026-07-01'),
    ]);
  });

  it('asks whether it comes once when nobody said, and goes on from the answer', () => {
    const talk = quotedBefore();
    expect(text(talk.say('what if I pay 200 extra?'))).toContain('every month or once');
    talk.spoken();
    expect(call(talk.say('each month'))).toEqual([extra(20_000, '2026-03-02')]);
  });

  it('once is an alternative of its own', () => {
    const planned = quotedBefore().say('5,000 extra in June 2027');
    expect(call(planned)).toEqual([
      ['compare_financing', { loan, alternatives: [{ extraOnce: { amount: 500_000, on: '2027-06-01' } }] }],
    ]);
  });

  it('on a deal is compared with its first offer, or the one named, and records nothing', () => {
    const talk = offeredBefore();
    const alternatives = [{ extraMonthly: { amount: 20_000, from: '2026-07-01' } }];
    expect(call(talk.say('what if I pay 200 extra from July?'))).toEqual([
      ['compare_financing', { dealId: 'current', offerId: 'prg_1:60:2600000', alternatives }],
    ]);
    talk.answer({ compare_financing: withExtra('offer_on_file') });
    expect(talk.spoken()).toContain('prequalification');
    expect(call(talk.say('what if I pay 200 extra from July with Harbor?'))).toEqual([
      ['compare_financing', { dealId: 'current', offerId: 'prg_2:60:2600000', alternatives }],
    ]);
  });

  it('on a deal with terms of another loan is about that loan, and records none of it', () => {
    const talk = offeredBefore();
    expect(call(talk.say(`${terms} What if I pay 200 extra from July?`))).toEqual([
      extra(20_000, '2026-07-01'),
    ]);
    talk.answer({ compare_financing: withExtra() });
    talk.spoken();
    expect(JSON.stringify(talk.say('check which funders fit'))).not.toContain('update_deal');
  });
});

describe('a payoff', () => {
  it('is quoted for the day, with its parts and what a day more costs', () => {
    const talk = offeredBefore();
    expect(call(talk.say('pay it off on 3 June: how much?'))).toEqual([
      ['quote_payoff', { dealId: 'current', offerId: 'prg_1:60:2600000', on: '2026-06-03' }],
    ]);
    talk.answer({ quote_payoff: paidOff });
    const spoken = talk.spoken();
    for (const slot of [
      'payoff_1',
      'payoff_day_1',
      'principal_balance_1',
      'accrued_interest_1',
      'per_diem_1',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).toContain('due day');
    expect(call(talk.say('and on 1 July?'))).toEqual([
      ['quote_payoff', { dealId: 'current', offerId: 'prg_1:60:2600000', on: '2026-07-01' }],
    ]);
  });

  it('without a day asks for it', () => {
    const talk = quotedBefore();
    expect(text(talk.say("what's my payoff?"))).toContain('the day on which');
    talk.spoken();
    expect(call(talk.say('on 3 June'))).toEqual([['quote_payoff', { loan, on: '2026-06-03' }]]);
  });

  it('on a day outside the loan says so in our own words', () => {
    const talk = quotedBefore();
    talk.say('pay it off on 3 June 2025: how much?');
    const planned = talk.answer({ quote_payoff: failed('tool', 'repayment/payoff_before_contract') });
    expect(text(planned)).toContain('does not lie within the loan');
  });

  it('of the car that is traded in is a fact of the deal', () => {
    const planned = offeredBefore().say('My trade-in payoff is 8,500, it will be paid off on 3 June');
    expect(JSON.stringify(planned)).toContain('tradeInPayoff');
    expect(JSON.stringify(planned)).not.toContain('quote_payoff');
  });
});

describe('what a payment affords', () => {
  it('is worked back from the payment alone', () => {
    const talk = new Conversation();
    expect(call(talk.say('what can I afford at 400 a month?'))).toEqual([
      ['solve_financing', { solveFor: 'amount_financed', monthlyPayment: 40_000 }],
    ]);
    talk.answer({ solve_financing: affordable });
    const spoken = talk.spoken();
    expect(spoken).toContain('{{affordable_amount_2}} ({{apr_2}} APR) to {{affordable_amount_1}}');
    expect(spoken).toContain('{{affordable_amount_3}}');
    expect(call(talk.say('with 3,000 down?'))).toEqual([
      ['solve_financing', { solveFor: 'price', monthlyPayment: 40_000, downPayment: 300_000 }],
    ]);
  });

  it('is asked for when nobody named one', () => {
    const talk = new Conversation();
    expect(text(talk.say('how much car can I afford?'))).toContain('pay a month');
    talk.spoken();
    expect(call(talk.say('around 400'))).toEqual([
      ['solve_financing', { solveFor: 'amount_financed', monthlyPayment: 40_000 }],
    ]);
  });

  it('finds a term, and says when a payment never repays', () => {
    const talk = quotedBefore();
    expect(call(talk.say('how long would it take at 400 a month?'))).toEqual([
      [
        'solve_financing',
        { solveFor: 'term', monthlyPayment: 40_000, amountFinanced: 2_500_000, annualRate: 0.0699 },
      ],
    ]);
    talk.answer({ solve_financing: termSolved });
    expect(talk.spoken()).toContain('{{term_1}}');
    talk.say('and at 20?');
    const planned = talk.answer({ solve_financing: failed('tool', 'repayment/never_repaid') });
    expect(text(planned)).toContain('never be repaid');
  });
});

describe('rates of different kinds', () => {
  it('are compared as stated, the term of one counting for the other', () => {
    const talk = new Conversation();
    expect(call(talk.say('is 3 % flat over nine years cheaper than 5.4 % APR?'))).toEqual([
      [
        'compare_rates',
        {
          rates: [
            { kind: 'flat', rate: 0.03, termMonths: 108 },
            { kind: 'nominal', rate: 0.054 },
          ],
        },
      ],
    ]);
    talk.answer({ compare_rates: ratesCompared });
    const spoken = talk.spoken();
    expect(spoken).toMatch(
      /^No: \{\{stated_rate_1\}\} \{\{rate_kind_1\}\} costs more than \{\{stated_rate_2\}\}/,
    );
    expect(spoken).toContain('{{effective_equivalent_1}}');
  });

  it.each([
    ['is 5.4 % APR cheaper than 3 % flat over nine years?', 'first', /^Yes: .* costs less than/],
    ['is 3 % flat over nine years dearer than 5.4 % APR?', 'second', /^Yes: .* costs more than/],
    ['is 3 % flat over nine years dearer than 2 % APR?', 'first', /^No: .* costs less than/],
    ['is 3 % flat over nine years cheaper than 5.5 % APR?', 'equal', /^No: .* cost the same/],
    [
      'which is cheaper over nine years, 3 % flat or 5.4 % APR?',
      'second',
      /^The cheaper is \{\{stated_rate_2\}\}/,
    ],
    ['九年平息3%比5.4%年化便宜吗？', 'second', /^不是：.*的成本高于/],
    ['Sind 3 % Aufzins über 9 Jahre günstiger als 5,4 % nominal?', 'second', /^Nein: .* kosten mehr als/],
  ])('begin with yes or no where that was asked: %s', (said, cheaper, expected) => {
    const talk = new Conversation();
    talk.say(said);
    talk.answer({ compare_rates: ratesCheaper(cheaper) });
    expect(talk.spoken()).toMatch(expected);
  });

  it('without a term ask for one', () => {
    const talk = new Conversation();
    expect(text(talk.say('is 3 % flat cheaper than 5.4 % APR?'))).toContain('term');
    talk.spoken();
    expect(JSON.stringify(talk.say('60 months'))).toContain('"termMonths":60');
  });
});

describe('terms beside one another', () => {
  it('are listed from the shortest on, and the cheapest is named', () => {
    const talk = quotedBefore();
    expect(call(talk.say('compare 48, 60 and 72 months'))).toEqual([
      ['compare_financing', { loan, alternatives: [{ termMonths: 48 }, { termMonths: 72 }] }],
    ]);
    talk.answer({ compare_financing: sideBySide });
    const spoken = talk.spoken();
    expect(spoken.indexOf('{{term_2}}')).toBeLessThan(spoken.indexOf('{{term_1}}'));
    expect(spoken).toContain('The cheapest overall is {{term_2}}.');
    expect(spoken).toContain('You named no rate');
  });

  it('make up for a term that was not said', () => {
    const planned = new Conversation().say(
      'I need 25,000 at 6.99 %: 48, 60 or 72 months, which is cheaper overall?',
    );
    expect(call(planned)).toEqual([
      [
        'compare_financing',
        {
          loan: { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 48 },
          alternatives: [{ termMonths: 60 }, { termMonths: 72 }],
        },
      ],
    ]);
  });
});

describe('a refinance', () => {
  it('is compared from its day on', () => {
    const talk = quotedBefore();
    expect(call(talk.say('refinance in two years at 4.5 % over 36 months'))).toEqual([
      [
        'compare_financing',
        { loan, alternatives: [{ refinance: { on: '2028-03-02', annualRate: 0.045, termMonths: 36 } }] },
      ],
    ]);
    talk.answer({ compare_financing: refinancedAt });
    const spoken = talk.spoken();
    expect(spoken).toContain('{{monthly_payment_2}} a month instead of {{monthly_payment_1}}');
    expect(spoken).toContain('{{total_lower_1}} less');
  });

  it('asks for all that is missing, and takes it', () => {
    const talk = quotedBefore();
    const asked = text(talk.say('what if I refinance at 4.5 %?'));
    expect(asked).toContain('when you would refinance');
    expect(asked).toContain('term of the new loan');
    talk.spoken();
    expect(JSON.stringify(talk.say('in two years, over 36 months'))).toContain(
      '{"refinance":{"annualRate":0.045,"on":"2028-03-02","termMonths":36}}',
    );
  });
});

describe('what the law asks for', () => {
  it('shows every legal rate of the loan', () => {
    const talk = quotedBefore();
    expect(call(talk.say('what is the EU APR of this loan?'))).toEqual([['show_legal_rates', { loan }]]);
    talk.answer({ show_legal_rates: legal });
    expect(talk.spoken()).toContain('{{rate_method_2}}: {{legal_rate_2}}');
  });

  it('shows the form of the market, each figure under its name', () => {
    const talk = quotedBefore();
    expect(call(talk.say('show me the truth in lending box'))).toEqual([
      ['disclose_terms', { loan, market: 'us' }],
    ]);
    talk.answer({ disclose_terms: disclosed });
    const spoken = talk.spoken();
    expect(spoken).toContain('Amount financed: {{amount_financed_1}}');
    expect(spoken).toContain('Finance charge: {{finance_charge_1}}');
    expect(spoken).toMatch(/^The Truth in Lending box/);
    expect(spoken).toContain(
      '- {{payment_count_1}} of {{payment_amount_1}}, from {{first_due_1}} to {{last_due_1}}',
    );
    expect(spoken).toContain('- {{payment_count_2}} of {{payment_amount_2}} on {{first_due_2}}');
  });

  it.each([
    ['show me the SECCI', 'eu', /^The standard European consumer credit information/],
    ['show me the Chinese disclosure', 'cn', /^The annualised disclosure \(China\)/],
  ])('says which form it is: %s', (said, market, heading) => {
    const talk = quotedBefore();
    expect(call(talk.say(said))).toEqual([['disclose_terms', { loan, market }]]);
    talk.answer({ disclose_terms: disclosed });
    expect(talk.spoken()).toMatch(heading);
  });
});

describe('in Chinese and German', () => {
  it.each([
    [
      'zh-CN',
      '贷款25000，年利率6.99%，60期。从七月开始每月多还200呢？',
      '那300呢',
      '少付 {{interest_saved_1}}',
    ],
    [
      'de-DE',
      'Kredit über 25.000 Dollar zu 6,99 % auf 60 Monate. Was ist, wenn ich ab Juli 200 mehr im Monat zahle?',
      'und 300?',
      '{{interest_saved_1}} weniger',
    ],
  ] as const)('%s plans the same call and answers in that language', (locale, said, more, words) => {
    const talk = new Conversation({ locale });
    expect(call(talk.say(said))).toEqual([extra(20_000, '2026-07-01')]);
    talk.answer({ compare_financing: withExtra() });
    expect(talk.spoken()).toContain(words);
    expect(call(talk.say(more))).toEqual([extra(30_000, '2026-07-01')]);
  });
});

describe('what only sounds like it', () => {
  it.each([
    'What if I pay it off in 48 months?',
    'the leather seats are 500 extra',
    'what if I put 5,000 down?',
    'I had a flat tyre on the way',
    'thanks, that is all',
  ])('"%s" calls none of these tools', (said) => {
    const planned = JSON.stringify(quotedBefore().say(said));
    expect(planned).not.toMatch(/compare_financing|quote_payoff|solve_financing|compare_rates/);
  });
});
