import { houseSentence } from '../language/house-sentences.ts';
import { chosenOffer } from './choose.ts';
import { counterofferLines, missingLine } from './reply-deal.ts';
import { claimed, funderLines, lineOf, missesOf, missLines, offersOf, wayOn } from './reply-offers.ts';
import { findingLines } from './reply-papers.ts';
import { quotesOf } from './reply-results.ts';
import type { OfferView } from './results.ts';
import { pathLines } from './risk/reply-path.ts';
import { words } from './say/words.ts';
import { decisionOf, maySend } from './standing.ts';
import type { State } from './state.ts';
import type { Turn } from './steps.ts';

const withinMax = 3;

/** Two offers side by side: of the funders named, or the two that cost least. */
export function compareLines(state: State): string[] {
  const w = words[state.locale];
  const named = state.latest?.funders ?? [];
  const offers = state.offers?.offers ?? [];
  const [first] = named.flatMap((name) => offersOf(state, name));
  const places = state.latest?.places ?? [];
  const chosen =
    places.length > 1
      ? offers.filter((_, i) => places.includes(i + 1))
      : named.length > 1
        ? named.flatMap((name) => offersOf(state, name).slice(0, 1))
        : first
          ? [first, ...offers.filter((offer) => offer !== first).slice(0, 1)]
          : offers.slice(0, 2);
  const ranked = offers.filter((offer) => chosen.includes(offer));
  const without = named.filter((name) => offersOf(state, name).length === 0);
  return [
    ...(ranked.length > 1 ? [w.byCost] : []),
    ...ranked.map((offer) => w.compareLine(lineOf(offer))),
    ...(ranked.length === 1 && without.length === 0 ? [w.nothingToCompare] : []),
    ...without.flatMap((name) => missesOf(state, name)),
    ...(ranked.length === 0 && without.length === 0 ? [w.noFunders] : []),
    wayOn(state),
  ];
}

const paymentOf = ({ monthlyPayment }: OfferView, state: State) =>
  Number(claimed(state, monthlyPayment) ?? Infinity);

/** The offers at hand that stay within the payment wished for. */
export function offersWithin(state: State): OfferView[] {
  const target = (state.latest?.slots.paymentTarget ?? 0) * 10 ** state.context.currencyExponent;
  return (state.offers?.offers ?? []).filter((offer) => paymentOf(offer, state) <= target);
}

/** Whether any offer at hand stays within a wished-for payment; otherwise the lowest, and what lowers it. No sum is made. */
export function targetLines(state: State): string[] {
  const w = words[state.locale];
  const offers = state.offers?.offers ?? [];
  const payment = (offer: OfferView) => paymentOf(offer, state);
  const within = offersWithin(state);
  if (within.length > 0)
    return [
      w.withinTarget,
      ...within.slice(0, withinMax).map((offer) => w.compareLine(lineOf(offer))),
      wayOn(state),
    ];
  const [lowest] = [...offers].sort((a, b) => payment(a) - payment(b));
  return lowest ? [w.lowestPayment(lineOf(lowest)), w.lowerPayment] : [nothingFits(state), w.lowerPayment];
}

/**
 * What would change the answer: the changes that the same check was tried with; where it was not, the counteroffer's
 * figures, what each reason calls for, and the nearest cures of funders.
 */
export function cureLines(state: State, turn: Turn): string[] {
  const w = words[state.locale];
  const { score } = state;
  if (!score || state.stale || decisionOf(state) === 'incomplete')
    return [w.notDecided, missingLine(state), w.askPapersToo];
  const paths = pathLines(state, turn);
  if (paths) return [...counterofferLines(state), ...paths];
  const codes = score.reasons.map(({ code }) => String(claimed(state, code)));
  const steps = [...new Set(codes.flatMap((code) => w.steps[code] ?? []))];
  const unfit = decisionOf(state) === 'declined';
  return [
    ...counterofferLines(state),
    ...(steps.length > 0 && decisionOf(state) !== 'approved' ? [w.couldHelp(w.list(steps))] : []),
    ...missLines(state),
    unfit ? w.nextTry : wayOn(state),
    ...(unfit ? [w.offerPerson] : []),
  ];
}

/** What sending would mean: whom it goes to, what they ask for, what is on file and what is to be cleared up first. */
export function beforeSendingLines(state: State): string[] {
  const w = words[state.locale];
  if (state.submission) return [w.alreadySent];
  const offer = maySend(state) ? chosenOffer(state) : undefined;
  if (!offer && maySend(state)) return [...funderLines(state), wayOn(state)];
  if (!offer) return nothingToSend(state);
  const stips = offer.stips.map(({ code }) => code);
  return [
    houseSentence.approvalFirst[state.locale],
    w.sending(offer.funder),
    stips.length > 0 ? w.papers(w.and(stips)) : w.noPapers,
    ...(state.papers.length > 0 ? [w.papersOnFile(w.and([...new Set(state.papers)]))] : []),
    ...findingLines(state),
    w.sayWhen,
  ];
}

/** Why there is nothing to send: no decision yet, a decline, or no program that fits. */
export function nothingToSend(state: State): string[] {
  const w = words[state.locale];
  if (!state.score || state.stale || decisionOf(state) === 'incomplete')
    return [w.nothingYet, missingLine(state)];
  if (decisionOf(state) === 'counteroffer') return [...counterofferLines(state), w.nextTry];
  if (decisionOf(state) === 'referred') return [w.personDecides, w.offerPerson];
  return [nothingFits(state), w.nextDeclined];
}

const nothingFits = (state: State): string =>
  decisionOf(state) === 'declined' ? houseSentence.notAgain[state.locale] : words[state.locale].noFunders;

/** Cars side by side: price and mileage, and a payment for each once a term was said. */
export function carLinesCompared(state: State, turn: Turn): string[] {
  const w = words[state.locale];
  if (state.vehicles.length === 0) return [w.noVehicles];
  const quotes = quotesOf(turn);
  const lines = state.vehicles.map((car) =>
    w.vehicleLine(car.label, car.price ?? undefined, car.odometerMiles ?? undefined),
  );
  const priced = quotes.length === state.vehicles.length;
  if (!priced) return [...lines, state.said.termMonths === undefined ? w.whichTerms : w.whichVehicle];
  const payments = state.vehicles.flatMap((car, i) => {
    const quote = quotes[i];
    const [low, high] = quote?.quotes ?? [];
    return low
      ? [w.carQuote(car.label, low.monthlyPayment, high?.monthlyPayment, quote?.termMonths ?? undefined)]
      : [];
  });
  return [...lines, ...payments, houseSentence.estimate[state.locale], w.whichVehicle];
}
