import { describe, expect, it } from 'vitest';
import type { Claim } from '#tools/kit/claims.ts';
import { allPhrases } from '../language/phrases.ts';
import { renderText } from './render.ts';
import { templateFor } from './template.ts';

const claim = (
  id: string,
  role: string,
  unit: Claim['unit'],
  value: number | string,
  callId: string,
): Claim => ({
  id,
  role,
  unit,
  value,
  ...(unit === 'money' ? { currency: 'USD' } : {}),
  source: { tool: 't', callId, path: `/${id}` },
});
const declined = [
  claim('verdict_1', 'verdict', 'code', 'declined', 't1.1.0'),
  claim('decline_reason_1', 'decline_reason', 'code', 'excessive_obligations', 't1.1.0'),
];
const approved = [claim('verdict_2', 'verdict', 'code', 'approved', 't2.1.0')];
const offers = [
  claim('offer_count_1', 'offer_count', 'count', 2, 't2.1.1'),
  claim('monthly_payment_1', 'monthly_payment', 'money', 42_611, 't2.1.1'),
  claim('monthly_payment_2', 'monthly_payment', 'money', 43_002, 't2.1.1'),
];

describe('templateFor', () => {
  it('states the first claim of each role from the last call that made one', () => {
    const later = claim('monthly_payment_3', 'monthly_payment', 'money', 50_000, 't3.1.0');
    expect(templateFor([...approved, ...offers], 'en-US')).toContain('{{monthly_payment_1}}');
    expect(templateFor([...approved, ...offers, later], 'en-US')).toContain('{{monthly_payment_3}}');
  });

  it('does not give the reasons of a decline with the approval that came after', () => {
    const text = templateFor([...declined, ...approved], 'en-US');
    expect(text).toContain('{{verdict_2}}');
    expect(text).not.toContain('decline_reason');
  });

  it('says that it has nothing to say, in every language', () => {
    for (const locale of ['en-US', 'zh-CN', 'de-DE'] as const) {
      expect(templateFor([], locale)).not.toContain('{{');
      expect(templateFor([], locale).length).toBeGreaterThan(20);
    }
  });

  it.each(['en-US', 'zh-CN', 'de-DE'] as const)(
    'always passes the check that the model failed, in %s',
    (locale) => {
      const format = { locale, currencyExponent: 2, phrases: allPhrases };
      for (const claims of [
        [],
        declined,
        [...declined, ...approved],
        [...approved, ...offers],
        [
          ...declined,
          ...approved,
          ...offers,
          ...declined.map((c) => ({ ...c, id: `${c.role}_9`, source: { ...c.source, callId: 't4.1.0' } })),
        ],
      ]) {
        const rendered = renderText({
          draft: templateFor(claims, locale),
          claims,
          said: [],
          names: [],
          format,
        });
        expect(rendered).toMatchObject({ ok: true });
      }
    },
  );
});
