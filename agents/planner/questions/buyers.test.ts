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
import { Conversation } from '../testing/conversation.ts';
import { args, maria, names, offered, text } from '../testing/offered.ts';

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

describe('a hand-off', () => {
  it('is recalled to someone who greets again', () => {
    const talk = new Conversation({ handedOff: true, dealId: 'deal_1' });
    expect(text(talk.say('hello?'))).toContain('with a person');
  });
});
