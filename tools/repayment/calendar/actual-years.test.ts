import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { dayCount } from './day-count.ts';

const day = (text: string) => IsoDate.parse(text);

describe('dayCount agrees with the tables of OpenGamma Strata’s DayCountTest', () => {
  it.each([
    ['actual/actual AFB', '2011-12-28', '2012-02-28', 62 / 365],
    ['actual/actual AFB', '2011-12-28', '2012-02-29', 63 / 365],
    ['actual/actual AFB', '2011-12-28', '2012-03-01', 64 / 366],
    ['actual/actual AFB', '2011-12-28', '2016-02-28', 62 / 365 + 4],
    ['actual/actual AFB', '2011-12-28', '2016-02-29', 63 / 365 + 4],
    ['actual/actual AFB', '2011-12-28', '2016-03-01', 64 / 366 + 4],
    ['actual/actual AFB', '2012-02-28', '2012-03-28', 29 / 366],
    ['actual/actual AFB', '2012-02-29', '2012-03-28', 28 / 366],
    ['actual/actual AFB', '2012-03-01', '2012-03-28', 27 / 365],
    ['actual/actual year', '2011-12-28', '2012-02-28', 62 / 366],
    ['actual/actual year', '2011-12-28', '2016-03-01', 64 / 366 + 4],
    ['actual/actual year', '2012-02-28', '2012-03-28', 29 / 366],
    ['actual/actual year', '2012-02-29', '2012-03-28', 28 / 365],
    ['actual/actual year', '2011-03-01', '2011-03-02', 1 / 366],
    ['actual/actual year', '2012-02-28', '2016-03-02', 3 / 366 + 4],
    ['actual/actual year', '2012-02-29', '2016-03-02', 2 / 365 + 4],
    ['actual/365 actual', '2011-12-28', '2012-02-28', 62 / 365],
    ['actual/365 actual', '2011-12-28', '2012-02-29', 63 / 366],
    ['actual/365 actual', '2011-12-28', '2016-02-28', 1523 / 366],
    ['actual/365 actual', '2012-02-28', '2012-03-28', 29 / 366],
    ['actual/365 actual', '2012-02-29', '2012-03-28', 28 / 365],
    ['30E+/360', '2012-05-29', '2013-08-31', 452 / 360],
    ['30E+/360', '2012-05-30', '2013-08-31', 451 / 360],
    ['30E+/360', '2012-05-31', '2013-08-30', 450 / 360],
    ['30E+/360', '2012-05-31', '2013-08-31', 451 / 360],
  ] as const)('%s from %s to %s', (convention, start, end, years) => {
    expect(dayCount(convention, day(start), day(end)).yearFraction).toBeCloseTo(years, 14);
  });
});

describe('actual/actual AFB agrees with the examples of ISDA’s note, as QuantLib’s tests carry them', () => {
  it.each([
    ['2003-11-01', '2004-05-01', 0.497267759563],
    ['1999-02-01', '1999-07-01', 0.41095890411],
    ['1999-07-01', '2000-07-01', 1],
    ['2002-08-15', '2003-07-15', 0.915068493151],
    ['2003-07-15', '2004-01-15', 0.504109589041],
    ['1999-07-30', '2000-01-30', 0.504109589041],
    ['2000-01-30', '2000-06-30', 0.41530054644],
  ])('%s to %s', (start, end, years) => {
    expect(dayCount('actual/actual AFB', day(start), day(end)).yearFraction).toBeCloseTo(years, 10);
  });
});

it('divides by 366 and leaves leap days out where the convention says so', () => {
  const [start, end] = [day('2012-02-01'), day('2012-03-01')];
  expect(dayCount('actual/366', start, end)).toEqual({ days: 29, denominator: 366, yearFraction: 29 / 366 });
  expect(dayCount('NL/360', start, end)).toEqual({ days: 28, denominator: 360, yearFraction: 28 / 360 });
});
