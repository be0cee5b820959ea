import { describe, expect, it } from 'vitest';
import { paymentsToRepay } from './payments-to-repay.ts';

const cabin = {
  principal: 35_000,
  payment: 325,
  nominalRate: 0.105,
  paymentsPerYear: 12,
  compoundingsPerYear: 12,
  timing: 'end',
} as const;

describe('paymentsToRepay', () => {
  it('agrees with the log cabin of the HP-12C owner’s handbook: 328 payments, the last 325 less 181.89', () => {
    const { payments, lastPayment } = paymentsToRepay(cabin);
    expect(payments).toBe(328);
    expect(lastPayment).toBeCloseTo(143.11, 1);
  });

  it('divides evenly without interest, whenever payments fall', () => {
    const plain = { ...cabin, principal: 1_000, payment: 300, nominalRate: 0 };
    expect(paymentsToRepay(plain)).toEqual({ payments: 4, lastPayment: 100 });
    expect(paymentsToRepay({ ...plain, timing: 'start' })).toEqual({ payments: 4, lastPayment: 100 });
  });

  it('compounds twice a year and is paid each fortnight, as a Canadian mortgage is', () => {
    const mortgage = { ...cabin, principal: 250_000, nominalRate: 0.06, paymentsPerYear: 26 };
    const accelerated = paymentsToRepay({ ...mortgage, payment: 799.76, compoundingsPerYear: 2 });
    // ln(1 − P·i/A) ÷ −ln(1 + i) at 1 + i = 1.03^(2/26), worked out apart from the engine.
    expect(accelerated.payments).toBe(547);
  });

  it.each([
    [{ payment: 100 }, 'repayment/never_repaid'],
    [{ payment: 1, nominalRate: 0 }, 'repayment/never_repaid'],
    [{ nominalRate: -0.01 }, 'repayment/nothing_advanced'],
    [{ payment: 0 }, 'repayment/nothing_advanced'],
    [{ principal: -35_000 }, 'repayment/nothing_advanced'],
    [{ paymentsPerYear: -12 }, 'repayment/periods_per_year_out_of_range'],
    [{ paymentsPerYear: 0.5 }, 'repayment/periods_per_year_out_of_range'],
    [{ compoundingsPerYear: 0 }, 'repayment/periods_per_year_out_of_range'],
  ])('refuses %j', (change, code) => {
    expect(() => paymentsToRepay({ ...cabin, ...change })).toThrow(expect.objectContaining({ code }));
  });
});
