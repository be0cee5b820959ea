import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { isUsFederalHoliday } from '../../markets/holidays-us.ts';
import { businessDay, businessDays, type MarketCalendar } from './business-days.ts';
import { addDays } from './calendar.ts';
import { weekdayOf } from './weekdays.ts';

const day = (text: string) => IsoDate.parse(text);
const unitedStates: MarketCalendar = { weekend: [6, 7], isHoliday: isUsFederalHoliday };

describe('businessDay', () => {
  it.each([
    ['Saturday 28 February 2026', '2026-02-28', 'following', '2026-03-02'],
    ['Saturday 28 February 2026', '2026-02-28', 'modified following', '2026-02-27'],
    ['Saturday 28 February 2026', '2026-02-28', 'preceding', '2026-02-27'],
    ['Saturday 28 February 2026', '2026-02-28', 'none', '2026-02-28'],
    ['Thanksgiving 2026', '2026-11-26', 'following', '2026-11-27'],
    ['a Wednesday', '2026-03-04', 'following', '2026-03-04'],
    ['New Year 2022, kept on Friday 31 December 2021', '2021-12-31', 'following', '2022-01-03'],
  ] as const)('%s, %s, %s, is %s', (_, from, convention, to) => {
    expect(businessDay(day(from), convention, unitedStates)).toBe(to);
  });

  it('takes a weekend of Friday and Saturday as readily', () => {
    const gulf: MarketCalendar = { weekend: [5, 6], isHoliday: () => false };
    expect(businessDays([day('2026-03-06'), day('2026-03-08')], 'following', gulf)).toEqual([
      '2026-03-08',
      '2026-03-08',
    ]);
  });

  it('refuses a calendar without business days', () => {
    const closed: MarketCalendar = { weekend: [1, 2, 3, 4, 5, 6, 7], isHoliday: () => false };
    expect(() => businessDay(day('2026-03-06'), 'following', closed)).toThrow(
      expect.objectContaining({ code: 'repayment/market_closed' }),
    );
  });
});

describe('the federal holidays of the United States', () => {
  it('are those the Office of Personnel Management lists for 2026', () => {
    const listed = [
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ];
    const year = Array.from({ length: 365 }, (_, k) => addDays(day('2026-01-01'), k));
    expect(year.filter(isUsFederalHoliday)).toEqual(listed);
  });

  it('have Juneteenth from 2021 on', () => {
    expect([day('2020-06-19'), day('2021-06-18')].map(isUsFederalHoliday)).toEqual([false, true]);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2000-02-29', 2],
    ['2026-11-22', 7],
  ])('%s is day %i of the week', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });
});
