import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import type { FunderRule } from './codes.ts';
import { matchProgram } from './match.ts';
import type { Program } from './program.ts';
import { testDealer, testFunder, testInputs, testSetting } from './testing/market.ts';

const rulesOf = (inputs: Parameters<typeof testInputs>[0], program: Partial<Program> = {}) => {
  const match = matchProgram(testInputs(inputs), testSetting(program));
  return match.fits ? [] : match.rules;
};

const kia = { make: 'Kia', model: 'Soul LX', year: 2023 };

/** $25,300.00 at 6.5 % over 60 months is $495.02 a month, by an independent calculator. */
const payment = 49_502;

describe('matchProgram takes a deal at each limit and not one step beyond', () => {
  type Side = readonly [inputs: Parameters<typeof testInputs>[0], program?: Partial<Program>];
  const sides: readonly (readonly [FunderRule, at: Side, beyond: Side])[] = [
    ['condition', [{}, { condition: 'used' }], [{}, { condition: 'new' }]],
    ['vehicle_age', [{ vehicle: { year: 2018 } }], [{ vehicle: { year: 2017 } }]],
    ['odometer', [{ vehicle: { odometerMiles: 100_000 } }], [{ vehicle: { odometerMiles: 100_001 } }]],
    ['score', [{ creditScore: 600 }], [{ creditScore: 599 }]],
    ['score', [{ creditScore: 900 }], [{ creditScore: 901 }]],
    [
      'income_min',
      [{}, { grossMonthlyIncomeMin: minor(500_000) }],
      [{}, { grossMonthlyIncomeMin: minor(500_001) }],
    ],
    ['employment', [{ employmentMonths: 6 }], [{ employmentMonths: 5 }]],
    ['residence', [{ residenceMonths: 6 }], [{ residenceMonths: 5 }]],
    [
      'amount_min',
      [{ structure: { amountFinanced: minor(500_000) } }],
      [{ structure: { amountFinanced: minor(499_999) } }],
    ],
    ['amount_max', [{}, { amountMax: minor(2_500_000) }], [{}, { amountMax: minor(2_499_999) }]],
    ['ltv', [{ bookValue: minor(2_083_333) }], [{ bookValue: minor(2_083_332) }]],
    ['term', [{ structure: { termMonths: 72 } }], [{ structure: { termMonths: 73 } }]],
    [
      'term',
      [{ structure: { termMonths: 12 } }, { ptiMax: 9, dtiMax: 9 }],
      [{ structure: { termMonths: 11 } }],
    ],
    ['pti', [{}, { ptiMax: payment / 500_000 }], [{}, { ptiMax: (payment - 1) / 500_000 }]],
    ['dti', [{}, { dtiMax: (payment + 120_000) / 500_000 }], [{}, { dtiMax: (payment + 119_999) / 500_000 }]],
    ['product', [{ product: 'purchase' }], [{ product: 'refinance' }]],
    ['product', [{ product: 'commercial' }, { product: 'commercial' }], [{}, { product: 'commercial' }]],
    ['state', [{}, { regions: ['WI', 'IL'] }], [{}, { regions: ['WI'] }]],
    [
      'capacity',
      [{}, { capacity: { perDay: null, perMonth: 1 } }],
      [{}, { capacity: { perDay: 0, perMonth: null } }],
    ],
    [
      'vehicle_excluded',
      [{ vehicle: kia }, { exclusions: [{ make: 'Kia', model: 'Rio' }] }],
      [{ vehicle: kia }, { exclusions: [{ make: 'KIA', model: 'soul' }] }],
    ],
    [
      'vehicle_excluded',
      [{ vehicle: kia }, { exclusions: [{ make: 'Kia', yearMin: 2024 }] }],
      [{ vehicle: kia }, { exclusions: [{ make: 'Kia', yearMin: 2023, yearMax: 2023 }] }],
    ],
    ['book', [{ bookValues: { blue: minor(2_500_000) } }, { book: 'blue' }], [{}, { book: 'blue' }]],
    [
      'thin_file',
      [{ thinFile: false }, { thinFile: 'refused' }],
      [{ thinFile: true }, { thinFile: 'refused' }],
    ],
    ['thin_file', [{ thinFile: true }, { thinFile: 'only' }], [{}, { thinFile: 'only' }]],
    [
      'ltv',
      [{}, { ltvMax: 0.5, advances: [{ scoreMin: 720, ltvMax: 1 }] }],
      [{}, { advances: [{ scoreMin: 720, ltvMax: 0.99 }, { ltvMax: 2 }] }],
    ],
    [
      'ltv',
      [{ bookValue: minor(1) }, { advanceOn: 'price', ltvMax: 1 }],
      [{ structure: { price: minor(2_000_000) } }, { advanceOn: 'lesser' }],
    ],
    [
      'not_effective',
      [{}, { effectiveFrom: IsoDate.parse('2026-03-02') }],
      [{}, { effectiveFrom: IsoDate.parse('2026-03-03') }],
    ],
    [
      'not_effective',
      [{}, { effectiveTo: IsoDate.parse('2026-03-02') }],
      [{}, { effectiveTo: IsoDate.parse('2026-03-01') }],
    ],
  ];
  it.each(sides)('%s', (rule, at, beyond) => {
    expect(rulesOf(...at)).toEqual([]);
    expect(rulesOf(...beyond)).toEqual([rule]);
  });

  it('state and dealer', () => {
    expect(rulesOf({ state: 'IA' })).toEqual(['state']);
    const elsewhere = { ...testSetting(), dealer: { ...testDealer, funderIds: ['funder_2'] } };
    expect(matchProgram(testInputs(), elsewhere)).toEqual({ fits: false, rules: ['dealer'] });
  });
});

