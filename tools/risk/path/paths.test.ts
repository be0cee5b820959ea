import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { assess } from '../decision/assess.ts';
import { decide } from '../decision/decide.ts';
import { lendingAtMost } from '../decision/measures.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { testEngine } from '../testing/risk-deals.ts';
import { changed } from './change.ts';
import { fieldOf, type Path, type PathKind, type Paths, pathsToYes } from './paths.ts';
import type { PathSetting } from './setting.ts';
import { basis, carOf, setting, smallEngine, smallSettings } from './testing/path-deals.ts';
import { flawsOf } from './testing/path-flaws.ts';

const house = testEngine();
const engine = (inputs: RiskInputs) => {
  const { outcome, payment } = assess(house, inputs);
  return { decision: outcome, payment };
};
const kinds = ({ paths }: Paths) => paths.map(({ kind }) => kind);
const pathOf = (paths: Paths, kind: PathKind): Path => {
  const found = paths.paths.find((path) => path.kind === kind);
  if (!found) throw new Error(`No ${kind} among ${kinds(paths).join(', ')}.`);
  return found;
};

describe('the smallest change that turns an answer', () => {
  const limits = { ltvMax: 1, ptiMax: 0.2, incomeMin: 0, proofAbove: 1_000_000, termMax: 84 };
  const small = smallEngine(limits);
  const plain = { fees: 0, taxRate: 0 };

  it('for too much on a car: the cash, or a lower price, to the unit', () => {
    const asked = basis({ ...plain, price: 1_050, downPayment: 30, bookValue: 1_000 });
    const paths = pathsToYes(setting(asked, small));
    expect(paths.decision).toBe('declined');
    expect(kinds(paths)).toEqual(['lower_price', 'more_down']);
    expect(pathOf(paths, 'lower_price').change).toEqual({ price: 1_030 });
    expect(pathOf(paths, 'more_down')).toMatchObject({ change: { downPayment: 50 }, addedDown: 20 });
  });

  it('for too high a payment: the nearest longer term, and the pair where no term does it alone', () => {
    const poor = { grossMonthlyIncome: minor(100), monthlyDebt: minor(0), termMonths: 48 };
    const asked = basis({ ...plain, price: 1_000, downPayment: 0, bookValue: 4_000, inputs: poor });
    const longer = pathsToYes(setting(asked, small, { terms: [48, 60, 72, 84] }));
    expect(pathOf(longer, 'other_term').change).toEqual({ termMonths: 72 });
    const pair = pathsToYes(setting(asked, small, { terms: [48, 60] }));
    const { change } = pathOf(pair, 'term_and_down');
    expect(change.termMonths).toBe(60);
    expect(change.downPayment).toBeLessThan(pathOf(pair, 'more_down').change.downPayment as number);
  });

  it('for income that is only stated: the proof, and not a figure above it', () => {
    const asked = basis({
      ...plain,
      price: 900,
      downPayment: 0,
      bookValue: 1_000,
      inputs: { incomeVerified: false },
    });
    const paths = pathsToYes(setting(asked, smallEngine({ ...limits, proofAbove: 500 })));
    expect(pathOf(paths, 'proven_income').change).toEqual({ provenIncome: 420_000 });
    expect(kinds(paths)).not.toContain('more_proven_income');
  });

  it('a car in stock: the one nearest below in price that serves, with its own value and taxes', () => {
    const asked = basis({ price: 2_000, bookValue: 1_000, downPayment: 0, fees: 0 });
    const at = (price: number, bookValue: number) => basis({ price, bookValue, downPayment: 0, fees: 0 });
    const cars = [
      carOf('A', at(2_100, 9_000)),
      carOf('B', at(1_500, 1_200)),
      carOf('C', at(1_400, 1_500)),
      carOf('D', at(900, 2_000)),
    ];
    const { change, inputs } = pathOf(pathsToYes(setting(asked, small, { cars })), 'other_car');
    expect(change.car?.stockId).toBe('C');
    expect(inputs).toMatchObject({ price: 1_400, bookValue: 1_500, amountFinanced: 1_488 });
  });

  it('a co-borrower counts with income and debts, and only where one was named', () => {
    const poor = { grossMonthlyIncome: minor(60), monthlyDebt: minor(0) };
    const asked = basis({ ...plain, price: 1_000, downPayment: 0, bookValue: 4_000, inputs: poor });
    const two = { grossMonthlyIncome: minor(80), monthlyDebt: minor(8) };
    const named = pathsToYes(setting(asked, small, { terms: [], coBorrower: two }));
    expect(pathOf(named, 'co_borrower').inputs).toMatchObject({
      grossMonthlyIncome: 140,
      monthlyDebt: 8,
      incomeVerified: false,
    });
    const indebted = { ...two, monthlyDebt: minor(40) };
    expect(kinds(pathsToYes(setting(asked, small, { terms: [], coBorrower: indebted })))).not.toContain(
      'co_borrower',
    );
    expect(kinds(pathsToYes(setting(asked, small, { terms: [] })))).not.toContain('co_borrower');
  });

  it('says so when nothing within the bounds turns it, and when nothing has to', () => {
    const refused = pathsToYes(setting(basis(), (inputs) => ({ ...small(inputs), decision: 'declined' })));
    expect(refused).toMatchObject({ decision: 'declined', paths: [], searchedAll: true });
    const fine = basis({ ...plain, price: 500, downPayment: 0, bookValue: 1_000 });
    expect(pathsToYes(setting(fine, small))).toEqual({
      decision: 'approved',
      paths: [],
      runs: 1,
      searchedAll: true,
    });
  });

  it('never lends less than anyone lends', () => {
    const asked = basis({ ...plain, price: 1_000, downPayment: 0, bookValue: 100 });
    expect(kinds(pathsToYes(setting(asked, small, { amountFinancedMin: minor(100) })))).toEqual([
      'more_down',
    ]);
    expect(kinds(pathsToYes(setting(asked, small, { amountFinancedMin: minor(101) })))).toEqual([]);
  });

  it('asks the engine no more often than the ceiling, and says when that left something out', () => {
    const asked = basis({ ...plain, price: 1_050, downPayment: 30, bookValue: 1_000 });
    const few = pathsToYes(setting(asked, small), 80);
    expect(few.searchedAll).toBe(false);
    expect(few.runs).toBeLessThanOrEqual(80 + 10);
  });
});

