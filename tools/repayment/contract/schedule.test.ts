import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import { addMonths, sameDayNextMonth } from '../calendar/calendar.ts';
import fixture from '../fixtures/schedules.json' with { type: 'json' };
import { levelPayment } from './level-payment.ts';
import { levelSchedule, levelTotals } from './schedule.ts';
import { contractTerms, contractTotals } from './terms.ts';

const day = (text: string) => IsoDate.parse(text);
const rate = (fraction: number) => AnnualRate.parse(fraction);
const percent = (text: string) => rate(Number(text) / 100);
const refused = (code: string) => expect.objectContaining({ kind: 'invalid_input', code });

describe('levelPayment', () => {
  it.each(fixture.cases)(
    'agrees with $id',
    ({ principal, nominalAnnualPercent, termMonths, ...expected }) => {
      const payment = levelPayment(minor(principal), percent(nominalAnnualPercent), termMonths);
      expect(Math.abs(payment - expected.payment)).toBeLessThanOrEqual(expected.paymentWithin);
    },
  );

  it('is the whole principal and one month of interest over one month', () => {
    expect(levelPayment(minor(1_200_00), rate(0.12), 1)).toBe(1_212_00);
  });

  it('divides the principal at 0 % and at a rate too small to matter', () => {
    expect(levelPayment(minor(25_000_00), rate(0), 48)).toBe(520_83);
    expect(levelPayment(minor(25_000_00), rate(Number.MIN_VALUE), 48)).toBe(520_83);
  });

  it.each([0, -1, 1000, 481, 12.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a term of %s', (term) => {
    expect(() => levelPayment(minor(100_00), rate(0.05), term)).toThrow(
      refused('repayment/term_out_of_range'),
    );
  });

  it('is 0 for no principal, and refuses a negative one', () => {
    expect(levelPayment(minor(0), rate(0.05), 12)).toBe(0);
    expect(() => levelPayment(minor(-1), rate(0.05), 12)).toThrow(refused('repayment/principal_negative'));
  });
});

describe('a half that a double cannot hold', () => {
  it('counts as a half: a month of 10.00 at 15 % bears 12.5 cents, a month of 35.00 at 10.8 % bears 31.5', () => {
    const loan = { termMonths: 12, contractDate: day('2026-03-02'), firstDue: day('2026-04-02') };
    const interest = (principal: number, annual: number) =>
      levelSchedule({ ...loan, principal: minor(principal), annualRate: rate(annual) }).rows[0]?.interest;
    expect(interest(1_000, 0.15)).toBe(13);
    expect(interest(3_500, 0.108)).toBe(32);
  });
});

describe('levelSchedule agrees with the published tables', () => {
  it.each(fixture.cases.filter(({ rows }) => rows !== undefined))('$id', (expected) => {
    const { rows } = levelSchedule({
      principal: minor(expected.principal),
      annualRate: percent(expected.nominalAnnualPercent),
      termMonths: expected.termMonths,
      contractDate: day(expected.contractDate),
      firstDue: sameDayNextMonth(day(expected.contractDate)),
    });
    const published = expected.rows ?? [];
    expect(rows).toHaveLength(published.length);
    for (const [k, row] of published.entries()) {
      for (const [key, value] of Object.entries(row)) {
        const own = rows[k]?.[key as 'n'] ?? Number.NaN;
        expect(Math.abs(own - value), `row ${row.n} ${key}`).toBeLessThanOrEqual(expected.rowsWithin ?? 0);
      }
    }
    if (expected.totalInterest !== undefined) {
      expect(rows.reduce((sum, row) => sum + row.interest, 0)).toBe(expected.totalInterest);
    }
  });
});

