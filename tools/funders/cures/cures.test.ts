import { describe, expect, it } from 'vitest';
import { type IsoDate, minor } from '../../kit/units.ts';
import { addDays } from '../../repayment/calendar/calendar.ts';
import type { FunderRule } from '../codes.ts';
import { generatedDeals } from '../lookup/testing/generated-deals.ts';
import { generatedCatalog, generatedDealer } from '../lookup/testing/generated-market.ts';
import { matchProgram } from '../match.ts';
import { testInputs, testSetting } from '../testing/market.ts';
import { ruleCures } from './rule-cures.ts';
import { type Case, type Step, taken } from './step.ts';
import { togetherCure } from './together.ts';

const grid = minor(10_000);
const today = '2026-03-02' as IsoDate;
const size = { programs: 150, funders: 15, states: 4 };
const catalog = generatedCatalog(11, size);
const dealer = generatedDealer(11, size, 11);
const funders = new Map(catalog.funders.map((funder) => [funder.id, funder]));
const sent = { program: { day: 2, month: 3 }, funder: { day: 1, month: 3 } };

/** Every program beside a few deals each. */
const cases: readonly Case[] = generatedDeals(11, 1_500).map((deal, at) => {
  const program = catalog.programs[at % catalog.programs.length]!;
  const setting = { program, funder: funders.get(program.funderId)!, dealer, today, sent };
  return { deal: { ...deal, product: program.product ?? 'purchase' }, setting };
});

const rulesOf = ({ deal, setting }: Case): readonly FunderRule[] => {
  const match = matchProgram(deal, setting);
  return match.fits ? [] : match.rules;
};
const unpriced: readonly FunderRule[] = ['score', 'car_unpriced', 'term'];

/** A payment is only known where the sheet has a rate. */
const isSettled = (rule: FunderRule, one: Case): boolean => {
  const rules = rulesOf(one);
  const ofPayment = rule === 'pti' || rule === 'dti';
  return !rules.includes(rule) && !(ofPayment && rules.some((other) => unpriced.includes(other)));
};

/** Every smaller change by the same lever: on the grid where there is one, else by ones. The smallest first. */
function smaller(step: Step, { deal, setting }: Case): Step[] {
  const { structure } = deal;
  const count = (from: number, to: number, by: number) =>
    Array.from(
      { length: Math.max(0, Math.min(5_000, Math.ceil((to - from) / by))) },
      (_, n) => from + n * by,
    );
  switch (step.kind) {
    case 'more_down':
      return count(structure.downPayment, step.downPayment, grid).map((down) => ({
        ...step,
        downPayment: minor(down),
      }));
    case 'shorter_term':
    case 'longer_term': {
      const away = Math.abs(step.termMonths - structure.termMonths);
      return count(6, 120, 6)
        .filter((term) => Math.abs(term - structure.termMonths) < away)
        .map((termMonths) => ({ ...step, termMonths }));
    }
    case 'finance_more':
      return [{ ...step, amountFinanced: minor(step.amountFinanced - 1) }];
    case 'income_at_least': {
      const onGrid = count(0, step.grossMonthlyIncome, grid);
      return [...onGrid, ...(step.grossMonthlyIncome % grid === 0 ? [] : [step.grossMonthlyIncome - 1])].map(
        (income) => ({ ...step, grossMonthlyIncome: minor(income) }),
      );
    }
    case 'debts_at_most':
      return count(step.monthlyDebt + grid, deal.monthlyDebt, grid).map((debt) => ({
        ...step,
        monthlyDebt: minor(debt),
      }));
    case 'longer_on_job':
    case 'longer_at_address':
      return count(0, step.months, 1).map((months) => ({ ...step, months }));
    case 'fewer_miles':
      return [{ ...step, odometerMiles: step.odometerMiles + 1 }];
    case 'newer_car':
      return [{ ...step, vehicleAge: step.vehicleAge + 1 }];
    case 'score_at_least':
      return count((deal.creditScore ?? 249) + 1, step.creditScore, 1).map((creditScore) => ({
        ...step,
        creditScore,
      }));
    case 'wait_until':
      return count(1, 40, 1)
        .map((days) => addDays(setting.today, days))
        .filter((day) => day < step.day)
        .map((day) => ({ ...step, day }));
    case 'dealer_signs_up':
      return [];
  }
}

