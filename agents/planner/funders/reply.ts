import { claimed, lineOf, offerLines, wayOn } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import type { OfferView } from '../results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { ExceptionAsk, FunderAsk } from './ask.ts';
import { answerLines } from './reply-answer.ts';
import { jacketLines } from './reply-jacket.ts';

const rankedMax = 5;
const some = (text: string | null | undefined) => text ?? undefined;

/** The answer to a question about funders; undefined when a step of it failed and that is to be said. */
export function funderAskLines(ask: FunderAsk, state: State, turn: Turn): string[] | undefined {
  switch (ask.kind) {
    case 'rank':
      return rankLines(state, turn);
    case 'reserve':
      return reserveLines(state);
    case 'exception':
      return exceptionLines(ask, state, turn);
    case 'jacket':
      return jacketLines(state, turn);
    case 'answer_of':
      return answerLines(state, turn);
    default:
      return undefined;
  }
}

/** The offers in the order that was asked for, with what the order goes by. */
function rankLines(state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const found = outputsOf('find_funders', turn).at(-1);
  if (!found?.rankedBy) return undefined;
  const by = claimed(state, found.rankedBy);
  const untimed = by === 'speed' && found.offers.every(({ fundingDays }) => !fundingDays);
  if (untimed) return [w.funders.untimed, ...offerLines(state), wayOn(state)];
  return [
    w.funders.rankedBy(found.rankedBy),
    ...found.offers.slice(0, rankedMax).map((offer) => w.funders.rankLine(rankedLine(offer, by, w.and))),
    ...(found.offers.length > rankedMax ? [w.funders.moreOnCard] : []),
    ...(state.tried ? [w.tried, w.offerKeep] : [wayOn(state)]),
  ];
}

function rankedLine(
  { funder, program, monthlyPayment, apr, totalOfPayments, ...offer }: OfferView,
  by: unknown,
  and: (items: readonly string[]) => string,
) {
  const papers = by === 'certainty' ? offer.stips.map(({ code }) => code) : [];
  return {
    funder,
    program: some(program),
    payment: some(monthlyPayment),
    apr: by === 'payment' ? some(apr) : undefined,
    total: by === 'total_cost' ? some(totalOfPayments) : undefined,
    days: by === 'speed' ? some(offer.fundingDays) : undefined,
    hours: by === 'speed' ? some(offer.decisionHours) : undefined,
    odds: by === 'certainty' ? some(offer.hitchOdds) : undefined,
    papers: papers.length > 0 ? and(papers) : undefined,
  };
}

/** What each offer leaves to the dealership; a customer is told where the own cost stands instead. */
function reserveLines(state: State): string[] {
  const w = words[state.locale];
  const offers = state.offers?.offers ?? [];
  if (state.context.role === 'customer') {
    const named = state.latest?.funders ?? [];
    const own = offers.filter(({ funder }) => named.some((name) => claimed(state, funder) === name));
    const [first] = own.length > 0 ? own : offers;
    return [w.funders.notEarnedHere, ...(first ? [w.compareLine(lineOf(first))] : [])];
  }
  return [
    w.funders.earned,
    ...offers.slice(0, rankedMax).map((offer) => w.offerLine(lineOf(offer), true)),
    ...(offers.length > rankedMax ? [w.funders.moreOnCard] : []),
    wayOn(state),
  ];
}

/** What went on file and what the offers are with it; or what is still to be said. */
function exceptionLines(ask: ExceptionAsk, state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  if (ask.markupMax === undefined || ask.reason === undefined)
    return [
      ...(ask.markupMax === undefined ? [w.funders.askMarkup] : []),
      ...(ask.reason === undefined ? [w.funders.askReason] : []),
    ];
  const done = outputsOf('record_markup_exception', turn).at(-1);
  if (done) {
    const recorded = w.funders.exception(done.reason, some(done.markupMax), some(done.insteadOf));
    const offers = state.offers ? offerLines(state) : [];
    return [recorded, ...(offers.length > 0 ? [w.funders.afterException, ...offers, wayOn(state)] : [])];
  }
  const refused = turn.results.some(({ result }) => !result.ok && result.code === 'funders/markup_not_lower');
  return refused ? [w.funders.notLower] : undefined;
}

/** Two offers side by side, with what lies between them; undefined when they were not compared by the tool. */
export function comparedLines(state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const view = outputsOf('compare_offers', turn).at(-1);
  if (!view) return undefined;
  const { first, second } = view;
  const sideOf = (side: string | null | undefined) => {
    const value = claimed(state, side);
    return value === 'first' ? first.funder : value === 'second' ? second.funder : undefined;
  };
  const [cheaper, lower] = [sideOf(view.cheaper), sideOf(view.lowerPayment)];
  const papers = [view.onlyFirst, view.onlySecond].map((codes) => codes.map(({ code }) => code));
  return [
    w.compareLine(lineOf(first)),
    w.compareLine(lineOf(second)),
    cheaper ? w.funders.cheaper(cheaper, some(view.totalDifference)) : w.funders.sameCost,
    ...(lower ? [w.funders.lowerPayment(lower, some(view.paymentDifference))] : []),
    ...(view.aprDifference && claimed(state, view.aprDifference) !== 0
      ? [w.funders.aprApart(view.aprDifference)]
      : []),
    ...[first, second].flatMap(({ funder }, i) =>
      papers[i]?.length ? [w.funders.onlyAsks(funder, w.and(papers[i]))] : [],
    ),
    wayOn(state),
  ];
}
