import { chosenOffer, chosenVehicle } from './choose.ts';
import { allFacts, newFacts } from './deal-facts.ts';
import { type DealFacts, foreseenMissing, requiredFacts, toMinor } from './facts.ts';
import { hasOffers, type Intent } from './intent.ts';
import { claimId } from './results.ts';
import type { State, WhatIf } from './state.ts';
import type { Call, Entry, ToolResult } from './transcript.ts';
import { comparesCars, isAside } from './trials.ts';

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
  const steps = stepsFor(intent, state, turn);
  return steps.filter((step) => !alreadyDone(step, turn));
}

function stepsFor(intent: Intent, state: State, turn: Turn): Step[] {
  switch (intent.kind) {
    case 'handoff':
      return [{ name: 'request_human', args: { ...(state.open ? { dealId } : {}), reason: intent.reason } }];
    case 'vehicles':
      return pointsAtListed(state) ? [] : [searchStep(state)];
    case 'quote':
      return quoteSteps(state, turn);
    case 'what_if':
      return evaluation({ whatIf: intent.whatIf });
    case 'schedule':
      return scheduleSteps(state);
    case 'submit':
      return submitSteps(state, turn);
    case 'keep':
      return keepSteps(state);
    case 'compare_cars':
      return carSteps(state);
    case 'findings':
      return state.open && !state.compared ? [{ name: 'check_documents', args: { dealId } }] : [];
    case 'before_sending':
      return state.papers.length > 0 && !state.compared
        ? [{ name: 'check_documents', args: { dealId } }]
        : [];
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

/**
 * The way of a deal: open it, tell it what is new, read its papers, then score, funders and schedule in the same message
 * when nothing will be missing. What cannot be foreseen is looked at again once the results are in.
 */
function dealSteps(state: State, turn: Turn): Step[] {
  const facts = factsToTell(state);
  const papers = turn.attachments.filter(
    (id) => !turn.results.some(({ call }) => call.args.documentId === id),
  );
  const steps: Step[] = [];
  if (!state.open) steps.push({ name: 'open_deal', args: {} });
  if (Object.keys(facts).length > 0) steps.push({ name: 'update_deal', args: { dealId, facts } });
  for (const documentId of papers) steps.push({ name: 'parse_document', args: { dealId, documentId } });
  if (papers.length > 0) steps.push({ name: 'check_documents', args: { dealId } });
  const missing = foreseenMissing(state.missing ?? (state.open ? [] : requiredFacts), facts, papers.length);
  const current =
    steps.length === 0 && state.score !== undefined && !state.stale && state.tried === undefined;
  return missing.length > 0 || current ? steps : [...steps, ...evaluation({})];
}

/** Terms that were only tried go on the deal, which is then looked at again. */
const keepSteps = ({ tried }: State): Step[] =>
  tried ? [{ name: 'update_deal', args: { dealId, facts: tried } }, ...evaluation({})] : [];

/** Each car is looked up; with a term said, a payment is quoted for each at its list price. */
function carSteps({ latest, comparing, vehicles, claims, said, context }: State): Step[] {
  const cars = latest && comparesCars(latest) ? comparing : [];
  const searches = cars.map((words) => ({ name: 'find_vehicles', args: { words } }));
  const { termMonths, downPayment } = said;
  if (termMonths === undefined) return searches;
  const down =
    downPayment === undefined ? {} : { downPayment: toMinor(downPayment, context.currencyExponent) };
  const quotes = vehicles.flatMap(({ price }) => {
    const value = price ? claims[claimId(price)]?.value : undefined;
    return typeof value === 'number'
      ? [{ name: 'quote_payment', args: { price: value, ...down, termMonths } }]
      : [];
  });
  return [...searches, ...quotes];
}

function factsToTell(state: State): DealFacts {
  const pointed = state.listed === 'vehicles' || (state.latest?.thisCar && state.carOnDeal === undefined);
  const car = pointed ? chosenVehicle(state) : undefined;
  const said = allFacts(state);
  const named = state.latest?.slots.vehicle !== undefined;
  const facts =
    car && !named && state.latest?.slots.choice?.by !== 'funder' ? { ...said, vehicle: car.stockId } : said;
  return newFacts(facts, state.told);
}

/** "Is it available?": the car spoken of needs no search. */
const pointsAtListed = ({ latest, vehicles }: State): boolean =>
  latest?.thisCar === true &&
  vehicles.length > 0 &&
  latest.slots.vehicle === undefined &&
  latest.slots.priceMax === undefined &&
  latest.carKinds === '';

function searchStep({ said, latest, context }: State): Step {
  const words = latest?.slots.vehicle ?? (latest?.carKinds || undefined);
  const priceMax = latest?.slots.priceMax ?? (words ? undefined : said.priceMax);
  return {
    name: 'find_vehicles',
    args: {
      ...(words ? { words } : {}),
      ...(priceMax === undefined ? {} : { priceMax: toMinor(priceMax, context.currencyExponent) }),
    },
  };
}

/** A quote needs an amount or a price, and a term; a car's price comes from the stock list. */
function quoteSteps(state: State, turn: Turn): Step[] {
  const { latest, context } = state;
  if (latest?.unclear.some((what) => what === 'badTerm' || what === 'badRate')) return [];
  const said = latest && isAside(state, latest.slots) ? latest.slots : state.said;
  const named = latest?.slots.vehicle ?? said.vehicle;
  const searched = turn.results.some(({ call }) => call.name === 'find_vehicles');
  const stated = said.amountFinanced !== undefined || said.price !== undefined;
  const several =
    latest?.slots.vehicle === undefined && state.listed === 'vehicles' && state.vehicles.length > 1;
  if (
    !stated &&
    !searched &&
    !several &&
    (latest?.slots.vehicle !== undefined || chosenVehicle(state) === undefined)
  ) {
    return [{ name: 'find_vehicles', args: named ? { words: named } : {} }];
  }
  const price = stated ? said.price : undefined;
  const minor = (amount: number) => toMinor(amount, context.currencyExponent);
  const basis =
    said.amountFinanced !== undefined
      ? { amountFinanced: minor(said.amountFinanced) }
      : price !== undefined
        ? { price: minor(price) }
        : listPrice(state);
  if (!basis || said.termMonths === undefined) return [];
  const { annualRate, downPayment, termMonths } = said;
  const args = {
    ...basis,
    ...(downPayment === undefined || 'amountFinanced' in basis ? {} : { downPayment: minor(downPayment) }),
    ...(annualRate === undefined ? {} : { annualRate }),
    termMonths,
  };
  return [{ name: 'quote_payment', args }];
}

/** The price of the one car spoken of, as the stock list gave it. */
function listPrice(state: State): { readonly price: number } | undefined {
  const car = chosenVehicle(state);
  const price = car?.price ? state.claims[claimId(car.price)]?.value : undefined;
  return typeof price === 'number' ? { price } : undefined;
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
  const offer = hasOffers(state) ? chosenOffer(state) : undefined;
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
