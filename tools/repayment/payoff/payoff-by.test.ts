import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { payoffBy } from './payoff-by.ts';
import { ukSettlement } from './uk-rebate.ts';
import { undueInterestRebate } from './undue-interest.ts';

const day = (text: string) => IsoDate.parse(text);
const cents = { mode: 'half-up', multipleOf: 1 } as const;
const refused = (code: string) => expect.objectContaining({ code });

/** 5,000.00 over 48 months at a rate that gives the regulations' instalment of 134.57. */
const ukLoan: Contract = {
  ...plainContract({
    principal: minor(500_000),
    annualRate: 0.1317,
    termMonths: 48,
    contractDate: day('2025-01-01'),
    firstDue: day('2025-02-01'),
  }),
  instalments: Array.from({ length: 48 }, (_, k) => ({
    due: day(`${2025 + Math.floor((k + 1) / 12)}-${String(((k + 1) % 12) + 1).padStart(2, '0')}-01`),
    kind: 'fixed',
    amount: minor(134_57),
  })),
  lastPayment: 'equal',
};

describe('payoffBy', () => {
  it('gives the settlement figures of SI 2004/1483 for a contract with their instalments', () => {
    const method = { by: 'uk rebate', apr: 0.14, monthlyRatePlaces: 6 } as const;
    expect(payoffBy(method, ukLoan, day('2026-01-01'))).toEqual({
      method: 'uk rebate',
      payoff: 398_400,
      outstanding: 484_452,
      rebate: 86_052,
      paymentsMade: 12,
    });
    // 28 days later the regulations' 28/30 of a month have run.
    expect(payoffBy(method, ukLoan, day('2026-01-29'))).toMatchObject({ payoff: 402_481, rebate: 81_971 });
  });

  it('gives back 9 × 10 of the 12 × 13 digits with nine of twelve payments to come', () => {
    const loan = plainContract({
      principal: minor(1_200_000),
      annualRate: 0.06,
      termMonths: 12,
      contractDate: day('2026-03-02'),
      firstDue: day('2026-04-02'),
    });
    const { totalInterest } = contractSchedule(loan);
    const on = day('2026-06-02');
    const { rebate } = payoffBy({ by: 'rule of 78', begunPeriod: 'run' }, loan, on);
    expect(rebate).toBe(Math.round((totalInterest * 90) / 156));
    const later = day('2026-06-03');
    expect(payoffBy({ by: 'rule of 78', begunPeriod: 'run' }, loan, later).rebate).toBe(
      Math.round((totalInterest * 72) / 156),
    );
    expect(payoffBy({ by: 'rule of 78', begunPeriod: 'to run' }, loan, later).rebate).toBe(rebate);
  });

  it('agrees on due days by simple interest and by the actuarial method, and differs from the sum of digits', () => {
    const loan = plainContract({
      principal: minor(2_500_000),
      annualRate: 0.0699,
      termMonths: 60,
      contractDate: day('2026-03-02'),
      firstDue: day('2026-04-02'),
    });
    for (const { due, balance } of contractSchedule(loan).rows.slice(0, -1)) {
      expect(payoffBy({ by: 'daily simple interest' }, loan, due).payoff).toBe(balance);
      expect(payoffBy({ by: 'actuarial' }, loan, due).payoff).toBe(balance);
      expect(payoffBy({ by: 'rule of 78', begunPeriod: 'run' }, loan, due).payoff).toBeGreaterThan(balance);
    }
  });

  it('takes 14 of 29 days of the period of the published pre-closure: 83.57 and 0.24', () => {
    const loan = plainContract({
      principal: minor(100_00),
      annualRate: 0.07,
      termMonths: 6,
      contractDate: day('2024-01-01'),
      firstDue: day('2024-02-01'),
    });
    expect(payoffBy({ by: 'actuarial' }, loan, day('2024-02-15')).payoff).toBe(83_81);
  });

  it('gives all the undue interest back once two thirds are paid, and so settles at the balance', () => {
    const loan = plainContract({
      principal: minor(900_000),
      annualRate: 0.1,
      termMonths: 9,
      contractDate: day('2026-01-05'),
      firstDue: day('2026-02-05'),
    });
    const steps = [
      { upToPaid: 1 / 3, rebate: 0.6 },
      { upToPaid: 2 / 3, rebate: 0.7 },
      { upToPaid: 1, rebate: 1 },
    ];
    const { rows } = contractSchedule(loan);
    const ahead = (n: number) => rows.slice(n).reduce((sum, { interest }) => sum + interest, 0);
    const rebateAt = (n: number) =>
      payoffBy({ by: 'share of undue interest', steps }, loan, rows[n - 1]?.due ?? day('2026-01-05'));
    expect(rebateAt(3).rebate).toBe(Math.round(ahead(3) * 0.6));
    expect(rebateAt(6).rebate).toBe(Math.round(ahead(6) * 0.7));
    expect(rebateAt(7)).toMatchObject({ rebate: ahead(7), payoff: rows[6]?.balance });
  });
});

describe('ukSettlement', () => {
  it('grows each advance and repayment by its own periods', () => {
    // 1,000 a year ago and 500 half a year ago, 300 repaid a quarter ago, at 21 %: 1,210 + 550 − 300 × 1.21^¼.
    const { settlementFigure } = ukSettlement({
      advances: [
        { amount: minor(1_000_00), periodsBefore: 12 },
        { amount: minor(500_00), periodsBefore: 6 },
      ],
      repaid: [{ amount: minor(300_00), periodsBefore: 3 }],
      outstanding: minor(1_700_00),
      apr: 0.21,
      periodsPerYear: 12,
      ratePlaces: 15,
    });
    expect(settlementFigure).toBe(Math.round(100 * (1_210 + 550 - 300 * 1.21 ** 0.25)));
  });

  it('refuses a movement after the settlement date', () => {
    const terms = { outstanding: minor(1), apr: 0.1, periodsPerYear: 12, ratePlaces: 6, repaid: [] };
    expect(() => ukSettlement({ ...terms, advances: [{ amount: minor(1), periodsBefore: -1 }] })).toThrow(
      refused('repayment/uk_settlement_out_of_range'),
    );
  });
});

describe('undueInterestRebate', () => {
  it('refuses steps that do not reach the last instalment, and more paid than there are', () => {
    const steps = [{ upToPaid: 0.5, rebate: 0.6 }];
    expect(() => undueInterestRebate(minor(100), 6, 9, steps, cents)).toThrow(
      refused('repayment/rebate_steps_out_of_range'),
    );
    expect(() => undueInterestRebate(minor(100), 10, 9, steps, cents)).toThrow(
      refused('repayment/payment_number_out_of_range'),
    );
  });
});
