import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { actual365L, actualActualIcma } from './reference-day-count.ts';

const day = (text: string) => IsoDate.parse(text);

describe('actualActualIcma agrees with the examples of ISDA’s note, as QuantLib’s tests carry them', () => {
  it.each([
    ['a regular half-year', '2003-11-01', '2004-05-01', '2003-11-01', '2004-05-01', 0.5],
    ['a short first period', '1999-02-01', '1999-07-01', '1998-07-01', '1999-07-01', 0.41095890411],
    ['a regular year', '1999-07-01', '2000-07-01', '1999-07-01', '2000-07-01', 1],
    ['a long first period', '2002-08-15', '2003-07-15', '2003-01-15', '2003-07-15', 0.915760869565],
    ['a short last period', '2000-01-30', '2000-06-30', '2000-01-30', '2000-07-30', 0.417582417582],
    [
      'a long last period, month ends',
      '1999-11-30',
      '2000-04-30',
      '1999-08-31',
      '1999-11-30',
      91 / 364 + 61 / 368,
    ],
  ])('%s', (_, start, end, from, to, years) => {
    const reference = { start: day(from), end: day(to) };
    expect(actualActualIcma(day(start), day(end), reference).yearFraction).toBeCloseTo(years, 11);
  });

  it('refuses reversed days and a period of more than a year', () => {
    const [first, last] = [day('2020-01-01'), day('2022-01-01')];
    const half = { start: first, end: day('2020-07-01') };
    expect(() => actualActualIcma(last, first, half)).toThrow(
      expect.objectContaining({ code: 'repayment/dates_reversed' }),
    );
    expect(() => actualActualIcma(first, last, { start: first, end: last })).toThrow(
      expect.objectContaining({ code: 'repayment/reference_period_out_of_range' }),
    );
  });
});

describe('actual365L', () => {
  it.each([
    ['yearly, no leap day in the period', '2011-12-28', '2012-02-28', '2012-02-28', true, 62 / 365],
    ['yearly, a leap day in the period', '2011-12-28', '2012-02-28', '2012-02-29', true, 62 / 366],
    ['more often, ending in a leap year', '2011-12-28', '2012-02-28', '2012-02-28', false, 62 / 366],
    ['more often, ending in a common year', '2010-12-28', '2011-02-28', '2011-03-28', false, 62 / 365],
  ])('%s', (_, start, end, periodEnd, yearly, years) => {
    expect(actual365L(day(start), day(end), day(periodEnd), yearly).yearFraction).toBe(years);
  });

  it('refuses an interest period that ends before the count does', () => {
    expect(() => actual365L(day('2011-12-28'), day('2012-02-28'), day('2012-01-28'), true)).toThrow(
      expect.objectContaining({ code: 'repayment/dates_reversed' }),
    );
  });
});
