import { contractOf, type Derivation, financedCents } from './oracle.ts';

/**
 * An independent way to the figures about repaying that scenarios expect: tables run cent by cent, one month after another
 * from the day of signing, interest between due days by actual days over 365, and closed forms for rates. It shares no code
 * with `tools/`. Contracts are signed on a day up to the 28th, and first due on that day of the next month.
 */

const cents = (amount: number): number => Math.round(amount * 100);
const halfUp = (amount: number): number => Math.floor(Number(amount.toFixed(6)) + 0.5);

interface Row {
  readonly due: string;
  readonly interest: number;
  readonly balance: number;
}

/** The loan of a derivation; undefined when it leaves out amount, rate, term or the day of signing. */
interface Loan {
  readonly principal: number;
  readonly ratePercent: number;
  readonly months: number;
  readonly signed: string;
}

function loanOf(from: Derivation): Loan | undefined {
  const { ratePercent, months, signed } = from;
  const principal = financedCents(from);
  if (principal === undefined || ratePercent === undefined || months === undefined || signed === undefined)
    return undefined;
  return { principal, ratePercent, months, signed };
}

/** The day so many months after one up to the 28th. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

const daysFrom = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** A loan month by month, with what is paid on top of each payment, until nothing is owed. */
function tableOf({ principal, ratePercent, months, signed }: Loan, extra: (due: string) => number): Row[] {
  const { payment } = contractOf(principal, 0, ratePercent, months);
  const rows: Row[] = [];
  let balance = principal;
  for (let n = 1; n <= months && balance > 0; n++) {
    const due = monthsAfter(signed, n);
    const interest = halfUp((balance * ratePercent) / 1200);
    const paid = n === months ? balance + interest : Math.min(balance + interest, payment + extra(due));
    balance += interest - paid;
    rows.push({ due, interest, balance });
  }
  return rows;
}

const interestOf = (rows: readonly Row[]): number => rows.reduce((sum, { interest }) => sum + interest, 0);

/** What a derivation pays on top: each month from a day on, or once on a due day. */
function extraOf({ extra, extraFrom, extraOnce, extraOn }: Derivation): (due: string) => number {
  return (due) =>
    (extra !== undefined && extraFrom !== undefined && due >= extraFrom ? cents(extra) : 0) +
    (extraOnce !== undefined && due === extraOn ? cents(extraOnce) : 0);
}

/** What settles a loan on a day: the balance after the last payment due by then, and its interest since. */
export function settlementOf(loan: Loan, on: string) {
  const rows = tableOf(loan, () => 0);
  const made = rows.filter(({ due }) => due <= on);
  const balance = made.at(-1)?.balance ?? loan.principal;
  const daily = (balance * loan.ratePercent) / 100 / 365;
  const accrued = halfUp(daily * daysFrom(made.at(-1)?.due ?? loan.signed, on));
  return {
    payoff: balance + accrued,
    principal: balance,
    accrued,
    perDiem: halfUp(daily),
    saved: interestOf(rows) - interestOf(made) - accrued,
    made: made.length,
    left: rows.length - made.length,
    paid: interestOf(made),
  };
}

/** The largest principal whose level payment, rounded to the cent, is no more than a payment. */
export function principalCarriedBy(payment: number, ratePercent: number, months: number): number {
  const monthly = ratePercent / 1200;
  let factor = 0;
  for (let n = 1; n <= months; n++) factor += (1 + monthly) ** -n;
  let principal = Math.floor((payment + 0.5) * factor) + 2;
  while (contractOf(principal, 0, ratePercent, months).payment > payment) principal -= 1;
  return principal;
}

/** A flat charge on the first principal as a nominal yearly rate: bisection on what level payments are worth. */
export function nominalOfFlat(flatPercent: number, months: number): number {
  const payment = 1 / months + flatPercent / 1200;
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    const worth = middle === 0 ? payment * months : (payment * (1 - (1 + middle) ** -months)) / middle;
    if (worth > 1) low = middle;
    else high = middle;
  }
  return low * 12;
}

export const compounded = (nominal: number, periods: number): number =>
  (1 + nominal / periods) ** periods - 1;

/** The flat charge a year behind level payments at a nominal rate. */
function flatOf(nominal: number, months: number): number {
  const monthly = nominal / 12;
  return ((months * monthly) / (1 - (1 + monthly) ** -months) - 1) / (months / 12);
}

