import { carSteps, pointsAtListed, quoteSteps, searchStep } from './car-steps.ts';
import { chosenOffer, chosenVehicle, picksAgain } from './choose.ts';
import { allFacts, newFacts } from './deal-facts.ts';
import { counterDown } from './desk/counteroffer.ts';
import { type DealFacts, foreseenMissing, requiredFacts } from './facts.ts';
import { compareSteps, funderSteps, namedSteps } from './funders/steps.ts';
import { structureSteps, targetSteps } from './funders/structure-steps.ts';
import type { Intent } from './intents.ts';
import { undecided, undecidedSteps } from './markets/undecided.ts';
import { noticeSteps } from './notices/steps.ts';
import { repaymentSteps } from './repayment/steps.ts';
import { mayTurn } from './risk/co-borrower.ts';
import { words } from './say/words.ts';
import { aboutViewed, onFile, reviewSteps } from './staff/steps.ts';
import { maySend } from './standing.ts';
import type { State, WhatIf } from './state.ts';
import type { Call, Entry, ToolResult } from './transcript.ts';

export type Step = Omit<Call, 'id'>;

/** What has happened since the person spoke. */
export interface Turn {
  readonly attachments: readonly string[];
  readonly results: readonly { readonly call: Call; readonly result: ToolResult }[];
  readonly rounds: number;
}

const dealId = 'current';
const roundsMax = 4;

/** The calls to make next for an intent, all that can be foreseen at once; none when it is time to speak. Pure. */
export function nextSteps(intent: Intent, state: State, turn: Turn): Step[] {
  if (turn.rounds >= roundsMax) return [];
  const steps = stepsFor(intent, state, turn)
    .map((step) => aboutViewed(step, state))
    .filter((step) => !alreadyDone(step, turn));
  return undecided(intent, state) ? undecidedSteps(steps, state, turn) : steps;
}

function stepsFor(intent: Intent, state: State, turn: Turn): Step[] {
  switch (intent.kind) {
    case 'handoff':
      return [{ name: 'request_human', args: { ...(state.open ? { dealId } : {}), reason: intent.reason } }];
    case 'vehicles':
      return pointsAtListed(state) ? [] : [searchStep(state)];
    case 'quote':
      return quoteSteps(state, turn);
    case 'repayment':
      return repaymentSteps(intent.ask, state);
    case 'what_if':
      return ranked(evaluation({ whatIf: intent.whatIf }), state);
    case 'funders':
      return funderSteps(intent.ask, state);
    case 'funder':
      return namedSteps(state);
    case 'structure':
      return structureSteps(intent.wish, turn);
    case 'target':
      return targetSteps(state);
    case 'compare':
      return compareSteps(state);
    case 'schedule':
      return scheduleSteps(state);
    case 'submit':
      return submitSteps(state, turn);
    case 'keep':
      return keepSteps(state);
    case 'named_deal':
      return turn.results.length > 0 ? [] : [{ name: 'review_jacket', args: { dealId: intent.dealId } }];
    case 'take_counter':
      return counterSteps(state);
    case 'compare_cars':
      return carSteps(state);
    case 'findings':
      return state.open && !state.compared ? [{ name: 'verify_documents', args: { dealId } }] : [];
    case 'before_sending':
      return state.papers.length > 0 && !state.compared
        ? [{ name: 'verify_documents', args: { dealId } }]
        : [];
    case 'cure':
      return pathSteps(intent, state);
    case 'carry':
      return [{ name: 'check_affordability', args: carryArgs(intent, state) }];
    case 'add_ons':
      return addOnSteps(state, turn);
    case 'review':
      return reviewSteps();
    case 'why':
    case 'status':
      return onFile(state);
    case 'rights': {
      const { right } = intent.ask;
      return [{ name: 'show_rights', args: { ...(state.open ? { dealId } : {}), ...(right && { right }) } }];
    }
    case 'notices':
      return noticeSteps(intent.ask, state, turn);
    case 'deal':
      return dealSteps(state, turn);
    case 'offers':
      return state.stale ? dealSteps(state, turn) : [];
    default:
      return [];
  }
}

const evaluation = (extra: { readonly whatIf?: WhatIf }): Step[] =>
  ['score_risk', 'find_funders', 'build_schedule'].map((name) => ({ name, args: { dealId, ...extra } }));

/** Terms and an order in one question: "who funds fastest at 72?" */
const ranked = (steps: readonly Step[], { latest }: State): Step[] => {
  const ask = latest?.funderAsk;
  if (ask?.kind !== 'rank') return [...steps];
  return steps.map((step) =>
    step.name === 'find_funders' ? { ...step, args: { ...step.args, rankBy: ask.by } } : step,
  );
};

const triedTerms = ({ tried }: State) => (tried ? { whatIf: tried } : {});

const carryArgs = ({ presentCarPayment }: Intent & { kind: 'carry' }, state: State) => ({
  dealId,
  ...triedTerms(state),
  ...(presentCarPayment === undefined ? {} : { presentCarPayment }),
});

