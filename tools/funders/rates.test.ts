import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import type { Program } from './program.ts';
import { rateQuote, readSheet } from './rates.ts';
import { testInputs, testSetting } from './testing/market.ts';

const rate = (value: number) => AnnualRate.parse(value);
const day = (value: string) => IsoDate.parse(value);

function quote(
  program: Partial<Program>,
  inputs: Parameters<typeof testInputs>[0] = {},
  today = day('2026-03-02'),
) {
  const deal = testInputs(inputs);
  const setting = { ...testSetting(program), today };
  const sheet = readSheet(deal, setting.program, today);
  if ('lacks' in sheet) return sheet.lacks;
  const { buyRate, sellRate, promotionId } = rateQuote(deal, setting, sheet);
  return [buyRate, sellRate, promotionId];
}

describe('the sheet answers by score, then car, then term', () => {
  const byAge: Partial<Program> = {
    rateSheet: [
      {
        scoreMin: 600,
        scoreMax: 900,
        termMonthsMin: 12,
        termMonthsMax: 72,
        vehicleAgeMax: 2,
        buyRate: rate(0.04),
      },
      {
        scoreMin: 600,
        scoreMax: 900,
        termMonthsMin: 12,
        termMonthsMax: 60,
        vehicleAgeMin: 3,
        odometerMilesMax: 60_000,
        buyRate: rate(0.07),
      },
    ],
    markupMax: rate(0),
  };
  it.each([
    ['a car of three years', { vehicle: { year: 2023 } }, [0.07, 0.07, null]],
    ['a car of two years', { vehicle: { year: 2024 } }, [0.04, 0.04, null]],
    ['at the mileage', { vehicle: { year: 2023, odometerMiles: 60_000 } }, [0.07, 0.07, null]],
    ['beyond it', { vehicle: { year: 2023, odometerMiles: 60_001 } }, 'car'],
    ['an older car over a longer term', { structure: { termMonths: 61 } }, 'term'],
    ['a low score', { creditScore: 599 }, 'score'],
    ['no score', { creditScore: null }, 'score'],
  ])('%s', (_, inputs, answer) => {
    expect(quote(byAge, inputs)).toEqual(answer);
  });
});

describe('markup', () => {
  it('is the lower of dealer and program, without a binary fraction’s dust', () => {
    const sheet = (buyRate: number): Partial<Program> => ({
      rateSheet: [
        { scoreMin: 600, scoreMax: 900, termMonthsMin: 12, termMonthsMax: 72, buyRate: rate(buyRate) },
      ],
    });
    expect(quote({ ...sheet(0.0599), markupMax: rate(0.02) })).toEqual([0.0599, 0.0799, null]);
    expect(quote({ ...sheet(0.0599), markupMax: rate(0.05) })).toEqual([0.0599, 0.0799, null]);
    expect(quote({ ...sheet(0.0599), markupMax: rate(0.01) })).toEqual([0.0599, 0.0699, null]);
    expect(0.0402 + 0.02).not.toBe(0.0602);
    expect(quote({ ...sheet(0.0402), markupMax: rate(0.02) })).toEqual([0.0402, 0.0602, null]);
  });

  it('follows the first rule that holds the deal', () => {
    const markupRules = [{ termMonthsMin: 61, markupMax: rate(0.005) }];
    expect(quote({ markupRules }, { structure: { termMonths: 60 } })).toEqual([0.05, 0.065, null]);
    expect(quote({ markupRules }, { structure: { termMonths: 61 } })).toEqual([0.05, 0.055, null]);
  });

  it('is nothing where the dealer is paid in another way', () => {
    expect(quote({ reserve: { kind: 'flat', amount: minor(30_000) } })).toEqual([0.05, 0.05, null]);
  });

  it('is less where an exception is on record, and never more', () => {
    expect(quote({}, { markupMax: rate(0.005) })).toEqual([0.05, 0.055, null]);
    expect(quote({}, { markupMax: rate(0.09) })).toEqual([0.05, 0.065, null]);
  });
});

describe('a promotion', () => {
  const spring = {
    id: 'spring',
    name: 'Spring event',
    from: day('2026-03-01'),
    to: day('2026-03-31'),
    termMonthsMax: 60,
    scoreMin: 700,
    vehicles: [{ make: 'subaru', model: 'outback' }],
    buyRate: rate(0.019),
    markup: false,
  };
  const outback = { make: 'Subaru', model: 'Outback Premium' };
  it.each([
    ['is the rate, and the dealer adds nothing', {}, '2026-03-02', [0.019, 0.019, 'spring']],
    ['begins', {}, '2026-03-01', [0.019, 0.019, 'spring']],
    ['has not begun', {}, '2026-02-28', [0.05, 0.065, null]],
    ['ends', {}, '2026-03-31', [0.019, 0.019, 'spring']],
    ['has ended', {}, '2026-04-01', [0.05, 0.065, null]],
    ['is for shorter terms', { structure: { termMonths: 61 } }, '2026-03-02', [0.05, 0.065, null]],
    ['is for better scores', { creditScore: 699 }, '2026-03-02', [0.06, 0.075, null]],
  ])('%s', (_, inputs, today, answer) => {
    expect(quote({ promotions: [spring] }, { ...inputs, vehicle: outback }, day(today))).toEqual(answer);
  });

  it('is for the cars it names', () => {
    for (const vehicle of [{ make: 'Subaru', model: 'Outbacker' }, { make: 'Kia', model: 'Outback' }, {}])
      expect(quote({ promotions: [spring] }, { vehicle })).toEqual([0.05, 0.065, null]);
  });

  it('never makes a deal dearer', () => {
    const dear = { ...spring, buyRate: rate(0.08) };
    expect(quote({ promotions: [dear, spring] }, { vehicle: outback })).toEqual([0.019, 0.019, 'spring']);
    expect(quote({ promotions: [dear] }, { vehicle: outback })).toEqual([0.05, 0.065, null]);
  });
});
