import { describe, expect, it } from 'vitest';
import { quoted } from './testing/answers.ts';
import { Conversation, type Setup } from './testing/conversation.ts';

const loan = 'What would $25,000 cost at 5 % over 60 months?';

/** A talk in which $25,000 has been quoted. */
function afterQuote(setup: Setup = {}) {
  const talk = new Conversation(setup);
  talk.say(loan);
  talk.answer({ quote_payment: quoted });
  talk.spoken();
  return talk;
}
const callOf = (planned: ReturnType<Conversation['say']>) =>
  'calls' in planned ? planned.calls : planned.text;

describe('an amount in another currency', () => {
  it.each([
    ['What would 30.000 € at 5 % over 60 months cost?', 'US dollars'],
    ['and £20,000?', 'US dollars'],
    ['¥300000，年利率5%，60期，月供多少？', '美元'],
    ['贷款3万欧元，60期，月供多少？', '美元'],
    ['Was kosten 30.000 Euro zu 5 % auf 60 Monate?', 'US-Dollar'],
  ])('fills no slot, is asked for in dollars, and an older amount does not answer: %s', (line, dollars) => {
    const planned = afterQuote().say(line);
    expect(planned).toHaveProperty('text');
    expect(callOf(planned)).toContain(dollars);
  });

  it('is followed by the amount in dollars, with the rate and the term that were said', () => {
    const talk = new Conversation();
    talk.say('What would 30.000 € at 5 % over 60 months cost?');
    talk.spoken();
    expect(callOf(talk.say('33,000 dollars'))).toEqual([
      { name: 'quote_payment', args: { amountFinanced: 3_300_000, annualRate: 0.05, termMonths: 60 } },
    ]);
  });

  it('is no down payment, nor does the price become one', () => {
    const talk = new Conversation();
    const planned = talk.say('$25,000 at 5 % over 60 months with €3,000 down?');
    expect(callOf(planned)).toContain('your down payment');
    talk.spoken();
    expect(callOf(talk.say('$3,300'))).toEqual([
      {
        name: 'quote_payment',
        args: { price: 2_500_000, downPayment: 330_000, annualRate: 0.05, termMonths: 60 },
      },
    ]);
  });

  it('beside one in dollars leaves the dollars their answer', () => {
    const line = 'that is about 23,000 euros, I have $25,000, what is it a month over 60 months at 5 %?';
    expect(callOf(new Conversation().say(line))).toEqual([
      { name: 'quote_payment', args: { amountFinanced: 2_500_000, annualRate: 0.05, termMonths: 60 } },
    ]);
  });

  it('leaves the other facts of a deal theirs', () => {
    const planned = new Conversation().say(
      'I want to finance the 2023 Outback. I make €4200 a month, rent is 1100, 3 years at my job, €3,000 down over 60 months.',
    );
    const facts = 'calls' in planned && planned.calls.find(({ name }) => name === 'update_deal')?.args.facts;
    expect(facts).toEqual({
      vehicle: '2023 Subaru Outback',
      housingPayment: 110_000,
      employmentMonths: 36,
      termMonths: 60,
    });
  });

  it('in a question about repaying is asked for, and the question goes on', () => {
    const talk = new Conversation();
    expect(callOf(talk.say('What can I afford for €400 a month?'))).toMatch(/US dollars.* pay a month/);
    talk.spoken();
    expect(callOf(talk.say('$440'))).toEqual([
      { name: 'solve_financing', args: { solveFor: 'amount_financed', monthlyPayment: 44_000 } },
    ]);
  });
});

describe('an amount that nothing can be financed with', () => {
  it.each([
    ['What is the payment on $0 at 5% over 36 months?', 'nothing to finance'],
    ['What is the payment on 0 at 5% over 36 months?', 'nothing to finance'],
    ['What is the payment at a price of $0?', 'nothing to finance'],
    ['贷款0元，60期，月供多少？', '没有金额'],
    ['Was kostet ein Kredit über 0 Dollar zu 5 % auf 36 Monate?', 'Ohne Betrag'],
    ['-5000', 'cannot be negative'],
    ['What about $-5000?', 'cannot be negative'],
    ['What would $5,000,000,000,000 cost?', 'outside what I can take'],
    ['$1e15 at 5% over 60 months', 'outside what I can take'],
    ['$20,000 at 5% over 0 months', 'No contract here'],
  ])('is not answered with an older one: %s', (line, told) => {
    const planned = afterQuote().say(line);
    expect(planned).toHaveProperty('text');
    expect(callOf(planned)).toContain(told);
  });

  it.each([
    ['$20,000, no money down, at 5% over 36 months', { annualRate: 0.05 }],
    ['$20,000 with 0 down at 5% over 36 months', { annualRate: 0.05 }],
    ['$20,000 at 0% over 36 months', { annualRate: 0 }],
  ])('is no zero down, no 0 %%: %s', (line, args) => {
    expect(callOf(new Conversation().say(`What is the payment on ${line}?`))).toMatchObject([
      { name: 'quote_payment', args: { ...args, termMonths: 36 } },
    ]);
  });
});
