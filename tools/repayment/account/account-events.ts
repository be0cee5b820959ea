import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import type { AccountEvent, ExtraEvent, PaymentEvent, ReversalEvent } from './account-terms.ts';

/** A payment that a later reversal undoes: it is on record and has no effect. */
interface ReversedPayment {
  readonly kind: 'reversed payment';
  readonly id: string;
  readonly on: IsoDate;
  readonly amount: Minor;
}

/** The day a payment is taken back, with the payment's amount. */
interface Reversal extends ReversalEvent {
  readonly amount: Minor;
}

export type Happening = Exclude<AccountEvent, ReversalEvent> | ReversedPayment | Reversal;

/** On one day money is drawn down first, then terms change and charges are made, then payments come. */
const rank: Readonly<Record<Happening['kind'], number>> = {
  drawdown: 0,
  'rate change': 1,
  change: 2,
  charge: 3,
  'reversed payment': 4,
  payment: 4,
  extra: 4,
  reversal: 5,
};

/**
 * What has happened by a day, in its order. A payment that has been reversed by then counts as never made.
 *
 * @throws AppError `repayment/event_out_of_range` for an event before the contract date or a negative amount;
 *   `repayment/reversal_unknown` when no earlier payment has the name
 */
export function happenings(
  events: readonly AccountEvent[],
  from: IsoDate,
  until: IsoDate,
): readonly Happening[] {
  for (const event of events) requireEvent(event, from);
  const past = events.filter(({ on }) => on <= until);
  const paid = new Map(past.filter(isPayment).map((payment) => [payment.id, payment]));
  const reversed = new Set(past.filter(isReversal).map(({ of }) => of));
  return past
    .map((event): Happening => {
      if (isReversal(event)) return { ...event, amount: reversedBy(event, paid).amount };
      if (!isPayment(event) || !reversed.has(event.id)) return event;
      return { kind: 'reversed payment', id: event.id, on: event.on, amount: event.amount };
    })
    .sort((a, b) => a.on.localeCompare(b.on) || rank[a.kind] - rank[b.kind]);
}

const isPayment = (event: AccountEvent): event is PaymentEvent | ExtraEvent =>
  event.kind === 'payment' || event.kind === 'extra';

const isReversal = (event: AccountEvent): event is ReversalEvent => event.kind === 'reversal';

function reversedBy(
  { of, on }: ReversalEvent,
  paid: ReadonlyMap<string, PaymentEvent | ExtraEvent>,
): PaymentEvent | ExtraEvent {
  const payment = paid.get(of);
  if (payment && payment.on <= on) return payment;
  throw invalidInput(
    'repayment/reversal_unknown',
    `No payment "${of}" was made by ${on}.`,
    'Name a payment by its id, and reverse it on its day or later.',
  );
}

function requireEvent(event: AccountEvent, from: IsoDate): void {
  const amount = 'amount' in event ? event.amount : 0;
  const rate = event.kind === 'rate change' ? event.annualRate : 0;
  if (event.on >= from && amount >= 0 && Number.isInteger(amount) && rate >= 0 && Number.isFinite(rate))
    return;
  throw invalidInput(
    'repayment/event_out_of_range',
    `Something on ${event.on} cannot be: it is before the contract date ${from}, or its amount is negative.`,
    'Give a day from the contract date on, and whole minor units from 0 up.',
  );
}
