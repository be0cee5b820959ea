import type { Dealer } from '../channel/dealer.ts';
import { maySendTo } from '../channel/dealer-limits.ts';
import type { DealInputs } from '../deals/structure.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../kit/units.ts';
import { levelPayment } from '../repayment/contract/level-payment.ts';
import type { Funder } from './catalog.ts';
import type { FunderRule } from './codes.ts';
import { advanceValue, isExcluded, ltvMax } from './collateral.ts';
import type { Capacity, Program } from './program.ts';
import { type RateQuote, rateQuote, readSheet, type SheetAnswer, sheetPoint, vehicleAge } from './rates.ts';

/** Contracts sent to a program and to its funder so far. */
export interface Sent {
  readonly program: Count;
  readonly funder: Count;
}
interface Count {
  readonly day: number;
  readonly month: number;
}

/** Everything about a match that is not the deal: who offers what, through whom, on which day. */
export interface MatchSetting {
  readonly program: Program;
  readonly funder: Funder;
  readonly dealer: Dealer;
  readonly today: IsoDate;
  /** Absent: none today and none this month. */
  readonly sent?: Sent | undefined;
}

/** A program takes a deal at its rates, or names every rule of its own that the deal breaks. */
export type Match =
  | { readonly fits: true; readonly quote: RateQuote }
  | { readonly fits: false; readonly rules: readonly FunderRule[] };

/**
 * Tests one deal against one program, every rule of it. A deal exactly at a limit fits.
 *
 *     LTV = amount financed ÷ what the program advances on      PTI = payment ÷ gross monthly income
 *     DTI = (monthly debt + housing payment + payment) ÷ gross monthly income
 *
 * The payment is that of the sell rate on amount financed + acquisition fee. Where the sheet has no rate for the score, car
 * and term there is no payment, so PTI and DTI are not tested: `score`, `car_unpriced` or `term` is named instead. Where the
 * program's guide has no value for the car, `book` is named and LTV is not tested. Pure.
 */
export function matchProgram(deal: DealInputs, setting: MatchSetting): Match {
  const { program, today } = setting;
  const sheet = readSheet(deal, program, today);
  const rules: FunderRule[] = [];
  for (const [rule, breaks] of limits) if (breaks(deal, setting, sheet)) rules.push(rule);
  if ('lacks' in sheet) return { fits: false, rules };
  const quote = rateQuote(deal, setting, sheet);
  rules.push(...burdens(deal, program, monthlyPayment(deal, program, quote.sellRate)));
  return rules.length === 0 ? { fits: true, quote } : { fits: false, rules };
}

/**
 * Whether other terms of a deal, of which no other rule is broken, are taken: what `matchProgram` says, without asking again
 * what terms do not touch.
 */
export function takesTerms(deal: DealInputs, setting: MatchSetting): boolean {
  const sheet = readSheet(deal, setting.program, setting.today);
  if ('lacks' in sheet) return false;
  for (const [rule, breaks] of limits) {
    if (ofTerms.has(rule) && breaks(deal, setting, sheet)) return false;
  }
  const { sellRate } = rateQuote(deal, setting, sheet);
  return burdens(deal, setting.program, monthlyPayment(deal, setting.program, sellRate)).length === 0;
}

const ofTerms: ReadonlySet<FunderRule> = new Set(['amount_min', 'amount_max', 'ltv', 'term']);

type Limit = readonly [
  rule: FunderRule,
  breaks: (deal: DealInputs, setting: MatchSetting, sheet: SheetAnswer) => boolean,
];

