import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { dueDates } from '../calendar/due-dates.ts';
import type { Contract } from './contract.ts';
import { repaidPrincipal } from './repaid-principal.ts';

const start = IsoDate.parse('2026-01-15');
const dues = dueDates(IsoDate.parse('2027-01-15'), { unit: 'month', every: 12 }, 10, 15);

/** 500, 510 … 590 at the end of ten years at 10 %. */
const contract: Contract = {
  drawdowns: [{ on: start, amount: minor(1) }],
  rates: [{ from: start, annualRate: 0.1 }],
  accrual: { by: 'periods', perYear: 1, odd: 'share' },
  method: 'level',
  instalments: dues.map((due, k) => ({ due, kind: 'fixed', amount: minor(500_00 + 10_00 * k) })),
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

describe('repaidPrincipal', () => {
  it('is the worth of payments that grow by ten a year', () => {
    expect(Math.abs(repaidPrincipal(contract) / 100 - 3301.19)).toBeLessThan(0.01);
  });

  it('discounts a balloon from the last day, and a skipped payment not at all', () => {
    const instalments = [
      ...contract.instalments.slice(0, 9),
      { due: dues[9] ?? start, kind: 'none' as const },
    ];
    const lower = repaidPrincipal({ ...contract, instalments, balloon: minor(590_00) });
    expect(lower).toBeCloseTo(repaidPrincipal(contract), 6);
  });

  it('refuses a payment that is still to be found', () => {
    const instalments = contract.instalments.map(({ due }) => ({ due, kind: 'solved' as const, weight: 1 }));
    expect(() => repaidPrincipal({ ...contract, instalments })).toThrow('Only payments that are stated');
  });
});
