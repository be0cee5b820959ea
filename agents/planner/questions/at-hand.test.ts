import { describe, expect, it } from 'vitest';
import { accord, funders, outback, quoted } from '../testing/answers.ts';
import { answer, Conversation, code, count, money } from '../testing/conversation.ts';
import { args, missOf, names, offered, text } from '../testing/offered.ts';

const copperfield = [
  missOf(31, 'Copperfield Auto Funding', 'ltv', {
    cure: { kind: code('cure_31', 'more_down'), downPayment: money('cure_down_payment_31', 450_000) },
  }),
  missOf(32, 'Copperfield Auto Funding', 'score'),
];

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
    const talk = offered();
    expect(args(talk.say('why not Copperfield?'), 'find_funders')).toEqual({
      dealId: 'current',
      funder: 'Copperfield Auto Funding',
    });
    const spoken = text(talk.answer({ find_funders: funders([], copperfield) }));
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
    const talk = offered();
    const planned = talk.say(said);
    expect(names(planned)).not.toContain('submit_application');
    const own = { find_funders: funders([], [missOf(33, 'Redwood Consumer Finance', 'term')]) };
    const spoken = text('calls' in planned ? talk.answer(own) : planned);
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
