import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { contractSchedule } from './contract-schedule.ts';
import { plainContract } from './plain-contract.ts';
import { type Frequency, type RegularTerms, regularApr, regularContract } from './regular-contract.ts';

const contractDate = IsoDate.parse('2026-11-22');
const terms = (change: Partial<RegularTerms>): RegularTerms => ({
  amountFinanced: minor(2_500_000),
  financedFee: minor(0),
  annualRate: 0.0699,
  termMonths: 72,
  frequency: 'monthly',
  balloon: minor(0),
  contractDate,
  ...change,
});

/** (A − B·vⁿ) × i ÷ (1 − vⁿ) with v = 1 ÷ (1 + i): the level payment that leaves a balloon. */
function annuity(amount: number, rate: number, payments: number, balloon: number): number {
  const v = (1 + rate) ** -payments;
  return Math.round(((amount - balloon * v) * rate) / (1 - v));
}

describe('regularContract', () => {
  it.each([
    ['weekly', 312, 52, '2026-11-29', '2032-11-14'],
    ['fortnightly', 156, 26, '2026-12-06', '2032-11-14'],
    ['monthly', 72, 12, '2026-12-22', '2032-11-22'],
    ['quarterly', 24, 4, '2027-02-22', '2032-11-22'],
  ] as const)(
    '%s over six years is %i payments of the closed form',
    (frequency, count, perYear, first, last) => {
      const schedule = contractSchedule(regularContract(terms({ frequency, balloon: minor(500_000) })));
      expect(schedule.rows).toHaveLength(count);
      expect(schedule.instalment).toBe(annuity(2_500_000, 0.0699 / perYear, count, 500_000));
      expect([schedule.rows[0]?.due, schedule.rows.at(-1)?.due]).toEqual([first, last]);
      expect(schedule.rows.at(-1)?.balance).toBe(0);
    },
  );

  it('monthly without a balloon is the plain contract', () => {
    const firstDue = IsoDate.parse('2026-12-22');
    expect(regularContract(terms({}))).toEqual(
      plainContract({
        principal: minor(2_500_000),
        annualRate: 0.0699,
        termMonths: 72,
        contractDate,
        firstDue,
      }),
    );
  });

  it('bears interest on a financed fee', () => {
    const rows = contractSchedule(regularContract(terms({ financedFee: minor(50_000) }))).rows;
    expect(rows.reduce((sum, { principal }) => sum + principal, 0)).toBe(2_550_000);
  });

  it.each([
    ['fortnightly', 7],
    ['weekly', 1],
    ['quarterly', 4],
  ] as const)('%s over %i months is refused, with what to choose', (frequency, termMonths) => {
    expect(() => regularContract(terms({ frequency, termMonths }))).toThrow(
      expect.objectContaining({ code: 'repayment/term_not_whole', fix: expect.any(String) }),
    );
  });
});

describe('regularApr', () => {
  it.each(['weekly', 'fortnightly', 'monthly', 'quarterly'] as const)(
    'is the note rate, paid %s without a fee, but for rounding',
    (frequency: Frequency) => {
      const stated = terms({ frequency });
      expect(regularApr(stated, contractSchedule(regularContract(stated)))).toBeCloseTo(0.0699, 5);
    },
  );

  it('makes the payments worth the amount financed when a fee is financed', () => {
    const stated = terms({ frequency: 'quarterly', financedFee: minor(50_000) });
    const schedule = contractSchedule(regularContract(stated));
    const rate = regularApr(stated, schedule) / 4;
    const worth = schedule.rows.reduce((sum, { payment, n }) => sum + payment / (1 + rate) ** n, 0);
    expect(rate * 4).toBeGreaterThan(0.0699);
    expect(worth).toBeCloseTo(2_500_000, 3);
  });
});
