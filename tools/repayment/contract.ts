import type { IsoDate, Minor } from '../kit/units.ts';
import type { DayCountConvention } from './day-count.ts';
import type { Rounding } from './rounding.ts';

/** Money the lender pays out. What is financed of charges is in it, since it bears interest. */
export interface Drawdown {
  readonly on: IsoDate;
  readonly amount: Minor;
}

/** A nominal annual rate as a fraction, from a day on until the next one holds. */
export interface RateFrom {
  readonly from: IsoDate;
  readonly annualRate: number;
}

/** How interest builds up between two days. */
export type Accrual =
  /** Every span by a day count. */
  | { readonly by: 'days'; readonly convention: DayCountConvention }
  /**
   * A whole period bears rate ÷ periods a year, however many days it has. What is not whole (an odd first period, a
   * payoff between due days) is counted by `odd`: its share of the period's actual days, or its days over 360 or 365.
   */
  | { readonly by: 'periods'; readonly perYear: number; readonly odd: 'share' | 360 | 365 };

/** What falls due on a day. */
export type Instalment = InstalmentKind & { readonly due: IsoDate };

type InstalmentKind =
  /** Solved for: a multiple of the ordinary instalment. 1 is the ordinary one, 3 three at once, 0.5 half of it. */
  | { readonly kind: 'solved'; readonly weight: number }
  /** Stated by the contract, as in a stepped plan. */
  | { readonly kind: 'fixed'; readonly amount: Minor }
  | { readonly kind: 'interest only' }
  /** Skipped: nothing is paid, interest builds up. */
  | { readonly kind: 'none' };

/**
 * A loan contract with every convention stated. It knows calendar days and money and no country; schedules, legal rates,
 * disclosures, accounts and comparisons are all worked out from it.
 */
export interface Contract {
  /** In the order of days, none after the last due day. The first one's day is the contract date. */
  readonly drawdowns: readonly [Drawdown, ...Drawdown[]];
  /** In the order of days; the first holds from the contract date on. */
  readonly rates: readonly [RateFrom, ...RateFrom[]];
  readonly accrual: Accrual;
  /** How principal comes back: equal instalments, equal principal, or interest on the first principal throughout (add-on). */
  readonly method: 'level' | 'equal principal' | 'flat';
  /** In the order of days, 1 to 2600. */
  readonly instalments: readonly Instalment[];
  /** Principal left to the last instalment, due on top of it; 0 when there is none. */
  readonly balloon: Minor;
  readonly rounding: {
    readonly instalment: Rounding;
    readonly interest: Rounding;
    /** Whether an instalment is solved by the closed form, or on the table with its own rounding so that the last comes nearest. */
    readonly solvedOn: 'closed form' | 'rounded table';
  };
  /** Interest that a payment does not cover: kept apart and free of interest (US Rule), or added to the principal. */
  readonly unpaidInterest: 'carried' | 'capitalised';
  /** Whether a changed rate or a further drawdown solves the instalment anew, or leaves it and lets the end absorb it. */
  readonly afterChange: 'solve again' | 'keep instalment';
  /** Whether the last payment clears the balance, or equals the others and leaves what rounding leaves. */
  readonly lastPayment: 'clears' | 'equal';
}

export interface ContractRow {
  readonly n: number;
  readonly due: IsoDate;
  readonly payment: Minor;
  /** The interest in the payment. */
  readonly interest: Minor;
  /** Below 0 where unpaid interest is added to the principal. */
  readonly principal: Minor;
  /** Principal after the payment, and after what is drawn down on the same day. */
  readonly balance: Minor;
  /** Interest earned and not yet paid, in fractional minor units; 0 unless it is carried. */
  readonly carriedInterest: number;
}

/** A contract's repayment table. Principal sums to what was drawn down; a last payment that clears leaves a balance of 0. */
export interface ContractSchedule {
  readonly drawdowns: readonly Drawdown[];
  readonly rows: readonly ContractRow[];
  /** The ordinary instalment that was solved for first; undefined when none is. */
  readonly instalment: Minor | undefined;
  readonly totalInterest: Minor;
  readonly totalOfPayments: Minor;
}
