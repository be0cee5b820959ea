import { describe, expect, it } from 'vitest';
import type { DealDocument, ReadField } from '../../deals/deal.ts';
import { IsoDate, minor } from '../../kit/units.ts';
import { depositRhythm } from './deposit-estimates.ts';
import type { IncomeMethod } from './income-estimate.ts';
import { monthlyIncomeOf } from './monthly-income.ts';
import { monthsSoFar } from './stub-estimates.ts';

const today = IsoDate.parse('2026-07-10');

const unitOf = (name: string, value: ReadField['value']): ReadField['unit'] =>
  typeof value === 'number' ? 'money' : /date|_start|_end$/.test(name) ? 'day' : 'text';

/** A document that shows these fields, each as sure as can be. */
function shows(kind: string, values: Readonly<Record<string, ReadField['value']>>, id = kind): DealDocument {
  const fields = Object.entries(values).map(([name, value], i): ReadField => {
    const box = { x: 10, y: 20 * i, width: 50, height: 10 };
    return { name, unit: unitOf(name, value), value, page: 1, box, confidence: 1 };
  });
  return { id, kind, sha256: id, pages: 1, fields, parsedAt: '2026-07-10T12:00:00.000Z' };
}

/** Thirteen pay days of 2,000.00 by 26 June: 26,000.00 so far. */
const biweekly = {
  employer: 'Prairie Logistics LLC',
  employee: 'Jordan A. Rivera',
  pay_period_start: '2026-06-06',
  pay_period_end: '2026-06-19',
  pay_date: '2026-06-26',
  pay_frequency: 'biweekly',
  gross_pay: 200_000,
  net_pay: 160_000,
  ytd_gross: 2_600_000,
};

const estimates = (...documents: DealDocument[]) => monthlyIncomeOf(documents, today);
const by = (method: IncomeMethod, ...documents: DealDocument[]) =>
  estimates(...documents).find((estimate) => estimate.method === method);

describe('by pay frequency: gross × periods a year ÷ 12', () => {
  it.each([
    // 1,000.00 × 52 ÷ 12 = 4,333.33
    ['weekly', 100_000, 433_333],
    // 2,000.00 × 26 ÷ 12 = 4,333.33
    ['biweekly', 200_000, 433_333],
    // 2,100.00 × 24 ÷ 12 = 4,200.00
    ['semimonthly', 210_000, 420_000],
    ['monthly', 485_000, 485_000],
    // A paper on file from before holds the pay period itself.
    ['half_month', 210_000, 420_000],
  ])('%s', (frequency, gross, monthly) => {
    const stub = shows('pay_stub', { gross_pay: gross, pay_frequency: frequency });
    expect(by('pay_frequency', stub)).toMatchObject({
      monthly,
      regular: monthly,
      variable: 0,
      basis: 'gross',
    });
  });

  it('none without a frequency', () => {
    expect(estimates(shows('pay_stub', { gross_pay: 200_000 }))).toEqual([]);
  });

  it('names the figures it rests on, with their places', () => {
    const inputs = by('pay_frequency', shows('pay_stub', biweekly))?.inputs;
    expect(inputs?.map(({ field, documentId }) => [field, documentId])).toEqual([
      ['gross_pay', 'pay_stub'],
      ['pay_frequency', 'pay_stub'],
    ]);
    expect(inputs?.[0]?.box).toEqual({ x: 10, y: 120, width: 50, height: 10 });
  });
});

