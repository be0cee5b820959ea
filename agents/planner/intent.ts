import { allFacts, newFacts } from './deal-facts.ts';
import { words } from './say/words.ts';
import { type State, triedIn, type WhatIf } from './state.ts';

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
  | 'alreadySent';

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
  const elsewhere = latest.dealIds.some((id) => id !== state.context.dealId);
  if (acts.has('injection') || elsewhere) return say('refuse');
  const handoff = handoffReason(state);
  if (handoff) return state.context.handedOff ? say('waiting') : { kind: 'handoff', reason: handoff };
  if (attachments > 0) return { kind: 'deal' };
  const choosing = chooses(state);
  if (choosing) return choosing;
  const answer = answers(state);
  if (answer) return answer;
  const whatIf = acts.has('what_if') && state.score ? triedIn(latest.slots, state) : undefined;
  if (whatIf) return { kind: 'what_if', whatIf };
  return asks(state) ?? remarks(state);
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
const asking = ['ask_payment', 'ask_why', 'ask_schedule', 'ask_papers', 'what_if'] as const;

/** A choice among what was listed last: a car is put on the deal, an offer is submitted. */
function chooses(state: State): Intent | undefined {
  const { acts, slots, filled } = state.latest!;
  if (!acts.has('choose') && !acts.has('submit')) return undefined;
  if (asking.some((act) => acts.has(act))) return undefined;
  if (filled.length > 0 || slots.vehicle) return undefined;
  if (state.listed === 'vehicles' && !acts.has('submit') && slots.choice?.by !== 'funder')
    return { kind: 'deal' };
  if (state.context.handedOff && acts.has('submit')) return say('waiting');
  if (state.submission && !slots.choice) return say('alreadySent');
  if (hasOffers(state)) return { kind: 'submit' };
  return state.open ? { kind: 'deal' } : say('nothingYet');
}

/** Yes and no, to what was asked last. */
function answers(state: State): Intent | undefined {
  const { acts, filled, slots } = state.latest!;
  if (filled.length > 0 || slots.vehicle || slots.name) return undefined;
  const asked = (phrase: 'offerCheck' | 'offerSend' | 'offerPerson') =>
    Object.values(words).some((w) => state.lastReply.includes(w[phrase]));
  if (acts.has('confirm') && !acts.has('ask_payment')) {
    if (asked('offerSend') && hasOffers(state)) return { kind: 'submit' };
    if (asked('offerPerson'))
      return { kind: 'handoff', reason: decisionOf(state) === 'referred' ? 'referred' : 'question' };
    if (asked('offerCheck')) return { kind: 'deal' };
  }
  const only = [...acts].every((act) => act === 'deny' || act === 'confirm' || act === 'thanks');
  if (only && acts.has('deny')) return say('stopped');
  return only && acts.has('confirm') && state.open ? { kind: 'deal' } : undefined;
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
  if (acts.has('prequalify') || tellsOfSelf) return { kind: 'deal' };
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
  if (acts.has('ask_papers')) return { kind: 'papers' };
  if (acts.has('ask_missing')) return { kind: 'missing' };
  if (acts.has('ask_status')) return { kind: 'status' };
  if (acts.has('want_vehicle') || slots.priceMax !== undefined) return { kind: 'vehicles' };
  if (acts.has('ask_funders')) return hasOffers(state) ? { kind: 'offers' } : { kind: 'deal' };
  return undefined;
}

function remarks(state: State): Intent {
  const { acts } = state.latest!;
  if (acts.has('rights')) return say('rights');
  if (acts.has('promise')) return say('promise');
  if (state.context.handedOff && acts.has('off_topic')) return say('waiting');
  if (acts.has('identity')) return say('help');
  if (acts.has('greet')) return say('greet');
  if (acts.has('goodbye')) return say('goodbye');
  if (acts.has('thanks')) return say('thanks');
  if (state.latest?.thisCar && state.vehicles.length > 0) return { kind: 'vehicles' };
  const pending = Object.keys(newFacts(allFacts(state), state.told)).length > 0;
  return state.open && pending ? { kind: 'deal' } : say('offTopic');
}

export const hasOffers = (state: State): boolean => (state.offers?.offers.length ?? 0) > 0;

/** The engine's latest answer as its code, or undefined before there is one. */
export function decisionOf({ score, claims }: State): string | undefined {
  const value = score && claims[score.decision.slice(2, -2)]?.value;
  return value === undefined ? undefined : String(value);
}
