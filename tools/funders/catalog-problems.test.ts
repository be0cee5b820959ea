import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import type { Catalog } from './catalog.ts';
import { catalogProblems } from './catalog-problems.ts';
import { problemText } from './problems/problem.ts';
import type { Program, Promotion, RateCell } from './program.ts';
import { testDealer, testFunder, testProgram } from './testing/market.ts';

const day = (text: string) => IsoDate.parse(text);
const rate = (fraction: number) => AnnualRate.parse(fraction);
const today = day('2026-03-02');

const market = (programs: Program[], overrides: Partial<Catalog> = {}): Catalog => ({
  version: 'test-1',
  invented: true,
  funders: [testFunder],
  programs,
  vehicles: [],
  guide: [],
  ...overrides,
});
const cell = (
  scores: readonly [number, number],
  terms: readonly [number, number],
  more: Partial<RateCell> = {},
): RateCell => ({
  scoreMin: scores[0],
  scoreMax: scores[1],
  termMonthsMin: terms[0],
  termMonthsMax: terms[1],
  buyRate: rate(0.05),
  ...more,
});
const promotion = (overrides: Partial<Promotion> = {}): Promotion => ({
  id: 'spring',
  name: 'Spring',
  from: day('2026-03-01'),
  to: day('2026-04-30'),
  buyRate: rate(0.029),
  markup: false,
  ...overrides,
});
const found = (catalog: Catalog) =>
  catalogProblems(catalog, { dealers: [testDealer], today }).map(
    ({ severity, record, what }) => `${severity}: ${record}: ${what}`,
  );
const problemsOf = (overrides: Partial<Program>) => found(market([testProgram(overrides)]));