/** What would turn an answer, once there is one to turn. */
function pathSteps({ coBorrower }: Intent & { kind: 'cure' }, state: State): Step[] {
  const args = { dealId, ...triedTerms(state), ...(coBorrower && { coBorrower }) };
  return mayTurn(state) ? [{ name: 'find_path_to_yes', args }] : [];
}

/**
 * The way of a deal: open it, tell it what is new, read its papers, then score, funders and schedule in the same message
 * when nothing will be missing. What cannot be foreseen is looked at again once the results are in.
 */
function dealSteps(state: State, turn: Turn): Step[] {
  const facts = factsToTell(state, turn);
  const papers = [...new Set([...state.unread, ...turn.attachments])].filter(
    (id) => !turn.results.some(({ call }) => call.args.documentId === id),
  );
  const steps: Step[] = [];
  if (!state.open) steps.push({ name: 'open_deal', args: {} });
  if (Object.keys(facts).length > 0) steps.push({ name: 'update_deal', args: { dealId, facts } });
  for (const documentId of papers) steps.push({ name: 'parse_document', args: { dealId, documentId } });
  if (papers.length > 0) steps.push({ name: 'verify_documents', args: { dealId } });
  const missing = foreseenMissing(state.missing ?? (state.open ? [] : requiredFacts), facts, papers.length);
  const current =
    steps.length === 0 &&
    state.score !== undefined &&
    !state.stale &&
    !state.unanswered &&
    state.tried === undefined;
  return missing.length > 0 || current ? steps : [...steps, ...evaluation({}), ...carrySteps(state)];
}

/** "Can I afford it?", asked with the facts of the deal, is answered with them. */
const carrySteps = (state: State): Step[] => {
  const promised = Object.values(words).some(({ risk }) => state.lastReply.includes(risk.carriedLater));
  return promised || state.latest?.acts.has('ask_carry')
    ? [{ name: 'check_affordability', args: { dealId } }]
    : [];
};

/** The answer goes on the deal, which is then decided anew and looked at from the buyer's side. */
function addOnSteps(state: State, turn: Turn): Step[] {
  const steps = dealSteps(state, turn);
  const decided = steps.some(({ name }) => name === 'score_risk');
  return decided ? [...steps, { name: 'check_affordability', args: { dealId } }] : steps;
}

/** Terms that were only tried go on the deal, which is then looked at again. */
const keepSteps = ({ tried }: State): Step[] =>
  tried ? [{ name: 'update_deal', args: { dealId, facts: tried } }, ...evaluation({})] : [];

/** The counteroffer's own figure goes on the deal, as the engine gave it, and the deal is decided anew. */
function counterSteps(state: State): Step[] {
  const downPayment = counterDown(state);
  return downPayment === undefined
    ? []
    : [{ name: 'update_deal', args: { dealId, facts: { downPayment } } }, ...evaluation({})];
}

function factsToTell(state: State, turn: Turn): DealFacts {
  const told = turn.results.some(({ call }) => call.name === 'update_deal');
  const pointed =
    state.listed === 'vehicles' ||
    (state.latest?.thisCar && state.carOnDeal === undefined) ||
    (!told && picksAgain(state));
  const car = pointed ? chosenVehicle(state) : undefined;
  const said = allFacts(state);
  const named = state.latest?.slots.vehicle !== undefined;
  const facts =
    car && !named && state.latest?.slots.choice?.by !== 'funder' ? { ...said, vehicle: car.stockId } : said;
  return newFacts(facts, state.told);
}

function scheduleSteps(state: State): Step[] {
  const offer = chosenOffer(state);
  if (state.schedule && state.latest?.slots.choice === undefined) return [];
  const whatIf = state.tried ? { whatIf: state.tried } : {};
  return offer ? [{ name: 'build_schedule', args: { dealId, offerId: offer.offerId, ...whatIf } }] : [];
}

/**
 * A submission goes alone. Terms that were only tried are first put on the deal, and a deal that changed is first looked
 * at again, so that what is submitted is on file.
 */
function submitSteps(state: State, turn: Turn): Step[] {
  if (state.context.handedOff || turn.results.some(({ call }) => call.name === 'submit_application'))
    return [];
  if (state.tried) return keepSteps(state);
  if (state.stale) return evaluation({});
  const offer = maySend(state) ? chosenOffer(state) : undefined;
  return offer ? [{ name: 'submit_application', args: { dealId, offerId: offer.offerId } }] : [];
}

/** The same call with the same arguments is not made twice in a turn, unless facts have changed since. */
function alreadyDone(step: Step, { results }: Turn): boolean {
  const same = results.findLastIndex(
    ({ call }) => call.name === step.name && JSON.stringify(call.args) === JSON.stringify(step.args),
  );
  if (same < 0) return false;
  const changed = results
    .slice(same + 1)
    .some(({ call, result }) => result.ok && (call.name === 'update_deal' || call.name === 'parse_document'));
  return !changed;
}

/** Reads what followed the person's message. */
export function turnOf(attachments: readonly string[], after: readonly Entry[]): Turn {
  const results = after.flatMap((entry) =>
    entry.by === 'tool' ? [{ call: entry.call, result: entry.result }] : [],
  );
  return {
    attachments,
    results,
    rounds: after.filter((entry) => entry.by === 'assistant' && entry.calls.length > 0).length,
  };
}
