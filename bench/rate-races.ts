import { Finance } from 'financejs';
import { irr as financialIrr, rate as financialRate } from 'financial';
import { irr as nodeIrr, xirr as nodeXirr } from 'node-irr';
import TvmFinance from 'tvm-financejs';
import xirr from 'xirr';
import { minor } from '#tools/kit/units.ts';
import { dayNumber } from '#tools/repayment/calendar/calendar.ts';
import { annualPercentageRate } from '#tools/repayment/rates/apr.ts';
import { datedYield } from '#tools/repayment/rates/dated-yield.ts';
import type { RateAnswer } from '#tools/repayment/rates/flow-rates.ts';
import { appendixJRate } from '#tools/repayment/rates/legal-rates.ts';
import { contractDate, irregularAt, irregularLoans, loanAt, loanCount, termMonths } from './loans.ts';
import type { Entrant, Race } from './race.ts';

/** A prepaid fee of 2 %, so that the annual rate is not the contract's. */
const financed = (at: number) => minor(loanAt(at).principal * 0.98);
const one = (answer: RateAnswer): number => (answer.status === 'one' ? answer.rate : Number.NaN);

const regular: Entrant = {
  name: 'Chauffeur annualPercentageRate',
  makes: 'one run of payments',
  side: 'ours',
  figure: (at) =>
    annualPercentageRate(
      financed(at),
      [{ amount: loanAt(at).payment, unitPeriods: 1, fraction: 0, count: termMonths }],
      12,
    ),
  within: 0,
};

const months = Array.from({ length: termMonths }, (_, k) => k + 1);

const listed: Entrant = {
  name: 'Chauffeur annualPercentageRate',
  makes: 'sixty payments listed',
  side: 'ours',
  figure(at) {
    const { payment } = loanAt(at);
    const payments = months.map((unitPeriods) => ({ amount: payment, unitPeriods, fraction: 0 }));
    return annualPercentageRate(financed(at), payments, 12);
  },
  within: 1e-9,
};

const tvm = new TvmFinance();
/** What a peer stops at by its own choice is its rounding. */
const peerRate = (name: string, within: number, figure: (at: number) => number): Entrant => ({
  name,
  makes: 'payment, term, amount',
  side: 'peer',
  within,
  figure,
});

/** An advance and sixty payments as one list, signs and all. */
function flowsOf(at: number): number[] {
  const flows = new Array<number>(termMonths + 1).fill(-loanAt(at).payment);
  flows[0] = financed(at);
  return flows;
}

const regularPeers: readonly Entrant[] = [
  peerRate(
    'financial rate',
    1e-6,
    (at) => 12 * financialRate(termMonths, -loanAt(at).payment, financed(at), 0),
  ),
  peerRate('tvm-financejs RATE', 1e-6, (at) => 12 * tvm.RATE(termMonths, -loanAt(at).payment, financed(at))),
  { ...peerRate('node-irr irr', 1e-6, (at) => 12 * nodeIrr(flowsOf(at))), makes: 'sixty payments listed' },
  {
    ...peerRate('financial irr', 1e-6, (at) => 12 * financialIrr(flowsOf(at))),
    makes: 'sixty payments listed',
  },
];

/** Newton's method on the closed form of an annuity, from the rate that the straight line gives. */
const regularBare: Entrant = {
  name: 'bare loop',
  makes: 'closed form',
  side: 'bare loop',
  within: 1e-9,
  figure(at) {
    const [each, amount] = [loanAt(at).payment, financed(at)];
    let rate = (2 * (termMonths * each - amount)) / (amount * (termMonths + 1));
    for (let step = 0; step < 50; step++) {
      const discount = (1 + rate) ** -termMonths;
      const value = (each * (1 - discount)) / rate - amount;
      const slope = (each * ((termMonths * discount * rate) / (1 + rate) - (1 - discount))) / (rate * rate);
      const next = rate - value / slope;
      if (Math.abs(next - rate) < 1e-12) return 12 * next;
      rate = next;
    }
    return Number.NaN;
  },
};

const byDays: Entrant = {
  name: 'Chauffeur datedYield',
  makes: 'from calendar days',
  side: 'ours',
  within: 0,
  figure(at) {
    const { advances, payments } = onDaysAt(at);
    return one(datedYield(advances, payments));
  },
};

const advanceDay = new Date(`${contractDate}T00:00:00Z`);

