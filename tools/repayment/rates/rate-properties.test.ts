import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { AnnualRate } from '../../kit/units.ts';
import { sameDayNextMonth } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { unroundedSchedule } from '../contract/contract-schedule.ts';
import { contractTotals } from '../contract/terms.ts';
import { annualRates, contracts, days, everyShape, principals } from '../testing/contracts.ts';
import { expectBroken, expectHolds, unlessRefused } from '../testing/laws.ts';
import { appendixJRate } from './legal-rates.ts';

const runs = 400;

describe('the annual rate of a contract without fees is its own', () => {
  /** Regular periods, so that no convention but the equation itself is at work. */
  const regular = contracts({
    ...everyShape,
    // Principal alone leaves interest that bears none, and is no stated payment.
    plans: everyShape.plans.filter((plan) => plan !== 'principal only at first'),
    methods: ['level', 'level', 'equal principal'],
    changes: false,
    lastPayments: ['clears'],
    regular: true,
  }).map((contract): Contract => ({ ...contract, unpaidInterest: 'capitalised' }));

  const rateOf = (contract: Contract, charged: number) => {
    const { accrual, drawdowns } = contract;
    const perYear = accrual.by === 'periods' ? accrual.perYear : Number.NaN;
    const payments = unroundedSchedule(contract).rows.map(({ payment }, k) => ({
      amount: payment,
      unitPeriods: k + 1,
      fraction: 0,
    }));
    const advance = { amount: drawdowns[0].amount - charged, unitPeriods: 0, fraction: 0 };
    const answer = appendixJRate([advance], payments, perYear);
    return answer.status === 'one' ? answer.rate : Number.NaN;
  };
  const law = (charged: number) => (contract: Contract) => {
    const rate = unlessRefused(() => rateOf(contract, charged));
    return rate === undefined || Math.abs(rate - contract.rates[0].annualRate) < 1e-9;
  };

  it('holds for every plan of payments', () => expectHolds(regular, law(0), runs));
  it('would notice a fee of two minor units kept back', () => expectBroken(regular, law(2), runs));
});

describe('the quoted rate of an offer without fees is the contract rate, but for whole minor units', () => {
  const offers = fc
    .record({
      amountFinanced: principals,
      annualRate: annualRates,
      termMonths: fc.integer({ min: 2, max: 120 }),
      contractDate: days,
    })
    .map((offer) => ({
      ...offer,
      annualRate: offer.annualRate as AnnualRate,
      firstDue: sameDayNextMonth(offer.contractDate),
    }));
  type Offer = typeof offers extends fc.Arbitrary<infer T> ? T : never;

  const law = (prepaidFee: (offer: Offer) => number) => (offer: Offer) => {
    const fee = prepaidFee(offer) as Offer['amountFinanced'];
    const totals = unlessRefused(() => contractTotals({ ...offer, prepaidFee: fee }));
    if (totals === undefined) return true;
    // Each of n payments is up to a minor unit off; a rate moves their worth by about principal × half the term in years.
    const { amountFinanced, termMonths, annualRate } = offer;
    const slack = (4 * termMonths) / (amountFinanced * (termMonths / 24)) + 1e-9;
    return Math.abs(totals.apr - annualRate) < slack;
  };

  it('holds', () =>
    expectHolds(
      offers,
      law(() => 0),
      runs,
    ));
  it('would notice a fee of half a per cent', () =>
    expectBroken(
      offers,
      law(({ amountFinanced }) => Math.round(amountFinanced / 200)),
      runs,
    ));
});
