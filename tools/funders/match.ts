import type { Dealer } from '../channel/dealer.ts';
import { maySendTo } from '../channel/dealer-limits.ts';
import type { DealInputs } from '../deals/structure.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../kit/units.ts';
import { levelPayment } from '../repayment/contract/level-payment.ts';
import type { Funder, Program } from './catalog.ts';
import type { FunderRule } from './codes.ts';
import { bandCells, rateCell, sellRate } from './price.ts';

/** Everything about a match that is not the deal: who offers what, through whom, on which day. */
export interface MatchSetting {
  readonly program: Program;
  readonly funder: Funder;
  readonly dealer: Dealer;
  readonly today: IsoDate;
}

/** A program takes a deal at a buy rate, or names every rule of its own that the deal breaks. */
export type Match =
  | { readonly fits: true; readonly buyRate: AnnualRate }
  | { readonly fits: false; readonly rules: readonly FunderRule[] };

/**
 * Tests one deal against one program, every rule of it. A deal exactly at a limit fits.
 *
 *     LTV = amount financed ÷ book value        PTI = payment ÷ gross monthly income
 *     DTI = (monthly debt + housing payment + payment) ÷ gross monthly income
 *
 * The payment is that of the sell rate on amount financed + acquisition fee. Where the sheet has no rate for the score and
 * term there is no payment, so PTI and DTI are not tested: `score` or `term` is named instead. Pure.
 */
export function matchProgram(deal: DealInputs, setting: MatchSetting): Match {
  const { program, dealer } = setting;
  const cell = rateCell(program, deal.creditScore, deal.structure.termMonths);
  const rules = broken(limits, deal, setting);
  if (!cell) return { fits: false, rules: [...rules, ...unpriced(deal, program, rules)] };
  const payment = monthlyPayment(deal, program, sellRate(cell.buyRate, dealer, program));
  const all = [...rules, ...burdens(deal, program, payment)];
  return all.length === 0 ? { fits: true, buyRate: cell.buyRate } : { fits: false, rules: all };
}

type Limit = readonly [rule: FunderRule, breaks: (deal: DealInputs, setting: MatchSetting) => boolean];

const limits: readonly Limit[] = [
  ['not_effective', (_, { program, today }) => !inEffect(program, today)],
  ['dealer', (_, { dealer, funder }) => !maySendTo(dealer, funder.id)],
  ['state', (deal, { funder }) => !funder.states.includes(deal.state)],
  ['condition', ({ vehicle }, { program }) => !takesCondition(program, vehicle.condition)],
  [
    'vehicle_age',
    ({ vehicle }, { program, today }) => vehicleAge(vehicle.year, today) > program.vehicleAgeMax,
  ],
  ['odometer', ({ vehicle }, { program }) => vehicle.odometerMiles > program.odometerMilesMax],
  ['score', (deal, { program }) => bandCells(program, deal.creditScore).length === 0],
  ['income_min', (deal, { program }) => deal.grossMonthlyIncome < program.grossMonthlyIncomeMin],
  ['employment', (deal, { program }) => deal.employmentMonths < program.employmentMonthsMin],
  ['residence', (deal, { program }) => deal.residenceMonths < program.residenceMonthsMin],
  ['amount_min', ({ structure }, { program }) => structure.amountFinanced < program.amountMin],
  ['amount_max', ({ structure }, { program }) => structure.amountFinanced > program.amountMax],
  ['ltv', (deal, { program }) => deal.structure.amountFinanced > minor(deal.bookValue * program.ltvMax)],
  ['term', ({ structure }, { program }) => structure.termMonths > program.termMonthsMax],
];

const broken = (list: readonly Limit[], deal: DealInputs, setting: MatchSetting): FunderRule[] =>
  list.filter(([, breaks]) => breaks(deal, setting)).map(([rule]) => rule);

/** Why there is no rate, where the limits have not said so already: the band exists, but not for this term. */
function unpriced(deal: DealInputs, program: Program, rules: readonly FunderRule[]): FunderRule[] {
  if (rules.includes('term') || bandCells(program, deal.creditScore).length === 0) return [];
  return ['term'];
}

/** PTI and DTI, compared as amounts of money so that a deal exactly at the ratio is not lost to a fraction's rounding. */
function burdens(deal: DealInputs, program: Program, payment: Minor): FunderRule[] {
  const debts = deal.monthlyDebt + deal.housingPayment + payment;
  return [
    ...(payment > minor(deal.grossMonthlyIncome * program.ptiMax) ? (['pti'] as const) : []),
    ...(debts > minor(deal.grossMonthlyIncome * program.dtiMax) ? (['dti'] as const) : []),
  ];
}

/** Nothing is paid on a deal that finances nothing; `amount_min` speaks to that. */
function monthlyPayment({ structure }: DealInputs, program: Program, rate: AnnualRate): Minor {
  if (structure.amountFinanced <= 0) return minor(0);
  const principal = minor(structure.amountFinanced + program.acquisitionFee);
  return levelPayment(principal, rate, structure.termMonths);
}

/** Both days count. */
export const inEffect = ({ effectiveFrom, effectiveTo }: Program, today: IsoDate): boolean =>
  effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo);

const takesCondition = (program: Program, condition: 'new' | 'used'): boolean =>
  program.condition === 'any' || program.condition === condition;

/** Model years count, as rate sheets count them: this year's and next year's cars are 0. */
const vehicleAge = (modelYear: number, today: IsoDate): number =>
  Math.max(0, Number(today.slice(0, 4)) - modelYear);
