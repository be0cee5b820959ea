import amortize from 'amortize';
import { Calculator } from 'amortizejs';
import { fv } from 'financial';
import { Loan } from 'loanjs';
import TvmFinance from 'tvm-financejs';
import { addDays } from '#tools/repayment/calendar/calendar.ts';
import { plainContract } from '#tools/repayment/contract/plain-contract.ts';
import { levelPayoff } from '#tools/repayment/payoff/level-payoff.ts';
import { payoffQuote } from '#tools/repayment/payoff/payoff.ts';
import { contractDate, firstDue, loanAt, loanCount, loans, termMonths } from './loans.ts';
import type { Entrant, Race } from './race.ts';

const made = 24;
const daysSince = 10;
/** Ten days after the twenty-fourth payment, which is due on 2 March 2028. */
const on = addDays(firstDue, 700 + daysSince);
/** Twenty-four payments and their interest, each up to half a cent from the unrounded ones. */
const roundingOfRows = 30;

const contracts = loans.map(({ principal, annualRate }) =>
  plainContract({ principal, annualRate, termMonths, contractDate, firstDue }),
);

const level: Entrant = {
  name: 'Chauffeur levelPayoff',
  makes: 'any day: balance, interest, per diem, counts, interest saved',
  side: 'ours',
  within: 0,
  figure(at) {
    const { principal, annualRate } = loanAt(at);
    return levelPayoff({ principal, annualRate, termMonths, contractDate, firstDue }, on).payoff;
  },
};

const quote: Entrant = {
  name: 'Chauffeur payoffQuote',
  makes: 'the same for any contract',
  side: 'ours',
  within: 0,
  figure(at) {
    const contract = contracts[at];
    return contract ? payoffQuote(contract, on).payoff : Number.NaN;
  },
};

/** A peer's balance after a payment, and ten days' interest on it, which none of them counts itself. */
const peer = (name: string, makes: string, balance: (at: number) => number): Entrant => ({
  name,
  makes,
  side: 'peer',
  within: roundingOfRows,
  figure: (at) => 100 * balance(at) * (1 + (loanAt(at).annualRate * daysSince) / 365),
});

const tvm = new TvmFinance();

const peers: readonly Entrant[] = [
  peer('loanjs', 'whole table', (at) => {
    const { dollars, percent } = loanAt(at);
    return Loan(dollars, termMonths, percent, 'annuity').installments[made - 1]?.remain ?? Number.NaN;
  }),
  peer('amortizejs', 'whole table', (at) => {
    const { dollars, percent } = loanAt(at);
    const loan = { method: 'mortgage', balance: dollars, apr: percent, loanTerm: termMonths } as const;
    return Calculator.calculate(loan).schedule[made - 1]?.remainingBalance ?? Number.NaN;
  }),
  peer('amortize', 'balance after 24 payments', (at) => {
    const { dollars, percent } = loanAt(at);
    return amortize({ amount: dollars, rate: percent, totalTerm: termMonths, amortizeTerm: made }).balance;
  }),
  peer('financial fv', 'one closed form, payment given', (at) => {
    const { dollars, annualRate, paymentDollars } = loanAt(at);
    return fv(annualRate / 12, made, paymentDollars, -dollars);
  }),
  peer('tvm-financejs FV', 'one closed form, payment given', (at) => {
    const { dollars, annualRate, paymentDollars } = loanAt(at);
    return tvm.FV(annualRate / 12, made, paymentDollars, -dollars);
  }),
];

const bareLoop: Entrant = {
  name: 'bare loop',
  makes: '24 balances in whole cents, ten days of interest',
  side: 'bare loop',
  within: 1,
  figure(at) {
    const { principal, annualRate, payment } = loanAt(at);
    const monthly = annualRate / 12;
    let balance: number = principal;
    for (let n = 0; n < made; n++) balance += Math.round(balance * monthly) - payment;
    return balance + Math.round((balance * annualRate * daysSince) / 365);
  },
};

export const payoffRaces: readonly Race[] = [
  {
    title: 'Payoffs of a 60-month loan ten days after its 24th payment',
    cases: loanCount,
    entrants: [level, quote, ...peers, bareLoop],
  },
];
