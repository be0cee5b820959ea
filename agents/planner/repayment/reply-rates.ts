import { roleLabels } from '../../language/role-labels.ts';
import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { claimId } from '../results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import { groundLines } from './ground.ts';
import type { RateView } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

export function rateLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('compare_rates', turn).at(-1);
  if (!view) return [];
  const cheaper = claimed(state, view.cheaper);
  const same = new Set(view.rates.map(({ statedRate }) => claimed(state, statedRate))).size === 1;
  const best = same ? undefined : view.rates[places.indexOf(String(cheaper))];
  return [
    ...(best ? [w.cheaperRate(best.statedRate, best.kind)] : cheaper === 'equal' ? [w.equalRates] : []),
    ...view.rates.map((rate) => w.rateLine(rateLine(rate, state))),
    w.onTime,
  ];
}

/** A rate in every form but the one it is stated in. */
function rateLine(view: RateView, state: State) {
  const kind = claimed(state, view.kind);
  return {
    rate: view.statedRate,
    kind: view.kind,
    term: some(view.termMonths),
    nominal: kind === 'nominal' ? undefined : some(view.nominal),
    effective: kind === 'effective' ? undefined : some(view.effective),
    flat: kind === 'flat' ? undefined : some(view.flat),
    payment: some(view.monthlyPayment),
    interest: some(view.totalInterest),
  };
}

export function legalLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('show_legal_rates', turn).at(-1);
  if (!view) return [];
  return [
    w.legalRates,
    ...view.rates.map(({ method, rate }) => w.labelled(method, rate)),
    ...groundLines(state, view.basis, undefined),
  ];
}

/** Lines of a form's schedule that are told; the card has them all. */
const shownMax = 6;

/** The form's own figures under their names, each once, then its payments. */
export function disclosureLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('disclose_terms', turn).at(-1);
  if (!view) return [];
  const { paymentSchedule, ...figures } = view.figures;
  const labelled = Object.values(figures).flatMap((figure) => {
    const role = typeof figure === 'string' ? state.claims[claimId(figure)]?.role : undefined;
    const label = role === undefined ? undefined : roleLabels[role]?.[state.locale];
    return label === undefined ? [] : [w.labelled(label, String(figure))];
  });
  const payments = paymentSchedule.slice(0, shownMax).map((line) => {
    const [first, last] = [some(line.firstDue), some(line.lastDue)];
    const once = claimed(state, first) === claimed(state, last);
    return w.paymentLine({ count: line.payments, amount: line.amount, first, last: once ? undefined : last });
  });
  return [w.disclosure, ...labelled, ...payments, ...groundLines(state, view.basis, undefined)];
}
