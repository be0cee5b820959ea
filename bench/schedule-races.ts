import { Calculator } from 'amortizejs';
import { ipmt, pmt, ppmt } from 'financial';
import { Loan } from 'loanjs';
import TvmFinance from 'tvm-financejs';
import { contractSchedule } from '#tools/repayment/contract/contract-schedule.ts';
import { plainContract } from '#tools/repayment/contract/plain-contract.ts';
import { levelSchedule, levelTotals } from '#tools/repayment/contract/schedule.ts';
import { contractDate, firstDue, loanAt, loanCount, loans, termMonths } from './loans.ts';
import type { Entrant, Race } from './race.ts';

const tvm = new TvmFinance();
/** The figure that is compared: the balance after this payment, in cents. All payments before it are in it. */
const shown = 30;
/** Thirty payments and their interest, each up to half a cent from the unrounded ones, at up to 20 % a year. */
const roundingOfRows = 40;

const ours = (at: number) => {
  const { principal, annualRate } = loanAt(at);
  return { principal, annualRate, termMonths, contractDate, firstDue };
};

const dated: Entrant = {
  name: 'Chauffeur levelSchedule',
  makes: 'dated rows, whole cents',
  side: 'ours',
  figure: (at) => levelSchedule(ours(at)).rows[shown - 1]?.balance ?? Number.NaN,
  within: 0,
};

const contracts = loans.map(({ principal, annualRate }) =>
  plainContract({ principal, annualRate, termMonths, contractDate, firstDue }),
);

const general: Entrant = {
  name: 'Chauffeur contractSchedule',
  makes: 'any contract; dated rows, whole cents',
  side: 'ours',
  figure(at) {
    const contract = contracts[at];
    return contract ? (contractSchedule(contract).rows[shown - 1]?.balance ?? Number.NaN) : Number.NaN;
  },
  within: 0,
};

const startDate = new Date(2026, 2, 2);

/** Only this peer puts a day on each payment. */
const amortizejs = (withDates: boolean): Entrant => ({
  name: 'amortizejs',
  makes: withDates ? 'dated rows, unrounded' : 'rows, unrounded',
  side: 'peer',
  figure(at) {
    const { dollars, percent } = loanAt(at);
    const loan = { method: 'mortgage', balance: dollars, apr: percent, loanTerm: termMonths } as const;
    const { schedule } = Calculator.calculate(withDates ? { ...loan, startDate } : loan);
    return 100 * (schedule[shown - 1]?.remainingBalance ?? Number.NaN);
  },
  within: roundingOfRows,
});

const loanjs: Entrant = {
  name: 'loanjs',
  makes: 'rows, cents',
  side: 'peer',
  figure(at) {
    const { dollars, percent } = loanAt(at);
    return (
      100 * (Loan(dollars, termMonths, percent, 'annuity').installments[shown - 1]?.remain ?? Number.NaN)
    );
  },
  within: roundingOfRows,
};

interface RowFunctions {
  payment(rate: number, principal: number): number;
  interest(rate: number, n: number, principal: number): number;
  principal(rate: number, n: number, principal: number): number;
}

/** A table by a spreadsheet's functions, one row after the other as their documentation shows it. */
const byFunctions = (name: string, { payment, interest, principal }: RowFunctions): Entrant => ({
  name,
  makes: 'rows, unrounded',
  side: 'peer',
  figure(at) {
    const { dollars, annualRate } = loanAt(at);
    const rate = annualRate / 12;
    const rows: { payment: number; interest: number; principal: number; balance: number }[] = [];
    const each = payment(rate, dollars);
    let balance = dollars;
    for (let n = 1; n <= termMonths; n++) {
      const repaid = principal(rate, n, dollars);
      balance += repaid;
      rows.push({ payment: each, interest: interest(rate, n, dollars), principal: repaid, balance });
    }
    return 100 * (rows[shown - 1]?.balance ?? Number.NaN);
  },
  within: roundingOfRows,
});

const financial = byFunctions('financial', {
  payment: (rate, principal) => pmt(rate, termMonths, principal),
  interest: (rate, n, principal) => ipmt(rate, n, termMonths, principal) as number,
  principal: (rate, n, principal) => ppmt(rate, n, termMonths, principal) as number,
});

const tvmFinance = byFunctions('tvm-financejs', {
  payment: (rate, principal) => tvm.PMT(rate, termMonths, principal),
  interest: (rate, n, principal) => tvm.IPMT(rate, n, termMonths, principal),
  principal: (rate, n, principal) => tvm.PPMT(rate, n, termMonths, principal),
});

const balances = new Float64Array(termMonths);

/** The least that a table can cost: sixty balances by the closed form, into memory that is there already. */
const bareLoop: Entrant = {
  name: 'bare loop',
  makes: 'sixty numbers',
  side: 'bare loop',
  figure(at) {
    const { principal, annualRate } = loanAt(at);
    const growth = 1 + annualRate / 12;
    const each = (principal * (annualRate / 12)) / (1 - growth ** -termMonths);
    let balance: number = principal;
    for (let n = 0; n < termMonths; n++) {
      balance = balance * growth - each;
      balances[n] = balance;
    }
    return balances[shown - 1] ?? Number.NaN;
  },
  within: roundingOfRows,
};

const totals: Entrant = {
  name: 'Chauffeur levelTotals',
  makes: 'no rows: payments and totals in whole cents',
  side: 'ours',
  figure: (at) => levelTotals(ours(at)).finalPayment,
  within: 0,
};

const finalOfRows: Entrant = {
  ...dated,
  name: 'Chauffeur levelSchedule',
  figure: (at) => levelSchedule(ours(at)).finalPayment,
};

export const scheduleRaces: readonly Race[] = [
  {
    title: 'Schedules of 60 months with the day of every payment',
    cases: loanCount,
    entrants: [dated, general, amortizejs(true), bareLoop],
  },
  {
    title: 'Schedules of 60 months; these peers know no days',
    cases: loanCount,
    entrants: [dated, general, amortizejs(false), loanjs, financial, tvmFinance, bareLoop],
  },
  {
    title: 'The same payments and totals without the table, as pricing asks for them',
    cases: loanCount,
    entrants: [totals, finalOfRows],
  },
];
