import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { addDays, addMonths } from './calendar.ts';
import { unitPeriodOf, unitPeriodTimes } from './unit-period.ts';

const day = (text: string) => IsoDate.parse(text);
const months = (first: string, count: number, every: number) =>
  Array.from({ length: count }, (_, k) => addMonths(day(first), k * every, Number(first.slice(8))));
const weeks = (first: string, count: number, every: number) =>
  Array.from({ length: count }, (_, k) => addDays(day(first), 7 * k * every));
const halfMonths = Array.from({ length: 24 }, (_, k) =>
  addMonths(day('1978-03-01'), Math.floor(k / 2), k % 2 ? 16 : 1),
);

describe('the unit-period and times of Appendix J’s own examples, from their days', () => {
  it.each([
    ['(c)(1)(i) monthly', '1978-01-10', months('1978-02-10', 24, 1), 'month', 1, 1, 0],
    ['(c)(1)(iii) twice a month', '1978-02-23', halfMonths, 'semimonth', 1, 0, 6 / 15],
    ['(c)(1)(v) weekly', '1978-03-20', weeks('1978-04-21', 30, 1), 'week', 1, 4, 4 / 7],
    ['(c)(4)(ii) every two months', '1978-01-10', months('1978-03-01', 20, 2), 'month', 2, 0, 52 / 60],
    ['(c)(5)(ii) half a year, one payment', '1978-07-15', [day('1979-01-15')], 'month', 6, 1, 0],
    ['(c)(5)(iv) two years, one payment', '1978-01-03', [day('1980-01-03')], 'year', 1, 2, 0],
    [
      '(c)(6)(i) every four weeks with payments put off by two',
      '1978-01-25',
      [
        ...weeks('1978-02-20', 9, 4),
        ...weeks('1978-11-13', 6, 4),
        ...weeks('1979-05-14', 6, 4),
        ...weeks('1979-11-12', 3, 4),
      ],
      'week',
      4,
      0,
      26 / 28,
    ],
  ] as const)('%s', (_, advance, payments, unit, multiple, whole, fraction) => {
    const period = unitPeriodOf([day(advance)], payments);
    expect(period).toEqual({ unit, multiple });
    const [first] = unitPeriodTimes(day(advance), payments, period);
    expect(first).toEqual({ unitPeriods: whole, fraction: expect.closeTo(fraction, 14) });
  });

  it('(c)(6)(i) counts the later series from the first advance too: 10 12/28, 16 26/28 and 23 12/28', () => {
    const payments = [
      ...weeks('1978-02-20', 9, 4),
      ...weeks('1978-11-13', 6, 4),
      ...weeks('1979-05-14', 6, 4),
      ...weeks('1979-11-12', 3, 4),
    ];
    const times = unitPeriodTimes(day('1978-01-25'), payments, { unit: 'week', multiple: 4 });
    expect([times[9], times[15], times[21]]).toEqual([
      { unitPeriods: 10, fraction: 12 / 28 },
      { unitPeriods: 16, fraction: 26 / 28 },
      { unitPeriods: 23, fraction: 12 / 28 },
    ]);
  });
});

describe('unitPeriodOf by (b)(4)', () => {
  it('takes the period that occurs most often', () => {
    const mixed = [...months('2026-02-10', 5, 1), ...months('2026-09-10', 3, 3)];
    expect(unitPeriodOf([day('2026-01-10')], mixed)).toEqual({ unit: 'month', multiple: 1 });
  });

  it('takes the smaller of two that occur equally often', () => {
    const days = ['2026-02-10', '2026-03-10', '2026-05-10', '2026-07-10'].map(day);
    expect(unitPeriodOf([day('2026-01-10')], days)).toEqual({ unit: 'month', multiple: 1 });
  });

  it('averages periods of which none occurs twice to the nearest standard interval, the lower of two as near', () => {
    const days = ['2026-01-11', '2026-01-23', '2026-02-06'].map(day);
    expect(unitPeriodOf([day('2026-01-01')], days)).toEqual({ unit: 'week', multiple: 2 });
  });

  it('is at most a year', () => {
    expect(unitPeriodOf([day('2020-01-01')], [day('2022-01-01'), day('2024-01-01')])).toEqual({
      unit: 'year',
      multiple: 1,
    });
  });

  it('counts the term in days when one payment is due before a year, and no whole months after', () => {
    expect(unitPeriodOf([day('2022-07-20')], [day('2022-12-31')])).toEqual({
      unit: 'term-days',
      multiple: 164,
    });
  });

  it('keeps a series on the last days of months a series', () => {
    const ends = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].map(day);
    const times = unitPeriodTimes(day('2026-01-10'), ends, unitPeriodOf([day('2026-01-10')], ends));
    expect(new Set(times.map(({ fraction }) => fraction)).size).toBe(1);
    expect(times.map(({ unitPeriods }) => unitPeriods)).toEqual([1, 2, 3, 4]);
  });
});
