import { intervalsPerYear } from '../calendar/due-dates.ts';
import { intervalIn } from './case-dates.ts';
import type { Run } from './case-steps.ts';
import type { Fields } from './cases.ts';
import { namedInterval } from './conventions.ts';

const upNames = [
  'stepPercent',
  'stepUpPercent',
  'annualStepUpPercent',
  'annualIncreasePercent',
  'annualGrowthPercent',
  'increasePercent',
  'increasePercentPerYear',
  'paymentIncreasePercent',
  'paymentIncreasePercentPerYear',
  'growthPercent',
  'growthPercentPerYear',
  'growthRatePercent',
  'graduationPercent',
  'graduationRatePercent',
  'escalationPercent',
];
const downNames = [
  'stepDownPercent',
  'annualStepDownPercent',
  'annualDecreasePercent',
  'decreasePercent',
  'decreasePercentPerYear',
  'paymentDecreasePercent',
];
const stepsMaxNames = ['numberOfSteps', 'numberOfIncreases', 'increases', 'graduations'];

/**
 * Payments that grow, or shrink, by a percentage of the one before: every year where the case does not say how often, and
 * to the end where it does not say for how long. Of a graduated mortgage over 30 years with 5 of graduation, those from the
 * sixth year on are alike.
 */
export function growingRuns(given: Fields, total: number): readonly Run[] | undefined {
  const [up, down] = [given.oneOf(...upNames), given.oneOf(...downNames)];
  const name = up ?? down;
  if (!name || !Number.isFinite(total)) return undefined;
  const growth = 1 + (up ? 1 : -1) * given.percent(name);
  const [size, steps] = [stepSize(given), stepsOf(given, total)];
  return Array.from({ length: Math.min(Math.ceil(total / size), steps + 1) }, (_, k) => ({
    from: k * size + 1,
    count: k === steps ? total - k * size : Math.min(size, total - k * size),
    kind: { kind: 'solved', weight: growth ** k },
  }));
}

/** How many payments are alike. */
function stepSize(given: Fields): number {
  const perYear = intervalsPerYear(intervalIn(given));
  const every = given.oneOf(
    'stepEvery',
    'stepEveryPayments',
    'everyPayments',
    'increaseEvery',
    'increaseEveryPayments',
  );
  if (every && given.isNumber(every)) return given.number(every);
  const months = given.oneOf('stepEveryMonths', 'increaseEveryMonths', 'everyMonths');
  if (months) return Math.max(1, Math.round((given.number(months) * perYear) / 12));
  const years = given.oneOf('stepEveryYears', 'increaseEveryYears', 'everyYears');
  if (years) return given.number(years) * perYear;
  const words = every ?? given.oneOf('stepFrequency', 'increaseFrequency', 'stepInterval');
  if (!words) return perYear;
  return Math.max(1, perYear / intervalsPerYear(namedInterval(given.text(words))));
}

/** After how many steps payments stay as they are. */
function stepsOf(given: Fields, total: number): number {
  const steps = given.oneOf(...stepsMaxNames);
  if (steps) return given.number(steps);
  const years = given.oneOf('graduationYears', 'growthYears', 'graduationPeriodYears');
  return years ? given.number(years) : total;
}
