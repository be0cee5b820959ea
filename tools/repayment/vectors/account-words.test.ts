import { describe, expect, it } from 'vitest';
import { VectorCase } from './cases.ts';
import { runCase } from './run.ts';

const inputs = {
  principal: '100',
  startDate: '2024-01-01',
  nominalAnnualPercent: '7.0',
  numberOfPayments: 6,
  frequency: 'every 1 months',
  interestType: 'declining_balance',
  interestCalculationPeriod: 'daily',
  amortization: 'equal_installments',
  roundingMode: 'half-even',
  dayCount: '30/360',
};

const outcome = (kind: string, change: Readonly<Record<string, unknown>>) =>
  runCase(
    VectorCase.parse({
      id: 'words',
      kind,
      inputs: Object.fromEntries(
        Object.entries({ ...inputs, ...change }).filter(([, value]) => value !== undefined),
      ),
      expected: { rows: [{ n: 1, principal: '16.43', interest: '0.58', balance: '83.57' }] },
      tolerance: { '*': 'exact to the cent' },
    }),
  ).status;

it('reads an account whose conventions are all stated', () => {
  expect(outcome('schedule', {})).toBe('passed');
});

describe('an account is not covered when it does not say, or says in unknown words,', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['how its interest is worked out', 'schedule', { interestCalculationPeriod: 'gobbledegook' }],
    ['how its days are counted', 'schedule', { dayCount: undefined }],
    ['how it rounds', 'schedule', { roundingMode: undefined }],
    ['when interest is worked out again', 'schedule.recalculation', { interestRecalculation: 'yearly' }],
    ['what a charge is', 'fees', { charges: [{ name: 'gobbledegook', dueDate: '2024-02-01', amount: '1' }] }],
    ['where a missing day falls', 'schedule', { monthEndRule: 'gobbledegook' }],
    [
      'from which due day it is rescheduled',
      'schedule.reschedule',
      { reschedule: { fromDueDate: '2024-02-02', extraTerms: 1 } },
    ],
    [
      'what becomes of the instalment when a day moves',
      'schedule.reschedule',
      { reschedule: { fromDueDate: '2024-02-01', newDueDate: '2024-02-18', instalment: 'gobbledegook' } },
    ],
  ])('%s', (_, kind, change) => {
    expect(outcome(kind, change)).toBe('not covered');
  });
});

it('takes a loan drawn down inside its first period, and no other', () => {
  const listed = (from: string) => ({
    numberOfPayments: undefined,
    periods: [
      { from, to: '2024-02-01' },
      { from: '2024-02-01', to: '2024-03-01' },
    ],
    disbursements: [{ date: '2024-01-05', amount: '100' }],
    startDate: undefined,
    interestCalculationPeriod: undefined,
  });
  expect(outcome('schedule.multi-disbursement', listed('1700-01-01'))).toBe('not covered');
  expect(outcome('schedule.multi-disbursement', listed('2024-01-06'))).toBe('not covered');
  expect(outcome('schedule.multi-disbursement', listed('2024-01-01'))).toBe('failed');
});
