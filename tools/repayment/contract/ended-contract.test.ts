import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { dueDates } from '../calendar/due-dates.ts';
import type { Contract } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';
import { endedAfter, endedQuotation } from './ended-contract.ts';

const start = IsoDate.parse('2026-01-15');
const dues = dueDates(IsoDate.parse('2026-02-15'), { unit: 'month', every: 1 }, 360, 15);

/** 100,000.00 at 7.5 % over thirty years of months. */
const contract: Contract = {
  drawdowns: [{ on: start, amount: minor(100_000_00) }],
  rates: [{ from: start, annualRate: 0.075 }],
  accrual: { by: 'periods', perYear: 12, odd: 'share' },
  method: 'level',
  instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
  balloon: minor(0),
  rounding: {
    instalment: { mode: 'half-up', multipleOf: 1 },
    interest: { mode: 'half-up', multipleOf: 1 },
    solvedOn: 'closed form',
  },
  unpaidInterest: 'capitalised',
  afterChange: 'solve again',
  lastPayment: 'clears',
};

const exact = (100_000 * 0.00625) / (1 - 1.00625 ** -360);
const owedAfter = (payment: number, n: number) =>
  100_000 * 1.00625 ** n - payment * ((1.00625 ** n - 1) / 0.00625);

describe('a loan repaid as if over thirty years and due after five', () => {
  it('pays the instalment of thirty years and clears with the sixtieth', () => {
    const { rows } = contractSchedule(endedAfter(contract, 60));
    expect(rows).toHaveLength(60);
    expect(rows[0]?.payment).toBe(699_21);
    expect(rows[59]?.balance).toBe(0);
    expect((rows[59]?.payment ?? 0) / 100 - 699.21).toBeCloseTo(owedAfter(699.21, 60), 0);
  });

  it('is quoted by the annuity itself, with a last payment of what payments in whole cents leave', () => {
    const { rows, instalment } = endedQuotation(contract, 60);
    expect((instalment ?? 0) / 100).toBeCloseTo(exact, 9);
    expect((rows[18]?.balance ?? 0) / 100).toBeCloseTo(owedAfter(exact, 19), 6);
    expect((rows[59]?.payment ?? 0) / 100 - 699.21).toBeCloseTo(owedAfter(699.21, 60), 6);
  });

  it('ends with one of its payments', () => {
    for (const payments of [0, 1.5, 361]) {
      expect(() => endedAfter(contract, payments)).toThrow('The contract has 360 instalments.');
      expect(() => endedQuotation(contract, payments)).toThrow('The contract has 360 instalments.');
    }
  });
});
