import { describe, expect, it } from 'vitest';
import type { Word } from '../pages/words.ts';
import { clean, daysIn, moneyIn, parseCount, parseMoney, parseMonths } from './values.ts';

const words = (text: string): Word[] =>
  text.split(' ').map((part, i) => ({ text: part, page: 1, x: 50 * i, y: 10, width: 40, height: 10 }));
const days = (text: string) => daysIn(words(text)).map(({ value }) => value);

describe('parseMoney', () => {
  it.each([
    ['$1,639.80', 163_980],
    ['2,150.00', 215_000],
    ['($245.00)', -24_500],
    ['(245.00)', -24_500],
    ['-$50.00', -5_000],
    ['245.00-', -24_500],
    ['$500', 50_000],
    ['$0.00', 0],
  ])('reads %s', (text, minor) => {
    expect(parseMoney(text, false)).toBe(minor);
  });

  it.each([
    '18,450',
    '2022',
    '4.226,59',
    '(245.00',
    '245.00)',
    '1,23.45',
    '12.5',
    '6.25%',
    '£532.19',
    'N/A',
    '',
  ])('does not take %s for money', (text) => {
    expect(parseMoney(text, false)).toBeUndefined();
  });

  it('takes whole dollars only where the label says money', () => {
    expect(parseMoney('5,000', true)).toBe(500_000);
    expect(parseMoney('5.000', true)).toBeUndefined();
  });

  it('joins a lone dollar sign to the amount after it', () => {
    expect(moneyIn(words('$ 2,150.00'), false).map(({ value }) => value)).toEqual([215_000]);
  });
});

describe('daysIn', () => {
  it.each([
    ['04/30/2024', '2024-04-30'],
    ['4/3/24', '2024-04-03'],
    ['05-18-22', '2022-05-18'],
    ['2024-04-30', '2024-04-30'],
    ['October 22, 2021', '2021-10-22'],
    ['Jan 1, 2021', '2021-01-01'],
    ['3rd June 2024', '2024-06-03'],
  ])('reads %s', (text, iso) => {
    expect(days(text)).toEqual([iso]);
  });

  it.each(['02/30/2024', '13/01/2024', '2024-13-01', '04/30', '100/300', '1/2/3/2024', '04/30-2024'])(
    'finds no day in %s',
    (text) => {
      expect(days(text)).toEqual([]);
    },
  );

  it('finds both ends of a period, joined or apart', () => {
    expect(days('04/16/2024 - 04/30/2024')).toEqual(['2024-04-16', '2024-04-30']);
    expect(days('04/16/2024-04/30/2024')).toEqual(['2024-04-16', '2024-04-30']);
    expect(days('05-18-22 through 11-18-22')).toEqual(['2022-05-18', '2022-11-18']);
  });
});

describe('parseMonths', () => {
  it.each([
    ['4 Years, 2 Months', 50],
    ['3 yrs 4 mos', 40],
    ['72 Months', 72],
    ['6 years', 72],
    ['1 year and 3 months', 15],
    ['Years: 3 Months: 2', 38],
    ['2 Jahre und 6 Monate', 30],
    ['3年2个月', 38],
  ])('reads %s', (text, months) => {
    expect(parseMonths(text)).toBe(months);
  });

  it.each(['72', 'many years', '4 Years, 14 Months', ''])('reads no length of time in "%s"', (text) => {
    expect(parseMonths(text)).toBeUndefined();
  });
});

it('parseCount reads a mileage and nothing with decimals', () => {
  expect(parseCount('18,450')).toBe(18_450);
  expect(parseCount('71030 miles')).toBe(71_030);
  expect(parseCount('18.450')).toBeUndefined();
});

it('clean keeps one line without control characters, at most 120 long', () => {
  expect(clean('  Jane\u0000\u202e \n Doe\u200b ')).toBe('Jane Doe');
  expect(clean('x'.repeat(500))).toHaveLength(120);
});
