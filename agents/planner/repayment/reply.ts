import { houseSentence } from '../../language/house-sentences.ts';
import { roleLabels } from '../../language/role-labels.ts';
import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { claimId } from '../results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { RepaymentAsk } from './ask.ts';
import { lacking } from './missing.ts';
import { comparisonLines } from './reply-comparison.ts';
import type { AffordLine } from './say/words.ts';
import type { RateView, SolutionView } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

/** The answer to a question about repaying: what is still to be said, or the tool's figures and what they rest on. */
export function repaymentReply(ask: RepaymentAsk, state: State, turn: Turn): string[] {
  const w = words[state.locale];
  const missing = lacking(ask, state);
  if (missing.length > 0) {
    const dealer = state.context.role !== 'customer';
    const phrases = missing.flatMap((key) => w.facts[key]?.[dealer ? 'dealer' : 'customer'] ?? []);
    return [w.ask(w.and(phrases), dealer)];
  }
  const lines = answerTo(ask, state, turn);
  return lines.length > 0 ? lines : [w.failed.other];
}

function answerTo(ask: RepaymentAsk, state: State, turn: Turn): string[] {
  switch (ask.kind) {
    case 'what_if':
      return comparisonLines(ask.changes, state, turn);
    case 'payoff':
      return payoffLines(state, turn);
    case 'afford':
      return affordLines(state, turn);
    case 'solve':
      return solvedLines(ask.find, state, turn);
    case 'rates':
      return rateLines(state, turn);
    case 'legal_rates':
      return legalLines(state, turn);
    case 'disclosure':
      return disclosureLines(state, turn);
  }
}

/** What the figures rest on, and what they are not. */
export function groundLines(
  state: State,
  basis: string | null | undefined,
  rate: string | undefined,
): string[] {
  const w = words[state.locale].repayment;
  const code = claimed(state, basis);
  if (code === 'offer_on_file') return [w.onOffer, houseSentence.prequalification[state.locale]];
  return [...(code === 'lowest_rate' ? [w.atLowestRate(rate)] : []), houseSentence.estimate[state.locale]];
}

function payoffLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('quote_payoff', turn).at(-1);
  if (!view) return [];
  const line = {
    day: view.payoffDay,
    payoff: view.payoff,
    principal: some(view.principalBalance),
    interest: some(view.accruedInterest),
    perDiem: some(view.perDiem),
    saved: some(view.interestSaved),
    made: some(view.paymentsMade),
    left: some(view.paymentsLeft),
  };
  return [
    w.payoff(line),
    w.payoffParts(line),
    w.payoffLater(line),
    w.onTime,
    w.contractFirst,
    ...groundLines(state, view.basis, undefined),
  ];
}

/** For each term what the payment carries, from the highest rate to the lowest. */
function affordLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const solutions = outputsOf('solve_financing', turn).at(-1)?.solutions ?? [];
  const [first] = solutions;
  if (!first) return [];
  const price = solutions.some((one) => one.price);
  const terms = [...new Set(solutions.map(({ termMonths }) => claimed(state, termMonths)))];
  const lines = terms.map((term) =>
    affordLine(
      solutions.filter(({ termMonths }) => claimed(state, termMonths) === term),
      state,
    ),
  );
  return [
    w.affords(some(first.monthlyPayment)),
    ...lines.map((line) => w.affordLine(line, price)),
    ...(lines.some(({ least }) => least) ? [w.affordBetween] : []),
    ...(price ? [w.affordNoTaxes] : []),
    houseSentence.estimate[state.locale],
  ];
}

/** The term or the down payment that a payment takes, at each rate it was worked out at. */
function solvedLines(find: 'term' | 'down_payment', state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const solutions = outputsOf('solve_financing', turn).at(-1)?.solutions ?? [];
  const lines = solutions.slice(0, shownMax).map((one) =>
    w.solution({
      payment: some(one.monthlyPayment),
      term: some(one.termMonths),
      down: find === 'down_payment' ? some(one.downPayment) : undefined,
      apr: some(one.apr),
      total: some(one.totalOfPayments),
      basis: some(one.label),
    }),
  );
  return lines.length > 0 ? [w.takes, ...lines, houseSentence.estimate[state.locale]] : [];
}

function affordLine(solutions: readonly SolutionView[], state: State): AffordLine {
  const rate = ({ sellRate }: SolutionView) => Number(claimed(state, sellRate) ?? 0);
  const [lowest, ...others] = [...solutions].sort((a, b) => rate(a) - rate(b));
  const highest = others.at(-1);
  const what = (one: SolutionView | undefined) => some(one?.price ?? one?.amountFinanced);
  return {
    term: some(lowest?.termMonths),
    least: what(highest),
    leastApr: some(highest?.apr),
    most: what(lowest) ?? '',
    mostApr: some(lowest?.apr),
  };
}

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function rateLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('compare_rates', turn).at(-1);
  if (!view) return [];
  const cheaper = claimed(state, view.cheaper);
  const best = view.rates[places.indexOf(String(cheaper))];
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

function legalLines(state: State, turn: Turn): string[] {
  const w = words[state.locale].repayment;
  const view = outputsOf('show_legal_rates', turn).at(-1);
  if (!view) return [];
  return [
    w.legalRates,
    ...view.rates.map(({ method, rate }) => w.labelled(method, rate)),
    ...groundLines(state, view.basis, undefined),
  ];
}

/** Lines of a form's schedule, or solutions, that are told; the card has them all. */
const shownMax = 6;

/** The form's own figures under their names, each once, then its payments. */
function disclosureLines(state: State, turn: Turn): string[] {
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
