import { type IsoDate, minor } from '../../kit/units.ts';
import type {
  AccountEvent,
  AccountTerms,
  AdvanceEffect,
  ChangeEvent,
  InstalmentFee,
  LateCharges,
  PrepaymentEffect,
} from '../account-terms.ts';
import type { RoundingMode } from '../rounding.ts';

import { interestPeriod, isAccountLoan, isSolvedWithOneFactor } from './account-habits.ts';
import type { Fields } from './cases.ts';
import { namedInterval, namedRounding, notCovered } from './conventions.ts';

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
function followsBalance(given: Fields): boolean {
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

type Base = InstalmentFee['base'];
const bases: Readonly<Record<string, Base>> = {
  principal: ['principal'],
  interest: ['interest'],
  'principal+interest': ['principal', 'interest'],
};

function namedBase(name: string): Base {
  const base = bases[name.replace(/^overdue /, '')];
  if (!base) throw notCovered(`a charge on ${name}`);
  return base;
}

const cents = (mode: RoundingMode) => ({ mode, multipleOf: 1 });

function instalmentFee(fee: Fields, mode: RoundingMode): InstalmentFee {
  if (!/^instalment/.test(fee.text('type'))) throw notCovered(`the fee "${fee.text('type')}"`);
  return {
    base: fee.has('base') ? namedBase(fee.text('base')) : [],
    rate: fee.has('percent') ? fee.percent('percent') : 0,
    flat: fee.has('amount') ? fee.cents('amount') : minor(0),
    rounding: cents(mode),
  };
}

function lateCharges(fee: Fields, mode: RoundingMode): LateCharges {
  if (fee.has('oncePerInstalment') && !fee.flag('oncePerInstalment')) {
    throw notCovered('a late fee charged more than once an instalment');
  }
  return {
    base: namedBase(fee.has('base') ? fee.text('base') : 'overdue principal+interest'),
    rate: fee.has('percent') ? fee.percent('percent') : 0,
    flat: fee.has('amount') ? fee.cents('amount') : minor(0),
    graceDays: fee.has('graceDays') ? fee.number('graceDays') : 0,
    cap: fee.has('cap') ? fee.cents('cap') : null,
    rounding: cents(mode),
  };
}

/** What happened on the account: payments, and the changes a case states. */
export function caseEvents(given: Fields, dues: readonly IsoDate[]): readonly AccountEvent[] {
  const payments = given.has('payments') ? given.list('payments') : [];
  return [
    ...payments.map((payment, k): AccountEvent => {
      const [on, amount] = [payment.day('date'), payment.cents('amount')];
      return { kind: 'payment', id: `payment ${k + 1}`, on, amount, advance: null };
    }),
    ...chargeEvents(given),
    ...changeEvents(given, dues),
  ];
}

/** Fees and penalties with due days of their own. */
function chargeEvents(given: Fields): readonly AccountEvent[] {
  if (!given.has('charges')) return [];
  return given.list('charges').map((charge): AccountEvent => {
    return {
      kind: 'charge',
      on: given.day('startDate'),
      claim: namedClaim(charge.text(charge.oneOf('name', 'type', 'kind') ?? 'name')),
      due: charge.day('dueDate'),
      amount: charge.cents('amount'),
    };
  });
}

function namedClaim(name: string): 'fee' | 'penalty' {
  if (/penalt|late/i.test(name)) return 'penalty';
  if (/fee|charge/i.test(name)) return 'fee';
  throw notCovered(`the charge "${name}"`);
}

/** How many due days a case puts in on which only interest is paid; 0 for none. */
export const principalGrace = (given: Fields): number => rescheduled(given, 'principalGrace');

/** How many rows a case's rescheduling adds to the table. */
export const rowsAdded = (given: Fields): number => principalGrace(given) + extraTerms(given);

const extraTerms = (given: Fields): number =>
  rescheduled(given, 'extraTerms', 'additionalPayments', 'extraPayments', 'extraInstalments');

function rescheduled(given: Fields, ...names: readonly string[]): number {
  if (!given.has('reschedule')) return 0;
  const change = given.object('reschedule');
  const name = change.oneOf(...names);
  return name ? change.number(name) : 0;
}

/** Whether a case changes its account's instalments while it runs. */
export const isRescheduled = (given: Fields): boolean => rowsAdded(given) > 0 || movesDueDay(given);

const movesDueDay = (given: Fields): boolean => movedTo(given) !== undefined;

/** The day an account's due day moves to, if it does. */
function movedTo(given: Fields): IsoDate | undefined {
  if (!given.has('reschedule') || !isAccountLoan(given)) return undefined;
  const change = given.object('reschedule');
  return change.has('newDueDate') ? change.day('newDueDate') : undefined;
}

/** What is agreed once the instalment before it has fallen due: another due day, grace on the principal, a longer term. */
function changeEvents(given: Fields, dues: readonly IsoDate[]): readonly AccountEvent[] {
  if (!isRescheduled(given)) return [];
  const from = given.object('reschedule').day('fromDueDate');
  const passed = dues.filter((due) => due < from);
  const agreed = {
    kind: 'change',
    on: passed.at(-1) ?? given.day('startDate'),
    interval: namedInterval(given.text('frequency')),
    instalments: 'solved again',
  } as const;
  const [grace, more] = [principalGrace(given), extraTerms(given)];
  const left = dues.length - passed.length + grace + more;
  return [
    ...(movesDueDay(given) ? [{ ...agreed, ...dueDayMoved(given, from) } as const] : []),
    ...(grace > 0
      ? [
          {
            ...agreed,
            change: {
              change: 'principal grace',
              from: movedTo(given) ?? from,
              instalments: grace,
              term: 'longer',
            } as const,
          },
        ]
      : []),
    ...(more > 0 ? [{ ...agreed, change: { change: 'term', instalmentsLeft: left } as const }] : []),
  ];
}

/** The day and those after it move, and the instalment stays, or of a precomputed account is planned again. */
function dueDayMoved(given: Fields, from: IsoDate): Pick<ChangeEvent, 'change' | 'instalments'> {
  const change = given.object('reschedule');
  const stated = change.words('instalment') + change.words('instalments');
  if (stated !== '' && !/unchanged|kept|same/i.test(stated)) throw notCovered(`the instalment "${stated}"`);
  return {
    change: { change: 'due day moved', from, to: change.day('newDueDate'), others: 'follow' },
    instalments: followsBalance(given) ? 'kept' : 'solved again',
  };
}