describe('regular, variable and one-off apart', () => {
  // 30 June is six months. Gross 5,000.00 a month: 4,000.00 base, 400.00 overtime, 600.00 for a referral.
  const stub = {
    pay_period_start: '2026-06-01',
    pay_period_end: '2026-06-30',
    pay_date: '2026-06-30',
    pay_frequency: 'monthly',
    gross_pay: 500_000,
    variable_earnings: 40_000,
    one_off_earnings: 60_000,
    ytd_gross: 2_760_000,
    ytd_variable_earnings: 300_000,
    ytd_one_off_earnings: 60_000,
  };

  it('the overtime counts as the average month of the year, what was paid once does not count', () => {
    // regular 5,000.00 − 400.00 − 600.00 = 4,000.00; variable 3,000.00 ÷ 6 = 500.00
    expect(by('pay_frequency', shows('pay_stub', stub))).toMatchObject({
      regular: 400_000,
      variable: 50_000,
      oneOff: 60_000,
      monthly: 450_000,
      against: [],
    });
  });

  it('the year agrees: 27,600.00 − 600.00 over six months', () => {
    // 27,000.00 ÷ 6 = 4,500.00, of which 500.00 variable
    expect(by('year_to_date', shows('pay_stub', stub))).toMatchObject({
      monthly: 450_000,
      regular: 400_000,
      variable: 50_000,
      oneOff: 60_000,
    });
  });

  it('without a year to average it over, overtime is none and says so', () => {
    const { ytd_variable_earnings: _, ytd_gross: __, ...short } = stub;
    expect(by('pay_frequency', shows('pay_stub', short))).toMatchObject({
      monthly: 400_000,
      variable: 0,
      against: ['variable_part_not_averaged'],
    });
  });
});

describe('by the year to date: gross ÷ months so far', () => {
  it.each([
    ['30 June', { pay_period_end: '2026-06-30' }, 6],
    ['15 June', { pay_period_end: '2026-06-15' }, 5.5],
    ['hired on 1 April', { pay_period_end: '2026-06-30', hire_date: '2026-04-01' }, 3],
    ['hired last year', { pay_period_end: '2026-06-30', hire_date: '2025-04-01' }, 6],
    // 6 April to 30 June: 25 of 30 days of April, May and June are 2.833 months
    ['a British year', { pay_period_end: '2026-06-30', currency: 'GBP' }, 2.833],
  ])('%s', (_, fields, months) => {
    expect(monthsSoFar(shows('pay_stub', fields))).toBeCloseTo(months, 3);
  });

  it('an average that lies lower than the frequency says speaks against it', () => {
    // 19 June is 5 + 19/30 = 5.633 months; 20,000.00 × 30 ÷ 169 = 3,550.30, below nine tenths of 4,333.33
    const stub = shows('pay_stub', { ...biweekly, ytd_gross: 2_000_000 });
    expect(by('pay_frequency', stub)?.against).toEqual(['year_average_lower']);
    expect(by('year_to_date', stub)?.monthly).toBe(355_030);
  });

  it('a year of a month or so is too short to speak for or against anything', () => {
    const stub = shows('pay_stub', {
      ...biweekly,
      pay_period_end: '2026-01-23',
      pay_date: '2026-01-30',
      ytd_gross: 400_000,
    });
    expect(by('year_to_date', stub)?.against).toContain('short_year');
    expect(by('pay_frequency', stub)?.against).toEqual(['paper_old']);
  });

  it('a stub whose figures contradict one another is doubted in every way', () => {
    const stub = shows('pay_stub', { ...biweekly, net_pay: 300_000 });
    expect(estimates(stub).map(({ against }) => against.includes('figures_contradict'))).toEqual([
      true,
      true,
    ]);
  });
});

