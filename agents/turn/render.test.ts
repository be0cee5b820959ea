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
  claim('vehicle_1', 'vehicle', 'name', '2023 Subaru Outback Premium'),
];
const phrases = {
  'verdict.approved': { 'en-US': 'approved', 'zh-CN': '通过', 'de-DE': 'genehmigt' },
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
    names: ['F-150', 'Springfield Motors'],
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
            { claimId: 'monthly_payment_1', role: 'monthly_payment', start: 14, end: 21 },
            { claimId: 'apr_1', role: 'apr', start: 33, end: 38 },
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
    expect(text('The answer is {{verdict_2}}.')).toBe('The answer is approved.');
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
