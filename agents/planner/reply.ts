import { houseSentence } from '../language/house-sentences.ts';
import { chosenOffer } from './choose.ts';
import { comparedLines, funderAskLines } from './funders/reply.ts';
import { answerLines, stoppedLines } from './funders/reply-answer.ts';
import { jacketLines } from './funders/reply-jacket.ts';
import { structureLines } from './funders/reply-structure.ts';
import type { Intent } from './intents.ts';
import { undecided, undecidedLines } from './markets/undecided.ts';
import { noticeLines } from './notices/reply.ts';
import { repaymentReply } from './repayment/reply.ts';
import { decisionLines, missingLine, notApprovedLines, whyLines } from './reply-deal.ts';
import { funderLines, offerLines, offersOf, wayOn } from './reply-offers.ts';
import { findingsReply, paperLines, papersReply, papersWhy } from './reply-papers.ts';
import {
  beforeSendingLines,
  carLinesCompared,
  compareLines,
  cureLines,
  nothingToSend,
  targetLines,
} from './reply-questions.ts';
import { care, creditEvents, otherCurrency, remark, unclear } from './reply-remarks.ts';
import {
  failureOf,
  handoffLines,
  outputsOf,
  quoteLines,
  scheduleLines,
  submissionLines,
  vehicleLines,
} from './reply-results.ts';
import { viewOf } from './results.ts';
import { recordedReasons, rightsLines } from './rights/reply.ts';
import { harmLines } from './risk/reply-harm.ts';
import { words } from './say/words.ts';
import { forRole, reviewLines } from './staff/reply.ts';
import { decisionOf, hasOffers, maySend } from './standing.ts';
import type { State } from './state.ts';
import type { Turn } from './steps.ts';

/** What is said for an intent once its steps are done: sentences of the person's language around slots. Pure. */
export function replyFor(intent: Intent, state: State, turn: Turn): string {
  const lines = forRole(linesFor(intent, state, turn), state);
  const w = words[state.locale];
  const told =
    intent.kind === 'handoff' ||
    intent.kind === 'submit' ||
    (intent.kind === 'say' && intent.remark === 'waiting');
  const waiting = state.context.handedOff && !told ? [w.handedOffToo] : [];
  const withdrawn = state.proposed && intent.kind !== 'submit' ? [w.desk.cardWithdrawn] : [];
  const buyer = state.resumed ? state.said.name : undefined;
  const back = buyer === undefined ? [] : [w.desk.backTo(buyer)];
  const text = join([...back, ...lines, ...withdrawn, ...waiting]);
  return text === '' ? w.offTopic(isDealer(state)) : text;
}

/** Sentences of one paragraph are joined by blanks (none in Chinese), list lines and what follows them by line breaks. */
function join(lines: readonly string[]): string {
  return lines
    .filter((line) => line.trim() !== '')
    .reduce((text, line) => {
      if (text === '') return line;
      const list = line.startsWith('- ') || /(?:^|\n)- [^\n]*$/.test(text);
      const chinese = /[。！？：]$/.test(text);
      return `${text}${list ? '\n' : chinese ? '' : ' '}${line}`;
    }, '')
    .trim();
}

/** Whether the deal has been decided as it stands. */
const hasDecision = (state: State): boolean =>
  state.score !== undefined && !state.stale && decisionOf(state) !== 'incomplete';

const isDealer = ({ context }: State) => context.role !== 'customer';

