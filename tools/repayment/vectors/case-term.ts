import { intervalsPerYear } from '../calendar/due-dates.ts';
import { intervalIn } from './case-dates.ts';
import type { Fields } from './cases.ts';

const amortisations = ['amortization', 'amortisation'];
const inPayments = amortisations.flatMap((word) => [`${word}Payments`, `${word}Periods`, `${word}Term`]);
const inMonths = amortisations.flatMap((word) => [
  `${word}Months`,
  `${word}TermMonths`,
  `${word}PeriodMonths`,
]);
const inYears = amortisations.flatMap((word) => [`${word}Years`, `${word}TermYears`, `${word}PeriodYears`]);

/** The payments that the instalment is solved over, where the loan ends before the last of them. */
export const amortisedOver = (given: Fields): number | undefined =>
  counted(given, [...inPayments, 'amortizedOver', 'amortisedOver'], inMonths, [
    ...inYears,
    'amortizedOverYears',
    'amortisedOverYears',
  ]);

/** The payment with which everything that is left falls due, before the payments end that the instalment is solved over. */
export const endsAfter = (given: Fields): number | undefined =>
  counted(
    given,
    [
      'balloonAfter',
      'balloonAfterPayments',
      'balloonAt',
      'balloonAtPayment',
      'balloonPaymentNumber',
      'dueAfterPayments',
    ],
    ['balloonAfterMonths', 'balloonDueAfterMonths', 'dueAfterMonths', 'dueInMonths'],
    [
      'balloonAfterYears',
      'balloonDueAfterYears',
      'balloonDueInYears',
      'balloonYears',
      'dueAfterYears',
      'dueInYears',
    ],
  );

function counted(
  given: Fields,
  payments: readonly string[],
  months: readonly string[],
  years: readonly string[],
): number | undefined {
  const name = given.oneOf(...payments, ...months, ...years);
  if (!name) return undefined;
  if (payments.includes(name)) return given.number(name);
  const perYear = intervalsPerYear(intervalIn(given));
  return months.includes(name) ? (given.number(name) * perYear) / 12 : given.number(name) * perYear;
}
