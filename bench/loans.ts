import { type AnnualRate, type IsoDate, type Minor, minor } from '#tools/kit/units.ts';
import { addDays, dayNumber } from '#tools/repayment/calendar/calendar.ts';
import { levelTotals } from '#tools/repayment/contract/schedule.ts';

export const loanCount = 1_000;
export const termMonths = 60;

/** A loan in the forms that its calculators take: cents and fractions, or dollars and per cent. */
export interface BenchLoan {
  readonly principal: Minor;
  readonly dollars: number;
  readonly annualRate: AnnualRate;
  readonly percent: number;
  /** The level payment in cents, and in dollars. */
  readonly payment: Minor;
  readonly paymentDollars: number;
}

export const contractDate = '2026-03-02' as IsoDate;
export const firstDue = '2026-04-02' as IsoDate;

/** A Lehmer generator, so that every run and every contender has the same loans. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** $8,000 to $60,000 at 1 % to 20 %. */
export const loans: readonly BenchLoan[] = (() => {
  const next = generator(20_261_122);
  return Array.from({ length: loanCount }, () => {
    const principal = minor(800_000 + 5_200_000 * next());
    const annualRate = (Math.round(100 + 1_900 * next()) / 10_000) as AnnualRate;
    const terms = { principal, annualRate, termMonths, contractDate, firstDue };
    const payment = levelTotals(terms).monthlyPayment;
    return {
      principal,
      dollars: principal / 100,
      annualRate,
      percent: annualRate * 100,
      payment,
      paymentDollars: payment / 100,
    };
  });
})();

export const loanAt = (at: number): BenchLoan => loans[at] as BenchLoan;

/** What an irregular contract is: an advance and 84 payments of different amounts on different days. */
export interface IrregularLoan {
  readonly advance: number;
  readonly payments: readonly IrregularPayment[];
}

interface IrregularPayment {
  readonly amount: number;
  readonly due: IsoDate;
  readonly date: Date;
  readonly dayNumber: number;
  /** As Appendix J counts: whole months after the contract date, and odd days over 30. */
  readonly unitPeriods: number;
  readonly fraction: number;
}

/** $8,000 to $60,000, 84 payments about a month apart: up to ten days early or late, some of them half as large again. */
export const irregularLoans: readonly IrregularLoan[] = (() => {
  const next = generator(84);
  return Array.from({ length: loanCount }, () => {
    const advance = Math.round(800_000 + 5_200_000 * next());
    const usual = (advance / 84) * (1.1 + 0.6 * next());
    const payments = Array.from({ length: 84 }, (_, k) => {
      const odd = Math.floor(11 * next());
      const due = addDays(contractDate, Math.round((k + 1) * 30.4375) + odd);
      const amount = Math.round(usual * (0.75 + 0.5 * next()));
      return {
        amount,
        due,
        date: new Date(`${due}T00:00:00Z`),
        dayNumber: dayNumber(due),
        unitPeriods: k + 1,
        fraction: odd / 30,
      };
    });
    return { advance, payments };
  });
})();

export const irregularAt = (at: number): IrregularLoan => irregularLoans[at] as IrregularLoan;