describe('capacity', () => {
  const none = { day: 0, month: 0 };
  const capacity = { perDay: 2, perMonth: 10 };
  it.each([
    ['one place left today', { day: 1, month: 1 }, true],
    ['none left today', { day: 2, month: 2 }, false],
    ['none left this month', { day: 0, month: 10 }, false],
  ])('%s', (_, sent, fits) => {
    const deal = testInputs();
    const setting = testSetting({ capacity });
    expect(matchProgram(deal, { ...setting, sent: { program: sent, funder: none } }).fits).toBe(fits);
    const ofFunder = { ...testSetting(), funder: { ...testFunder, capacity } };
    expect(matchProgram(deal, { ...ofFunder, sent: { program: none, funder: sent } }).fits).toBe(fits);
  });
});

describe('matchProgram', () => {
  it('gives the rates of the cell for the score and term', () => {
    expect(matchProgram(testInputs({ creditScore: 700 }), testSetting())).toEqual({
      fits: true,
      quote: { buyRate: 0.05, sellRate: 0.065, promotionId: null },
    });
    expect(matchProgram(testInputs({ creditScore: 699 }), testSetting())).toMatchObject({
      quote: { buyRate: 0.06 },
    });
  });

  it('names every rule that a deal breaks, not the first', () => {
    const rules = rulesOf({
      employmentMonths: 1,
      residenceMonths: 1,
      bookValue: minor(1_000_000),
      grossMonthlyIncome: minor(100_000),
      vehicle: { year: 2010, odometerMiles: 200_000 },
    });
    expect(rules).toEqual([
      'vehicle_age',
      'odometer',
      'income_min',
      'employment',
      'residence',
      'ltv',
      'pti',
      'dti',
    ]);
  });

  it('refuses people without a score unless the program prices them', () => {
    expect(rulesOf({ creditScore: null })).toEqual(['score']);
    const buyRate = AnnualRate.parse(0.09);
    const noScoreCell = { scoreMin: 0, scoreMax: 299, termMonthsMin: 12, termMonthsMax: 72, buyRate };
    const program = { noScore: true, rateSheet: [noScoreCell] };
    expect(matchProgram(testInputs({ creditScore: null }), testSetting(program))).toMatchObject({
      fits: true,
      quote: { buyRate },
    });
    expect(rulesOf({}, program)).toEqual(['score']);
  });

  it('takes next model year’s car as age 0, and finds nothing to pay when nothing is financed', () => {
    expect(rulesOf({ vehicle: { year: 2027 } }, { vehicleAgeMax: 0 })).toEqual([]);
    expect(rulesOf({ structure: { amountFinanced: minor(0) } })).toEqual(['amount_min']);
  });

  it('answers a person with no income without dividing by it', () => {
    expect(rulesOf({ grossMonthlyIncome: minor(0) })).toEqual(['income_min', 'pti', 'dti']);
  });
});
