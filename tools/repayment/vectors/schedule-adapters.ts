import { minor } from '../../kit/units.ts';
import { interestFactor } from '../accrual.ts';
import { addMonths, partsOf } from '../calendar.ts';
import type { Contract } from '../contract.ts';
import { contractSchedule, unroundedSchedule } from '../contract-schedule.ts';
import { dueDates, intervalsPerYear } from '../due-dates.ts';
import { accumulations, supplierContribution } from '../subsidy.ts';
import { annuityPeriods } from '../tvm.ts';
import { Fields, requireAllRead } from './cases.ts';
import { contractFromCase, depositOf, proceedsOf } from './contract-from-case.ts';
import { isInAdvance, namedAccrual, namedInterval, requireNamed } from './conventions.ts';
import { scheduleFigures } from './schedule-figures.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, unknown>>;

/** A case's contract, its schedule, and the schedule's figures under the names that cases print them by. */
function scheduleOfCase(given: Fields, kind: string): Figures {
  const contract = contractFromCase(given, kind);
  const prepaid = given.oneOf('prepaidFee', 'prepaidFinanceCharge');
  const financed =
    given.has('feeIsFinanceCharge') && !given.flag('feeIsFinanceCharge') ? given.cents('financedFee') : 0;
  return scheduleFigures(isQuoted(given) ? unroundedSchedule(contract) : contractSchedule(contract), {
    contract,
    deposit: depositOf(given),
    amountFinanced: minor(proceedsOf(given) + financed - (prepaid ? given.cents(prepaid) : 0)),
  });
}

/** A case that names no day and no rounding quotes the annuity itself, to as many places as it prints. */
const isQuoted = (given: Fields): boolean =>
  ['roundingMode', 'startDate', 'loanDate', 'scheduleStart', 'periods', 'disbursements', 'paymentDays'].every(
    (name) => !given.has(name) || (name === 'periods' && given.isNumber(name)),
  );

/** What a schedule kind asks for that is no table. */
export const scheduleAdapters = {
  'schedule.subsidised': whole(subsidised),
  'schedule.term': whole(term),
  'interest.rate-factor': whole(rateFactors),
};

/**
 * A repayment table of any kind: the inputs say what the loan is, the kind only what they leave out. Money leaves in units of
 * the currency, as cases print it.
 */
export const scheduleAdapter = (kind: string) => whole((given) => scheduleOfCase(given, kind));

/** An adapter that has read its case whole, or says what it does not know. */
function whole(figures: (given: Fields) => Figures): (inputs: Inputs) => Figures {
  return (inputs) => {
    const computed = figures(new Fields(inputs));
    requireAllRead(inputs);
    return computed;
  };
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
  const lent = minor(given.cents('cashPrice') - given.cents('deposit'));
  return { supplierContribution: supplierContribution(lent, given.cents('instalment'), factors) / 100 };
}

function term(given: Fields): Figures {
  const periods = annuityPeriods({
    rate: given.percent('nominalAnnualPercent') / perYearOf(given),
    payment: -given.number('payment'),
    present: given.number('principal'),
    future: 0,
    timing: isInAdvance(given.words('timing')) ? 'start' : 'end',
  });
  // A rounding of the exact annuity may ask for a thousandth of a payment more; that is not a further payment.
  const payments = Math.ceil(periods - 0.005);
  return { payments, numberOfPayments: payments, rowCount: payments };
}

const perYearOf = (given: Fields): number =>
  given.has('paymentsPerYear')
    ? given.number('paymentsPerYear')
    : intervalsPerYear(namedInterval(given.has('frequency') ? given.text('frequency') : 'monthly'));

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
  const factors = Array.from({ length: given.number('months') }, (_, k) => {
    const { day } = partsOf(start);
    const span = { from: addMonths(start, k, day), to: addMonths(start, k + 1, day) };
    return interestFactor(accrual, rates, span, span);
  });
  return { periodFactors: factors, values: accumulations(factors) };
}