describe('the cure of a rule, over 1,500 deals with 150 programs,', () => {
  const found = cases.flatMap((one) =>
    rulesOf(one).flatMap((rule) => [...ruleCures(rule, one, grid)].map((step) => ({ one, rule, step }))),
  );

  it('settles the rule', () => {
    for (const { one, rule, step } of found) {
      expect({ rule, step, settled: isSettled(rule, taken(one, step)) }).toEqual({
        rule,
        step,
        settled: true,
      });
    }
  });

  it('is the smallest on the grid that does', () => {
    for (const { one, rule, step } of found) {
      const enough = smaller(step, one).find((less) => isSettled(rule, taken(one, less)));
      expect({ rule, step, enough }).toEqual({ rule, step, enough: undefined });
    }
  });

  it('comes by every lever there is', () => {
    const levers = new Set(found.map(({ rule, step }) => `${rule} ${step.kind}`));
    for (const lever of [
      'not_effective wait_until',
      'capacity wait_until',
      'dealer dealer_signs_up',
      'vehicle_age newer_car',
      'odometer fewer_miles',
      'score score_at_least',
      'income_min income_at_least',
      'employment longer_on_job',
      'residence longer_at_address',
      'amount_min finance_more',
      'amount_max more_down',
      'ltv more_down',
      'term shorter_term',
      'pti more_down',
      'pti longer_term',
      'pti income_at_least',
      'dti more_down',
      'dti longer_term',
      'dti income_at_least',
      'dti debts_at_most',
    ]) {
      expect(levers).toContain(lever);
    }
  });

  it('is absent only where no cash and no term settles a rule of the amount', () => {
    for (const one of cases) {
      const rules = rulesOf(one);
      for (const rule of rules) {
        const kinds = [...ruleCures(rule, one, grid)].map(({ kind }) => kind);
        if (!['amount_max', 'ltv', 'pti', 'dti'].includes(rule) || kinds.includes('more_down')) continue;
        const { downPayment, amountFinanced } = one.deal.structure;
        const all = { kind: 'more_down', downPayment: minor(downPayment + amountFinanced) } as const;
        const enough = smaller(all, one).find((step) => {
          const after = taken(one, step);
          const tooLittle = rulesOf(after).includes('amount_min') && !rules.includes('amount_min');
          return isSettled(rule, after) && !tooLittle;
        });
        expect({ rule, enough }).toEqual({ rule, enough: undefined });
      }
    }
  });
});

describe('the cure of all rules together, over the same,', () => {
  const found = cases.flatMap((one) => {
    const steps = togetherCure(one, grid);
    return steps ? [{ one, steps }] : [];
  });

  it('makes the program take the deal', () => {
    expect(found.length).toBeGreaterThan(150);
    for (const { one, steps } of found) {
      expect({ steps, rules: rulesOf(steps.reduce(taken, one)) }).toEqual({ steps, rules: [] });
    }
  });

  it('needs each of its steps, and each as large as it is', () => {
    for (const { one, steps } of found) {
      steps.forEach((step, at) => {
        const others = steps.filter((_, k) => k !== at);
        const before = others.reduce(taken, one);
        const less = step.kind.endsWith('_term') ? [] : smaller(step, one);
        const enough = less.find((each) => rulesOf([...others, each].reduce(taken, one)).length === 0);
        expect({ steps, enough }).toEqual({ steps, enough: undefined });
        expect(rulesOf(before)).not.toEqual([]);
      });
    }
  });

  it('says several kinds of change where rules need them', () => {
    const several = found.filter(({ steps }) => new Set(steps.map(({ kind }) => kind)).size > 2);
    expect(several.length).toBeGreaterThan(20);
  });

  it('is absent only where no term, cash or income would do', () => {
    for (const one of cases) {
      const rules = rulesOf(one);
      const ofTerms = rules.every((rule) => ['amount_max', 'ltv', 'term', 'pti', 'dti'].includes(rule));
      if (rules.length === 0 || !ofTerms || togetherCure(one, grid)) continue;
      const { structure } = one.deal;
      for (let termMonths = 6; termMonths <= 84; termMonths += 6) {
        for (
          let down = structure.downPayment as number;
          down < structure.downPayment + structure.amountFinanced;
          down += grid
        ) {
          const steps: Step[] = [
            { kind: 'longer_term', termMonths },
            { kind: 'more_down', downPayment: minor(down) },
          ];
          expect(rulesOf(steps.reduce(taken, one))).not.toEqual([]);
        }
      }
      const rich = taken(one, { kind: 'income_at_least', grossMonthlyIncome: minor(1e9) });
      expect(rulesOf(rich)).not.toEqual([]);
    }
  });
});