/** Everyone's own form of the same flows, made before anything is timed. */
const onDays = irregularLoans.map(({ advance, payments }) => ({
  advances: [{ on: contractDate, amount: advance }],
  payments: payments.map(({ due, amount }) => ({ on: due, amount })),
}));
const onDaysAt = (at: number) => onDays[at] as (typeof onDays)[number];

const dated = irregularLoans.map(({ advance, payments }) => {
  const flows = [
    { amount: -advance, date: advanceDay },
    ...payments.map(({ amount, date }) => ({ amount, date })),
  ];
  return {
    whenFlows: flows.map(({ amount, date }) => ({ amount, when: date })),
    dateFlows: flows,
    amounts: flows.map(({ amount }) => amount),
    dates: flows.map(({ date }) => date),
  };
});
const datedAt = (at: number) => dated[at] as (typeof dated)[number];

/** Its declarations leave this one out. */
const finance = new Finance() as Finance & {
  XIRR(amounts: readonly number[], days: readonly Date[], guess: number): number;
};

const fromDates = (name: string, within: number, figure: (at: number) => number): Entrant => ({
  name,
  makes: within < 1e-4 ? 'from Dates' : 'from Dates, to 0.01 %',
  side: 'peer',
  within,
  figure,
});

const byDaysPeers: readonly Entrant[] = [
  fromDates('xirr', 1e-7, (at) => xirr(datedAt(at).whenFlows)),
  fromDates('financejs XIRR', 1e-4, (at) => finance.XIRR(datedAt(at).amounts, datedAt(at).dates, 0.1) / 100),
  fromDates('node-irr xirr', 1e-5, (at) => (1 + nodeXirr(datedAt(at).dateFlows).rate) ** 365 - 1),
];

/** Newton's method on day numbers that are worked out already: one power a payment and step, nothing else. */
const byDaysBare: Entrant = {
  name: 'bare loop',
  makes: 'one power a payment',
  side: 'bare loop',
  within: 1e-9,
  figure(at) {
    const { advance, payments } = irregularAt(at);
    const start = dayNumber(contractDate);
    let rate = 0.1;
    for (let step = 0; step < 50; step++) {
      let [value, slope] = [-advance, 0];
      for (const payment of payments) {
        const years = (payment.dayNumber - start) / 365;
        const worth = payment.amount * (1 + rate) ** -years;
        value += worth;
        slope -= (years * worth) / (1 + rate);
      }
      const next = rate - value / slope;
      if (Math.abs(next - rate) < 1e-12) return next;
      rate = next;
    }
    return Number.NaN;
  },
};

const byUnitPeriods: Entrant = {
  name: 'Chauffeur appendixJRate',
  makes: 'months and odd days',
  side: 'ours',
  within: 0,
  figure: (at) => {
    const { advance, payments } = irregularAt(at);
    return one(appendixJRate([{ amount: advance, unitPeriods: 0, fraction: 0 }], payments, 12));
  },
};

const byUnitPeriodsBare: Entrant = {
  name: 'bare loop',
  makes: 'one power a payment',
  side: 'bare loop',
  within: 1e-9,
  figure(at) {
    const { advance, payments } = irregularAt(at);
    let rate = 0.005;
    for (let step = 0; step < 50; step++) {
      let [value, slope] = [-advance, 0];
      for (const { amount, unitPeriods, fraction } of payments) {
        const growth = 1 + fraction * rate;
        const worth = amount / (growth * (1 + rate) ** unitPeriods);
        value += worth;
        slope -= worth * (fraction / growth + unitPeriods / (1 + rate));
      }
      const next = rate - value / slope;
      if (Math.abs(next - rate) < 1e-13) return 12 * next;
      rate = next;
    }
    return Number.NaN;
  },
};

export const rateRaces: readonly Race[] = [
  {
    title: 'Annual rates of 60 equal monthly payments',
    cases: loanCount,
    entrants: [regular, listed, ...regularPeers, regularBare],
  },
  {
    title: 'Annual rates of 84 payments of different amounts on irregular days, by actual days over 365',
    cases: loanCount,
    entrants: [byDays, ...byDaysPeers, byDaysBare],
  },
  {
    title: 'The same by Appendix J, in months and odd days; no peer knows it',
    cases: loanCount,
    entrants: [byUnitPeriods, byUnitPeriodsBare],
  },
];
