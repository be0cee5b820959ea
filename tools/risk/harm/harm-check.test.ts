import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, type Minor, minor } from '../../kit/units.ts';
import { assumedDepreciation } from '../../repayment/purchase/equity.ts';
import { type HarmLevel, harmLevels } from './finding.ts';
import { type HarmInputs, type HarmTerms, harmCheck } from './harm-check.ts';
import usHarm from './policy.json' with { type: 'json' };
import { type HarmPolicy, harmPolicyInForce, readHarmPolicy } from './policy.ts';

const { policy } = harmPolicyInForce;
const on = IsoDate.parse('2026-03-02');
const rate = (fraction: number) => AnnualRate.parse(fraction);

/** 5,000.00 a month, 250.00 of debts and 950.00 of rent; a used car worth 25,000.00. */
const inputs: HarmInputs = {
  grossMonthlyIncome: minor(500_000),
  monthlyDebt: minor(25_000),
  housingPayment: minor(95_000),
  presentCarPayment: null,
  car: { value: minor(2_500_000), on, ageYears: 3 },
  depreciation: assumedDepreciation,
  addOns: [],
};
/** 25,000.00 at 6.99 % over 72 months: 426.11 a month. */
const terms: HarmTerms = {
  principal: minor(2_500_000),
  annualRate: rate(0.0699),
  rateKind: 'fixed',
  termMonths: 72,
  contractDate: on,
};
const check = (changed: Partial<HarmInputs> = {}, other: Partial<HarmTerms> = {}, by: HarmPolicy = policy) =>
  harmCheck(by, { ...inputs, ...changed }, { ...terms, ...other });
const found = (made: ReturnType<typeof check>, code: string) =>
  made.findings.filter((one) => one.code === code);

describe('the harm check of one loan', () => {
  it('is clear where the payment is light, and says what it looked at', () => {
    const made = check();
    expect(made).toMatchObject({ outcome: 'clear', payment: 42_611 });
    expect(made.findings.map(({ code }) => code)).toEqual([
      'payment_shock_housing',
      'income_stress',
      'income_stress',
      'negative_equity',
    ]);
  });

  it('works out DTI and what is left at 10 % and 20 % less income', () => {
    const [tenth, fifth] = found(check(), 'income_stress');
    expect(tenth).toMatchObject({ drop: 0.1, income: 450_000, left: 450_000 - 162_611, level: 'clear' });
    expect(fifth).toMatchObject({ drop: 0.2, income: 400_000, left: 400_000 - 162_611 });
    expect(fifth).toHaveProperty('dti', 162_611 / 400_000);
  });

  it('leaves less than nothing where the debts need more than there is', () => {
    const [, fifth] = found(check({ grossMonthlyIncome: minor(200_000) }), 'income_stress');
    expect(fifth).toMatchObject({ left: 160_000 - 162_611, level: 'stop' });
  });

  it('measures the shock only against a payment there is', () => {
    expect(found(check({ presentCarPayment: minor(0) }), 'payment_shock_car')).toEqual([]);
    const [shock] = found(check({ presentCarPayment: minor(30_000) }), 'payment_shock_car');
    expect(shock).toMatchObject({ presentPayment: 30_000, times: 42_611 / 30_000, level: 'clear' });
    expect(found(check({ housingPayment: minor(0) }), 'payment_shock_housing')).toEqual([]);
  });

  it('stresses a rate only while it may move: 8.99 % makes it 450.51', () => {
    expect(found(check(), 'rate_stress')).toEqual([]);
    for (const rateKind of ['variable', 'qualifying'] as const) {
      expect(found(check({}, { rateKind }), 'rate_stress')).toMatchObject([
        { annualRate: 0.0899, payment: 45_051, level: 'clear' },
      ]);
    }
  });

  it('counts months under water by the curve that is assumed', () => {
    const none = found(check({ car: { value: minor(9_000_000), on, ageYears: 3 } }), 'negative_equity');
    expect(none).toMatchObject([{ months: 0, level: 'clear' }]);
    const deep = check(
      { car: { value: minor(1_600_000), on, ageYears: 0 } },
      { termMonths: 84, annualRate: rate(0.15) },
    );
    expect(found(deep, 'negative_equity')).toMatchObject([{ months: 64, level: 'stop' }]);
    expect(found(check({ car: null }), 'negative_equity')).toEqual([]);
  });

  it('names each add-on, and stops at one that nobody is known to have asked for', () => {
    const gap = { addOn: 'gap', amount: minor(69_500) } as const;
    expect(check({ addOns: [{ ...gap, optedIn: 'by_buyer' }] }).outcome).toBe('clear');
    const unasked = check({
      addOns: [
        { ...gap, optedIn: 'no' },
        { addOn: 'service_contract', amount: minor(1), optedIn: 'by_buyer' },
      ],
    });
    expect(unasked.outcome).toBe('stop');
    expect(found(unasked, 'add_on')).toMatchObject([{ addOn: 'gap', amount: 69_500, level: 'stop' }]);
    expect(found(unasked, 'add_on_chosen')).toMatchObject([{ addOn: 'service_contract', level: 'clear' }]);
    const told = check({ addOns: [{ ...gap, optedIn: 'as_dealer_says' }] });
    expect(found(told, 'add_on_told')).toMatchObject([{ level: 'caution' }]);
    expect(told.outcome).toBe('caution');
  });

  it('needs a threshold to be passed, not met', () => {
    const at = (times: number) => check({ presentCarPayment: minor(42_611 / times) });
    const exact = {
      ...policy,
      paymentShock: { ...policy.paymentShock, car: { cautionAbove: 1, stopAbove: 2 } },
    };
    expect(found(check({ presentCarPayment: minor(42_611) }, {}, exact), 'payment_shock_car')).toMatchObject([
      { level: 'clear' },
    ]);
    expect(found(check({ presentCarPayment: minor(42_610) }, {}, exact), 'payment_shock_car')).toMatchObject([
      { level: 'caution' },
    ]);
    expect(found(at(1.6), 'payment_shock_car')).toMatchObject([{ level: 'caution' }]);
    expect(found(at(2.6), 'payment_shock_car')).toMatchObject([{ level: 'stop' }]);
  });
});

