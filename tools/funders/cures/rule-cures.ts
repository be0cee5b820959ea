import type { DealInputs } from '../../deals/structure.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { addDays, addMonths } from '../../repayment/calendar/calendar.ts';
import type { FunderRule } from '../codes.ts';
import { otherTerms } from '../cure.ts';
import { leastAmount, type MatchSetting, monthlyPayment } from '../match.ts';
import type { Capacity } from '../program.ts';
import { rateQuote, readSheet } from '../rates.ts';
import { addedDown, isAmountRule, paymentMost } from './amount-most.ts';
import { type Case, type Step, taken } from './step.ts';

/**
 * What would settle one broken rule: for each lever that speaks to it the smallest change, the lever nearest at hand first.
 *
 *     amount_max, ltv              more cash down
 *     pti, dti                     more cash down, another term, a larger income, smaller debts (dti)
 *     term                         another term
 *     amount_min                   less cash down, so that more is financed
 *     income_min, employment, residence, score, odometer, vehicle_age      the limit itself
 *     not_effective, capacity      a day to wait for
 *     dealer                       the dealership signs up with the funder
 *
 * A limit that the program states is given as it is; cash, income and debts that follow from a payment are whole multiples of
 * `grid` (cash: added), terms whole half-years. Cash never takes the amount below the program's least. Other rules may still be
 * broken, and a rule that was hidden behind this one may show. Rules without a lever have none. Lazy, so that who wants the first
 * pays for one. Pure.
 *
 * @param rule one that the deal breaks
 */
export function* ruleCures(rule: FunderRule, { deal, setting }: Case, grid: Minor): Generator<Step> {
  const stated = statedLimit(rule, deal, setting);
  if (stated) yield stated;
  if (isAmountRule(rule)) yield* moreDown(rule, deal, setting, grid);
  if (rule === 'term' || rule === 'pti' || rule === 'dti') yield* otherTerm(rule, deal, setting);
  if (rule === 'pti' || rule === 'dti') yield* otherBurden(rule, deal, setting, grid);
}

/** The rule's own limit, where that is all there is to say. */
function statedLimit(rule: FunderRule, deal: DealInputs, setting: MatchSetting): Step | undefined {
  const { program } = setting;
  switch (rule) {
    case 'dealer':
      return { kind: 'dealer_signs_up' };
    case 'not_effective':
      return waitUntil(beginning(setting));
    case 'capacity':
      return waitUntil(roomFrom(setting));
    case 'income_min':
      return { kind: 'income_at_least', grossMonthlyIncome: program.grossMonthlyIncomeMin };
    case 'employment':
      return { kind: 'longer_on_job', months: program.employmentMonthsMin };
    case 'residence':
      return { kind: 'longer_at_address', months: program.residenceMonthsMin };
    case 'odometer':
      return { kind: 'fewer_miles', odometerMiles: program.odometerMilesMax };
    case 'vehicle_age':
      return { kind: 'newer_car', vehicleAge: program.vehicleAgeMax };
    case 'score':
      return scoresPriced(deal, setting)[0];
    case 'amount_min':
      return financeMore(deal, setting);
    default:
      return undefined;
  }
}

const waitUntil = (day: IsoDate | undefined): Step | undefined =>
  day === undefined ? undefined : { kind: 'wait_until', day };

/** Its first day, where that is still to come. */
const beginning = ({ program: { effectiveFrom, effectiveTo }, today }: MatchSetting): IsoDate | undefined =>
  effectiveFrom > today && (effectiveTo === null || effectiveTo >= effectiveFrom) ? effectiveFrom : undefined;

/** The first day on which the program and its funder have room again, if nothing more is sent; none where they take nothing ever. */
function roomFrom({ program, funder, sent, today }: MatchSetting): IsoDate | undefined {
  const none = { day: 0, month: 0 };
  const days = [
    roomOf(program.capacity, sent?.program ?? none, today),
    roomOf(funder.capacity, sent?.funder ?? none, today),
  ];
  return days.includes('never') ? undefined : (days.toSorted().at(-1) as IsoDate);
}

function roomOf(
  capacity: Capacity | undefined,
  sent: { readonly day: number; readonly month: number },
  today: IsoDate,
): IsoDate | 'never' {
  const { perDay, perMonth } = capacity ?? { perDay: null, perMonth: null };
  if (perDay === 0 || perMonth === 0) return 'never';
  if (perMonth !== null && sent.month >= perMonth) return addMonths(today, 1, 1);
  return perDay !== null && sent.day >= perDay ? addDays(today, 1) : today;
}