describe('cures by hand', () => {
  const of = (rule: FunderRule, inputs: Parameters<typeof testInputs>[0], program = {}) => [
    ...ruleCures(rule, { deal: testInputs(inputs), setting: testSetting(program) }, grid),
  ];

  it('give a stated limit as it is, and nothing where no lever speaks to the rule', () => {
    expect(of('odometer', { vehicle: { odometerMiles: 130_000 } })).toEqual([
      { kind: 'fewer_miles', odometerMiles: 100_000 },
    ]);
    expect(of('score', { creditScore: 580 })).toEqual([{ kind: 'score_at_least', creditScore: 600 }]);
    expect(of('score', { creditScore: 901 })).toEqual([]);
    for (const rule of [
      'state',
      'product',
      'condition',
      'vehicle_excluded',
      'book',
      'thin_file',
      'car_unpriced',
    ]) {
      expect(of(rule as FunderRule, {})).toEqual([]);
    }
  });

  it('wait for tomorrow or next month, and for nothing where a capacity is zero or a program over', () => {
    const full = (perDay: number | null, perMonth: number | null, day: string) => {
      const setting = { ...testSetting({ capacity: { perDay, perMonth } }), today: day as IsoDate, sent };
      return [...ruleCures('capacity', { deal: testInputs(), setting }, grid)];
    };
    expect(full(2, null, '2026-03-31')).toEqual([{ kind: 'wait_until', day: '2026-04-01' }]);
    expect(full(2, 3, '2026-03-02')).toEqual([{ kind: 'wait_until', day: '2026-04-01' }]);
    expect(full(2, 4, '2026-03-02')).toEqual([{ kind: 'wait_until', day: '2026-03-03' }]);
    expect(full(0, null, '2026-03-02')).toEqual([]);
    expect(of('not_effective', {}, { effectiveTo: '2026-02-28' })).toEqual([]);
    expect(of('not_effective', {}, { effectiveFrom: '2026-04-01' })).toEqual([
      { kind: 'wait_until', day: '2026-04-01' },
    ]);
  });

  it('never lend below the least amount, and lend more only of what was to be put down', () => {
    expect(of('ltv', { bookValue: minor(400_000) })).toEqual([]);
    const small = { structure: { amountFinanced: minor(400_000), downPayment: minor(100_000) } };
    expect(of('amount_min', small)).toEqual([{ kind: 'finance_more', amountFinanced: 500_000 }]);
    expect(of('amount_min', { structure: { ...small.structure, downPayment: minor(99_999) } })).toEqual([]);
  });

  it('say everything that has to change at once', () => {
    const deal = testInputs({ employmentMonths: 1, creditScore: 580, structure: { termMonths: 84 } });
    expect(togetherCure({ deal, setting: testSetting() }, grid)).toEqual([
      { kind: 'longer_on_job', months: 6 },
      { kind: 'score_at_least', creditScore: 600 },
      { kind: 'shorter_term', termMonths: 72 },
    ]);
    expect(togetherCure({ deal: testInputs({ state: 'IA' }), setting: testSetting() }, grid)).toBeUndefined();
    expect(togetherCure({ deal: testInputs(), setting: testSetting() }, grid)).toBeUndefined();
  });
});
