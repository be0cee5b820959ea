import { describe, expect, it } from 'vitest';
import { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { allPhrases } from '../../language/phrases.ts';
import { renderText } from '../../turn/render.ts';
import { funders, opened, outback, scored, updated } from '../testing/answers.ts';
import {
  allTools,
  answer,
  Conversation,
  code,
  day,
  failed,
  money,
  months,
  name,
  rate,
} from '../testing/conversation.ts';
import { args, maria, names, text } from '../testing/offered.ts';

const tools = [...allTools, 'find_path_to_yes', 'check_affordability'];
const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];

/** A deal with an answer, in a conversation of a role that has both tools. */
function decided(decision: string, locale: Locale = 'en-US') {
  const talk = new Conversation({ locale }, tools);
  talk.say(maria);
  talk.answer({
    open_deal: opened,
    update_deal: updated([], { vehicle: outback() }),
    score_risk: scored(decision, { reasons: [{ code: code('decline_reason_1', 'collateral_value') }] }),
    find_funders: decision === 'declined' ? failed('tool', 'funders/declined') : funders([]),
    build_schedule: failed('tool', 'repayment/no_offer'),
  });
  talk.spoken();
  return talk;
}

const path = (n: number, kind: string, figures: object) => ({
  kind: code(`path_kind_${n}`, kind),
  amountFinanced: money(`path_amount_financed_${n}`, 2_500_000),
  monthlyPayment: money(`path_payment_${n}`, 48_000),
  ...figures,
});
const found = (note: string, paths: readonly object[] = []) =>
  answer({ decision: code('verdict_2', 'declined'), note: code('path_note_1', note), paths, missing: [] });
const threePaths = found('would_have_been', [
  path(1, 'other_term', { termMonths: months('path_term_1', 84) }),
  path(2, 'other_car', {
    vehicle: name('path_vehicle_1', '2021 Mazda CX-30'),
    price: money('path_price_1', 1_999_500),
  }),
  path(3, 'more_down', {
    downPayment: money('path_down_payment_1', 362_394),
    addedDown: money('path_added_down_1', 162_394),
  }),
]);
const people = found('would_have_been', [
  path(1, 'proven_income', { income: money('path_income_1', 420_000) }),
  path(2, 'co_borrower', { income: money('path_income_2', 560_000) }),
]);

const level = (n: number, value = 'clear') => ({ level: code(`harm_level_${n}`, value) });
const finding = (n: number, value: string, figures: object, at?: string) => ({
  code: code(`harm_finding_${n}`, value),
  ...level(n, at),
  ...figures,
});
const basis = (n: number) => ({ basis: code(`equity_basis_${n}`, 'assumed_depreciation') });
const checked = (outcome: string, findings: readonly object[]) =>
  answer({
    outcome: code('harm_outcome_1', outcome),
    basis: code('payment_basis_1', 'qualifying_rate'),
    monthlyPayment: money('checked_payment_1', 49_983),
    termMonths: months('term_1', 72),
    dti: rate('checked_dti_1', 0.4),
    left: money('left_over_1', 250_017),
    findings,
    missing: [],
  });
const everything = checked('stop', [
  finding(1, 'payment_shock_car', {
    presentPayment: money('present_payment_1', 35_000),
    times: rate('payment_shock_1', 1.4),
  }),
  finding(2, 'payment_shock_housing', {
    presentPayment: money('present_payment_2', 95_000),
    times: rate('payment_shock_2', 0.5),
  }),
  finding(3, 'income_stress', {
    drop: rate('income_drop_1', 0.1),
    income: money('stressed_income_1', 378_000),
    dti: rate('stressed_dti_1', 0.45),
    left: money('left_over_2', 208_017),
  }),
  finding(4, 'rate_stress', {
    sellRate: rate('stressed_rate_1', 0.1249),
    payment: money('stressed_payment_1', 52_700),
    dti: rate('stressed_dti_2', 0.41),
    left: money('left_over_3', 247_300),
  }),
  finding(
    5,
    'negative_equity',
    {
      months: months('months_negative_equity_1', 30),
      evenFrom: day('equity_from_1', '2028-09-02'),
      ...basis(1),
    },
    'caution',
  ),
  finding(6, 'add_on', { addOn: code('add_on_1', 'gap'), price: money('add_on_price_1', 69_500) }, 'stop'),
]);

