import type { Contract } from './contract.ts';
import { linearInstalment } from './contract-instalment.ts';
import { asItIs, type Rounders, type State, step } from './contract-step.ts';
import type { TimelinePeriod } from './contract-timeline.ts';

/** The instalment by the contract's rounding, from where the loan stands; undefined when no payment is solved for. */
export function solvedInstalment(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  rounders: Rounders,
): number | undefined {
  const linear = linearInstalment(contract, periods, standing);
  if (!linear) return undefined;
  const kept = contract.unpaidInterest === 'carried' || contract.method === 'flat';
  const exact = kept ? settled(contract, periods, standing, linear.instalment) : linear.instalment;
  // A flat instalment is rounded with its interest, so its share of the principal stays as it is.
  if (contract.method === 'flat') return exact;
  const closed = rounders.instalment(exact);
  if (contract.rounding.solvedOn === 'closed form' || contract.method !== 'level') return closed;
  return evenedOut(contract, periods, standing, { closed, slope: linear.slope }, rounders);
}

/** Halvings after which a double has no further digit. */
const halvingsMax = 100;

/**
 * Corrects an instalment for interest that some payment does not cover and that bears none itself. Taken as capitalised it
 * asked for too much, so the answer lies between that and nothing, and what is left over falls as the instalment rises.
 */
function settled(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  capitalised: number,
): number {
  if (!leftOver(contract, periods, { ...standing, instalment: capitalised }).uncovered) return capitalised;
  let [low, high] = [0, capitalised];
  for (let halvings = 0; halvings < halvingsMax; halvings++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (leftOver(contract, periods, { ...standing, instalment: middle }).left > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** What an instalment leaves beyond the balloon, and whether some payment did not cover its interest. */
function leftOver(contract: Contract, periods: readonly TimelinePeriod[], state: State) {
  const equal: Contract = { ...contract, lastPayment: 'equal' };
  let uncovered = false;
  for (const period of periods) {
    step(equal, period, state, asItIs);
    if (state.carried > 0 && period.charged && period.instalment.kind !== 'none') uncovered = true;
  }
  return { left: state.balance + state.carried, uncovered };
}

const stepsMax = 20;

/**
 * Moves an instalment by whole steps of its rounding until the last payment is as near to it as the rounding lets it be:
 * rounded up, the least at which the last payment is not above the others; rounded down, the greatest at which it is not
 * below. A step more in each instalment lowers the last payment's lead by the step × the slope.
 */
function evenedOut(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  { closed, slope }: { closed: number; slope: number },
  rounders: Rounders,
): number {
  const { mode, multipleOf } = contract.rounding.instalment;
  const clearing: Contract = { ...contract, lastPayment: 'clears' };
  const lead = (instalment: number) => {
    const state = { ...standing, instalment };
    let last = 0;
    for (const period of periods) last = step(clearing, period, state, rounders).payment;
    return last - contract.balloon - instalment;
  };
  let [instalment, gap] = [closed, lead(closed)];
  for (let steps = 0; steps < stepsMax; steps++) {
    // Rounding moves the last payment too, so the step beside the nearest by the slope is tried as well.
    const next = instalment + (Math.round(gap / (multipleOf * slope)) || Math.sign(gap)) * multipleOf;
    const gapThere = lead(next);
    if (Math.abs(gapThere) >= Math.abs(gap)) break;
    [instalment, gap] = [next, gapThere];
  }
  if (mode !== 'up' && mode !== 'down') return instalment;
  const inward = mode === 'up' ? -multipleOf : multipleOf;
  const met = (gap: number) => (mode === 'up' ? gap <= 0 : gap >= 0);
  for (let steps = 0; steps < stepsMax && !met(lead(instalment)); steps++) instalment -= inward;
  for (let steps = 0; steps < stepsMax && met(lead(instalment + inward)); steps++) instalment += inward;
  return instalment;
}