describe('the policy', () => {
  it('is read with its hash, and says that it is no law', () => {
    expect(harmPolicyInForce.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(policy.note).toContain('no statute');
  });

  it.each([
    ['an unknown key', { ...usHarm, law: true }, /law/],
    [
      'a stop below its caution',
      { ...usHarm, negativeEquityMonths: { cautionAbove: 30, stopAbove: 20 } },
      /stops before/,
    ],
    ['drops out of order', { ...usHarm, incomeStress: usHarm.incomeStress.toReversed() }, /do not rise/],
    ['no drop', { ...usHarm, incomeStress: [] }, /incomeStress/],
    ['another format', { ...usHarm, format: 'x' }, /format/],
  ])('is refused with %s', (_, artifact, message) => {
    expect(() => readHarmPolicy(artifact)).toThrow(message);
  });
});

describe('whatever the loan', () => {
  const cents = (max: number) => fc.integer({ min: 0, max }).map(minor);
  const anyInputs: fc.Arbitrary<HarmInputs> = fc.record({
    grossMonthlyIncome: cents(1_500_000),
    monthlyDebt: cents(300_000),
    housingPayment: cents(300_000),
    presentCarPayment: fc.option(cents(120_000), { nil: null }),
    car: fc.option(
      fc.record({
        value: fc.integer({ min: 100_000, max: 6_000_000 }).map(minor),
        on: fc.constant(on),
        ageYears: fc.integer({ min: 0, max: 12 }),
      }),
      { nil: null },
    ),
    depreciation: fc.constant(assumedDepreciation),
    addOns: fc.array(
      fc.record({
        addOn: fc.constantFrom('gap' as const, 'service_contract' as const),
        amount: cents(300_000),
        optedIn: fc.constantFrom('by_buyer' as const, 'as_dealer_says' as const, 'no' as const),
      }),
      { maxLength: 2 },
    ),
  });
  const anyTerms: fc.Arbitrary<HarmTerms> = fc.record({
    principal: fc.integer({ min: 300_000, max: 6_000_000 }).map(minor),
    annualRate: fc.double({ min: 0, max: 0.25, noNaN: true }).map(rate),
    rateKind: fc.constantFrom('fixed' as const, 'variable' as const, 'qualifying' as const),
    termMonths: fc.constantFrom(24, 48, 72, 84),
    contractDate: fc.constant(on),
  });
  const severity = (level: HarmLevel) => harmLevels.indexOf(level);

  it('the outcome is the worst of the findings, and an unasked add-on is always one', () => {
    fc.assert(
      fc.property(anyInputs, anyTerms, (given, asked) => {
        const { outcome, findings } = harmCheck(policy, given, asked);
        expect(severity(outcome)).toBe(Math.max(0, ...findings.map(({ level }) => severity(level))));
        if (given.addOns.some(({ optedIn }) => optedIn === 'no')) expect(outcome).toBe('stop');
      }),
    );
  });

  /** Each makes a loan harder to carry. */
  const harder: Readonly<Record<string, (given: HarmInputs, asked: HarmTerms) => [HarmInputs, HarmTerms]>> = {
    'less income': (given, asked) => [
      { ...given, grossMonthlyIncome: half(given.grossMonthlyIncome) },
      asked,
    ],
    'more debt': (given, asked) => [{ ...given, monthlyDebt: minor(given.monthlyDebt + 50_000) }, asked],
    'a higher rate': (given, asked) => [given, { ...asked, annualRate: rate(asked.annualRate + 0.05) }],
    'more lent': (given, asked) => [given, { ...asked, principal: minor(asked.principal * 1.3) }],
    'a car worth less': (given, asked) => [
      { ...given, car: given.car && { ...given.car, value: half(given.car.value) } },
      asked,
    ],
  };
  const half = (amount: Minor) => minor(amount / 2);
  const never = (by: HarmPolicy, make: (typeof harder)[string]) =>
    fc.property(anyInputs, anyTerms, (given, asked) => {
      const after = make(given, asked);
      expect(severity(harmCheck(by, ...after).outcome)).toBeGreaterThanOrEqual(
        severity(harmCheck(by, given, asked).outcome),
      );
    });

  it.each(Object.keys(harder))('%s never makes it look better', (name) => {
    fc.assert(never(policy, harder[name] as (typeof harder)[string]), { numRuns: 200 });
  });

  it('and the law can be broken: more income does make it look better', () => {
    const richer = (given: HarmInputs, asked: HarmTerms): [HarmInputs, HarmTerms] => [
      { ...given, grossMonthlyIncome: minor(given.grossMonthlyIncome * 2) },
      asked,
    ];
    expect(fc.check(never(policy, richer), { numRuns: 300 }).failed).toBe(true);
  });
});
