import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '#tools/kit/claims.ts';
import { renderText, splitSentences } from './render.ts';

const claim = (
  id: string,
  role: string,
  unit: Claim['unit'],
  value: number | string,
  callId = 't1.1.0',
): Claim => ({
  id,
  role,
  unit,
  value,
  ...(unit === 'money' ? { currency: 'USD' } : {}),
  source: { tool: 'score_risk', callId, path: `/${role}` },
});

const claims = [
  claim('verdict_1', 'verdict', 'code', 'declined', 't1.1.0'),
  claim('decline_reason_1', 'decline_reason', 'code', 'excessive_obligations', 't1.1.0'),
  claim('verdict_2', 'verdict', 'code', 'approved', 't2.1.0'),
  claim('monthly_payment_1', 'monthly_payment', 'money', 42611),
  claim('fee_1', 'fee', 'money', 29900),
  claim('charge_1', 'finance_charge', 'money', 29900),
  claim('apr_1', 'apr', 'rate', 0.0699),
  claim('offer_count_1', 'offer_count', 'count', 3),
  claim('term_1', 'term', 'months', 60),
  claim('score_1', 'score', 'points', 660),
  claim('vehicle_1', 'vehicle', 'name', '2023 Subaru Outback Premium'),
];
const phrases = {
  'verdict.approved': { 'en-US': 'prequalified', 'zh-CN': '预审通过', 'de-DE': 'vorqualifiziert' },
  'decline_reason.length_of_employment': {
    'en-US': 'length of employment',
    'zh-CN': '在职时间较短',
    'de-DE': 'Dauer der Beschäftigung',
  },
  'decline_reason.excessive_obligations': {
    'en-US': 'Excessive obligations in relation to income',
    'zh-CN': '负债相对收入过高',
    'de-DE': 'Zu hohe Verpflichtungen im Verhältnis zum Einkommen',
  },
};
const render = (draft: string, said: readonly string[] = []) =>
  renderText({
    draft,
    claims,
    said,
    names: ['F-150', 'Springfield Motors', '911'],
    format: { locale: 'en-US', currencyExponent: 2, phrases },
  });
const text = (draft: string, said: readonly string[] = []) => {
  const rendered = render(draft, said);
  return rendered.ok ? rendered.sentences.map((sentence) => sentence.text).join('') : rendered;
};

describe('renderText fills slots', () => {
  it('and says which figure stands where', () => {
    const rendered = render('You would pay {{monthly_payment_1}} a month at {{apr_1}} APR.');
    expect(rendered).toEqual({
      ok: true,
      sentences: [
        {
          text: 'You would pay $426.11 a month at 6.99% APR.',
          figures: [
            { claimId: 'monthly_payment_1', role: 'monthly_payment', tool: 'score_risk', start: 14, end: 21 },
            { claimId: 'apr_1', role: 'apr', tool: 'score_risk', start: 33, end: 38 },
          ],
        },
      ],
    });
  });

  it('and refuses a slot of no claim', () => {
    expect(render('It is {{monthly_payment_9}}.')).toMatchObject({ ok: false });
  });

  it('and refuses a decision or reason that is not of the latest answer (G9)', () => {
    expect(render('You are {{verdict_1}}.')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('latest'),
    });
    expect(render('Because of {{decline_reason_1}}.')).toMatchObject({ ok: false });
    expect(text('The answer is {{verdict_2}}.')).toBe('The answer is prequalified.');
  });
});

describe('the same claims', () => {
  it('are shown to each person in their own language and currency', () => {
    const shown = (locale: 'en-US' | 'zh-CN' | 'de-DE', currencyExponent = 2) => {
      const format = { locale, currencyExponent, phrases };
      const rendered = renderText({
        draft: '{{monthly_payment_1}} and {{term_1}}',
        claims,
        said: [],
        names: [],
        format,
      });
      return rendered.ok ? rendered.sentences.map((sentence) => sentence.text).join('') : rendered.problem;
    };
    const [english, german] = ['$426.11 and 60 months', '426,11 $ and 60 Monate'];
    expect([shown('en-US'), shown('de-DE'), shown('en-US'), shown('de-DE')]).toEqual([
      english,
      german,
      english,
      german,
    ]);
    expect([shown('zh-CN'), shown('en-US', 0)]).toEqual(['US$426.11 and 60 个月', '$42,611 and 60 months']);
  });
});