function linesFor(intent: Intent, state: State, turn: Turn): string[] {
  const w = words[state.locale];
  const failure = failureOf(state, turn, w);
  if (undecided(intent, state)) return undecidedReply(state, turn, failure);
  switch (intent.kind) {
    case 'say':
      return remark(intent.remark, state);
    case 'handoff':
      return [
        ...recordedReasons(intent.reason, state),
        ...handoffLines(care(intent.reason, state), state, turn, failure),
      ];
    case 'vehicles':
      return failure ?? vehicleLines(state, turn);
    case 'quote':
      return failure ?? quoteReply(state, turn);
    case 'repayment':
      return [...otherCurrency(state), ...(failure ?? repaymentReply(intent.ask, state, turn))];
    case 'funder':
      return funderReply(state, turn);
    case 'compare':
      return comparedLines(state, turn) ?? compareLines(state);
    case 'funders':
      return funderAskLines(intent.ask, state, turn) ?? failure ?? [w.failed.other];
    case 'compare_cars':
      return failure ?? carLinesCompared(state, turn);
    case 'target':
      return structureLines(state, turn) ?? targetLines(state);
    case 'structure':
      return structureReply(state, turn, failure);
    case 'cure':
      return cureLines(state, turn);
    case 'carry':
      return failure ?? harmLines(state, turn);
    case 'add_ons': {
      const lines = turn.results.some(({ call }) => call.name === 'check_affordability');
      return failure ?? (lines ? harmLines(state, turn) : dealReply(state, turn, failure));
    }
    case 'review':
      return reviewLines(state, turn);
    case 'rights':
      return rightsLines(intent.ask, state, turn) ?? failure ?? remark('rights', state);
    case 'notices':
      return noticeLines(intent.ask, state, turn) ?? failure ?? [w.failed.other];
    case 'findings':
      return failure ?? findingsReply(state);
    case 'before_sending':
      return beforeSendingLines(state);
    case 'what_if': {
      const ask = state.latest?.funderAsk;
      const order = ask?.kind === 'rank' && hasOffers(state) ? funderAskLines(ask, state, turn) : undefined;
      return order ?? dealReply(state, turn, failure);
    }
    case 'named_deal':
      return jacketLines(state, turn) ?? [w.noSuchDeal];
    case 'credit_event':
      return [w.desk.creditEvents, ...(hasDecision(state) ? whyLines(state) : [])];
    case 'keep':
    case 'take_counter':
    case 'deal':
      return dealReply(state, turn, failure);
    case 'offers':
      return hasOffers(state)
        ? [...unclear(state), ...offerLines(state), ...stoppedLines(state), wayOn(state)]
        : dealReply(state, turn, failure);
    case 'schedule':
      return failure ?? [...scheduleLines(state), house('prequalification', state)];
    case 'submit':
      return submitReply(state, turn, failure);
    case 'why':
      return [...(hasDecision(state) ? [] : papersWhy(state)), ...whyLines(state)];
    case 'missing':
      return missingReply(state);
    case 'papers':
      return papersReply(state);
    case 'status':
      return statusReply(state);
  }
}

const house = (key: keyof typeof houseSentence, { locale }: Pick<State, 'locale'>) =>
  houseSentence[key][locale];

/** One thing can simply be said; several may as well come on paper. */
const papersToo = ({ missing, locale, lastReply }: State) =>
  (missing?.length ?? 2) > 1 && !lastReply.includes(words[locale].askPapersToo)
    ? [words[locale].askPapersToo]
    : [];

/** A quote for another term or rate than the one asked for would be an answer to something else. */
function quoteReply(state: State, turn: Turn): string[] {
  const impossible = state.latest?.unclear.some((what) => what === 'badTerm' || what === 'badRate');
  return impossible ? unclear(state) : [...unclear(state), ...quoteLines(state, turn)];
}

function dealReply(state: State, turn: Turn, failure: readonly string[] | undefined): string[] {
  const w = words[state.locale];
  const papers = paperLines(state, turn);
  const about = [
    ...carLines(state, turn),
    ...shareLines(state, turn),
    ...unclear(state),
    ...creditEvents(state),
  ];
  const scored = state.score !== undefined && !state.stale;
  if (scored && decisionOf(state) !== 'incomplete')
    return [
      ...(failure ?? []),
      ...papers,
      ...decisionLines(state, about),
      ...(outputsOf('check_affordability', turn).length > 0 ? harmLines(state, turn) : []),
    ];
  if (Object.keys(state.told).length === 0 && papers.length === 0 && !isDealer(state) && about.length === 0)
    return [...(failure ?? [w.firstCar])];
  const missing = missingLine(state);
  const noted =
    papers.length + about.length === 0 &&
    turn.results.some(({ call, result }) => call.name === 'update_deal' && result.ok)
      ? [w.recorded]
      : [];
  if (missing !== '')
    return [
      ...(failure ?? []),
      ...noted,
      ...papers,
      ...about,
      ...(state.latest?.acts.has('ask_carry') ? [w.risk.carriedLater] : []),
      missing,
      ...papersToo(state),
    ];
  return failure
    ? [...papers, ...about, ...failure]
    : [...noted, ...papers, ...about, w.nothingMissing, w.offerCheck];
}