const limits: readonly Limit[] = [
  ['not_effective', (_, { program, today }) => !inEffect(program, today)],
  ['product', (deal, { program }) => (deal.product ?? 'purchase') !== (program.product ?? 'purchase')],
  ['dealer', (_, { dealer, funder }) => !maySendTo(dealer, funder.id)],
  ['state', (deal, setting) => !lendsIn(setting, deal.state)],
  ['capacity', (_, setting) => isFull(setting)],
  ['condition', ({ vehicle }, { program }) => !takesCondition(program, vehicle.condition)],
  ['vehicle_excluded', (deal, { program }) => isExcluded(deal, program)],
  [
    'vehicle_age',
    ({ vehicle }, { program, today }) => vehicleAge(vehicle.year, today) > program.vehicleAgeMax,
  ],
  ['odometer', ({ vehicle }, { program }) => vehicle.odometerMiles > program.odometerMilesMax],
  ['car_unpriced', (_deal, _setting, sheet) => 'lacks' in sheet && sheet.lacks === 'car'],
  ['book', (deal, { program }) => advanceValue(deal, program) === undefined],
  ['score', (_deal, _setting, sheet) => 'lacks' in sheet && sheet.lacks === 'score'],
  ['thin_file', (deal, { program }) => !takesFile(program, deal.thinFile ?? false)],
  ['income_min', (deal, { program }) => deal.grossMonthlyIncome < program.grossMonthlyIncomeMin],
  ['employment', (deal, { program }) => deal.employmentMonths < program.employmentMonthsMin],
  ['residence', (deal, { program }) => deal.residenceMonths < program.residenceMonthsMin],
  ['amount_min', ({ structure }, { program }) => structure.amountFinanced < leastAmount(program)],
  ['amount_max', ({ structure }, { program }) => structure.amountFinanced > program.amountMax],
  ['ltv', (deal, setting) => deal.structure.amountFinanced > advanceMax(deal, setting)],
  [
    'term',
    ({ structure }, { program }, sheet) =>
      structure.termMonths > program.termMonthsMax || ('lacks' in sheet && sheet.lacks === 'term'),
  ],
];

/** Nobody lends nothing, whatever a sheet says. */
export const leastAmount = ({ amountMin }: Program): number => Math.max(1, amountMin);

/** The most the program lends on the car; without limit where its guide does not know the car, which is a rule of its own. */
export function advanceMax(deal: DealInputs, { program, today }: MatchSetting): number {
  const value = advanceValue(deal, program);
  if (value === undefined) return Number.POSITIVE_INFINITY;
  return minor(value * ltvMax(program, sheetPoint(deal, program, today)));
}

/** PTI and DTI, compared as amounts of money so that a deal exactly at the ratio is not lost to a fraction's rounding. */
function burdens(deal: DealInputs, program: Program, payment: Minor): FunderRule[] {
  const debts = deal.monthlyDebt + deal.housingPayment + payment;
  const rules: FunderRule[] = [];
  if (payment > minor(deal.grossMonthlyIncome * program.ptiMax)) rules.push('pti');
  if (debts > minor(deal.grossMonthlyIncome * program.dtiMax)) rules.push('dti');
  return rules;
}

/** Nothing is paid on a deal that finances nothing; `amount_min` speaks to that. */
export function monthlyPayment({ structure }: DealInputs, program: Program, rate: AnnualRate): Minor {
  if (structure.amountFinanced <= 0) return minor(0);
  const principal = minor(structure.amountFinanced + program.acquisitionFee);
  return levelPayment(principal, rate, structure.termMonths);
}

/** Both days count. */
export const inEffect = ({ effectiveFrom, effectiveTo }: Program, today: IsoDate): boolean =>
  effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo);

const takesCondition = (program: Program, condition: 'new' | 'used'): boolean =>
  program.condition === 'any' || program.condition === condition;

const lendsIn = ({ funder, program }: MatchSetting, state: string): boolean =>
  funder.states.includes(state) && (program.regions?.includes(state) ?? true);

const takesFile = ({ thinFile }: Program, isThin: boolean): boolean =>
  thinFile === undefined || (thinFile === 'only') === isThin;

/** A program and its funder each take so many a day and a month. */
export const isFull = ({
  program,
  funder,
  sent,
}: Pick<MatchSetting, 'program' | 'funder' | 'sent'>): boolean =>
  reached(program.capacity, sent?.program) || reached(funder.capacity, sent?.funder);

function reached(capacity: Capacity | undefined, count: Count | undefined): boolean {
  if (!capacity) return false;
  const { perDay, perMonth } = capacity;
  return (
    (perDay !== null && (count?.day ?? 0) >= perDay) || (perMonth !== null && (count?.month ?? 0) >= perMonth)
  );
}
