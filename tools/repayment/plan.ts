import { invalidInput } from '../kit/errors.ts';
import { type Minor, minor } from '../kit/units.ts';
import { figure } from './figure.ts';
import { type Rounding, roundedTo } from './rounding.ts';

/** How principal comes back: equal instalments, equal principal, or interest on the first principal throughout (add-on). */
type PlanMethod = 'level' | 'equal principal' | 'flat';

export interface PlanTerms {
  readonly principal: Minor;
  readonly method: PlanMethod;
  /**
   * The interest of each period per unit of the balance it is charged on: rate × year fraction. Odd first periods, day
   * counts and rate changes all arrive here, so the plan knows none of them.
   */
  readonly factors: readonly number[];
  /** The factors the level instalment is solved with; a lender may solve with equal ones and charge by actual days. */
  readonly instalmentFactors: readonly number[];
  /** Payments at the beginning that carry interest only. */
  readonly interestOnly: number;
  /** Principal left to the last payment on top of its instalment. */
  readonly balloon: Minor;
  readonly instalmentRounding: Rounding;
  readonly interestRounding: Rounding;
  /**
   * What a level instalment is solved on: the closed form, or the table with its own rounding, so that the last payment
   * comes as near to the others as the instalment's rounding lets it.
   */
  readonly solvedOn: 'closed form' | 'rounded table';
  /** Whether the last payment clears the balance, or equals the others and leaves what rounding leaves. */
  readonly lastPayment: 'clears' | 'equal';
}

export interface PlanRow {
  readonly n: number;
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
  readonly balance: Minor;
}

const rowsMax = 2600;

/**
 * The repayment table of one advance, every convention stated by the caller.
 *
 * Level: instalment = `exactInstalment`, rounded; equal principal: principal ÷ payments, rounded; flat: principal ÷
 * payments + principal × factor, rounded together, the last row carrying what rounding leaves of the whole charge. A last
 * payment that clears makes the principal sum to the advance and the last balance 0.
 *
 * @throws AppError `repayment/plan_out_of_range` for terms no plan can have; `repayment/never_repaid` when an instalment
 *   does not cover its interest
 */
export function repaymentPlan(terms: PlanTerms): readonly PlanRow[] {
  requireTerms(terms);
  const rows = tableWith(terms, instalmentOf(terms));
  if (rows.some(({ principal }) => principal < 0)) throw neverRepaid();
  return rows;
}

function tableWith(terms: PlanTerms, instalment: Minor): readonly PlanRow[] {
  const { principal, factors, interestOnly, lastPayment } = terms;
  const rows: PlanRow[] = [];
  let [balance, charged] = [principal, 0];
  for (const [k, factor] of factors.entries()) {
    const last = k === factors.length - 1;
    const interest =
      last && terms.method === 'flat' ? flatRest(terms, charged) : interestOf(terms, balance, factor);
    charged += interest;
    const planned = k < interestOnly ? 0 : plannedPrincipal(terms, instalment, interest, factor);
    const repaid = minor(last && lastPayment === 'clears' ? balance : planned);
    balance = minor(balance - repaid);
    rows.push({ n: k + 1, payment: minor(interest + repaid), interest, principal: repaid, balance });
  }
  return rows;
}

/** The principal in an instalment. A flat loan's instalment follows its own period's charge. */
function plannedPrincipal(terms: PlanTerms, instalment: Minor, interest: Minor, factor: number): number {
  if (terms.method === 'equal principal') return instalment;
  if (terms.method === 'level') return instalment - interest;
  const share = (terms.principal - terms.balloon) / (terms.factors.length - terms.interestOnly);
  return roundedTo(share + terms.principal * factor, terms.instalmentRounding) - interest;
}

/**
 * The level instalment before rounding: what repays a principal and leaves a balloon, when each period bears its factor.
 *
 *     instalment = (principal − balloon·Dₙ) / Σ Dₖ      Dₖ = Πⱼ≤ₖ 1/(1 + factorⱼ)
 *
 * The balloon falls due with the last instalment. Weights make some payments multiples of the others: three at once up
 * front, none in a skipped month.
 *
 * @param weights one a factor; 1 for an ordinary instalment
 * @returns the ordinary instalment in fractional minor units
 * @throws AppError `repayment/plan_out_of_range` when no payment has a weight
 */
