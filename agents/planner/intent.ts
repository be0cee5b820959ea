import { allFacts, newFacts } from './deal-facts.ts';
import { words } from './say/words.ts';
import type { State, WhatIf } from './state.ts';
import { comparesCars, isTrial, tellsOfCoBuyer, triedIn, wondersWhatIf } from './trials.ts';

export type HandoffReason =
  | 'asked'
  | 'complaint'
  | 'dispute'
  | 'hardship'
  | 'question'
  | 'referred'
  | 'withdrawal';
export type Remark =
  | 'greet'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'offTopic'
  | 'refuse'
  | 'rights'
  | 'promise'
  | 'waiting'
  | 'stopped'
  | 'nothingYet'
  | 'alreadySent'
  | 'noSuchDeal'
  | 'tryOnly'
  | 'early'
  | 'whichFunder'
  | 'lowerPayment'
  | 'upset'
  | 'oneBuyer'
  | 'afford';

/** What is to be done about the person's latest message. */
export type Intent =
  | { readonly kind: 'say'; readonly remark: Remark }
  | { readonly kind: 'handoff'; readonly reason: HandoffReason }
  | { readonly kind: 'submit' }
  | { readonly kind: 'deal' }
  | { readonly kind: 'what_if'; readonly whatIf: WhatIf }
  | { readonly kind: 'quote' }
  | { readonly kind: 'vehicles' }
  | { readonly kind: 'why' }
  | { readonly kind: 'cure' }
  | { readonly kind: 'target' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'funder' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'compare_cars' }
  | { readonly kind: 'findings' }
  | { readonly kind: 'before_sending' }
  | { readonly kind: 'offers' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'papers' }
  | { readonly kind: 'status' };

const say = (remark: Remark): Intent => ({ kind: 'say', remark });

/** Chooses what to do from the state just after the person spoke. The first rule that fits decides. Pure. */
export function intentOf(state: State, attachments: number): Intent {
  const { latest } = state;
  if (!latest) return say('greet');
  const { acts } = latest;
  if (acts.has('injection')) return say('refuse');
  const handoff = handoffReason(state);
  if (handoff) return state.context.handedOff ? say('waiting') : { kind: 'handoff', reason: handoff };
  if (attachments > 0) return { kind: 'deal' };
  if (latest.dealNamed && latest.dealNamed !== state.context.dealId) return say('noSuchDeal');
  return (
    chooses(state) ??
    answers(state) ??
    tries(state) ??
    pointed(state) ??
    asks(state) ??
    general(state) ??
    remarks(state)
  );
}

function handoffReason({ latest }: State): HandoffReason | undefined {
  const acts = latest!.acts;
  if (acts.has('hardship')) return 'hardship';
  if (acts.has('dispute')) return 'dispute';
  if (acts.has('withdraw')) return 'withdrawal';
  if (acts.has('complaint')) return 'complaint';
  return acts.has('human') ? 'asked' : undefined;
}

/** Questions about an offer: it is pointed at, not chosen. */
const asking = ['ask_payment', 'ask_why', 'ask_schedule', 'ask_papers', 'what_if', 'compare'] as const;

/** A choice among what was listed last: a car is put on the deal, an offer is submitted. */
function chooses(state: State): Intent | undefined {
  const { acts, slots, filled, question } = state.latest!;
  const approves = state.proposed && !question && (acts.has('confirm') || acts.has('approve'));
  if (approves && filled.length === 0 && hasOffers(state) && !state.context.handedOff)
    return { kind: 'submit' };
  if (!acts.has('choose') && !acts.has('submit')) return undefined;
  if (asking.some((act) => acts.has(act))) return undefined;
  if (filled.length > 0 || slots.vehicle) return undefined;
  if (state.listed === 'vehicles' && !acts.has('submit') && slots.choice?.by !== 'funder')
    return { kind: 'deal' };
  if (state.context.handedOff && acts.has('submit')) return say('waiting');
  if (state.submission && !slots.choice) return say('alreadySent');
  if (hasOffers(state)) return { kind: 'submit' };
  const known = state.score !== undefined && !state.stale;
  return state.open && !known ? { kind: 'deal' } : say('nothingYet');
}

