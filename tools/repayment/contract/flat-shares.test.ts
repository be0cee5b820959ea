import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import type { Contract } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';
import { plainContract } from './plain-contract.ts';

const day = (text: string) => IsoDate.parse(text);

const flat = (principal: number, annualRate: number, termMonths: number): Contract => ({
  ...plainContract({
    principal: minor(principal),
    annualRate,
    termMonths,
    contractDate: day('2026-01-01'),
    firstDue: day('2026-02-01'),
  }),
  accrual: { by: 'days', convention: 'actual/365F' },
  method: 'flat',
  flatCharge: 'equal shares',
});

const daysOf = ({ instalments, drawdowns }: Contract) =>
  (Date.parse(instalments.at(-1)?.due ?? '') - Date.parse(drawdowns[0].on)) / 86_400_000;

describe('a flat charge in equal shares', () => {
  it('is the charge on all that was lent over the whole term, every share within a cent of the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 9_000_000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 2, max: 84 }),
        (principal, points, months) => {
          const contract = flat(principal, points / 10_000, months);
          const { rows, totalInterest } = contractSchedule(contract);
          const charge = (principal * points * daysOf(contract)) / (10_000 * 365);
          expect(Math.abs(totalInterest - charge)).toBeLessThanOrEqual(0.5 + 1e-6);
          for (const row of rows.slice(0, -1)) {
            expect(Math.abs(row.interest - charge / months)).toBeLessThanOrEqual(0.5 + 1e-6);
            expect(Math.abs(row.principal - principal / months)).toBeLessThanOrEqual(0.5 + 1e-6);
          }
          expect(rows.at(-1)?.balance).toBe(0);
        },
      ),
    );
  });

  it('is borne on a later drawdown from the beginning, and on what is paid down at first', () => {
    const [first, ...later] = flat(100_000, 0.073, 3).instalments;
    if (!first) throw new Error('A loan has instalments.');
    const contract: Contract = {
      ...flat(100_000, 0.073, 3),
      drawdowns: [
        { on: day('2026-01-01'), amount: minor(100_000) },
        { on: day('2026-02-11'), amount: minor(50_000) },
      ],
      instalments: [
        { due: day('2026-01-01'), kind: 'down payment', amount: minor(25_000) },
        first,
        { due: day('2026-02-11'), kind: 'down payment', amount: minor(12_500) },
        ...later,
      ],
    };
    // 150,000 at 7.3 % for 90 days is 2,700; a third of 75,000 is due before the second drawdown, of 112,500 after it.
    const { rows } = contractSchedule(contract);
    expect(rows.map(({ interest }) => interest)).toEqual([0, 900, 0, 900, 900]);
    expect(rows.map(({ principal }) => principal)).toEqual([25_000, 25_000, 12_500, 37_500, 50_000]);
  });

  it('is refused of a loan that is not flat', () => {
    const level: Contract = { ...flat(100_000, 0.05, 3), method: 'level' };
    expect(() => contractSchedule(level)).toThrow(
      expect.objectContaining({ code: 'repayment/contract_out_of_range' }),
    );
  });
});

describe('a down payment between due days', () => {
  it('is principal alone: the period bears interest on both stretches, paid with its instalment', () => {
    const plain = flat(100_000, 0.073, 2);
    const [first, last] = plain.instalments;
    if (!first || !last) throw new Error('A loan has instalments.');
    const { flatCharge: _, ...contract } = plain;
    const { rows } = contractSchedule({
      ...contract,
      method: 'equal principal',
      drawdowns: [...plain.drawdowns, { on: day('2026-01-11'), amount: minor(100_000) }],
      instalments: [{ due: day('2026-01-11'), kind: 'down payment', amount: minor(50_000) }, first, last],
    });
    // 10 days on 100,000 and 21 on 150,000 at 20 a day for each 100,000: 200 + 630; then 28 days on 75,000.
    expect(rows.map(({ interest }) => interest)).toEqual([0, 830, 420]);
    expect(rows.map(({ principal }) => principal)).toEqual([50_000, 75_000, 75_000]);
    expect(rows.map(({ balance }) => balance)).toEqual([150_000, 75_000, 0]);
  });

  it('of a drawdown to come leaves the instalments before it alone', () => {
    const plain = flat(120_000, 0, 3);
    const { flatCharge: _, ...contract } = plain;
    const [first, ...later] = plain.instalments;
    if (!first) throw new Error('A loan has instalments.');
    const { rows } = contractSchedule({
      ...contract,
      method: 'level',
      drawdowns: [...plain.drawdowns, { on: day('2026-02-11'), amount: minor(40_000) }],
      instalments: [first, { due: day('2026-02-11'), kind: 'down payment', amount: minor(10_000) }, ...later],
    });
    // A third of 120,000, then half of 80,000 + 30,000 each.
    expect(rows.map(({ payment }) => payment)).toEqual([40_000, 10_000, 55_000, 55_000]);
  });
});
