import { describe, expect, it } from 'vitest';
import { adapterOf } from './adapters.ts';
import { runCase } from './run.ts';

type Inputs = Readonly<Record<string, unknown>>;

const loan = { principal: '20000', nominalAnnualPercent: '6', payments: 36, frequency: 'monthly' };
const figures = (kind: string, inputs: Inputs) => adapterOf(kind)?.({ ...inputs }) ?? {};
const reason = (kind: string, inputs: Inputs) => {
  const outcome = runCase({ id: 'one', kind, inputs, expected: { payment: '1' }, tolerance: {} });
  return outcome.status === 'passed' ? 'passed' : `${outcome.status}: ${outcome.reason}`;
};

describe('names for the same thing give the same payment', () => {
  it.each<[string, readonly Inputs[]]>([
    [
      'schedule.balloon',
      [
        { ...loan, balloon: '5000' },
        { ...loan, finalLumpSum: '5000' },
        { ...loan, guaranteedMinimumFutureValue: '5000' },
        { ...loan, residualPercent: '25' },
        { ...loan, balloonPercentOfPrice: '25' },
      ],
    ],
    [
      'schedule.balloon',
      [
        { ...loan, amortizationPayments: 360 },
        { ...loan, amortisationTermYears: 30 },
        { ...loan, amortizationMonths: 360 },
        { principal: '20000', nominalAnnualPercent: '6', payments: 360, balloonDueAfterYears: 3 },
      ],
    ],
    [
      'schedule.skip',
      [
        { ...loan, skippedMonths: [1] },
        { ...loan, skipMonth: 'January' },
        { ...loan, noPaymentMonths: ['01'] },
        { ...loan, payingMonths: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
      ],
    ],
    [
      'schedule.deferred',
      [
        { ...loan, deferredMonths: 6 },
        { ...loan, paymentFreeMonths: 6 },
        { ...loan, firstPaymentAfterMonths: 7 },
        { ...loan, payments: 42, deferredPayments: 6 },
      ],
    ],
    [
      'schedule.stepped',
      [
        { ...loan, annualIncreasePercent: '5' },
        { ...loan, growthPercentPerYear: '5' },
        { ...loan, stepUpPercent: '5', stepEveryMonths: 12 },
        { ...loan, stepUpPercent: '5', increaseFrequency: 'yearly' },
      ],
    ],
    [
      'schedule.rate-change',
      [
        { ...loan, rateChange: { afterPayment: 12, newRatePercent: '7' } },
        { ...loan, newRatePercent: '7', rateChangesAfterPayment: 12 },
        { ...loan, rateChanges: [{ fromYear: 2, ratePercent: '7' }] },
        { ...loan, nominalAnnualPercent: '7', teaserRatePercent: '6', teaserMonths: 12 },
        {
          ...loan,
          rateSteps: [
            { years: 1, ratePercent: '6' },
            { years: 2, ratePercent: '7' },
          ],
        },
      ],
    ],
  ])('%s, case %#', (kind, forms) => {
    const [first, ...others] = forms.map((inputs) => figures(kind, inputs).payment);
    expect(first).toBeGreaterThan(0);
    for (const other of others) expect(other).toBeCloseTo(Number(first), 9);
  });
});

describe('what is not understood is not covered', () => {
  it.each<[string, Inputs, string]>([
    ['schedule.level', { ...loan, timing: 'whenever' }, 'the timing "whenever"'],
    ['schedule.level', { ...loan, payment: 'as agreed' }, 'the payment "as agreed"'],
    ['schedule.level', { ...loan, unknown: 'annual rate' }, 'a schedule that is to find the annual rate'],
    ['schedule.skip', { ...loan, skippedMonths: ['Smarch'] }, 'the month "Smarch"'],
    ['schedule.deferred', { ...loan, deferredMonths: 1, interestDuringDeferral: 'odd' }, '"odd"'],
    [
      'schedule.deferred',
      { ...loan, frequency: 'quarterly', deferredMonths: 4 },
      'a part of a payment interval',
    ],
    ['schedule.balloon', { ...loan, balloon: { amount: '6000', n: 36 } }, '`balloon` in this form'],
    ['schedule.balloon', { ...loan, balloon: ['6000'] }, '`balloon` in this form'],
    ['schedule.rate-change', { ...loan, rates: ['5', '6'] }, '`rates` as a list of plain values'],
    ['schedule.rate-change', { ...loan, teaserRatePercent: '3' }, 'without the day or the rate'],
    ['schedule.level', { principal: '1000', nominalAnnualPercent: '5' }, 'how many payments it has'],
    ['schedule.level', { nominalAnnualPercent: '5', payments: 12 }, 'a case without `principal`'],
  ])('%s %j', (kind, inputs, words) => {
    expect(reason(kind, inputs)).toMatch(/^not covered: /);
    expect(reason(kind, inputs)).toContain(words);
  });
});

describe('a balloon that is solved for', () => {
  const long = { ...loan, payments: 36, amortizationPayments: 60 };

  it('is what a calculator finds still owed after the ordinary payments, which the last payment holds as well', () => {
    const { balloon, payment, finalPayment, balanceAfterPayment36 } = figures('schedule.balloon', long);
    expect(Number(balloon) + Number(payment)).toBeCloseTo(Number(finalPayment), 2);
    expect(balanceAfterPayment36).toBe(balloon);
  });

  it("is the whole last payment in a lender's table", () => {
    const { balloon, finalPayment } = figures('schedule.balloon', {
      ...long,
      loanDate: '2026-01-01',
      accrual: 'Actual/365, US Rule',
    });
    expect(balloon).toBe(finalPayment);
  });
});