describe('on deals of a few hundred units, where every smaller change can be asked', () => {
  it('each path turns the answer, no smaller one does, and none is missed', () => {
    fc.assert(
      fc.property(smallSettings, (given) => {
        expect(flawsOf(given, pathsToYes(given))).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('of which every kind of path comes up', () => {
    const found = fc
      .sample(smallSettings, { numRuns: 1_500, seed: 11 })
      .flatMap((one) => kinds(pathsToYes(one)));
    expect([...new Set(found)].sort()).toEqual(Object.keys(fieldOf).sort());
  });

  it('and is the same the next time', () => {
    fc.assert(
      fc.property(smallSettings, (given) => {
        expect(pathsToYes(given)).toEqual(pathsToYes(given));
      }),
      { numRuns: 100 },
    );
  });

  /** Ways in which an answer may be wrong, each of which has to be found out. */
  const twins: readonly [string, RegExp, (paths: Paths) => Paths | undefined][] = [
    ['a unit too much down', /more_down is not smallest/, (paths) => moved(paths, 'more_down', 1)],
    ['a unit too little down', /more_down does not turn it/, (paths) => moved(paths, 'more_down', -1)],
    ['a path left out', /nothing said of cash/, (paths) => without(paths, 'more_down')],
    [
      'a path told twice',
      /two of one field/,
      (paths) => ({ ...paths, paths: paths.paths.flatMap((p) => [p, p]) }),
    ],
    [
      'the heaviest first',
      /not the lightest first/,
      (paths) => ({ ...paths, paths: paths.paths.toReversed() }),
    ],
  ];

  it.each(twins)('the check finds %s', (_, flaw, spoil) => {
    const found = fc.sample(smallSettings, { numRuns: 400, seed: 5 }).some((given) => {
      const spoilt = spoil(pathsToYes(given));
      return spoilt !== undefined && flaw.test(flawsOf(given, spoilt).join());
    });
    expect(found).toBe(true);
  });
});

function moved(paths: Paths, kind: PathKind, by: number): Paths | undefined {
  const path = paths.paths.find((one) => one.kind === kind);
  if (path?.change.downPayment === undefined) return undefined;
  const change = { ...path.change, downPayment: minor(path.change.downPayment + by) };
  return { ...paths, paths: paths.paths.map((one) => (one === path ? { ...path, change } : one)) };
}

const without = (paths: Paths, kind: PathKind): Paths | undefined =>
  kinds(paths).includes(kind) && paths.paths.length < 3
    ? { ...paths, paths: paths.paths.filter((path) => path.kind !== kind) }
    : undefined;

describe('with the engine that decides', () => {
  const cents = (min: number, max: number) => fc.integer({ min, max }).map(minor);
  const near: fc.Arbitrary<PathSetting> = fc
    .record({
      downPayment: cents(0, 500_000),
      bookValue: cents(1_500_000, 2_800_000),
      inputs: fc.record({
        termMonths: fc.constantFrom(36, 48, 60, 72, 84),
        grossMonthlyIncome: cents(170_000, 700_000),
        incomeVerified: fc.boolean(),
        monthlyDebt: cents(0, 150_000),
        creditScore: fc.option(fc.integer({ min: 450, max: 820 }), { nil: null }),
      }),
    })
    .map((asked) => {
      const car = basis({ ...asked, price: 1_800_000, bookValue: 1_750_000 });
      return setting(basis(asked), engine, { cars: [carOf('S1', car)], amountFinancedMin: minor(400_000) });
    });

  it('each path applied is approved, and none of 150 smaller ones is', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(near, (given) => {
        const paths = pathsToYes(given);
        for (const kind of kinds(paths)) seen.add(kind);
        const flaws = flawsOf(given, paths, 9_973).filter((flaw) => !flaw.startsWith('nothing said'));
        expect(flaws).toEqual([]);
        expect(paths.searchedAll).toBe(true);
      }),
      { numRuns: 120 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });

  it('the least down payment is that of the counteroffer, where there is one', () => {
    let counters = 0;
    fc.assert(
      fc.property(near, (given) => {
        const made = decide(house, given.asked.inputs);
        if (!('counteroffer' in made) || !made.counteroffer) return;
        counters++;
        const cash = { ...given, terms: [], cars: [] };
        const path = pathsToYes(cash).paths.find(({ kind }) => kind === 'more_down');
        if (path) expect(path.change.downPayment).toBe(made.counteroffer.downPaymentMin);
      }),
      { numRuns: 500 },
    );
    expect(counters).toBeGreaterThan(20);
  });

  it('what is owed less is what is paid down more: the engine sees the deal that the counteroffer sees', () => {
    const asked = basis();
    const inputs = changed(asked, { downPayment: minor(300_000) });
    expect(inputs).toEqual(lendingAtMost(asked.inputs, inputs.amountFinanced));
  });

  it('never touches what nobody may be asked to change', () => {
    const may = [
      'price',
      'downPayment',
      'amountFinanced',
      'termMonths',
      'grossMonthlyIncome',
      'incomeVerified',
      'monthlyDebt',
    ];
    fc.assert(
      fc.property(near, (given) => {
        for (const { kind, inputs } of pathsToYes(given).paths) {
          const before = kind === 'other_car' ? given.cars[0]?.inputs : given.asked.inputs;
          const touched = Object.entries(inputs).filter(
            ([key, value]) => before?.[key as keyof RiskInputs] !== value,
          );
          expect(may).toEqual(expect.arrayContaining(touched.map(([key]) => key)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