/** No bureau gives less. */
const scoreLeast = 250;

/** Better scores that the sheet prices, the lowest of each band, ascending. */
export function scoresPriced({ creditScore }: DealInputs, { program }: MatchSetting): Step[] {
  const least = creditScore === null ? scoreLeast : creditScore + 1;
  const scores = program.rateSheet
    .filter(({ scoreMin, scoreMax }) => scoreMin <= scoreMax && scoreMax >= least)
    .map(({ scoreMin }) => Math.max(scoreMin, least));
  return [...new Set(scores)]
    .sort((a, b) => a - b)
    .map((score) => ({ kind: 'score_at_least', creditScore: score }));
}

/** Nobody finances more than the car costs: what is put down is what can be put down less. */
function financeMore({ structure }: DealInputs, { program }: MatchSetting): Step | undefined {
  const amountFinanced = minor(leastAmount(program));
  const needed = amountFinanced - structure.amountFinanced;
  return needed <= structure.downPayment ? { kind: 'finance_more', amountFinanced } : undefined;
}

function* moreDown(
  rule: Parameters<typeof addedDown>[2][number],
  deal: DealInputs,
  setting: MatchSetting,
  grid: Minor,
): Generator<Step> {
  const { amountFinanced, downPayment } = deal.structure;
  const added = addedDown(deal, setting, [rule], grid);
  if (added === undefined) return;
  const least = leastAmount(setting.program);
  if (amountFinanced >= least && amountFinanced - added < least) return;
  yield { kind: 'more_down', downPayment: minor(downPayment + added) };
}

/** The nearest other term that the sheet prices and at which the rule holds. */
function* otherTerm(rule: 'term' | 'pti' | 'dti', deal: DealInputs, setting: MatchSetting): Generator<Step> {
  const asked = deal.structure.termMonths;
  const step = otherTerms(deal, setting)
    .map((termMonths): Step => ({ kind: termMonths < asked ? 'shorter_term' : 'longer_term', termMonths }))
    .find((one) => rule === 'term' || isBorne(rule, taken({ deal, setting }, one)));
  if (step) yield step;
}

const isBorne = (rule: 'pti' | 'dti', { deal, setting }: Case): boolean => {
  const payment = paymentOf(deal, setting);
  return payment !== undefined && payment <= paymentMost(deal, setting, rule);
};

function paymentOf(deal: DealInputs, setting: MatchSetting): Minor | undefined {
  const sheet = readSheet(deal, setting.program, setting.today);
  return 'lacks' in sheet
    ? undefined
    : monthlyPayment(deal, setting.program, rateQuote(deal, setting, sheet).sellRate);
}

/** Another income or other debts, with the payment as it is. */
function* otherBurden(
  rule: 'pti' | 'dti',
  deal: DealInputs,
  setting: MatchSetting,
  grid: Minor,
): Generator<Step> {
  const payment = paymentOf(deal, setting);
  if (payment === undefined) return;
  yield incomeFor([rule], { deal, setting }, payment, grid);
  const debts = paymentMost({ ...deal, monthlyDebt: minor(0) }, setting, 'dti') - payment;
  if (rule === 'dti' && debts >= 0) {
    yield { kind: 'debts_at_most', monthlyDebt: minor(Math.floor(debts / grid) * grid) };
  }
}

/** The least income, a multiple of `grid`, at which a payment is borne by the rules. */
export function incomeFor(
  rules: readonly ('pti' | 'dti')[],
  { deal, setting }: Case,
  payment: Minor,
  grid: Minor,
): Step {
  const { ptiMax, dtiMax } = setting.program;
  const burden = deal.monthlyDebt + deal.housingPayment + payment;
  const needed = rules.map((rule) => (rule === 'pti' ? (payment - 0.5) / ptiMax : (burden - 0.5) / dtiMax));
  const isEnough = (steps: number) =>
    rules.every(
      (rule) => payment <= paymentMost({ ...deal, grossMonthlyIncome: minor(steps * grid) }, setting, rule),
    );
  // A limit is rounded to the minor unit, so half a unit less of it is enough; a double's last digits may move that by a step.
  const near = Math.ceil(Math.max(...needed) / grid);
  const steps = [near - 1, near].find((one) => one >= 0 && isEnough(one)) ?? near + 1;
  return { kind: 'income_at_least', grossMonthlyIncome: minor(steps * grid) };
}