describe('deposits', () => {
  const statement = (values: Readonly<Record<string, ReadField['value']>>) =>
    shows('bank_statement', { period_start: '2026-06-01', period_end: '2026-06-30', ...values });

  it('of the net support the stub', () => {
    const alone = by('pay_frequency', shows('pay_stub', biweekly));
    const supported = by('pay_frequency', shows('pay_stub', biweekly), statement({ salary_credit: 160_000 }));
    expect(supported?.support).toMatchObject([{ documentId: 'bank_statement', field: 'salary_credit' }]);
    expect(supported?.confidence).toBeGreaterThanOrEqual(alone!.confidence);
  });

  it('of another amount speak against it', () => {
    const estimate = by('pay_frequency', shows('pay_stub', biweekly), statement({ salary_credit: 110_000 }));
    expect(estimate).toMatchObject({ against: ['deposits_differ'], support: [] });
  });

  it('alone are a net income: 1,600.00 twice in a month', () => {
    const listed = statement({
      'salary_credits.0.amount': 160_000,
      'salary_credits.0.date': '2026-06-12',
      'salary_credits.1.amount': 160_000,
      'salary_credits.1.date': '2026-06-26',
    });
    // One gap of fourteen days may be half a month: 1,600.00 × 24 ÷ 12
    expect(by('deposits', listed)).toMatchObject({
      monthly: 320_000,
      basis: 'net',
      against: ['net_not_gross'],
    });
  });

  it.each([
    ['weekly', ['2026-06-05', '2026-06-12', '2026-06-19', '2026-06-26'], 52],
    ['every two weeks, four times', ['2026-05-15', '2026-05-29', '2026-06-12', '2026-06-26'], 26],
    ['the 1st and 15th, through February', ['2026-02-01', '2026-02-15', '2026-03-01', '2026-03-15'], 24],
    ['monthly, around a weekend', ['2026-04-30', '2026-05-29', '2026-06-30'], 12],
    ['no rhythm', ['2026-06-01', '2026-06-04', '2026-06-26'], undefined],
    ['only one', ['2026-06-01'], undefined],
  ])('%s', (_, days, perYear) => {
    const deposits = days.map((day) => ({ date: IsoDate.parse(day), amount: minor(160_000) }));
    expect(depositRhythm(deposits)?.perYear).toBe(perYear);
  });

  it('of amounts that differ by more than a wage does have no rhythm', () => {
    const deposits = [160_000, 90_000].map((amount, i) => ({
      date: IsoDate.parse(i === 0 ? '2026-06-12' : '2026-06-26'),
      amount: minor(amount),
    }));
    expect(depositRhythm(deposits)).toBeUndefined();
  });
});

describe('papers of a year: the amount ÷ 12', () => {
  it.each<[string, DealDocument, IncomeMethod, number, string[]]>([
    // 48,000.00 ÷ 12; box 5 is larger by what went to a pension
    [
      'W-2',
      shows('w2', { box1_wages: 4_500_000, box5_medicare_wages: 4_800_000, tax_year: '2025' }),
      'wage_statement',
      400_000,
      [],
    ],
    [
      'W-2 of 2023',
      shows('w2', { box1_wages: 4_800_000, tax_year: '2023' }),
      'wage_statement',
      400_000,
      ['paper_of_another_year'],
    ],
    [
      'joint 1040',
      shows('tax_1040', { wages: 9_600_000, tax_year: '2025', filing_status: 'married_filing_jointly' }),
      'tax_return',
      800_000,
      ['joint_return'],
    ],
    [
      '1099-NEC',
      shows('tax_1099_nec', { nonemployee_compensation: 600_000, tax_year: '2025' }),
      'nonemployee_compensation',
      50_000,
      ['before_expenses'],
    ],
    [
      'Schedule C',
      shows('tax_schedule_c', { net_profit: 3_000_000, tax_year: '2025' }),
      'self_employment',
      250_000,
      [],
    ],
    ['1099-INT', shows('tax_1099_int', { interest_income: 12_000, tax_year: '2025' }), 'interest', 1_000, []],
    [
      '收入证明',
      shows('income_certificate', { monthly_income: 1_500_000, annual_income: 18_000_000 }),
      'certificate',
      1_500_000,
      [],
    ],
    [
      '收入证明 of two minds',
      shows('income_certificate', { monthly_income: 1_500_000, annual_income: 24_000_000 }),
      'certificate',
      1_500_000,
      ['amounts_differ'],
    ],
  ])('%s', (_, paper, method, monthly, against) => {
    expect(by(method, paper)).toMatchObject({ monthly, against });
  });

  it('a loss is no income', () => {
    expect(estimates(shows('tax_schedule_c', { net_profit: -100_000 }))).toEqual([]);
  });
});

it('the surest way comes first', () => {
  const all = estimates(
    shows('tax_1099_nec', { nonemployee_compensation: 600_000 }),
    shows('pay_stub', biweekly),
  ).map(({ confidence }) => confidence);
  expect(all).toEqual([...all].sort((a, b) => b - a));
});