export function exactInstalment(
  principal: number,
  factors: readonly number[],
  balloon: number,
  weights: readonly number[],
): number {
  let [discount, weighed] = [1, 0];
  for (const [k, factor] of factors.entries()) {
    discount /= 1 + factor;
    weighed += (weights[k] ?? 0) * discount;
  }
  if (weighed > 0) return figure((principal - balloon * discount) / weighed);
  throw invalidInput(
    'repayment/plan_out_of_range',
    'A plan needs at least one payment.',
    'Give a payment a weight.',
  );
}

/** A share of an advance that is repaid at once, rounded as the contract says. */
export const downPaymentOf = (principal: Minor, share: number, rounding: Rounding): Minor =>
  roundedTo(principal * share, rounding);

function instalmentOf(terms: PlanTerms): Minor {
  const { method, principal, balloon, interestOnly, instalmentRounding } = terms;
  const factors = terms.instalmentFactors.slice(interestOnly);
  if (method !== 'level') return roundedTo((principal - balloon) / factors.length, instalmentRounding);
  const ones = factors.map(() => 1);
  const closed = roundedTo(exactInstalment(principal, factors, balloon, ones), instalmentRounding);
  return terms.solvedOn === 'closed form' ? closed : evenedOut(terms, closed, factors);
}

const stepsMax = 20;

/**
 * Moves an instalment by whole steps of its rounding until the last payment is as near to it as the rounding lets it be:
 * rounded up, the least at which the last payment is not above the others; rounded down, the greatest at which it is not
 * below. One unit more in each instalment takes Σ Πⱼ>ₖ (1 + factorⱼ) off the last payment's lead.
 */
function evenedOut(terms: PlanTerms, start: Minor, factors: readonly number[]): Minor {
  const { mode, multipleOf } = terms.instalmentRounding;
  const effect = multipleOf * factors.reduce((sum, factor) => sum * (1 + factor) + 1, 0);
  const lead = (instalment: Minor) =>
    (tableWith({ ...terms, lastPayment: 'clears' }, instalment).at(-1)?.payment ?? 0) -
    terms.balloon -
    instalment;
  let instalment = start;
  for (let steps = 0; steps < stepsMax; steps++) {
    const move = Math.round(lead(instalment) / effect);
    if (move === 0) break;
    instalment = minor(instalment + move * multipleOf);
  }
  if (mode !== 'up' && mode !== 'down') return instalment;
  const [inward, met] = mode === 'up' ? [-1, (gap: number) => gap <= 0] : [1, (gap: number) => gap >= 0];
  const moved = (by: number) => minor(instalment + by * multipleOf);
  for (let steps = 0; steps < stepsMax && !met(lead(instalment)); steps++) instalment = moved(-inward);
  for (let steps = 0; steps < stepsMax && met(lead(moved(inward))); steps++) instalment = moved(inward);
  return instalment;
}

const interestOf = (
  { method, principal, interestRounding }: PlanTerms,
  balance: Minor,
  factor: number,
): Minor => roundedTo((method === 'flat' ? principal : balance) * factor, interestRounding);

/** What the rows before have left of the whole flat charge. */
function flatRest({ principal, factors, interestRounding }: PlanTerms, charged: number): Minor {
  const whole = roundedTo(principal * factors.reduce((sum, factor) => sum + factor, 0), interestRounding);
  return minor(whole - charged);
}

const neverRepaid = () =>
  invalidInput(
    'repayment/never_repaid',
    'An instalment does not cover the interest of its period.',
    'Raise the instalment, or lower the balloon.',
  );

function requireTerms({ principal, factors, instalmentFactors, interestOnly, balloon }: PlanTerms): void {
  const usable =
    principal >= 0 &&
    factors.length >= 1 &&
    factors.length <= rowsMax &&
    instalmentFactors.length === factors.length &&
    [...factors, ...instalmentFactors].every((factor) => factor >= 0 && Number.isFinite(factor)) &&
    Number.isInteger(interestOnly) &&
    interestOnly >= 0 &&
    interestOnly < factors.length &&
    balloon >= 0 &&
    balloon <= principal;
  if (usable) return;
  throw invalidInput(
    'repayment/plan_out_of_range',
    `A plan has 1 to ${rowsMax} periods, no negative amount or rate, fewer interest-only payments than payments, and a balloon within the principal.`,
    'Check the principal, the term, the balloon and the interest-only payments.',
  );
}