/** In a market where no score decides: the file as it grew, and the person who looks at it. */
function undecidedReply(state: State, turn: Turn, failure: readonly string[] | undefined): string[] {
  const elsewhere = outputsOf('update_deal', turn).some(({ vehicleNotFound }) => vehicleNotFound);
  const car = elsewhere ? [words[state.locale].markets.carForPerson] : carLines(state, turn);
  return undecidedLines(state, turn, [...paperLines(state, turn), ...car, ...unclear(state)], failure);
}

/** What the deal made of the car that was named: found, several, or none. */
function carLines(state: State, turn: Turn): string[] {
  const w = words[state.locale];
  const update = turn.results.findLast(
    ({ call, result }) =>
      call.name === 'update_deal' &&
      result.ok &&
      (call.args.facts as Record<string, unknown>)?.vehicle !== undefined,
  );
  const view = update?.result.ok ? viewOf('update_deal', update.result.output) : undefined;
  if (!view) return [];
  if (view.vehicle) return [w.vehicleOnDeal(view.vehicle.label, view.vehicle.price ?? undefined)];
  if (view.vehicleNotFound) return [w.vehicleNotFound];
  if (view.candidates.length === 0) return [];
  return [
    w.vehicles(undefined),
    ...view.candidates.map((c) => w.vehicleLine(c.label, c.price ?? undefined, c.odometerMiles ?? undefined)),
    w.whichVehicle,
  ];
}

/** What a share of the price comes to. */
function shareLines(state: State, turn: Turn): string[] {
  const down = outputsOf('update_deal', turn).at(-1)?.downPayment;
  return down ? [words[state.locale].shareDown(down)] : [];
}

/** The funders named: those at hand beside the cheapest, those that answered for themselves with their rules and cures. */
function funderReply(state: State, turn: Turn): string[] {
  const answered = answerLines(state, turn);
  if (!answered || answered.length === 0) return [...funderLines(state), wayOn(state)];
  const at = (state.latest?.funders ?? []).filter((name) => offersOf(state, name).length > 0);
  const own =
    at.length > 0 && state.latest ? funderLines({ ...state, latest: { ...state.latest, funders: at } }) : [];
  return [...own, ...answered, wayOn(state)];
}

/** Structures for a wish; a car that was named and is not in stock is said to be none. */
function structureReply(state: State, turn: Turn, failure: readonly string[] | undefined): string[] {
  const found = structureLines(state, turn);
  if (found) return found;
  return [
    ...(failure ?? (state.vehicles.length === 0 ? [words[state.locale].noVehicles] : targetLines(state))),
  ];
}

function submitReply(state: State, turn: Turn, failure: readonly string[] | undefined): string[] {
  const w = words[state.locale];
  const attempt = turn.results.findLast(({ call }) => call.name === 'submit_application');
  if (attempt?.result.ok) return submissionLines(state);
  if (state.context.handedOff) return [w.waiting];
  if (attempt && !attempt.result.ok && attempt.result.rule === 'G4.rejected')
    return [house('notSubmitted', state), w.nextOffers];
  const standing = decisionOf(state);
  if (attempt && (standing === 'counteroffer' || standing === 'referred')) return notApprovedLines(state);
  if (failure) return [...failure];
  if (!hasOffers(state)) return dealReply(state, turn, undefined);
  if (!maySend(state)) return nothingToSend(state);
  const unfit = funderLines(state);
  if (!chosenOffer(state) && unfit.length > 0) return [...unfit, w.nextOffers];
  return chosenOffer(state) ? [...offerLines(state), w.nextOffers] : [w.whichOffer, ...offerLines(state)];
}

/** What is missing for a decision; after one, what the funder still asks for. */
function missingReply(state: State): string[] {
  const w = words[state.locale];
  if (!state.open && !isDealer(state)) return [w.firstCar];
  const missing = missingLine(state);
  if (missing !== '') return [missing, ...papersToo(state)];
  return [w.nothingMissing, ...(hasOffers(state) ? papersReply(state) : [])];
}

function statusReply(state: State): string[] {
  const w = words[state.locale];
  if (state.submission) return submissionLines(state);
  if (state.score && !state.stale) return decisionLines(state);
  return [w.notDecided, missingLine(state)];
}
