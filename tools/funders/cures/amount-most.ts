import type { DealInputs } from '../../deals/structure.ts';
import { type AnnualRate, type Minor, minor } from '../../kit/units.ts';
import { exactLevelPayment, levelPayment } from '../../repayment/contract/level-payment.ts';
import type { FunderRule } from '../codes.ts';
import { advanceMax, type MatchSetting } from '../match.ts';
import { rateQuote, readSheet } from '../rates.ts';

/** Rules that lending less eases, and nothing but lending less at the term asked. */
const amountRules = ['amount_max', 'ltv', 'pti', 'dti'] as const satisfies readonly FunderRule[];
type AmountRule = (typeof amountRules)[number];

export const isAmountRule = (rule: FunderRule): rule is AmountRule => amountRules.some((one) => one === rule);

/**
 * The largest amount financed at which a rule holds at the deal's term, in closed form:
 *
 *     amount_max   the program's            ltv   what it advances
 *     pti, dti     the most that may be paid a month ÷ the payment on 1, less the acquisition fee
 *
 * @returns minor units; 0 where only lending nothing would do, and undefined where not even that or where no rate is listed
 */
function amountMost(deal: DealInputs, setting: MatchSetting, rule: AmountRule): number | undefined {
  if (rule === 'amount_max') return setting.program.amountMax;
  if (rule === 'ltv') return advanceMax(deal, setting);
  const sheet = readSheet(deal, setting.program, setting.today);
  if ('lacks' in sheet) return undefined;
  const { sellRate } = rateQuote(deal, setting, sheet);
  const paymentMax = paymentMost(deal, setting, rule);
  if (paymentMax < 0) return undefined;
  const principal = principalMost(paymentMax, sellRate, deal.structure.termMonths);
  return Math.max(0, principal - setting.program.acquisitionFee);
}

/**
 * The least cash, in steps of `grid`, after which none of the rules is broken by the amount.
 *
 * @param rules at least one
 * @returns undefined where only lending nothing would do; other rules, the least amount among them, are not looked at
 */
export function addedDown(
  deal: DealInputs,
  setting: MatchSetting,
  rules: readonly AmountRule[],
  grid: Minor,
): Minor | undefined {
  const { amountFinanced } = deal.structure;
  const most = Math.min(...rules.map((rule) => amountMost(deal, setting, rule) ?? 0));
  const added = Math.max(0, Math.ceil((amountFinanced - most) / grid) * grid);
  return most < 1 || added >= amountFinanced ? undefined : minor(added);
}

/** What may be paid a month by the rule; below 0 where the other debts alone are too large. */
export function paymentMost(
  { grossMonthlyIncome, monthlyDebt, housingPayment }: DealInputs,
  { program }: MatchSetting,
  rule: 'pti' | 'dti',
): number {
  if (rule === 'pti') return minor(grossMonthlyIncome * program.ptiMax);
  return minor(grossMonthlyIncome * program.dtiMax) - monthlyDebt - housingPayment;
}

/** Payments are in proportion to principals, before they are rounded. */
const yardstick = minor(1e9);

/** Neighbours tried of the principal that proportion gives: a double's last digits move it by a minor unit or two. */
const neighboursMax = 8;

/** The largest principal whose level payment is at most so much. The payment never falls as the principal grows. */
function principalMost(paymentMax: number, rate: AnnualRate, termMonths: number): number {
  const isPaid = (principal: number) => levelPayment(principal as Minor, rate, termMonths) <= paymentMax;
  const onOne = exactLevelPayment(yardstick, rate, termMonths) / yardstick;
  let principal = Math.max(0, Math.floor((paymentMax + 0.5) / onOne));
  for (let tried = 0; tried < neighboursMax && isPaid(principal + 1); tried++) principal++;
  for (let tried = 0; tried < neighboursMax && principal > 0 && !isPaid(principal); tried++) principal--;
  return principal;
}
