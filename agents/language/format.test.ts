import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { parseShown, showClaim } from './format.ts';

const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];
const shown = (unit: Claim['unit'], value: number | string, locale: Locale) =>
  showClaim({ role: 'x', unit, value, currency: 'USD' }, { locale, currencyExponent: 2, phrases: {} });

describe('claims are written as the person reads them', () => {
  it.each([
    ['money', 42611, 'en-US', '$426.11'],
    ['money', -150000, 'en-US', '-$1,500.00'],
    ['money', 2662394, 'de-DE', '26.623,94 $'],
    ['money', 2662394, 'zh-CN', 'US$26,623.94'],
    ['rate', 0.0699, 'en-US', '6.99%'],
    ['rate', 0.0699, 'de-DE', '6,99 %'],
    ['ratio', 1.12, 'en-US', '112.0%'],
    ['months', 60, 'en-US', '60 months'],
    ['months', 1, 'de-DE', '1 Monat'],
    ['months', 60, 'zh-CN', '60 个月'],
    ['day', '2026-03-02', 'en-US', 'March 2, 2026'],
    ['day', '2026-03-02', 'zh-CN', '2026年3月2日'],
    ['day', '2026-03-02', 'de-DE', '2. März 2026'],
    ['points', 1234, 'en-US', '1,234'],
  ] as const)('%s %s in %s', (unit, value, locale, text) => {
    expect(shown(unit, value, locale)).toBe(text);
  });
});

describe('what is shown reads back as the same value in every locale (G19)', () => {
  it('money to the minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...locales), (value, locale) => {
        expect(parseShown(shown('money', value, locale), 'money', { locale, currencyExponent: 2 })).toBe(
          value,
        );
      }),
    );
  });

  it('rates to the hundredth of a percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(...locales), (basisPoints, locale) => {
        const value = basisPoints / 10_000;
        expect(parseShown(shown('rate', value, locale), 'rate', { locale, currencyExponent: 2 })).toBe(value);
      }),
    );
  });

  it('days', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), (date, locale) => {
        const value = date.toISOString().slice(0, 10);
        expect(parseShown(shown('day', value, locale), 'day', { locale, currencyExponent: 2 })).toBe(value);
      }),
    );
  });
});
