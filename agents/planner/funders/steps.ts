import { offersOf } from '../reply-offers.ts';
import { claimId, type OfferView } from '../results.ts';
import type { State } from '../state.ts';
import type { Step } from '../steps.ts';
import type { ExceptionAsk, FunderAsk } from './ask.ts';

const dealId = 'current';

const triedTerms = ({ tried }: State) => (tried ? { whatIf: tried } : {});

/** The calls that answer a question about funders. */
export function funderSteps(ask: FunderAsk, state: State): Step[] {
  switch (ask.kind) {
    case 'rank':
      return [{ name: 'find_funders', args: { dealId, ...triedTerms(state), rankBy: ask.by } }];
    case 'exception':
      return exceptionSteps(ask, state);
    case 'jacket': {
      const [funder] = state.latest?.funders ?? [];
      return [{ name: 'review_jacket', args: { dealId, ...(funder && { funder }) } }];
    }
    case 'answer_of':
      return [answerOf(ask.funder, state)];
    default:
      return [];
  }
}

const answerOf = (funder: string, state: State): Step => ({
  name: 'find_funders',
  args: { dealId, ...triedTerms(state), funder },
});

/** As many funders as are asked alone for one message. */
const askedMax = 3;

/** Funders named of which no offer is at hand are asked for their own answer: every rule, and what settles it. */
export function namedSteps(state: State): Step[] {
  if (!state.score || state.stale) return [];
  const without = (state.latest?.funders ?? []).filter((name) => offersOf(state, name).length === 0);
  return without.slice(0, askedMax).map((name) => answerOf(name, state));
}

/** A lower markup drops the offers, so they are found anew with it. */
function exceptionSteps({ markupMax, reason }: ExceptionAsk, state: State): Step[] {
  if (markupMax === undefined || reason === undefined) return [];
  const anew = state.score ? [{ name: 'find_funders', args: { dealId, ...triedTerms(state) } }] : [];
  return [{ name: 'record_markup_exception', args: { dealId, markupMax, reason } }, ...anew];
}

/** The two offers that a comparison is about, side by side; none unless two are meant. */
export function compareSteps(state: State): Step[] {
  const offers = state.offers?.offers ?? [];
  if (state.stale || offers.length < 2) return [];
  const pair = pairIn(state, offers);
  if (!pair) return [];
  const [first, second] = pair;
  return [
    {
      name: 'compare_offers',
      args: { dealId, ...(first && { first: first.offerId }), ...(second && { second: second.offerId }) },
    },
  ];
}

/** Nobody named: the two cheapest. One named: beside the cheapest other. */
function pairIn(
  { latest, claims, ranked }: State,
  offers: readonly OfferView[],
): readonly [OfferView?, OfferView?] | undefined {
  const [places, named] = [latest?.places ?? [], latest?.funders ?? []];
  const shown = ranked ?? offers;
  if (places.length > 1) return two(places.map((place) => shown[place - 1]));
  if (named.length === 0) return [];
  const own = named.map((name) => offers.find(({ funder }) => claims[claimId(funder)]?.value === name));
  return own.length === 1 && own[0] ? [own[0]] : two(own);
}

function two(found: readonly (OfferView | undefined)[]): readonly [OfferView, OfferView] | undefined {
  const [first, second, ...more] = found;
  return first && second && first !== second && more.length === 0 ? [first, second] : undefined;
}