describe('the residual check lets nothing else through (G7)', () => {
  it.each([
    ['a bare figure', 'Your payment is $431.00.'],
    ['a rate', 'That is about 7 %.'],
    ['a figure in words', 'You pay four hundred dollars.'],
    ['Chinese numerals', '每月还四百二十元。'],
    ['a decision word', 'Good news, you are approved!'],
    ['a decision word in another language', '恭喜，您已获批。'],
    ['a reason in its own words', 'The reason is excessive obligations in relation to income.'],
    ['a figure split around a slot', 'It is 1{{monthly_payment_1}}.'],
    ['an ambiguous restatement', 'There is a charge of $299.00.'],
    ['full-width digits', 'Your payment is ４３１ dollars.'],
    ['Arabic digits', 'Your payment is ٤٣١ dollars.'],
    ['half a slot', 'Your payment is {{monthly_payment_1.'],
    ['nothing at all', '   '],
    ['a list marker that counts nothing', 'Your rate is\n7. Enjoy it.'],
    ['a marker that is the answer to a question', 'Your APR? 7. Good.'],
    ['a marker in the middle of a line', 'That makes 12. of them.'],
    ['a list that starts in the middle', '3. {{vehicle_1}}'],
    ['a fraction', 'Your rate is ½ %.'],
    ['one with a unit', 'The rate is one percent.'],
    ['zero', 'There are zero fees.'],
    ['a share in words', 'That is half of it, and double that.'],
    ['a dozen', 'A dozen dollars a month.'],
    ['many', 'Hundreds of dollars.'],
    ['a Roman numeral', 'Over LX months.'],
    ['a Roman numeral of one character', 'The rate is Ⅶ.'],
    ['a circled digit', 'The payment is ④②⑥.'],
    ['a negative circled digit', 'The payment is ❹❷❻.'],
    ['a superscript', 'It is ⁷ percent.'],
    ['keycaps', 'It is 4️⃣2️⃣6️⃣.'],
    ['financial numerals', '每月还肆佰贰拾元。'],
    ['a numeral of Suzhou', '每月还〤〢元。'],
    ['mathematical digits', 'It is 𝟕𝟐𝟎 a month.'],
    ['a figure in German without its umlauts', 'Es sind fuenfhundert Euro.'],
    ['a figure in markdown', 'You pay f**ou**r hundred.'],
    ['a month in Chinese', '一年就还清。'],
    ['a decision in the words of the engine', 'You are prequalified.'],
    ['a decision before its time', 'You are pre-approved.'],
    ['a decision with a zero-width space', 'You are appr\u200boved.'],
    ['a decision with a soft hyphen', 'You are appro\u00adved.'],
    ['a decision in Cyrillic disguise', 'You are \u0430pproved.'],
    ['a decision with a full-width letter', 'You are ａpproved.'],
    ['a decision with accents', 'You are appr\u00f3ved.'],
    ['a decision struck through', 'You are a\u0336p\u0336p\u0336roved.'],
    ['a decision in mathematical letters', 'You are 𝐚𝐩𝐩𝐫𝐨𝐯𝐞𝐝.'],
    ['a decision in markdown', 'You are app**rov**ed.'],
    ['a decision spaced out', 'You are a p p r o v e d.'],
    ['a decision with dots', 'You are a.p.p.r.o.v.e.d.'],
    ['a decision with a hyphen', 'You are appro-ved.'],
    ['a decision in Chinese', '您的预审通过了。'],
    ['a decision in German', 'Sie sind vorqualifiziert.'],
    ['a short reason in Chinese', '因为在职时间较短。'],
    ['HTML', '<b>Hello</b>'],
    ['a link', 'Pay at https://evil.example now.'],
    ['a denied decision', 'You are not {{verdict_2}}.'],
    ['a decision denied in Chinese', '您没有{{verdict_2}}。'],
    ['two counts that make a third', 'It is {{offer_count_1}}{{offer_count_1}}.'],
    ['a count and a decimal point', 'It is {{offer_count_1}}.{{offer_count_1}}.'],
    ['a count made an amount', 'You pay ${{offer_count_1}}.'],
    ['a count made an amount in words', 'You pay {{offer_count_1}} US dollars.'],
    ['a count made a rate', 'The rate is {{offer_count_1}} %.'],
    ['a count made a rate in words', 'The rate is {{offer_count_1}} percent.'],
    ['a count made a term', 'Over {{offer_count_1}} months.'],
    ['a count made thousands', 'It costs {{offer_count_1}} thousand.'],
    ['a payment made thousands', 'You pay {{monthly_payment_1}}k.'],
    ['a payment with a minus', 'You get -{{monthly_payment_1}} back.'],
    ['a payment of another currency', 'You pay €{{monthly_payment_1}}.'],
    ['a restated payment with a minus', 'You get -$426.11 back.'],
    ['a restated score as an amount', 'You pay $660.'],
    ['a restated score as another unit', 'You pay 660 dollars.'],
    ['a restated score, times a thousand', 'You pay 660 thousand.'],
    ['a name of digits', 'You pay $911.'],
    ['a name inside an amount', 'You pay $F-1500.'],
  ])('%s', (_, draft) => {
    expect(render(draft)).toMatchObject({ ok: false });
  });

  it.each([
    ['a list marker', '1. {{vehicle_1}}\n2. Ask me again.'],
    ['a figure the person stated', 'Over 72 months, then.', ['72 months please']],
    ['a name of the catalogue', 'The F-150 is here too.'],
    ['an exact restatement of a claim', 'So $426.11 it is.'],
    ['a claim that is a name', 'The 2023 Subaru Outback Premium is in stock.'],
    [
      'a house sentence',
      'This is a prequalification, not an approval of credit, and final terms come from the funder.',
    ],
    ['the word one', 'That is the one for you.'],
    ['a full list', '1. {{vehicle_1}}\n2. {{vehicle_1}}\n\nOr:\n1. Ask me again.'],
    ['the first of them', 'The first is {{vehicle_1}}.'],
    ['another check', 'Let me double-check that.'],
    ['a bare stated number with a unit', 'Over 72 months, then.', ['72']],
    ['a stated rate', 'At 6.5 %, then.', ['6.5 percent']],
    ['a stated day', 'By June 3, then.', ['June 3 would be fine']],
    ['a restated score', 'The score is 660.'],
    ['a name beside Chinese', '在Springfield Motors买F-150。'],
    ['a German sentence', 'Bitte nennen Sie mir noch Ihre Anzahlung.'],
    ['umlauts', 'Größere Anzahlung, kürzere Laufzeit, für Müller.'],
    ['slots beside Chinese', '每月{{monthly_payment_1}}，利率{{apr_1}}。'],
    ['slots in brackets', 'So {{monthly_payment_1}} ({{apr_1}}), or {{offer_count_1}} programs.'],
    ['a term at the end', 'Over {{term_1}}. So 60 months.'],
    ['im Monat', 'Das sind {{monthly_payment_1}} im Monat.'],
    ['a trim that is a Roman numeral', 'The LX is here.'],
    ['a bullet before a slot', '- {{vehicle_1}}: {{monthly_payment_1}}'],
    ['a decision as the engine gave it', 'Result: {{verdict_2}}.'],
  ])('but lets through %s', (_, draft, said: readonly string[] = []) => {
    expect(render(draft, said)).toMatchObject({ ok: true });
  });

  it('never shows a digit that is neither a claim nor stated, whatever is written', () => {
    const words = fc.constantFrom(
      'pay',
      '{{apr_1}}',
      '{{monthly_payment_1}}',
      '7',
      '12.5',
      '$',
      '%',
      '三',
      'approved',
      '.',
      '\n',
      'five',
      '{{',
      '}}',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (parts) => {
        const rendered = render(parts.join(' '));
        if (!rendered.ok) return;
        for (const { text: sentence, figures } of rendered.sentences) {
          const outside = figures.reduceRight(
            (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
            sentence,
          );
          expect(
            outside
              .replaceAll('$426.11', '')
              .replaceAll('6.99%', '')
              .replace(/^\s*\d{1,2}[.)]\s/, ''),
          ).not.toMatch(/\p{Nd}|approved/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a figure the person stated is theirs in its own meaning only', () => {
  it.each([
    ['a term as a price', 'You pay $72.', '72 months'],
    ['a term as a rate', 'At 72 %.', '72 months'],
    ['a term as a bare number', 'You pay 72.', '72 months'],
    ['a price as a term', 'Over 72 months.', 'for $72'],
    ['a day as a rate', 'At 6 %.', 'June 3, 2026'],
    ['a day as another day', 'By June 9, 2031.', 'June 3, 2026'],
    ['a price as a loss', 'You get -$25,000.', 'I have $25,000'],
  ])('not %s', (_, draft, line) => {
    expect(render(draft, [line])).toMatchObject({ ok: false });
  });
});

describe('what is shown has nothing hidden in it', () => {
  it.each([
    ['controls and overrides', 'Pay\u202e {{apr_1}}\u0000 now.', 'Pay 6.99% now.'],
    ['emoji', 'Hello 👋🏽!', 'Hello !'],
    ['private characters', 'Hello \ue000\uf8ff.', 'Hello .'],
    ['half a character', 'Hello \ud83d.', 'Hello .'],
    ['odd blanks', 'Pay\u00a0{{apr_1}}\u2028now.', 'Pay 6.99%\nnow.'],
  ])('%s', (_, draft, expected) => {
    expect(text(draft)).toBe(expected);
  });
});

describe('a draft three times as long as any is read in good time', () => {
  const size = 24_000;
  it.each([
    ['one word', 'a'],
    ['full stops', '. '],
    ['dots', '.'],
    ['blanks', ' '],
    ['lines', '\n'],
    ['digits', '1'],
    ['numbers', '1 '],
    ['thousands', '1,000'],
    ['words of numbers', 'one hundred and '],
    ['Chinese numerals', '一万'],
    ['slots', '{{apr_1}} '],
    ['braces', '{'],
    ['letters apart', 'a '],
    ['hyphens', 'a-'],
    ['stars', '*'],
    ['months', 'May 1 '],
    ['negations', 'not '],
  ])('%s', (_, piece) => {
    const started = performance.now();
    render(piece.repeat(size / piece.length), ['72 months '.repeat(400)]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('splitSentences', () => {
  it('loses no byte of the draft', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b. ', '。', '! ', '\n', ' ', '{{apr_1}}', '3.5'), { maxLength: 20 }),
        (parts) => {
          const draft = parts.join('').trim();
          expect(splitSentences(draft).join('')).toBe(draft);
        },
      ),
    );
  });
});
