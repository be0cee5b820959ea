import type { IsoDate } from '../../kit/units.ts';
import type { AccountEvent, ChangeEvent } from '../account/account-terms.ts';
import { followsBalance } from './account-case.ts';
import { isAccountLoan } from './account-habits.ts';
import { chargeEvents } from './case-charges.ts';
import type { Fields } from './cases.ts';
import { namedInterval, notCovered } from './conventions.ts';

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