describe('what would have turned an answer', () => {
  it.each([
    'what would it take to get approved?',
    'how can she get to yes?',
    'what would have to change?',
    'what would help?',
    'how can I qualify?',
    '怎样才能通过？',
    '怎么才能通过？',
    'Was müsste sich ändern?',
    'Wie kommt sie zu einem Ja?',
  ])('"%s" asks the engine, and says what it found with its figures only', (said) => {
    const talk = decided('declined');
    const planned = talk.say(said);
    expect(names(planned)).toEqual(['find_path_to_yes']);
    expect(args(planned, 'find_path_to_yes')).toEqual({ dealId: 'current' });
    const spoken = text(talk.answer({ find_path_to_yes: threePaths }));
    for (const slot of [
      'path_term_1',
      'path_vehicle_1',
      'path_price_1',
      'path_down_payment_1',
      'path_added_down_1',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).toMatch(/not a promise|并非承诺|kein Versprechen/);
  });

  it('starts from terms that were tried', () => {
    const talk = decided('counteroffer');
    talk.say('what if she puts 5000 down?');
    talk.answer({ score_risk: scored('counteroffer', {}, 2), find_funders: funders([], [], 2) });
    talk.spoken();
    expect(args(talk.say('what would it take?'), 'find_path_to_yes')).toEqual({
      dealId: 'current',
      whatIf: { downPayment: 500_000 },
    });
  });

  it('says so when nothing within reach would have, and when the buyer’s own proof comes first', () => {
    const asking = () => {
      const talk = decided('declined');
      talk.say('what would it take to get approved?');
      return talk;
    };
    expect(text(asking().answer({ find_path_to_yes: found('none_within_bounds') }))).toContain(
      'Within reach, no change',
    );
    expect(text(asking().answer({ find_path_to_yes: found('papers_first') }))).toContain(
      'own proof of income',
    );
  });

  it('asks nothing for a deal that needs no change, and still helps where the tool fails', () => {
    expect(names(decided('approved').say('what would help?'))).toEqual([]);
    const talk = decided('declined');
    talk.say('what would help?');
    expect(text(talk.answer({ find_path_to_yes: failed('tool', 'risk/unavailable') }))).not.toBe('');
  });
});

describe('somebody who would sign too', () => {
  it.each([
    'what if her husband signs too? He makes 3,000 a month and has 200 a month in debts',
    'what about a co-borrower who earns $3,000 a month, with other debts of $200 a month?',
    '如果加共同借款人呢？月收入3000，其他债务每月200',
  ])('"%s" goes along as stated, and is not recorded', (said) => {
    const planned = decided('declined').say(said);
    expect(names(planned)).toEqual(['find_path_to_yes']);
    expect(args(planned, 'find_path_to_yes')).toEqual({
      dealId: 'current',
      coBorrower: { grossMonthlyIncome: 300_000, monthlyDebt: 20_000 },
    });
  });

  it('who would not have turned the answer is told so', () => {
    const asking = () => {
      const talk = decided('declined');
      talk.say('what if her husband signs too? He makes 3,000 a month and has 200 a month in debts');
      return talk;
    };
    expect(text(asking().answer({ find_path_to_yes: threePaths }))).toContain('signing together would not');
    expect(text(asking().answer({ find_path_to_yes: people }))).not.toContain('signing together would not');
  });

  it.each([
    'my wife makes 3,000 a month too',
    'what if my wife signs too?',
    'what if my wife signs? She makes 36,000 a year',
  ])('"%s" says too little to try', (said) => {
    expect(names(decided('declined').say(said))).not.toContain('find_path_to_yes');
  });
});

describe('whether it can be carried', () => {
  it.each([
    'Can I afford this? I pay $350 a month on my current car.',
    'can she afford it? her car payment now is 350',
    '我现在的车贷月供350，负担得起吗？',
    'Kann ich mir das leisten? Für mein jetziges Auto zahle ich 350 im Monat.',
  ])('"%s" takes the payment on the present car along, and records nothing', (said) => {
    const planned = decided('approved').say(said);
    expect(names(planned)).toEqual(['check_affordability']);
    expect(args(planned, 'check_affordability')).toEqual({ dealId: 'current', presentCarPayment: 35_000 });
  });

  it.each([
    'can I afford this?',
    'could she afford it',
    'what if my income drops?',
    'what happens if her income drops by 20 %?',
    'is this too much for me?',
    '我负担得起吗？',
    '如果收入下降怎么办？',
    'Kann ich mir das leisten?',
    'Was ist, wenn mein Einkommen sinkt?',
  ])('"%s" runs the check of the deal', (said) => {
    const talk = decided('approved');
    const planned = talk.say(said);
    expect(names(planned)).toEqual(['check_affordability']);
    const spoken = text(talk.answer({ check_affordability: everything }));
    for (const slot of [
      'checked_payment_1',
      'harm_outcome_1',
      'stressed_income_1',
      'months_negative_equity_1',
      'add_on_1',
    ])
      expect(spoken).toContain(`{{${slot}}}`);
    expect(spoken).toMatch(/ask a person|工作人员|einen Menschen/);
  });

  it.each([
    'what can I afford at 400 a month?',
    'I cannot afford my payments any more',
    'can I put 5000 down?',
  ])('"%s" is another question', (said) => {
    expect(names(decided('approved').say(said))).not.toContain('check_affordability');
  });

  it('asks for what is missing', () => {
    const talk = decided('approved');
    talk.say('can I afford this?');
    const lacking = answer({
      outcome: null,
      monthlyPayment: null,
      findings: [],
      missing: ['residence.housingPayment'],
    });
    expect(text(talk.answer({ check_affordability: lacking }))).toMatch(/rent|housing/);
  });

  it('with no month under water says that, and no month', () => {
    const talk = decided('approved');
    talk.say('can I afford this?');
    const even = finding(1, 'negative_equity', {
      months: months('months_negative_equity_1', 0),
      ...basis(1),
    });
    const spoken = text(talk.answer({ check_affordability: checked('clear', [even]) }));
    expect(spoken).toContain('from the start');
    expect(spoken).not.toContain('months_negative_equity');
    expect(spoken).not.toContain('ask a person');
  });
});

const claimsOf = (given: object): Claim[] =>
  Object.entries((given as { claims: Record<string, object> }).claims).map(([id, claim]) => {
    const { shown: _, ...known } = claim as Record<string, unknown>;
    return Claim.parse({ id, ...known, ...(known.unit === 'money' ? { currency: 'USD' } : {}) });
  });

describe.each(locales)('what is said of it in %s', (locale) => {
  const said = {
    'en-US': ['what would it take to get approved?', 'can I afford this?'],
    'zh-CN': ['怎样才能通过？', '我负担得起吗？'],
    'de-DE': ['Was müsste sich ändern?', 'Kann ich mir das leisten?'],
  } as const;

  it.each([
    [said[locale][0], 'find_path_to_yes', threePaths],
    [said[locale][0], 'find_path_to_yes', people],
    [said[locale][1], 'check_affordability', everything],
  ])('passes the check of what a person may see, in any format of figures: %s', (question, tool, given) => {
    const talk = decided('declined', locale);
    talk.say(question);
    talk.answer({ [tool]: given });
    const draft = talk.spoken();
    for (const format of locales) {
      const rendered = renderText({
        draft,
        claims: claimsOf(given),
        said: [],
        names: [],
        format: { locale: format, currencyExponent: 2, phrases: allPhrases },
      });
      expect(rendered, `${format}: ${draft}`).toMatchObject({ ok: true });
    }
  });
});

describe('an answer about what is sold beside the car', () => {
  it.each([
    ['I want the GAP coverage', ['gap:yes']],
    ['no service contract please', ['service_contract:no']],
    ['She wants GAP but not the extended warranty', ['gap:yes', 'service_contract:no']],
    ['我要GAP保障', ['gap:yes']],
    ['Ich nehme die Garantieverlängerung', ['service_contract:yes']],
  ])('"%s" goes on the deal, which is then looked at again', (said, addOns) => {
    const planned = decided('approved').say(said);
    expect(names(planned).slice(0, 2)).toEqual(['update_deal', 'score_risk']);
    expect(names(planned).at(-1)).toBe('check_affordability');
    expect(args(planned, 'update_deal')).toEqual({ dealId: 'current', facts: { addOns } });
  });

  it.each(['do I want GAP?', 'what does GAP cost?', 'the dealer wants me to take GAP'])(
    '"%s" records nothing',
    (said) => {
      expect(names(decided('approved').say(said))).not.toContain('update_deal');
    },
  );
});
