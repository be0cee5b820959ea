import type { IsoDate, Minor } from '../../kit/units.ts';
import type { PaymentInterval } from '../calendar/due-dates.ts';
import type { Rounding } from '../contract/rounding.ts';
import type { AllocationOrder, ClaimKind } from './allocation.ts';

/**
 * What a prepayment does to the plan: the instalment stays and the last ones fall away; the instalment is solved again on
 * what is left; or the next instalments' principal is covered by it in turn, interest only while it lasts.
 */
export type PrepaymentEffect = 'reduce term' | 'reduce instalment' | 'next due';

/**
 * What money does that is paid before it is due. Beside the effects of a prepayment it may pay the next instalments in
 * advance, as they stand: interest to the day, then principal, one instalment after the other.
 */
export type AdvanceEffect = PrepaymentEffect | 'instalments in advance';

/** A charge once an instalment has stayed unpaid for more than the days of grace; once an instalment. */
export interface LateCharges {
  readonly base: readonly ('principal' | 'interest')[];
  /** Share of what is unpaid of the base when the days of grace end. */
  readonly rate: number;
  /** A fixed amount on top; 0 for none. */
  readonly flat: Minor;
  readonly graceDays: number;
  /** The most an instalment is charged; null where neither law nor contract limits it. */
  readonly cap: Minor | null;
  readonly rounding: Rounding;
}

/** A fee due with every instalment: a share of the parts named, and a fixed amount. */
export interface InstalmentFee {
  readonly base: readonly ('principal' | 'interest')[];
  readonly rate: number;
  readonly flat: Minor;
  readonly rounding: Rounding;
}

/** How an account is kept, beyond what its contract says. */
export interface AccountTerms {
  /** In which order a payment meets what is due, and then what is not due yet. */
  readonly order: AllocationOrder;
  /**
   * Whether interest follows the principal truly outstanding from day to day, or is the schedule's own whenever payments
   * come (precomputed). An add-on contract is precomputed in any case.
   */
  readonly interest: 'daily' | 'precomputed';
  /**
   * Days from which payments tell on interest that follows the balance. Left out, every payment tells from its own day; with
   * rests on due days a period bears interest on the balance it began with, and what is paid in it tells from the next.
   */
  readonly rests?: 'due days';
  /**
   * Periods that bear interest on overdue principal. Left out, all of them; with the current one alone, those that end before
   * the day of recalculation stand as they were planned, as if paid when due.
   */
  readonly overdueInterest?: 'current period';
  /** Whether interest is rounded once an instalment, or for every stretch of days with one balance. */
  readonly interestRounded: 'per instalment' | 'per balance';
  readonly advance: AdvanceEffect;
  /** The day to which an instalment paid ahead, and so a payoff, bears interest: the day it is paid, or its due day. */
  readonly aheadInterest: 'to the day' | 'to the due day';
  readonly instalmentFees: readonly InstalmentFee[];
  readonly lateCharges: LateCharges | null;
}

/** Money paid in. What is not due yet follows the payment's own effect, where it states one. */
export interface PaymentEvent {
  readonly kind: 'payment';
  /** Names the payment for a reversal. */
  readonly id: string;
  readonly on: IsoDate;
  readonly amount: Minor;
  readonly advance: AdvanceEffect | null;
}

/** Money on top of the instalments: it pays principal at once and counts towards no instalment. */
export interface ExtraEvent {
  readonly kind: 'extra';
  readonly id: string;
  readonly on: IsoDate;
  readonly amount: Minor;
  readonly effect: PrepaymentEffect;
}

/** A payment that did not stand (returned unpaid): from this day on the account is as if it had not been made. */
export interface ReversalEvent {
  readonly kind: 'reversal';
  readonly on: IsoDate;
  readonly of: string;
}

/** A fee or a penalty; it is shown with the instalment due on its due day or next after it. */
export interface ChargeEvent {
  readonly kind: 'charge';
  readonly on: IsoDate;
  readonly claim: Extract<ClaimKind, 'fee' | 'penalty'>;
  readonly due: IsoDate;
  readonly amount: Minor;
}

export interface DrawdownEvent {
  readonly kind: 'drawdown';
  readonly on: IsoDate;
  readonly amount: Minor;
}

export interface RateEvent {
  readonly kind: 'rate change';
  readonly on: IsoDate;
  readonly annualRate: number;
}

/**
 * The instalments not yet due are changed. Days are those of instalments still to come.
 *
 * - due day moved: the instalment due on a day falls due on a later one; those after it follow at the same interval, or stay
 * - holiday: nothing is paid on so many due days, and the payments are made up for by as many more at the end, or not
 * - principal grace: interest only on so many due days, likewise
 * - term: so many instalments are left
 * - re-amortised: the instalment is solved again on what is left
 */
export type Change =
  | {
      readonly change: 'due day moved';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly others: 'follow' | 'stay';
    }
  | {
      readonly change: 'holiday' | 'principal grace';
      readonly from: IsoDate;
      readonly instalments: number;
      readonly term: 'longer' | 'same';
    }
  | { readonly change: 'term'; readonly instalmentsLeft: number }
  | { readonly change: 're-amortised' };

export interface ChangeEvent {
  readonly kind: 'change';
  readonly on: IsoDate;
  readonly change: Change;
  /** How far apart instalments fall: needed where days move or instalments are added. */
  readonly interval: PaymentInterval;
  /** Whether ordinary instalments keep their amount and the last absorbs the change, or are solved again. */
  readonly instalments: 'kept' | 'solved again';
}

export type AccountEvent =
  | PaymentEvent
  | ExtraEvent
  | ReversalEvent
  | ChargeEvent
  | DrawdownEvent
  | RateEvent
  | ChangeEvent;
