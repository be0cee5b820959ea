import { type IsoDate, minor } from '../../kit/units.ts';
import { factorAt, interestFactor, type Period, rateOn, yearShare } from './accrual.ts';
import type { Contract, Instalment } from './contract.ts';
import { paymentsUntilEnd } from './contract-terms.ts';

/** What happens to the balance in one scheduled period, in figures that no longer need a calendar. */
export interface TimelinePeriod {
  readonly n: number;
  readonly instalment: Instalment;
  /** Interest on one unit of the balance at the start of the period. */
  readonly factor: number;
  /** Drawn down after the start of the period and before its due day, and the interest on it to that day. */
  readonly inside: number;
  readonly insideInterest: number;
  /** Drawn down on the due day, after the payment. */
  readonly onDue: number;
  /** Whether interest is charged on the due day, or builds up to a later one. */
  readonly charged: boolean;
  /** Whether the instalment falls due on the contract date itself. */
  readonly upFront: boolean;
  /** Whether a rate or a drawdown that the contract did not begin with first tells in this period. */
  readonly changed: boolean;
  readonly last: boolean;
}

export interface Timeline {
  /** Drawn down on the contract date. */
  readonly opening: number;
  readonly periods: readonly TimelinePeriod[];
}

/**
 * A contract's periods as factors and amounts: day counts, odd periods, changes of rate and drawdowns within a period all
 * end here. They go on to the last payment; when that clears, nothing happens on skipped due days behind it.
 */
export function timelineOf(contract: Contract): Timeline {
  const { drawdowns, instalments, accrual, rates, interestEvery } = contract;
  const start = drawdowns[0].on;
  const later = drawdowns.filter(({ on }) => on > start);
  const plain = later.length === 0 && rates.length === 1;
  const share = contract.flatCharge === undefined ? undefined : equalShare(contract);
  const payments = paymentsUntilEnd(contract);
  const periods = instalments.slice(0, payments).map((instalment, k): TimelinePeriod => {
    const span = spanOf(contract, k);
    const last = k === payments - 1;
    const drawn = plain ? nothingDrawn : drawnIn(contract, span, k);
    return {
      n: k + 1,
      instalment,
      factor: share ? share(span, instalment) : interestFactor(accrual, rates, span, span),
      inside: drawn.inside,
      insideInterest: share ? 0 : drawn.insideInterest,
      onDue: drawn.onDue,
      charged: last || interestEvery === undefined || (k + 1) % interestEvery === 0,
      upFront: span.to === start,
      changed: drawn.changed,
      last,
    };
  });
  const opening = drawdowns.reduce((sum, { on, amount }) => (on === start ? sum + amount : sum), 0);
  return { opening, periods };
}

/**
 * The periods from one on, as they look from it: what changes later is not known yet, unless the contract foresees it or the
 * instalment is kept through it.
 */
export function periodsSeenFrom(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  at: number,
): readonly TimelinePeriod[] {
  const ahead = at === 0 ? periods : periods.slice(at);
  if (contract.afterChange === 'foreseen' || !ahead.some(({ changed }, k) => k > 0 && changed)) return ahead;
  const { accrual, rates } = contract;
  const due = spanOf(contract, at).to;
  const rate = rateOn(
    rates.filter(({ from }, k) => k === 0 || from < due),
    due,
  );
  return ahead.map((period, k) => {
    if (k === 0) return { ...period, onDue: 0 };
    const span = spanOf(contract, at + k);
    const { instalment } = period;
    // A down payment is a part of what is not known to be drawn.
    const seen = instalment.kind === 'down payment' ? { ...instalment, amount: minor(0) } : instalment;
    return {
      ...period,
      ...nothingDrawn,
      instalment: seen,
      factor: factorAt(accrual, rate, yearShare(accrual, span, span)),
    };
  });
}

/** Every instalment after the contract date bears an equal share of the whole term, at its own rate. */
function equalShare({
  drawdowns,
  instalments,
  accrual,
  rates,
}: Contract): (span: Period, instalment: Instalment) => number {
  const start = drawdowns[0].on;
  const spans = instalments.map((_, k) => spanOf({ drawdowns, instalments }, k));
  const term = spans.reduce((sum, span) => sum + yearShare(accrual, span, span), 0);
  const sharing = instalments.filter(({ due, kind }) => due > start && kind !== 'down payment').length;
  return (span, { kind }) => {
    if (span.from >= span.to || kind === 'down payment') return 0;
    const rate = interestFactor(accrual, rates, span, span) / yearShare(accrual, span, span);
    return (rate * term) / sharing;
  };
}

const nothingDrawn = { inside: 0, insideInterest: 0, onDue: 0, changed: false };

function spanOf({ instalments, drawdowns }: Pick<Contract, 'instalments' | 'drawdowns'>, k: number): Period {
  const start = drawdowns[0].on;
  return { from: instalments[k - 1]?.due ?? start, to: instalments[k]?.due ?? start };
}

function drawnIn(
  { drawdowns, rates, accrual, instalments }: Contract,
  span: Period,
  k: number,
): typeof nothingDrawn {
  const later = drawdowns.filter(({ on }) => on > drawdowns[0].on);
  const drawn = later.filter(({ on }) => on > span.from && on < span.to);
  const interest = (on: IsoDate) => interestFactor(accrual, rates, { from: on, to: span.to }, span);
  const changes = [...later.map(({ on }) => on), ...rates.slice(1).map(({ from }) => from)];
  return {
    inside: drawn.reduce((sum, { amount }) => sum + amount, 0),
    insideInterest: drawn.reduce((sum, { on, amount }) => sum + amount * interest(on), 0),
    // Of several instalments on one day the last comes before the drawdown.
    onDue:
      instalments[k + 1]?.due === span.to
        ? 0
        : later.reduce((sum, { on, amount }) => (on === span.to ? sum + amount : sum), 0),
    changed: k > 0 && changes.some((day) => day >= span.from && day < span.to),
  };
}
