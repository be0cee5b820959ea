import { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

/** A rate that holds only to begin with: a teaser, the fixed years of a mortgage. */
export const introRateNames = [
  'introductoryRatePercent',
  'introRatePercent',
  'teaserRatePercent',
  'initialRatePercent',
  'fixedRatePercent',
];
const laterRateNames = [
  'newRatePercent',
  'newNominalAnnualPercent',
  'rateAfterPercent',
  'revertRatePercent',
  'reversionRatePercent',
  'adjustedRatePercent',
  'fullyIndexedRatePercent',
  'variableRatePercent',
  'laterRatePercent',
];
const inPayments = [
  'rateChangesAfterPayment',
  'rateChangeAfterPayment',
  'rateChangeAfterPayments',
  'introductoryPayments',
  'introPayments',
  'teaserPayments',
  'fixedPayments',
  'changeAfterPayment',
];
const inMonths = [
  'rateChangesAfterMonths',
  'rateChangeAfterMonths',
  'introductoryMonths',
  'introMonths',
  'introPeriodMonths',
  'teaserMonths',
  'teaserPeriodMonths',
  'fixedMonths',
  'initialPeriodMonths',
];
const inYears = [
  'rateChangesAfterYears',
  'rateChangeAfterYears',
  'introductoryYears',
  'introYears',
  'teaserYears',
  'fixedYears',
  'fixedPeriodYears',
  'initialPeriodYears',
];

/** One change of rate said at the top of a case, "3 % for the first 5 years, then 6 %", as the entry of a list it would be. */
export function changeInWords(given: Fields): readonly Fields[] {
  const intro = given.oneOf(...introRateNames);
  const when = given.oneOf(...inPayments, ...inMonths, ...inYears);
  const later = given.oneOf(...laterRateNames) ?? (intro ? 'nominalAnnualPercent' : undefined);
  if (!when && !intro) return [];
  if (!when || !later) throw notCovered('a change of rate without the day or the rate it changes to');
  const unit = inPayments.includes(when)
    ? 'afterPayments'
    : inMonths.includes(when)
      ? 'afterMonths'
      : 'afterYears';
  return [new Fields({ [unit]: given.number(when), newRatePercent: given.number(later) })];
}
