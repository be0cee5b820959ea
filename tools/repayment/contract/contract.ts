import type { IsoDate, Minor } from '../../kit/units.ts';
import type { DayCountConvention } from '../calendar/day-count.ts';
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
export type Accrual = SimpleAccrual | CompoundAccrual;

/** Interest in proportion to time. */
export type SimpleAccrual =
  /** Every span by a day count. */
  | { readonly by: 'days'; readonly convention: DayCountConvention }
  /**
   * A whole period bears rate ÷ periods a year, however many days it has. What is not whole (an odd first period, a
   * payoff between due days) is counted by `odd`: its share of the period's actual days, or its days over 360 or 365. The
   * rest of a whole period after a day in it bears what makes the period whole, so that an extra which all but settles the
   * loan bears what its payoff does, and one of next to nothing a whole period's interest.
   */
  | {
      readonly by: 'periods';
      readonly perYear: number;
      readonly odd: 'share' | 360 | 365;
      /** An odd period counts all its days by `odd`; left out, only those beyond the whole periods in it. */
      readonly oddPeriod?: 'all days';
      /** By shares, a period longer than one counts its whole ones from its start; left out, back from its end. */
      readonly longPeriod?: 'from its start';
    };

/** Compounded so many times a year, whenever payments fall: (1 + rate ÷ times)^(times × share of a year) − 1. */
interface CompoundAccrual {
  readonly by: 'compounding';
  readonly times: number;
  readonly share: SimpleAccrual;
}

/** What falls due on a day. */
export type Instalment = InstalmentKind & { readonly due: IsoDate };

type InstalmentKind =
  /** Solved for: a multiple of the ordinary instalment. 1 is the ordinary one, 3 three at once, 0.5 half of it. */
  | { readonly kind: 'solved'; readonly weight: number }
  /** Stated by the contract, as in a stepped plan. */
  | { readonly kind: 'fixed'; readonly amount: Minor }
  /** Repaid at once of what is drawn down on its day: principal alone; interest waits for the next instalment. */
  | { readonly kind: 'down payment'; readonly amount: Minor }
  | { readonly kind: 'interest only' }
  /** The ordinary principal; its interest waits for the next instalment. For equal principal and flat loans. */
  | { readonly kind: 'principal only' }
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
  /**
   * Of a flat loan, how its charge falls to the instalments. Left out, each bears its own period's on what is lent by then,
   * rounded together with its principal. In equal shares, the charge is that on everything drawn down over the whole term,
   * whenever it is drawn and whatever is paid down at first; interest and principal are rounded apart, and a further drawdown
   * raises the principal as if it had been in it from the beginning, the last instalment taking what was not asked for.
   */
  readonly flatCharge?: 'equal shares';
  /** In the order of days, 1 to 2600. The first may fall due on the contract date: a payment in advance, a down payment. */
  readonly instalments: readonly Instalment[];
  /** Principal left to the last instalment, due on top of it, or alone where that one is skipped; 0 when there is none. */
  readonly balloon: Minor;
  readonly rounding: {
    readonly instalment: Rounding;
    readonly interest: Rounding;
    /** Whether an instalment is solved by the closed form, or on the table with its own rounding so that the last comes nearest. */
    readonly solvedOn: 'closed form' | 'rounded table';
  };
  /**
   * The interest factors an instalment is solved with, where they are not each period's own: the first period's for all, or a
   * stated one. The table bears its own interest all the same, and the last payment what that leaves.
   */
  readonly solvedWith?: 'first period' | { readonly factor: number };
  /** Interest is charged with every so many instalments and with the last, simple in between; with each when left out. */
  readonly interestEvery?: number;
  /** Interest that a payment does not cover: kept apart and free of interest (US Rule), or added to the principal. */
  readonly unpaidInterest: 'carried' | 'capitalised';
  /**
   * Whether a changed rate or a further drawdown solves the instalment anew, leaves it and lets the end absorb it, or was
   * foreseen when it was solved, so that it is one instalment throughout.
   */
  readonly afterChange: 'solve again' | 'keep instalment' | 'foreseen';
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
  /** The ordinary instalment that was solved for first, by equal principal the principal in it; undefined when none is. */
  readonly instalment: Minor | undefined;
  readonly totalInterest: Minor;
  readonly totalOfPayments: Minor;
}