describe('levelSchedule with an odd first period', () => {
  const contract = {
    principal: minor(10_000_00),
    annualRate: rate(0.0365),
    termMonths: 12,
    contractDate: day('2026-03-05'),
  };
  const first = (firstDue: string) => {
    const { rows, monthlyPayment } = levelSchedule({ ...contract, firstDue: day(firstDue) });
    return { interest: rows[0]?.interest, monthlyPayment };
  };

  it('bears a month and each odd day at the annual rate ÷ 365', () => {
    expect(first('2026-04-05').interest).toBe(30_42);
    expect(first('2026-04-15').interest).toBe(30_42 + 10_00);
    expect(first('2026-03-15').interest).toBe(10_00);
  });

  it('raises the payment for a long first period and lowers it for a short one', () => {
    const regular = first('2026-04-05').monthlyPayment;
    expect(regular).toBe(levelPayment(contract.principal, contract.annualRate, 12));
    expect(first('2026-04-15').monthlyPayment).toBeGreaterThan(regular);
    expect(first('2026-03-15').monthlyPayment).toBeLessThan(regular);
  });

  it('comes back to the 31st after a short month', () => {
    const { rows } = levelSchedule({
      ...contract,
      contractDate: day('2026-01-31'),
      firstDue: day('2026-02-28'),
    });
    expect(rows.slice(0, 4).map(({ due }) => due)).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it.each([0, 3])('refuses %i cents, which whole minor units cannot repay level', (principal) => {
    expect(() =>
      levelSchedule({ ...contract, principal: minor(principal), firstDue: day('2026-04-05') }),
    ).toThrow(refused('repayment/amount_too_small'));
  });
});

describe('levelSchedule adds up for any contract (G8)', () => {
  const anyContract = fc
    .record({
      principal: fc.integer({ min: 500_00, max: 500_000_00 }).map(minor),
      annualRate: fc.double({ min: 0, max: 0.36, noNaN: true }).map(rate),
      termMonths: fc.integer({ min: 1, max: 120 }),
      contractDay: fc.integer({ min: 0, max: 3_000 }),
      firstDueAfter: fc.integer({ min: 1, max: 75 }),
    })
    .map(({ contractDay, firstDueAfter, ...rest }) => {
      const at = (days: number) =>
        day(new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
      return { ...rest, contractDate: at(contractDay), firstDue: at(contractDay + firstDueAfter) };
    });

  it('principal sums to the principal, every row foots, the last balance is 0, all are integers', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        const { rows, monthlyPayment, finalPayment } = levelSchedule(contract);
        expect(rows).toHaveLength(contract.termMonths);
        let balance: number = contract.principal;
        for (const row of rows) {
          balance -= row.principal;
          expect(row.payment).toBe(row.interest + row.principal);
          expect(row.balance).toBe(balance);
          expect(Object.values(row).filter((v) => typeof v === 'number' && !Number.isSafeInteger(v))).toEqual(
            [],
          );
          if (row.n < contract.termMonths) expect(row.payment).toBe(monthlyPayment);
        }
        expect(balance).toBe(0);
        expect(rows.at(-1)?.payment).toBe(finalPayment);
        expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(contract.principal);
      }),
    );
  });

  it('and comes to the same without its rows, refusals included', () => {
    const outcome = (work: () => object) => {
      try {
        return work();
      } catch (error) {
        return { refused: (error as { code?: string }).code };
      }
    };
    const anyPrincipal = fc.oneof(
      fc.integer({ min: 500_00, max: 500_000_00 }),
      fc.integer({ min: -1, max: 500 }),
    );
    const anyFee = fc.integer({ min: 0, max: 1_000_00 });
    fc.assert(
      fc.property(anyContract, anyPrincipal, anyFee, (contract, amount, fee) => {
        const inputs = { ...contract, amountFinanced: minor(amount), prepaidFee: minor(fee) };
        const withRows = outcome(() => {
          const { rows, ...totals } = contractTerms(inputs);
          expect(totals.totalOfPayments).toBe(rows.reduce((sum, row) => sum + row.payment, 0));
          return totals;
        });
        expect(outcome(() => contractTotals(inputs))).toEqual(withRows);
        const terms = { ...contract, principal: minor(amount) };
        const scheduleTotals = outcome(() => {
          const { rows, monthlyPayment, finalPayment } = levelSchedule(terms);
          const totalOfPayments = rows.reduce((sum, row) => sum + row.payment, 0);
          expect(rows.at(-1)?.payment).toBe(finalPayment);
          return { monthlyPayment, finalPayment, totalOfPayments };
        });
        expect(outcome(() => levelTotals(terms))).toEqual(scheduleTotals);
      }),
    );
  });

  it('dues are one month apart, in order', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        const dues = levelSchedule(contract).rows.map(({ due }) => due);
        for (let k = 1; k < dues.length; k++) {
          const [previous, due] = [dues[k - 1] ?? contract.firstDue, dues[k] ?? contract.firstDue];
          expect(due.slice(0, 7)).toBe(addMonths(previous, 1, 1).slice(0, 7));
        }
      }),
    );
  });
});