/** Yes and no, to what was asked last. */
function answers(state: State): Intent | undefined {
  const { acts, filled, slots, question } = state.latest!;
  if (filled.length > 0 || slots.vehicle || slots.name) return undefined;
  const asked = (phrase: 'offerCheck' | 'offerKeep' | 'offerSend' | 'offerPerson' | 'lowerPayment') =>
    Object.values(words).some((w) => state.lastReply.includes(w[phrase]));
  if (acts.has('keep') && state.tried && !question) return { kind: 'keep' };
  if (acts.has('confirm') && !acts.has('ask_payment')) {
    if (asked('offerKeep') && state.tried) return { kind: 'keep' };
    if (asked('offerSend') && hasOffers(state)) return { kind: 'submit' };
    if (asked('offerPerson'))
      return { kind: 'handoff', reason: decisionOf(state) === 'referred' ? 'referred' : 'question' };
    if (asked('offerCheck')) return { kind: 'deal' };
    if (asked('lowerPayment')) return say('lowerPayment');
  }
  const only = [...acts].every((act) => act === 'deny' || act === 'confirm' || act === 'thanks');
  if (only && acts.has('deny')) return asked('offerKeep') && state.tried ? { kind: 'deal' } : say('stopped');
  if (!only || !acts.has('confirm')) return undefined;
  if (hasOffers(state) && !state.stale) return say('whichFunder');
  if (state.open) return { kind: 'deal' };
  return state.quoting ? { kind: 'quote' } : undefined;
}

/** Terms to try, which are not put on the deal; of the buyer nothing can be tried. */
function tries(state: State): Intent | undefined {
  const latest = state.latest!;
  if (wondersWhatIf(state, latest)) return say('tryOnly');
  const whatIf = isTrial(state, latest) ? triedIn(latest.slots, state) : undefined;
  return whatIf ? { kind: 'what_if', whatIf } : undefined;
}

/** Questions about what is at hand, when the message states nothing new. */
function pointed(state: State): Intent | undefined {
  const latest = state.latest!;
  const { acts, slots, filled } = latest;
  const terms = filled.length > 0 && filled.every((slot) => slot === 'termMonths' || slot === 'downPayment');
  if (comparesCars(latest) || (terms && state.comparing.length > 1 && state.listed === 'vehicles'))
    return { kind: 'compare_cars' };
  if (tellsOfCoBuyer(latest)) return say('oneBuyer');
  if (acts.has('ask_afford') && filled.length === 0 && !slots.vehicle) return say('afford');
  if (acts.has('promise') && filled.every((slot) => slot === 'annualRate') && !slots.vehicle)
    return say('promise');
  if (acts.has('ask_early') && filled.length === 0) return say('early');
  if (slots.paymentTarget !== undefined && state.score && !state.stale && filled.length === 1)
    return { kind: 'target' };
  if (filled.length > 0 || slots.vehicle || slots.name) return undefined;
  if (acts.has('ask_submit')) return { kind: 'before_sending' };
  if (acts.has('ask_findings')) return { kind: 'findings' };
  if (acts.has('compare') && state.vehicles.length > 1 && state.listed === 'vehicles')
    return { kind: 'vehicles' };
  if (acts.has('compare') && state.offers) return { kind: 'compare' };
  const place = latest.question && (slots.choice?.by === 'place' || slots.choice?.by === 'last');
  if (place && state.listed === 'vehicles') return { kind: 'quote' };
  const byName = ['ask_schedule', 'ask_papers', 'choose', 'submit'] as const;
  if ((latest.funders.length > 0 || (place && hasOffers(state))) && !byName.some((act) => acts.has(act)))
    return { kind: 'funder' };
  if (acts.has('ask_lower') && hasOffers(state)) return { kind: 'target' };
  if (acts.has('ask_lower') && state.open) return { kind: 'status' };
  if (acts.has('ask_cure') && state.open) return { kind: 'cure' };
  return undefined;
}

const personal = [
  'income',
  'employmentMonths',
  'residenceMonths',
  'housingPayment',
  'monthlyDebt',
  'creditScore',
  'name',
  'employer',
  'tradeInValue',
  'tradeInPayoff',
] as const;

