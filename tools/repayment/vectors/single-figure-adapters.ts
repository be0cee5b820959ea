import { minor } from '../../kit/units.ts';
import { addMonths, partsOf } from '../calendar/calendar.ts';
import { dueDates, intervalsPerYear } from '../calendar/due-dates.ts';
import { interestFactor } from '../contract/accrual.ts';
import type { Contract } from '../contract/contract.ts';
import { paymentsToRepay } from '../contract/payments-to-repay.ts';
import { accumulations, supplierContribution } from '../contract/subsidy.ts';
import { leaseQuote } from '../purchase/lease.ts';
import { readingAll } from './calendar-adapters.ts';
import { contradictory, type Fields } from './cases.ts';
import { isInAdvance, namedAccrual, namedInterval, notCovered, requireNamed } from './conventions.ts';

type Figures = Readonly<Record<string, unknown>>;

/** What a schedule or lease kind asks for that is no table. */
export const singleFigureAdapters = {
  'schedule.subsidised': readingAll(subsidised),
  'schedule.term': readingAll(term),
  'interest.rate-factor': readingAll(rateFactors),
  'lease.payment': readingAll(lease),
};

function term(given: Fields): Figures {
  const paymentsPerYear = perYearOf(given);
  const compounding = given.oneOf('compounding', 'compoundingFrequency');
  const { payments, lastPayment } = paymentsToRepay({
    principal: given.number('principal'),
    payment: given.number(given.oneOf('payment', 'instalment') ?? 'payment'),
    nominalRate: given.percent('nominalAnnualPercent'),
    paymentsPerYear,
    compoundingsPerYear: compounding
      ? intervalsPerYear(namedInterval(given.text(compounding)))
      : paymentsPerYear,
    timing: isInAdvance(given.words('timing')) ? 'start' : 'end',
  });
  return {
    payments,
    numberOfPayments: payments,
    rowCount: payments,
    lastPayment,
    finalPayment: lastPayment,
    totalOfPayments:
      given.number(given.oneOf('payment', 'instalment') ?? 'payment') * (payments - 1) + lastPayment,
  };
}

/** Monthly, unless the case says how often. */
const perYearOf = (given: Fields): number =>
  given.has('paymentsPerYear')
    ? given.number('paymentsPerYear')
    : intervalsPerYear(namedInterval(given.has('frequency') ? given.text('frequency') : 'monthly'));

/** A lease by its money factor; the residual as an amount, or as a share of the list price. */
function lease(given: Fields): Figures {
  const cost = given.oneOf('capitalisedCost', 'capitalizedCost', 'grossCapitalizedCost');
  const reduction = given.oneOf('capitalisedCostReduction', 'capitalizedCostReduction', 'downPayment');
  const tax = given.oneOf('taxPercent', 'taxRatePercent');
  const termMonths = given.number(given.oneOf('payments', 'months', 'termMonths') ?? 'payments');
  const quote = leaseQuote({
    grossCapitalizedCost: given.cents(cost ?? 'capitalisedCost'),
    capitalizedCostReduction: reduction ? given.cents(reduction) : minor(0),
    residual: residualIn(given),
    moneyFactor: given.number('moneyFactor'),
    termMonths,
    taxRate: tax ? given.percent(tax) : 0,
  });
  const depreciation = quote.depreciation / termMonths;
  return {
    adjustedCapitalisedCost: quote.adjustedCapitalizedCost / 100,
    depreciationCharge: depreciation / 100,
    financeCharge: (quote.basePayment - depreciation) / 100,
    rentCharge: quote.rentCharge / 100,
    basePayment: quote.basePayment / 100,
    payment: quote.monthlyPayment / 100,
    totalOfPayments: (quote.monthlyPayment * termMonths) / 100,
  };
}

function residualIn(given: Fields) {
  const amount = given.oneOf('residual', 'residualValue');
  if (amount) return given.cents(amount);
  const price = given.oneOf('msrp', 'listPrice');
  if (!price) throw notCovered('a lease without a residual');
  return minor(given.cents(price) * given.percent('residualPercent'));
}

function subsidised(given: Fields): Figures {
  requireNamed(given, 'unknown', /^supplier.?contribution/i);
  const [paidOn, first] = [given.day('supplierPaidOn'), given.day('firstInstalment')];
  const dues = dueDates(first, { unit: 'month', every: 1 }, given.number('instalments'), partsOf(first).day);
  const accrual = namedAccrual(given.text('dayCount'), 12);
  const rates: Contract['rates'] = [
    { from: paidOn, annualRate: given.percent('lenderNominalAnnualPercent') },
  ];
  const factors = dues.map((due, k) => {
    const span = { from: dues[k - 1] ?? paidOn, to: due };
    return interestFactor(accrual, rates, span, span);
  });
  const paid = /\d{4}-\d\d-\d\d/.exec(given.words('unknown'))?.[0];
  if (paid && paid !== paidOn) throw contradictory('unknown', 'supplierPaidOn');
  if (first < paidOn) throw contradictory('firstInstalment', 'supplierPaidOn');
  const lent = minor(given.cents('cashPrice') - 100 * given.notNegative('deposit'));
  return { supplierContribution: supplierContribution(lent, given.cents('instalment'), factors) / 100 };
}

function rateFactors(given: Fields): Figures {
  requireNamed(
    given,
    'recurrence',
    /^f\(1\) ?= ?1; ?f\(n\) ?= ?f\(n-1\) ?[*×·]? ?\(1 ?\+ ?rate_?n\) ?\+ ?1$/,
  );
  const start = given.day('start');
  const accrual = namedAccrual(given.text('dayCount'), 12);
  const nominal = given.has('nominalAnnual')
    ? given.number('nominalAnnual')
    : given.percent('nominalAnnualPercent');
  const rates: Contract['rates'] = [{ from: start, annualRate: nominal }];
  const factors = Array.from({ length: given.count('months') }, (_, k) => {
    const { day } = partsOf(start);
    const span = { from: addMonths(start, k, day), to: addMonths(start, k + 1, day) };
    return interestFactor(accrual, rates, span, span);
  });
  return { periodFactors: factors, values: accumulations(factors) };
}