/**
 * The figure of a role about repaying, as `oracleFigure` gives those about a contract; undefined when the role or the inputs
 * determine none. Money in cents, rates as fractions, days as ISO dates.
 */
export function repaymentFigure(role: string, from: Derivation): number | string | undefined {
  if (from.payment !== undefined) return carried(role, from);
  if (role.endsWith('_equivalent')) return equivalent(role, from);
  if (role === 'legal_rate') return legalRate(from);
  const loan = loanOf(from);
  if (!loan) return undefined;
  if (from.payoffOn !== undefined) return settled(role, loan, from.payoffOn);
  if (from.refinanceOn !== undefined) return refinanced(role, loan, from);
  return role.startsWith('extra_') ? onTop(role, loan, from) : repaid(role, loan, extraOf(from));
}

function carried(role: string, from: Derivation): number | undefined {
  const { payment = 0, ratePercent, months, down = 0 } = from;
  if (ratePercent === undefined || months === undefined) return undefined;
  const amount = principalCarriedBy(cents(payment), ratePercent, months);
  if (role === 'affordable_price') return amount + cents(down);
  return role === 'affordable_amount' ? amount : undefined;
}

function equivalent(role: string, { flatPercent, ratePercent, months }: Derivation): number | undefined {
  if (months === undefined || (flatPercent ?? ratePercent) === undefined) return undefined;
  const nominal = flatPercent === undefined ? (ratePercent ?? 0) / 100 : nominalOfFlat(flatPercent, months);
  if (role === 'nominal_equivalent') return nominal;
  if (role === 'effective_equivalent') return compounded(nominal, 12);
  return role === 'flat_equivalent' ? flatOf(nominal, months) : undefined;
}

/** Without fees and with equal months: the note rate, or, where a law wants it compounded, twelve months of it. */
const legalRate = ({ ratePercent, compoundedYearly }: Derivation): number | undefined =>
  ratePercent === undefined
    ? undefined
    : compoundedYearly
      ? compounded(ratePercent / 100, 12)
      : ratePercent / 100;

function settled(role: string, loan: Loan, on: string): number | string | undefined {
  const { payoff, principal, accrued, perDiem, saved, made, left } = settlementOf(loan, on);
  const figures: Readonly<Record<string, number | string>> = {
    payoff,
    principal_balance: principal,
    accrued_interest: accrued,
    per_diem: perDiem,
    interest_saved: saved,
    payments_made: made,
    payments_left: left,
    payoff_day: on,
  };
  return figures[role];
}

/** A new loan over what settles the old one, without fees. */
function refinanced(role: string, loan: Loan, from: Derivation): number | string | undefined {
  const { refinanceOn = '', refinanceRatePercent, refinanceMonths } = from;
  if (refinanceRatePercent === undefined || refinanceMonths === undefined) return undefined;
  const { payoff, accrued, paid } = settlementOf(loan, refinanceOn);
  const next = contractOf(payoff, 0, refinanceRatePercent, refinanceMonths);
  const interest = paid + accrued + next.charge;
  if (role === 'monthly_payment') return next.payment;
  if (role === 'total_interest') return interest;
  if (role === 'payoff_day') return monthsAfter(refinanceOn, refinanceMonths);
  return role === 'interest_saved' ? interestOf(tableOf(loan, () => 0)) - interest : undefined;
}

/** The first due day on or after the day named, and what is paid on it beyond the payment. */
function onTop(role: string, loan: Loan, from: Derivation): number | string | undefined {
  const { extra, extraFrom, extraOnce, extraOn } = from;
  if (role === 'extra_on') return extraOn;
  if (role === 'extra_once') return extraOnce === undefined ? undefined : cents(extraOnce);
  if (extra === undefined || extraFrom === undefined) return undefined;
  if (role === 'extra_amount') return cents(extra);
  return role === 'extra_from' ? tableOf(loan, () => 0).find(({ due }) => due >= extraFrom)?.due : undefined;
}

function repaid(role: string, loan: Loan, extra: (due: string) => number): number | string | undefined {
  const rows = tableOf(loan, extra);
  const plain = tableOf(loan, () => 0);
  if (role === 'total_interest') return interestOf(rows);
  if (role === 'interest_saved') return interestOf(plain) - interestOf(rows);
  if (role === 'months_sooner') return plain.length - rows.length;
  return role === 'payoff_day' ? rows.at(-1)?.due : undefined;
}
