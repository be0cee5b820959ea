import { describe, expect, it } from 'vitest';
import { longSheet, smallRecord, smallSheet } from '../testing/sheets.ts';
import { ScheduleJson, scheduleJson } from './schedule-json.ts';
import { SHEET_ROWS_MAX, sheetOfRecord } from './schedule-sheet.ts';
import { scheduleText } from './schedule-text.ts';

describe('a schedule that leaves the house', () => {
  it('adds up its columns', () => {
    expect(smallSheet('USD').totals).toEqual({ payment: 102_007, interest: 2_007, principal: 100_000 });
  });

  it.each([
    ['no payments', 0],
    ['more than fifty years of weeks', SHEET_ROWS_MAX + 1],
  ])('is refused with %s', (_, count) => {
    expect(() => longSheet(count)).toThrow(
      expect.objectContaining({ code: 'repayment/schedule_size', fix: expect.any(String) }),
    );
  });

  it('may have as many payments as a contract', () => {
    expect(longSheet(SHEET_ROWS_MAX).rows).toHaveLength(2600);
  });

  it.each(['', '../etc', 'a b', 'a"b', 'a\r\nSet-Cookie: x', 'a'.repeat(121)])(
    'is refused under the name %j, which could break a header or a file name',
    (id) => {
      expect(() => sheetOfRecord(smallRecord, { id, currency: 'USD' })).toThrow(
        expect.objectContaining({ code: 'repayment/schedule_name' }),
      );
    },
  );

  it('is refused in what is no currency', () => {
    expect(() => sheetOfRecord(smallRecord, { id: 'd', currency: '=1+1' })).toThrow();
  });
});

describe('scheduleJson', () => {
  it('says its currency and unit, and fits its schema', () => {
    const json = scheduleJson(smallSheet('KWD'));
    expect(ScheduleJson.parse(json)).toEqual(json);
    expect(json).toMatchObject({ currency: 'KWD', unit: 'minor', exponent: 3 });
    expect(json.terms).toEqual({
      amountFinanced: 100_000,
      annualRate: 0.12,
      apr: 0.12,
      instalment: 34_002,
      financeCharge: 2_007,
      payments: 3,
      firstDue: '2026-02-28',
      lastDue: '2026-04-30',
    });
    expect(json.rows).toEqual(smallRecord.rows);
  });
});

describe('scheduleText', () => {
  it('lines up terms, rows and sums in English', () => {
    expect(scheduleText(smallSheet('USD'), 'en-US')).toBe(`Payment schedule      Amounts in USD
Amount financed         USD 1,000.00
Annual interest rate          12.00%
APR                           12.00%
Regular payment           USD 340.02
Number of payments                 3
First payment due       Feb 28, 2026
Last payment due        Apr 30, 2026
Finance charge             USD 20.07
Total of payments       USD 1,020.07

No.  Due            Payment  Interest  Principal  Balance
  1  Feb 28, 2026    340.02     10.00     330.02   669.98
  2  Mar 31, 2026    340.02      6.70     333.32   336.66
  3  Apr 30, 2026    340.03      3.37     336.66     0.00
     Total         1,020.07     20.07   1,000.00
`);
  });

  it('writes figures as each language does, and no decimals where a currency has none', () => {
    expect(scheduleText(smallSheet('EUR'), 'de-DE')).toContain('669,98');
    expect(scheduleText(smallSheet('EUR'), 'de-DE')).toContain('28.02.2026');
    expect(scheduleText(smallSheet('CNY'), 'zh-CN')).toContain('2026年2月28日');
    expect(scheduleText(smallSheet('JPY'), 'en-US')).toContain('66,998');
  });
});
