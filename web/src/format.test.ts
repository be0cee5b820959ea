import { describe, expect, it } from 'vitest';
import { parseAmount } from './desk/parse-amount.ts';
import { day, duration, money, rate, shortMoney } from './format.ts';

describe('figures are formatted by currency and language', () => {
  it.each([
    [42_611, 'USD', 'en-US', '$426.11'],
    [-5, 'USD', 'en-US', '-$0.05'],
    [42_611, 'JPY', 'en-US', '¥42,611'],
    [42_611, 'KWD', 'en-US', 'KWD 42.611'],
    [42_611, 'USD', 'de-DE', '426,11 $'],
  ] as const)('%i %s in %s is %s', (amount, currency, locale, shown) => {
    expect(money(amount, currency, locale).replaceAll(/\s/g, ' ')).toBe(shown);
  });

  it.each([
    [1_500_000, 'zh-CN', 'US$1.5万'],
    [2_000_000, 'zh-CN', 'US$2万'],
    [250_000, 'zh-CN', 'US$2500'],
    [250_000, 'en-US', '$2.5K'],
    [2_000_000, 'de-DE', '20.000 $'],
  ] as const)('an axis tells %i cents in %s as %s', (amount, locale, shown) => {
    expect(shortMoney('USD', locale)(amount).replaceAll(/\s/g, ' ')).toBe(shown);
  });

  it('shows a fraction as a rate with two decimals', () => {
    expect(rate(0.0699, 'en-US')).toBe('6.99%');
  });

  it('shows a calendar day as that day in every zone', () => {
    expect(day('2026-03-02', 'en-US')).toBe('Mar 2, 2026');
  });

  it('shows milliseconds until a second', () => {
    expect([duration(88.4, 'en-US'), duration(1_240, 'en-US')]).toEqual(['88 ms', '1.2 s']);
  });
});

describe('parseAmount', () => {
  it.each([
    ['5200', 520_000],
    ['5,200.5', 520_050],
    ['$1,234,567.89', 123_456_789],
    ['0.29', 29],
    ['8.', 800],
  ])('reads %s', (typed, amount) => {
    expect(parseAmount(typed, 'USD')).toBe(amount);
  });

  it.each(['', '5.123', '-5', '1,23', 'abc', '99999999999999999999'])('refuses %j', (typed) => {
    expect(parseAmount(typed, 'USD')).toBeUndefined();
  });
});