function asks(state: State): Intent | undefined {
  const { acts, slots, filled, unclear } = state.latest!;
  const tellsOfSelf = personal.some((key) => slots[key] !== undefined) || unclear.includes('hourly');
  const tellsDeal = filled.some(
    (slot) =>
      slot !== 'priceMax' && slot !== 'paymentTarget' && slot !== 'annualRate' && slot !== 'amountFinanced',
  );
  if (acts.has('next_buyer') || acts.has('start_over')) {
    if (!state.open) return { kind: 'deal' };
  }
  const takes = acts.has('choose') && state.listed === 'vehicles' && tellsDeal;
  if (acts.has('prequalify') || tellsOfSelf || takes) return { kind: 'deal' };
  if (acts.has('ask_schedule') && hasOffers(state) && !tellsDeal) return { kind: 'schedule' };
  if (acts.has('ask_schedule') && state.open && !tellsDeal) return { kind: 'status' };
  if (acts.has('ask_why') && state.open && filled.length === 0) return { kind: 'why' };
  const forQuote =
    acts.has('ask_payment') || slots.annualRate !== undefined || slots.amountFinanced !== undefined;
  if (forQuote && hasOffers(state) && filled.length === 0 && !slots.vehicle) return { kind: 'offers' };
  if (acts.has('ask_payment') && state.listed === 'vehicles') return { kind: 'quote' };
  if (forQuote && (!state.score || slots.amountFinanced !== undefined || slots.annualRate !== undefined))
    return { kind: 'quote' };
  if (state.open && (tellsDeal || slots.vehicle || unclear.length > 0)) return { kind: 'deal' };
  if (tellsDeal || unclear.length > 0)
    return state.quoting && !state.open ? { kind: 'quote' } : { kind: 'deal' };
  if (slots.paymentTarget !== undefined) {
    return hasOffers(state) ? { kind: 'offers' } : { kind: state.open ? 'deal' : 'quote' };
  }
  return undefined;
}

/** Questions that need nothing at hand. */
function general(state: State): Intent | undefined {
  const { acts, slots } = state.latest!;
  if (acts.has('advise') && hasOffers(state)) return { kind: 'compare' };
  if (acts.has('ask_funders') && hasOffers(state) && !slots.vehicle && state.latest?.carKinds === '')
    return { kind: 'offers' };
  if (acts.has('ask_papers')) return { kind: 'papers' };
  if (acts.has('ask_missing')) return { kind: 'missing' };
  if (acts.has('ask_status')) return { kind: 'status' };
  const termKnown = state.said.termMonths !== undefined && state.quoting && !state.open;
  if (acts.has('want_vehicle') && slots.vehicle && termKnown) return { kind: 'quote' };
  if (acts.has('want_vehicle') || slots.priceMax !== undefined) return { kind: 'vehicles' };
  if (!acts.has('ask_funders')) return undefined;
  if (hasOffers(state)) return { kind: 'offers' };
  return state.open || Object.keys(state.said).length > 0 ? { kind: 'deal' } : { kind: 'missing' };
}

/** Someone who does not know what to take is shown what there is: the best offers, or the cars in stock. */
const unsure = (state: State): Intent =>
  hasOffers(state) ? { kind: 'compare' } : state.open ? { kind: 'status' } : { kind: 'vehicles' };

function remarks(state: State): Intent {
  const { acts } = state.latest!;
  if (acts.has('rights')) return say('rights');
  if (acts.has('promise')) return say('promise');
  if (state.context.handedOff && (acts.has('off_topic') || acts.has('greet'))) return say('waiting');
  if (acts.has('upset')) return say('upset');
  if (acts.has('unsure') || acts.has('advise')) return unsure(state);
  if (acts.has('identity')) return say('help');
  if (acts.has('greet')) return say('greet');
  if (acts.has('goodbye')) return say('goodbye');
  if (acts.has('thanks')) return say('thanks');
  if (state.latest?.thisCar && !state.latest.question && state.vehicles.length > 0)
    return { kind: 'vehicles' };
  const pending = Object.keys(newFacts(allFacts(state), state.told)).length > 0;
  return state.open && pending ? { kind: 'deal' } : say('offTopic');
}

export const hasOffers = (state: State): boolean => (state.offers?.offers.length ?? 0) > 0;

/** The engine's latest answer as its code, or undefined before there is one. */
export function decisionOf({ score, claims }: State): string | undefined {
  const value = score && claims[score.decision.slice(2, -2)]?.value;
  return value === undefined ? undefined : String(value);
}
