import { describe, expect, it } from 'vitest';
import { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { allPhrases } from '../../language/phrases.ts';
import { renderText } from '../../turn/render.ts';
import { accord, funders, offer, scheduled, scored } from '../testing/answers.ts';
import { answer, Conversation, count, failed, type Setup } from '../testing/conversation.ts';
import { args, names, offered, text, whole } from '../testing/offered.ts';
import {
  byPayment,
  compared,
  counted,
  excepted,
  fastest,
  funderTools,
  jacket,
  met,
  noStructure,
  notMet,
  surest,
  untimed,
  wholeJacket,
  zenith,
} from './testing/answers.ts';
import {
  asksCar,
  asksCompare,
  asksException,
  asksJacket,
  asksOne,
  asksPayment,
  asksRank,
  asksReserve,
  asksStructure,
  asksTerms,
  otherMessages,
} from './testing/asked.ts';

const talking = (setup: Setup = { role: 'dealer' }) => offered(setup, funderTools);
const customer: Setup = { role: 'customer' };
const dealId = 'current';

describe('which funders take a deal on other terms', () => {
  it.each(asksTerms)(
    '"%s" is tried, and who takes it is told with why others do not, in counts',
    (said, months) => {
      const talk = talking();
      const planned = talk.say(said);
      expect(names(planned)).toEqual(whole);
      expect(args(planned, 'find_funders')).toEqual({ dealId, whatIf: { termMonths: months } });
      const spoken = text(
        talk.answer({
          score_risk: scored('approved', {}, 9),
          find_funders: counted,
          build_schedule: scheduled(9),
        }),
      );
      expect(spoken).toContain('{{monthly_payment_91}}');
      if (!/银行|资金方|家|lender|bank|who/i.test(said)) return;
      expect(spoken).toContain('{{miss_count_9}}');
      expect(spoken.indexOf('{{stopped_count_92}}')).toBeLessThan(spoken.indexOf('{{stopped_count_91}}'));
    },
  );
});

describe('an order among the offers', () => {
  it.each(asksRank)('"%s" is asked of the tool: %s', (said, rankBy) => {
    for (const role of ['dealer', 'customer'] as const) {
      const planned = talking({ role }).say(said);
      expect(args(planned, 'find_funders')).toEqual({ dealId, rankBy });
      expect(names(planned)).toEqual(['find_funders']);
    }
  });

  it('is told with what it goes by', () => {
    const talk = talking();
    talk.say('who funds fastest?');
    const spoken = text(talk.answer({ find_funders: fastest }));
    expect(spoken).toContain('By {{ranking_1}}:');
    expect(spoken.indexOf('{{funding_days_43}}')).toBeLessThan(spoken.indexOf('{{funding_days_41}}'));
    expect(spoken).not.toContain('hitch_odds');
  });

  it('says so when no funder says how fast it pays, and shows the cheapest', () => {
    const talk = talking();
    talk.say('who funds fastest?');
    const spoken = text(talk.answer({ find_funders: untimed }));
    expect(spoken).toContain('None of them says how fast');
    expect(spoken).toContain('{{monthly_payment_41}}');
  });

  it('counts for places, and the cheapest stays the cheapest', () => {
    const asked = (said: string) => {
      const talk = talking();
      talk.say('who funds fastest?');
      talk.answer({ find_funders: fastest });
      talk.spoken();
      return args(talk.say(said), 'submit_application')?.offerId;
    };
    expect(asked('send the first one')).toBe('prg_43:60:2600000');
    expect(asked('send it to the cheapest')).toBe('prg_41:60:2600000');
    expect(asked('send it to Harbor')).toBe('prg_42:60:2600000');
  });

  it.each(['send it to whoever funds fastest', 'submit to the fastest funder', '发给放款最快的那家'])(
    '"%s" shows who that is and sends nothing yet',
    (said) => {
      const talk = talking();
      expect(names(talk.say(said))).toEqual(['find_funders']);
      expect(text(talk.answer({ find_funders: fastest }))).toContain('{{funding_days_43}}');
    },
  );
});

describe('terms and an order in one question', () => {
  it.each(['who funds fastest at 72 months?', '72个月哪家放款最快？'])(
    '"%s" are tried in that order',
    (said) => {
      const talk = talking();
      expect(args(talk.say(said), 'find_funders')).toEqual({
        dealId,
        whatIf: { termMonths: 72 },
        rankBy: 'speed',
      });
      const spoken = text(
        talk.answer({
          score_risk: scored('approved', {}, 9),
          find_funders: fastest,
          build_schedule: scheduled(9),
        }),
      );
      expect(spoken).toContain('{{funding_days_43}}');
      expect(spoken).toMatch(/Shall I put these terms on the deal|写入交易吗/);
    },
  );
});

describe('a down payment told as so much more', () => {
  it.each([
    '500 more down',
    'another 1000 down?',
    'what if she puts 500 more down?',
    '首付多付500',
    '500 mehr Anzahlung',
  ])('"%s" is no down payment of that amount: the whole is asked for', (said) => {
    const planned = talking().say(said);
    expect(text(planned)).toMatch(/whole down payment|首付的总金额|ganze Anzahlung/);
  });
});

describe('a score in a question', () => {
  it.each(['who buys this at 660?', 'which lenders take her at a 660'])(
    '"%s" is no fact of the buyer',
    (said) => {
      const talk = talking();
      expect(text(talk.say(said))).toContain('another term or down payment');
      talk.spoken();
      expect(JSON.stringify(talk.say('make it 66 months'))).not.toContain('660');
    },
  );
});

describe('two offers side by side', () => {
  it.each(asksCompare)('"$said" is compared by the tool', ({ said, first, second }) => {
    const planned = talking(customer).say(said);
    const id = (n: number | undefined) => (n === undefined ? undefined : `prg_${n}:60:2600000`);
    expect(args(planned, 'compare_offers')).toEqual({
      dealId,
      ...(first && { first: id(first) }),
      ...(second && { second: id(second) }),
    });
  });

  it('names the cheaper by its name, by how much, and what only one asks for', () => {
    const talk = talking();
    talk.say('compare the two best');
    const spoken = text(talk.answer({ compare_offers: compared('second') }));
    expect(spoken).toContain('{{funder_52}} costs less in all, by {{total_difference_1}}');
    expect(spoken).toContain('Only {{funder_51}} asks for: {{stip_only_first_1}}');
  });

  it('says when they cost the same', () => {
    const talk = talking();
    talk.say('compare the two best');
    const spoken = text(talk.answer({ compare_offers: compared('equal') }));
    expect(spoken).toContain('Both cost the same');
    expect(spoken).not.toContain('apr_difference_1');
  });

  it('of three falls back on a list', () => {
    expect(names(talking().say('compare Union Street, Harbor and Prairie'))).toEqual([]);
  });
});

describe('what the dealership earns', () => {
  it.each(asksReserve)('"%s" is told to a dealer for every offer, and to no customer', (said) => {
    expect(text(talking().say(said))).toContain('What each leaves');
    const told = text(talking(customer).say(said));
    expect(told).toContain('not shown to buyers');
    expect(told).not.toContain('dealer_reserve');
  });
});

describe('a lower markup', () => {
  it.each(asksException)('"%s" is recorded, and the offers are found anew', (said, markupMax, reason) => {
    const planned = talking().say(said);
    expect(planned).toEqual({
      calls: [
        { name: 'record_markup_exception', args: { dealId, markupMax, reason } },
        { name: 'find_funders', args: { dealId } },
      ],
    });
  });

  it('is told with its reason, from what to what, and the offers with it', () => {
    const talk = talking();
    talk.say('cap the markup at 1 %, they have a competing offer');
    const again = funders([offer(95, 'Union Street Bank', 51_000)], [], 5);
    const spoken = text(talk.answer({ record_markup_exception: excepted, find_funders: again }));
    for (const slot of ['markup_reason_1', 'markup_max_1', 'markup_before_1', 'monthly_payment_95'])
      expect(spoken).toContain(`{{${slot}}}`);
  });

  it.each([
    ['cap the markup at 1 %', 'competing offer', 0.01, 'competing_offer'],
    ['there is a competing offer, lower the markup', '1 %', 0.01, 'competing_offer'],
    ['把加点限制在1%', '员工购车', 0.01, 'employee_program'],
    ['Aufschlag auf 1 % begrenzen', 'ein Konkurrenzangebot', 0.01, 'competing_offer'],
  ])('"%s" asks for what is missing, and "%s" supplies it', (first, second, markupMax, reason) => {
    const talk = talking();
    expect(text(talk.say(first))).toMatch(/Which (reason|limit)|哪个理由|Welcher Grund/);
    talk.spoken();
    expect(args(talk.say(second), 'record_markup_exception')).toEqual({ dealId, markupMax, reason });
  });

  it('that is none is told as none', () => {
    const talk = talking();
    talk.say('cap the markup at 5 %, competing offer');
    const refused = failed('tool', 'funders/markup_not_lower');
    expect(text(talk.answer({ record_markup_exception: refused, find_funders: fastest }))).toContain(
      'nothing was recorded',
    );
  });

  it.each(asksException.map(([said]) => said))('is no customer’s to record: "%s"', (said) => {
    const planned = talking(customer).say(said);
    expect(names(planned)).toEqual([]);
    expect(text(planned)).toMatch(/not shown to buyers|不向购车人展示|Käufern nicht gezeigt/);
  });

  it('keeps its percentage out of the deal’s facts', () => {
    const talk = talking();
    talk.say('cap the markup at 1 %, competing offer');
    talk.answer({ record_markup_exception: excepted, find_funders: fastest });
    talk.spoken();
    expect(JSON.stringify(talk.say('make it 66 months'))).not.toContain('annualRate');
  });
});

describe('the jacket', () => {
  it.each(asksJacket)('"$said" is reviewed', ({ said, funder }) => {
    for (const role of ['dealer', 'customer'] as const) {
      const planned = talking({ role }).say(said);
      expect(planned).toEqual({
        calls: [{ name: 'review_jacket', args: { dealId, ...(funder && { funder }) } }],
      });
    }
  });

  it('is told for the best offer: what blocks sending first, each with its cure and who acts', () => {
    const talk = talking();
    talk.say('is the jacket complete?');
    const spoken = text(talk.answer({ review_jacket: jacket }));
    expect(spoken.indexOf('{{jacket_defect_73}}')).toBeLessThan(spoken.indexOf('{{jacket_defect_71}}'));
    for (const slot of [
      'stip_71',
      'jacket_cure_71',
      'jacket_actor_71',
      'jacket_blocks_71',
      'jacket_to_collect_3',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).not.toContain('jacket_defect_72');
  });

  it('is told for the funder named', () => {
    const talk = talking();
    talk.say('what would Harbor kick back?');
    const spoken = text(talk.answer({ review_jacket: jacket }));
    expect(spoken).toContain('For {{funder_72}}');
    expect(spoken).not.toContain('jacket_defect_71');
  });

  it('that lacks nothing is said to be whole', () => {
    const talk = talking();
    talk.say('is the jacket complete?');
    expect(text(talk.answer({ review_jacket: wholeJacket }))).toContain('Nothing is open');
  });
});

describe('a structure', () => {
  it.each(asksStructure)('"%s" is searched for, and nothing of it is recorded', (said, wish) => {
    const talk = talking();
    expect(talk.say(said)).toEqual({ calls: [{ name: 'structure_deal', args: { dealId, ...wish } }] });
    talk.answer({ structure_deal: met });
    talk.spoken();
    expect(names(talk.say('thanks'))).toEqual([]);
    talk.spoken();
    expect(args(talk.say('rent is 1200'), 'update_deal')?.facts).toEqual({ housingPayment: 120_000 });
  });

  it.each(asksPayment)('"%s" is worked back from, where no offer stays within it', (said, paymentMax) => {
    for (const role of ['dealer', 'customer'] as const)
      expect(args(talking({ role }).say(said), 'structure_deal')).toEqual({ dealId, paymentMax });
  });

  it('is not searched for where an offer stays within the payment', () => {
    expect(text(talking().say('get her under $530'))).toContain('{{monthly_payment_1}}');
  });

  it('is told with car, term, cash, payment and cost, and why it is shown; a worry about carrying it too', () => {
    const talk = talking();
    talk.say('what structure gets this bought?');
    const spoken = text(talk.answer({ structure_deal: met }));
    for (const slot of [
      'structure_pick_610',
      'structure_pick_611',
      'term_61',
      'total_cost_62',
      'harm_outcome_62',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).not.toContain('harm_outcome_61');
  });

  it('that meets no wish is told by what would have to give', () => {
    const talk = talking();
    talk.say('get her under $300');
    const spoken = text(talk.answer({ structure_deal: notMet }));
    for (const slot of ['structure_note_1', 'relaxation_1', 'payment_above_1', 'relaxation_2'])
      expect(spoken).toContain(`{{${slot}}}`);
  });

  it('that there is none of is told by what stands against it', () => {
    const talk = talking();
    talk.say('what structure gets this bought?');
    const spoken = text(talk.answer({ structure_deal: noStructure }));
    for (const slot of ['structure_limit_1', 'funder_rule_61', 'funder_61'])
      expect(spoken).toContain(`{{${slot}}}`);
  });

  it.each(asksCar)('on another car is looked up in stock first: "%s"', (said) => {
    const talk = talking();
    expect(talk.say(said)).toEqual({ calls: [{ name: 'find_vehicles', args: { words: 'Honda Accord' } }] });
    const stock = answer({ vehicles: [accord(7)], total: count('vehicle_count_7', 1) });
    const next = talk.answer({ find_vehicles: stock });
    expect(args(next, 'structure_deal')).toEqual({ dealId, stockIds: ['SPR-1011'] });
  });

  it('on a car that is not in stock says so', () => {
    const talk = talking();
    talk.say('could he do the Accord instead?');
    const none = answer({ vehicles: [], total: count('vehicle_count_7', 0) });
    expect(text(talk.answer({ find_vehicles: none }))).toContain('no such car in stock');
  });

  it('on another car that is put on the deal is recorded', () => {
    expect(args(talking().say('put him in the Accord instead'), 'update_deal')?.facts).toEqual({
      vehicle: 'Honda Accord',
    });
  });
});

describe('one funder’s own answer', () => {
  it.each(asksOne)('"%s" asks that funder alone', (said, funder) => {
    expect(args(talking().say(said), 'find_funders')).toEqual({ dealId, funder });
  });

  it('has every rule with what settles it, and what all together would take', () => {
    const talk = talking();
    talk.say('why not Copperfield?');
    const spoken = text(talk.answer({ find_funders: zenith }));
    expect(spoken).toContain(
      '{{funder_rule_81}} (settled by: {{lever_1}} {{lever_score_1}}); {{funder_rule_82}}',
    );
    expect(spoken).toContain('{{lever_2}} {{lever_score_2}} and {{lever_3}} {{lever_down_payment_1}}');
    expect(spoken).toContain('{{cure_down_payment_83}}');
  });

  it('replaces no offer at hand', () => {
    const talk = talking();
    talk.say('why not Copperfield?');
    talk.answer({ find_funders: zenith });
    talk.spoken();
    expect(args(talk.say('send it to Harbor'), 'submit_application')?.offerId).toBe('prg_2:60:2600000');
  });

  it('of a name nobody has tells who there is, and never repeats the name', () => {
    const talk = talking();
    talk.say('why not Zenith Bank?');
    const spoken = text(talk.answer({ find_funders: failed('tool', 'funders/no_such_funder') }));
    expect(spoken).toContain('No funder here goes by that name');
    expect(spoken).toContain('{{funder_1}}');
    expect(spoken).not.toContain('Zenith');
  });
});

describe('a refinance of the car driven now', () => {
  it.each(['I want to refinance my car', '我想给车做再融资', 'Ich möchte mein Auto umschulden'])(
    '"%s" is offered to a person, with what can be worked out here',
    (said) => {
      const spoken = text(talking(customer).say(said));
      expect(spoken).toMatch(/set up by a person|由工作人员经办|legt ein Mensch an/);
      expect(spoken).toMatch(/Shall I ask a person|请工作人员看看吗|einen Menschen darum bitten/);
    },
  );
});

describe('asked before there is a deal or an answer', () => {
  it.each(['who funds fastest?', 'is the jacket complete?', 'what structure gets this bought?'])(
    '"%s" is answered with what is missing',
    (said) => {
      const fresh = new Conversation({ role: 'dealer' }, funderTools);
      expect(text(fresh.say(said))).toContain('Still needed:');
      const buyer = new Conversation(customer, funderTools);
      expect(text(buyer.say(said))).toContain('Which car would you like?');
    },
  );

  it('on an open deal says that there is no result yet', () => {
    const talk = new Conversation({ role: 'dealer', dealId: 'deal_1' }, funderTools);
    expect(text(talk.say('who funds fastest?'))).toContain('no result for this deal yet');
  });
});

describe('other messages', () => {
  it.each(otherMessages)('"%s" are none of these', (said) => {
    const planned = talking().say(said);
    for (const tool of ['structure_deal', 'review_jacket', 'compare_offers', 'record_markup_exception'])
      expect(names(planned)).not.toContain(tool);
    expect(JSON.stringify(planned)).not.toContain('rankBy');
    expect(JSON.stringify(planned)).not.toContain('"funder"');
  });
});

const claimsOf = (given: object): Claim[] =>
  Object.entries((given as { claims: Record<string, object> }).claims).map(([id, claim]) => {
    const { shown: _, ...known } = claim as Record<string, unknown>;
    return Claim.parse({ id, ...known, ...(known.unit === 'money' ? { currency: 'USD' } : {}) });
  });

const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];
const rendered = [
  { said: ['who funds fastest?', '哪家放款最快？', 'Wer zahlt am schnellsten aus?'], find_funders: fastest },
  {
    said: ['rank them by payment', '按月供排一下', 'Sortieren Sie nach Monatsrate'],
    find_funders: byPayment,
  },
  { said: ['which is surest?', '哪家最稳？', 'Welcher ist am sichersten?'], find_funders: surest },
  {
    said: ['compare the two best', '比较最好的两个', 'Vergleichen Sie die besten'],
    compare_offers: compared('first'),
  },
  { said: ['is the jacket complete?', '材料齐了吗？', 'Ist die Mappe vollständig?'], review_jacket: jacket },
  {
    said: ['is the jacket complete?', '材料齐了吗？', 'Ist die Mappe vollständig?'],
    review_jacket: wholeJacket,
  },
  {
    said: ['get her under $450', '月供能不能低于450', 'Wie komme ich unter 450 im Monat?'],
    structure_deal: met,
  },
  {
    said: ['get her under $450', '月供能不能低于450', 'Wie komme ich unter 450 im Monat?'],
    structure_deal: notMet,
  },
  {
    said: ['what structure works?', '什么结构能做下来？', 'Welche Struktur geht durch?'],
    structure_deal: noStructure,
  },
  {
    said: ['why not Copperfield?', '为什么Copperfield不行？', 'Warum nicht Copperfield?'],
    find_funders: zenith,
  },
  {
    said: [
      'cap the markup at 1 %, competing offer',
      '有竞争报价，把加点限制在1%',
      'Konkurrenzangebot: Aufschlag auf 1 % begrenzen',
    ],
    record_markup_exception: excepted,
    find_funders: byPayment,
  },
] as const;

describe.each(locales.map((locale, i) => ({ locale, i })))(
  'what is said of funders in $locale',
  ({ locale, i }) => {
    it.each(rendered.map(({ said, ...answers }) => ({ said: said[i] ?? '', answers })))(
      'passes the check of what a person may see: $said',
      ({ said, answers }) => {
        const talk = talking({ role: 'dealer', locale });
        talk.say(said);
        talk.answer(answers as Parameters<typeof talk.answer>[0]);
        const draft = talk.spoken();
        for (const format of locales) {
          const shown = renderText({
            draft,
            claims: Object.values(answers).flatMap(claimsOf),
            said: [],
            names: [],
            format: { locale: format, currencyExponent: 2, phrases: allPhrases },
          });
          expect(shown, `${format}: ${draft}`).toMatchObject({ ok: true });
        }
      },
    );
  },
);
