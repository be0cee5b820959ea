import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { Change } from './ask.ts';
import { groundLines } from './ground.ts';
import type { AlternativeLine, ExtraLine, PaidOffLine } from './say/words.ts';
import type { AlternativeView } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

/** Alternatives beside the loan as it is: one change told in sentences, several in a list. */
export function comparisonLines(changes: readonly Change[], state: State, turn: Turn): string[] {
  const view = outputsOf('compare_financing', turn).at(-1);
  const [base, other] = view?.alternatives ?? [];
  if (!view || !base) return [];
  const w = words[state.locale].repayment;
  const [change] = changes;
  const ground = groundLines(state, view.basis, some(base.sellRate));
  if (change?.refinance && other) return [...refinancedLines(base, other, state), w.onTime, ...ground];
  const extra = change?.extraMonthly ?? change?.extraOnce;
  if (extra && other) return [...extraLines(base, other, state), w.onTime, ...ground];
  return [...listLines(view.alternatives, view.cheapest, state), ...ground];
}

/** Says first what was understood: how much more, and on which day first. */
function extraLines(base: AlternativeView, other: AlternativeView, state: State): string[] {
  const w = words[state.locale].repayment;
  const line = paidOff(other);
  const changed = line.sooner ?? line.saved;
  return [
    w.withExtra({ ...line, ...extraOf(other) }),
    changed ? w.withoutExtra(paidOff(base)) : w.noDifference,
    ...(line.sooner && base.monthlyPayment ? [w.shortensTerm(base.monthlyPayment)] : []),
  ];
}

/** What stays the same is not told as a change, and fees only where they make the total differ otherwise than the interest. */
function refinancedLines(base: AlternativeView, other: AlternativeView, state: State): string[] {
  const w = words[state.locale].repayment;
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    claimed(state, a) === claimed(state, b);
  const before = paidOff(base);
  const sameDay = same(base.payoffDay, other.payoffDay);
  const { totalLower, totalHigher, interestSaved, interestAdded } = other.difference ?? {};
  const sameTotal = same(totalLower, interestSaved) && same(totalHigher, interestAdded);
  return [
    w.refinanced({ before: { ...before, day: sameDay ? undefined : before.day }, after: paidOff(other) }),
    ...(sameTotal ? [] : [w.refinancedTotal(some(totalLower), some(totalHigher))]),
  ];
}

const extraOf = (view: AlternativeView): Omit<ExtraLine, keyof PaidOffLine> => ({
  amount: some(view.extraAmount),
  from: some(view.extraFrom),
  once: some(view.extraOnce),
  on: some(view.extraOn),
});

const paidOff = (view: AlternativeView): PaidOffLine => ({
  day: some(view.payoffDay),
  sooner: some(view.difference?.monthsSooner),
  later: some(view.difference?.monthsLater),
  interest: some(view.totalInterest),
  saved: some(view.difference?.interestSaved),
  added: some(view.difference?.interestAdded),
  payment: some(view.monthlyPayment),
});

/** From the shortest term, or the largest amount, on; told apart by what differs. */
function listLines(
  alternatives: readonly AlternativeView[],
  cheapest: number | undefined,
  state: State,
): string[] {
  const w = words[state.locale].repayment;
  const value = (slot: string | null | undefined) => Number(claimed(state, slot) ?? 0);
  const sameTerm = new Set(alternatives.map(({ termMonths }) => value(termMonths))).size === 1;
  const order = [...alternatives].sort(
    (a, b) => value(a.termMonths) - value(b.termMonths) || value(b.amountFinanced) - value(a.amountFinanced),
  );
  // More down costs less in all, which is no news; of terms it is.
  const named = sameTerm || cheapest === undefined ? undefined : alternatives[cheapest]?.termMonths;
  return [
    w.sideBySide,
    ...order.map((one) => w.alternative(lineOf(one, sameTerm))),
    ...(named ? [w.cheapest(named)] : []),
  ];
}

const lineOf = (view: AlternativeView, sameTerm: boolean): AlternativeLine => ({
  financed: sameTerm ? some(view.amountFinanced) : undefined,
  term: some(view.termMonths),
  payment: some(view.monthlyPayment),
  interest: some(view.totalInterest),
  total: some(view.totalOfPayments),
});
