import type { AccountTerms, AdvanceEffect, PrepaymentEffect } from '../account/account-terms.ts';
import { interestPeriod, isSolvedWithOneFactor } from './account-habits.ts';
import { instalmentFee, lateCharges } from './case-charges.ts';
import type { Fields } from './cases.ts';
import { namedRounding, notCovered } from './conventions.ts';

/** How a case's account is kept. */
export function caseTerms(given: Fields): AccountTerms {
  const mode = namedRounding(given.text('roundingMode'));
  return {
    order: {
      due: ['penalty', 'fee', 'interest', 'principal'],
      // Where a period's interest is known from its first day, early money pays that before principal.
      inAdvance: hasRests(given)
        ? ['penalty', 'fee', 'interest', 'principal']
        : ['principal', 'penalty', 'fee', 'interest'],
    },
    interest: followsBalance(given) ? 'daily' : 'precomputed',
    ...(hasRests(given) ? { rests: 'due days' } : {}),
    ...(isSolvedWithOneFactor(given) ? { overdueInterest: 'current period' } : {}),
    interestRounded: isSolvedWithOneFactor(given) ? 'per balance' : 'per instalment',
    advance: advanceEffect(given),
    aheadInterest: payoffInterest(given),
    instalmentFees: given.has('fee') ? [instalmentFee(given.object('fee'), mode)] : [],
    lateCharges: given.has('lateFee') ? lateCharges(given.object('lateFee'), mode) : null,
  };
}

/** Interest is worked out again as payments come where the case says so, or where it accrues from day to day. */
export function followsBalance(given: Fields): boolean {
  if (given.has('compounding') && given.text('compounding') !== 'none') {
    throw notCovered(`the compounding "${given.text('compounding')}"`);
  }
  if (!given.has('interestRecalculation')) return interestPeriod(given) === 'daily';
  const every = given.text('interestRecalculation');
  if (every === 'none') return false;
  if (every !== 'daily' && !hasRests(given)) throw notCovered(`the interest recalculation "${every}"`);
  return true;
}

/** Interest worked out again once a period rests from one due day to the next. */
const hasRests = (given: Fields): boolean =>
  /^same.as.(the.)?repayment.period$/i.test(given.words('interestRecalculation'));

function payoffInterest(given: Fields): AccountTerms['aheadInterest'] {
  const rule = given.words('payoffInterestRule');
  if (rule === '' && hasRests(given)) return 'to the due day';
  if (rule === '' || /pre-?clos|payoff da|to the day/i.test(rule)) return 'to the day';
  if (/rest|due d|end of (the )?period/i.test(rule)) return 'to the due day';
  throw notCovered(`the payoff interest rule "${rule}"`);
}

const strategies: readonly (readonly [RegExp, PrepaymentEffect])[] = [
  [/next/i, 'next due'],
  [/term|number of/i, 'reduce term'],
  [/instalment|installment|payment|emi/i, 'reduce instalment'],
];

/** What a prepayment does, in a case's words for it. */
export function namedEffect(name: string): PrepaymentEffect {
  const found = strategies.find(([words]) => words.test(name));
  if (!found) throw notCovered(`the prepayment strategy "${name}"`);
  return found[1];
}

/**
 * Early money makes the instalments smaller where a recalculated case does not say what it does; where nothing is
 * recalculated by strategy, or not before the next due day, it pays the next instalments in advance.
 */
function advanceEffect(given: Fields): AdvanceEffect {
  if (given.has('prepaymentStrategy')) return namedEffect(given.text('prepaymentStrategy'));
  const recalculated = given.has('interestRecalculation') && !hasRests(given);
  return recalculated ? 'reduce instalment' : 'instalments in advance';
}
