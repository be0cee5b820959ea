import { type Minor, minor } from '../../kit/units.ts';
import { discountPrincipal, usAmountFinanced, usDisclosure } from '../disclosure/disclosure-us.ts';
import { readingAll } from './calendar-adapters.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';
import { countIn } from './flow-case.ts';

/** Truth in Lending boxes. Money leaves in units of the currency, as cases print it. */
export const disclosureAdapters = {
  'disclosure.us': readingAll((given) => {
    // Words about the transaction, and what a discounted loan leaves the consumer, change no box.
    given.has('transaction');
    if (given.has('amountReceivedByConsumer')) given.notNegative('amountReceivedByConsumer');
    if (given.has('prepaidPaidSeparately') && !given.flag('prepaidPaidSeparately'))
      throw notCovered('a prepaid finance charge that is withheld');
    const downPayment = minor(centsOf(given, 'downPayment') + centsOf(given, 'tradeIn', 'tradeInAllowance'));
    const principal = principalIn(given, downPayment);
    const otherFinanced = centsOf(given, 'otherFinanced', 'otherAmountsFinanced');
    const prepaidFinanceCharge = centsOf(given, 'prepaidFinanceCharge');
    const payments = paymentsIn(given);
    const credit = { principal, otherFinanced, prepaidFinanceCharge };
    const financed = {
      principalForAmountFinanced: units(principal),
      amountFinanced: units(usAmountFinanced(credit)),
    };
    if (payments.length === 0) return financed;
    const box = usDisclosure({ ...credit, payments });
    return {
      ...financed,
      totalOfPayments: units(box.totalOfPayments),
      financeCharge: units(box.financeCharge),
      totalSalePrice: units(downPayment + box.amountFinanced + box.financeCharge),
    };
  }),
};

function principalIn(given: Fields, downPayment: Minor): Minor {
  if (given.has('faceAmount')) {
    return discountPrincipal(given.cents('faceAmount'), given.cents('precomputedInterest'));
  }
  const name = given.oneOf('cashPrice', 'principal', 'loanAmount');
  if (!name) throw notCovered('a disclosure without a price or a principal');
  return name === 'cashPrice' ? minor(given.cents(name) - downPayment) : given.cents(name);
}

/** Equal payments and an odd last one, a list of runs, or the face of a note that is paid at once. */
function paymentsIn(given: Fields): readonly Minor[] {
  const series = ['payments', 'paymentSeries'].find((name) => given.isList(name));
  if (series) return given.list(series).flatMap(runOf);
  if (!given.has('payment')) return given.has('faceAmount') ? [given.cents('faceAmount')] : [];
  const count = given.count(given.oneOf('count', 'payments', 'numberOfPayments') ?? 'count');
  const level = Array.from({ length: count }, () => given.cents('payment'));
  return given.has('lastPayment') ? [...level, given.cents('lastPayment')] : level;
}

function runOf(line: Fields): readonly Minor[] {
  const amount = line.cents(line.oneOf('amount', 'payment') ?? 'amount');
  return Array.from({ length: countIn(line) }, () => amount);
}

function centsOf(given: Fields, ...names: readonly string[]): Minor {
  const name = given.oneOf(...names);
  return name ? given.cents(name) : minor(0);
}

const units = (cents: number): number => cents / 100;