describe('a sound market', () => {
  it('has no problems', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('may have two programs of one funder for different deals, and rates that touch', () => {
    const used = testProgram({ id: 'program_2', name: 'Two', condition: 'used' });
    expect(found(market([testProgram(), used]))).toEqual([]);
    expect(problemsOf({ rateSheet: [cell([600, 700], [12, 48]), cell([700, 900], [49, 72])] })).toEqual([]);
  });
});

describe('every problem', () => {
  it('names its place, the record, what is wrong and its cure', () => {
    const [problem] = catalogProblems(market([testProgram({ rateSheet: [cell([700, 600], [12, 48])] })]), {
      today,
    });
    expect(problem).toEqual({
      severity: 'error',
      path: ['programs', 0, 'rateSheet', 0],
      record: 'program program_1, rate 1',
      what: 'no deal can be in it: score 700–600, 12–48 months',
      cure: 'Put the lesser bound first.',
    });
    expect(problemText(problem!)).toBe(
      'error: program program_1, rate 1: no deal can be in it: score 700–600, 12–48 months. Put the lesser bound first.',
    );
  });
});

describe('rows that contradict one another', () => {
  it('are two rates for one score, car and term: by one score and one month, but not for other cars', () => {
    expect(problemsOf({ rateSheet: [cell([600, 700], [12, 48]), cell([700, 900], [48, 72])] })).toEqual([
      'error: program program_1, rate 2: two rates for one score, term and car: it meets rate 1 (score 600–700, 12–48 months)',
    ]);
    const young = cell([600, 900], [12, 72], { vehicleAgeMax: 3 });
    const old = cell([600, 900], [12, 72], { vehicleAgeMin: 4 });
    expect(problemsOf({ rateSheet: [young, old] })).toEqual([]);
    expect(problemsOf({ rateSheet: [young, { ...old, vehicleAgeMin: 3 }] })).toHaveLength(1);
  });

  it('are a rate and a longest term, by one month', () => {
    expect(problemsOf({ rateSheet: [cell([600, 900], [12, 72])] })).toEqual([]);
    expect(problemsOf({ rateSheet: [cell([600, 900], [12, 73])] })).toEqual([
      "error: program program_1, rate 1: a rate up to 73 months, above the program's longest term of 72",
    ]);
  });

  it('are a no-score program without a rate from 0, and the other way round', () => {
    expect(problemsOf({ noScore: true })).toEqual([
      'error: program program_1: takes people with no score and has no rate from score 0',
    ]);
    expect(problemsOf({ rateSheet: [cell([0, 900], [12, 72])] })).toEqual([
      'error: program program_1: a rate from score 0 is never used',
    ]);
  });

  it.each([
    ['advances', 'advance', { ltvMax: 1 }],
    ['markupRules', 'markup rule', { markupMax: rate(0.01) }],
  ] as const)('are %s that can never hold', (list, name, value) => {
    const rules = (...spans: object[]) =>
      problemsOf({ [list]: spans.map((span) => ({ ...span, ...value })) } as Partial<Program>);
    expect(rules({ scoreMin: 700 }, { scoreMin: 600 })).toEqual([]);
    expect(rules({ scoreMin: 600 }, { scoreMin: 700 })).toEqual([
      `error: program program_1, ${name} 2: it can never hold (score from 700): number 1 holds the same deals and comes first`,
    ]);
    expect(rules({ scoreMin: 800, scoreMax: 700 })).toEqual([
      `error: program program_1, ${name} 1: it can never hold (score 800–700): no deal can be in it`,
    ]);
    expect(rules({ vehicleAgeMin: 8 })).toEqual([]);
    expect(rules({ vehicleAgeMin: 9 })).toEqual([
      `error: program program_1, ${name} 1: it can never hold (cars from 9 years old): the program takes no such score, term or car`,
    ]);
    expect(rules({ scoreMax: 599 })).toHaveLength(1);
    expect(rules({ scoreMax: 600 })).toEqual([]);
  });

  it('are promotions that meet at different rates, and not those that are parted', () => {
    const other = promotion({ id: 'honda', buyRate: rate(0.019) });
    const beside = (overrides: Partial<Promotion>) =>
      problemsOf({ promotions: [promotion(), { ...other, ...overrides }] });
    expect(beside({})).toEqual([
      'error: program program_1, promotion 2: it holds deals that spring holds on the same days, at another rate or markup',
    ]);
    expect(beside({ buyRate: rate(0.029) })).toEqual([
      'warning: program program_1, promotion 2: it holds deals that spring holds on the same days, at the same rate',
    ]);
    expect(beside({ from: day('2026-04-30') })).toHaveLength(1);
    expect(beside({ from: day('2026-05-01'), to: day('2026-05-31') })).toEqual([]);
    expect(beside({ id: 'spring', from: day('2026-05-01'), to: day('2026-05-31') })).toEqual([
      'error: program program_1, promotion 2: its id spring is used twice',
    ]);
    const cars = (one: string, two: string) =>
      problemsOf({
        promotions: [
          promotion({ vehicles: [{ make: 'Honda', model: one }] }),
          { ...other, vehicles: [{ make: 'HONDA', model: two }] },
        ],
      });
    expect(cars('Civic', 'Accord')).toEqual([]);
    expect(cars('Civic', 'civic EX')).toHaveLength(1);
  });

  it('are promotions outside the days of their program, wholly or in part', () => {
    const during = (from: string, to: string) =>
      problemsOf({
        effectiveTo: day('2026-06-30'),
        promotions: [promotion({ from: day(from), to: day(to) })],
      });
    expect(during('2026-01-01', '2026-06-30')).toEqual([]);
    expect(during('2026-06-01', '2026-07-01')).toEqual([
      "warning: program program_1, promotion 1: part of it, 2026-06-01 to 2026-07-01, is outside the program's own days, 2026-01-01 to 2026-06-30",
    ]);
    expect(during('2026-07-01', '2026-07-31')[0]).toMatch(/^error: .* outside the program's own days/);
    expect(during('2025-12-01', '2025-12-31')[0]).toMatch(/^error: .* outside the program's own days/);
    expect(during('2026-06-02', '2026-06-01')[0]).toMatch(/before it begins/);
  });

  it('are promotions that are not lower than the sheet, everywhere or in part', () => {
    const at = (fraction: number) => problemsOf({ promotions: [promotion({ buyRate: rate(fraction) })] });
    expect(at(0.0499)).toEqual([]);
    expect(at(0.05)).toEqual([
      'warning: program program_1, promotion 1: it lowers only 1 of the 2 rates that it is for',
    ]);
    expect(at(0.06)).toEqual([
      'error: program program_1, promotion 1: it is not lower than the sheet anywhere',
    ]);
    expect(problemsOf({ promotions: [promotion({ scoreMax: 599 })] })[0]).toMatch(
      /no rate that it could lower/,
    );
    expect(problemsOf({ promotions: [promotion({ vehicles: [] })] })[0]).toMatch(/for no car at all/);
  });

  it('are ids used twice and references to nothing', () => {
    const nobodys = testProgram({ funderId: 'nobody', name: 'Other' });
    const catalog = market([testProgram(), nobodys], {
      vehicles: [{ stockId: 'S1', dealerId: 'dealer_9' } as never],
    });
    expect(
      catalogProblems(catalog, { dealers: [{ ...testDealer, funderIds: ['ghost'] }], today }),
    ).toMatchObject([
      { severity: 'error', record: 'program program_1', what: 'used twice' },
      { severity: 'error', record: 'program program_1', what: 'there is no funder nobody' },
      { severity: 'error', record: 'vehicle S1', what: 'there is no dealer dealer_9' },
      { severity: 'warning', record: 'dealer dealer_1', what: 'it may send to ghost, which is no funder' },
    ]);
    expect(catalogProblems(market([], { vehicles: catalog.vehicles }), { today })).toEqual([]);
  });

  it('are two shares of a funder by one thing', () => {
    const concentration = [
      { by: 'make', shareMax: 0.5 },
      { by: 'make', shareMax: 0.4 },
    ] as const;
    const catalog = market([], { funders: [{ ...testFunder, concentration: [...concentration] }] });
    expect(found(catalog)).toEqual(['error: funder funder_1, concentration 2: two shares by make']);
  });
});

it('a list that is too long to compare row by row is refused, and one at the ceiling is not', () => {
  const cars = (count: number) => ({ exclusions: Array.from({ length: count }, () => ({ make: 'Fiat' })) });
  expect(problemsOf(cars(2_000))).toEqual([]);
  expect(problemsOf(cars(2_001))).toEqual(['error: program program_1: 2001 rows are more than 2000']);
});

describe('empty programs, which no deal can ever fit', () => {
  it.each<[string, Partial<Program>, RegExp]>([
    ['a score band upside down', { rateSheet: [cell([700, 600], [12, 48])] }, /none of its rates/],
    ['every term above the longest', { rateSheet: [cell([600, 900], [73, 84])] }, /none of its rates/],
    [
      'rates for cars that are too old',
      { rateSheet: [cell([600, 900], [12, 72], { vehicleAgeMin: 9 })] },
      /none of its rates/,
    ],
    ['amounts upside down', { amountMin: minor(9_000_000) }, /least amount is above the largest/],
    ['nothing financed', { amountMin: minor(0), amountMax: minor(0) }, /it finances nothing/],
    ['none of the states of the funder', { regions: ['TX', 'CA'] }, /lends in none of its states/],
    ['no states at all', { regions: [] }, /lends in none of its states/],
    ['days upside down', { effectiveTo: day('2025-12-31') }, /before it begins/],
    ['a market that there is not', { market: 'atlantis' }, /there is no market atlantis/],
  ])('%s', (_, overrides, what) => {
    expect(problemsOf(overrides).join('\n')).toMatch(new RegExp(`error: .*${what.source}`));
  });

  it('are those of a funder that lends nowhere', () => {
    const catalog = market([testProgram()], { funders: [{ ...testFunder, states: [] }] });
    expect(found(catalog)[0]).toMatch(
      /^error: program program_1: no deal can ever fit: funder_1 lends in none/,
    );
  });
});

describe('programs that are over, paused or shadowed are told and not refused', () => {
  it.each<[string, Partial<Program>, string]>([
    [
      'over since yesterday',
      { effectiveTo: day('2026-03-01') },
      'it expired on 2026-03-01 and takes no deal any more',
    ],
    ['a percentage taken for a fraction', { dtiMax: 45 }, 'dtiMax is 4500 %'],
    ['a fraction taken for a percentage', { ltvMax: 0.012 }, 'ltvMax is 1.2 %'],
    [
      'fractions in a column of percentages',
      { rateSheet: [cell([600, 900], [12, 72], { buyRate: rate(0.0006) })] },
      'its highest rate is 0.06 %',
    ],
    ['no capacity', { capacity: { perDay: null, perMonth: 0 } }, 'it takes no contract: its capacity is 0'],
    ['a state too many', { regions: ['IL', 'TX'] }, 'funder_1 does not lend in TX'],
    ['a guide without values', { book: 'black' }, 'the catalogue has no values of the guide black'],
  ])('%s', (_, overrides, what) => {
    expect(problemsOf(overrides)).toEqual([`warning: program program_1: ${what}`]);
  });

  it('may lend at no interest at all, and by unusual ratios', () => {
    const free = [cell([600, 900], [12, 72], { buyRate: rate(0) })];
    expect(problemsOf({ rateSheet: free, ltvMax: 3, ptiMax: 1, dtiMax: 2 })).toEqual([]);
  });

  it('is not over on its last day, and takes contracts with a capacity of 1', () => {
    expect(problemsOf({ effectiveTo: today, capacity: { perDay: 1, perMonth: 1 } })).toEqual([]);
  });

  it('tells a paused funder, and markup rules where nothing is ever added', () => {
    const paused = { ...testFunder, capacity: { perDay: 0, perMonth: null } };
    expect(found(market([], { funders: [paused] }))).toEqual([
      'warning: funder funder_1: it takes no contract: its capacity is 0',
    ]);
    const flat = {
      reserve: { kind: 'flat', amount: minor(100) },
      markupRules: [{ markupMax: rate(0.01) }],
    } as const;
    expect(problemsOf({ ...flat, markupRules: [...flat.markupRules] })[0]).toMatch(/nothing is ever added/);
  });

  it.each<[string, NonNullable<Program['stipsWhen']>[number], RegExp]>([
    ['owed by all', { stip: 'proof_of_income', when: { scoreMax: 700 } }, /every deal owes proof_of_income/],
    ['without a condition', { stip: 'references', when: {} }, /has no condition/],
    ['without a score', { stip: 'references', when: { noScore: true } }, /nobody without a score/],
    ['for longer terms', { stip: 'references', when: { termMonthsMin: 73 } }, /its terms are shorter/],
    ['for shorter jobs', { stip: 'references', when: { employmentMonthsMax: 5 } }, /longer employment/],
  ])('tells a stip %s', (_, rule, what) => {
    expect(problemsOf({ stipsWhen: [rule] })).toEqual([expect.stringMatching(what)]);
  });

  it('asks nothing of a stip that somebody may owe', () => {
    const when = { termMonthsMin: 72, employmentMonthsMax: 6, ltvMin: 1.2 };
    expect(problemsOf({ stipsWhen: [{ stip: 'references', when }] })).toEqual([]);
  });
});

describe('programs that overlap', () => {
  const twin = (overrides: Partial<Program> = {}) =>
    found(market([testProgram(), testProgram({ id: 'program_2', name: 'Two', ...overrides })]));

  it('are doubles when everything but the name is equal, on some day and in some state', () => {
    const double = 'error: program program_2: it is program_1 over again, under another name';
    expect(twin()).toEqual([double]);
    expect(twin({ regions: ['IL'], effectiveFrom: day('2026-02-01') })).toEqual([double]);
    expect(twin({ product: 'refinance' })).toEqual([]);
    const once = testProgram({ effectiveTo: day('2026-03-31') });
    const then = testProgram({ id: 'program_2', name: 'Two', effectiveFrom: day('2026-04-01') });
    expect(found(market([once, then]))).toEqual([]);
  });

  it('are told when they price the same deals differently by the same limits', () => {
    const shared = 'it takes deals that program_1 takes by the same limits, at other rates';
    expect(twin({ rateSheet: [cell([500, 600], [12, 72])] })).toEqual([
      `warning: program program_2: ${shared}`,
    ]);
    expect(twin({ rateSheet: [cell([500, 599], [12, 72])] })).toEqual([]);
    expect(twin({ ltvMax: 1.1 })).toEqual([]);
  });

  it('are told when people cannot tell them apart', () => {
    expect(twin({ name: 'program one', condition: 'used' })).toEqual([
      'warning: program program_2: program_1 of the same funder is called "program one" too',
    ]);
  });
});
