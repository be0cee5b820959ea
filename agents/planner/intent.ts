import { picksAgain } from './choose.ts';
import { allFacts, newFacts } from './deal-facts.ts';
import { triesAgain } from './desk/again.ts';
import { takesCounter } from './desk/counteroffer.ts';
import { looksUp } from './desk/named-deal.ts';
import { asksOfFunders } from './funders/intent.ts';
import { general, pointed, unsure } from './inquiries.ts';
import { type HandoffReason, type Intent, say } from './intents.ts';
import type { Act } from './lexicon/lexicon.ts';
import { decides } from './markets/undecided.ts';
import { noticeAsk } from './notices/ask.ts';
import { pressureOf } from './pressure/read.ts';
import { answersAddOns, carries } from './risk/carry.ts';
import { signsToo } from './risk/co-borrower.ts';
import { words } from './say/words.ts';
import { intentOfStaff } from './staff/intent.ts';
import { decisionOf, hasOffers, maySend } from './standing.ts';
import type { State } from './state.ts';
import { isTrial, triedIn, triesShare, wondersWhatIf } from './trials.ts';

/** Chooses what to do from the state just after the person spoke. Pure. */
export function intentOf(state: State, attachments: number): Intent {
  const intent = intentOfAnyone(state, attachments);
  return state.context.role === 'staff' ? intentOfStaff(intent, state) : intent;
}

/** The first rule that fits decides. */
function intentOfAnyone(state: State, attachments: number): Intent {
  const { latest } = state;
  if (!latest) return say('greet');
  const { acts } = latest;
  if (acts.has('injection')) return say('refuse');
  const handoff = handoffReason(state);
  if (handoff) return isHanded(handoff, state) ? say('waiting') : { kind: 'handoff', reason: handoff };
  if (attachments > 0) return { kind: 'deal' };
  const lookup = state.context.role === 'staff' ? undefined : looksUp(state);
  if (lookup) return lookup;
  const { ask: rights } = latest.rights;
  if (rights) return { kind: 'rights', ask: rights };
  const ask = noticeAsk(state);
  if (ask) return { kind: 'notices', ask };
  return (
    pressed(state) ??
    asksAgain(state) ??
    looksAgain(state) ??
    triesAgain(state) ??
    takesCounter(state) ??
    answersAddOns(state) ??
    carries(state) ??
    repays(state) ??
    asksOfFunders(state) ??
    chooses(state) ??
    answers(state) ??
    signsToo(state) ??
    tries(state) ??
    pointed(state) ??
    asks(state) ??
    general(state) ??
    remarks(state)
  );
}

/** Whoever presses is told where figures, facts and decisions come from. */
function pressed(state: State): Intent | undefined {
  const pressure = pressureOf(state);
  return pressure && say(pressure);
}

/**
 * What was asked rests on a value that cannot stand: an amount of nothing, below it or beyond any, or of another currency. Facts told beside
 * it still go on the deal, and a question about repaying asks for its own amount.
 */
function asksAgain(state: State): Intent | undefined {
  const { unclear, foreign, slots, acts } = state.latest!;
  if (!unclear.some((what) => isNoAmount.has(what)) || state.repayment) return undefined;
  const ofBuyer = personal.some((key) => slots[key] !== undefined || foreign.some((slot) => slot === key));
  if (ofBuyer || acts.has('prequalify') || (state.open && !isQuestion(state))) return undefined;
  return say('askAgain');
}

const isNoAmount: ReadonlySet<string> = new Set(['negative', 'nothing', 'tooLarge', 'otherCurrency']);
const isQuestion = ({ latest }: State): boolean => latest!.question || latest!.acts.has('ask_payment');

/**
 * A question about repaying, unless the message tells facts of the buyer too: those are recorded first. With offers at hand the bare
 * word of refinancing is not yet a question about another loan.
 */
function repays(state: State): Intent | undefined {
  const { repayment, latest } = state;
  const tellsOfSelf = personal.some((key) => latest?.slots[key] !== undefined);
  const unsaid = repayment?.kind === 'refinance' && Object.keys(repayment.running).length === 0;
  if (unsaid && hasOffers(state)) return undefined;
  const wholeTarget = repayment?.kind === 'afford' && repayment.target.monthlyPayment !== undefined;
  if (wholeTarget && !state.open && latest?.slots.vehicle === undefined)
    return { kind: 'repayment', ask: repayment };
  return repayment && !tellsOfSelf ? { kind: 'repayment', ask: repayment } : undefined;
}

/** A deal taken up again is looked at again before anything of it is told; what is ordered or tried of it does so by itself. */
function looksAgain(state: State): Intent | undefined {
  const { acts, filled, slots, funderAsk } = state.latest!;
  if (!state.resumed || acts.has('submit') || acts.has('choose')) return undefined;
  if (filled.length > 0 || slots.vehicle || funderAsk?.kind === 'jacket') return undefined;
  return { kind: 'deal' };
}

/**
 * Staff are the people whom a right is handed to: what they tell of a customer's invokes nothing. Nor does a dealer who tells of a
 * buyer's past bankruptcy ask for help with paying.
 */
function handoffReason({ latest, context }: State): HandoffReason | undefined {
  const { rights, acts } = latest!;
  if (context.role === 'staff') return undefined;
  const tells = rights.invoked === 'hardship' && context.role === 'dealer' && acts.has('credit_event');
  return tells ? undefined : rights.invoked;
}

/** Whether a person has it already: a right that is invoked after another has a clock of its own and goes to them too. */
const isHanded = (reason: HandoffReason, { context, handed }: State): boolean =>
  context.handedOff && (reason === 'asked' || handed.includes(reason));

/** Questions about an offer: it is pointed at, not chosen. */
const asking = ['ask_payment', 'ask_why', 'ask_schedule', 'ask_papers', 'what_if', 'compare'] as const;

/** A choice among what was listed last: a car is put on the deal, an offer is submitted. */
function chooses(state: State): Intent | undefined {
  const { acts, slots, filled, question } = state.latest!;
  const approves = state.proposed && !question && (acts.has('confirm') || acts.has('approve'));
  if (approves && filled.length === 0 && maySend(state) && !state.context.handedOff)
    return { kind: 'submit' };
  if (!acts.has('choose') && !acts.has('submit')) return undefined;
  if (asking.some((act) => acts.has(act))) return undefined;
  if (filled.length > 0 || slots.vehicle) return undefined;
  if (state.listed === 'vehicles' && !acts.has('submit') && slots.choice?.by !== 'funder')
    return { kind: 'deal' };
  if (!acts.has('submit') && picksAgain(state)) return { kind: 'deal' };
  if (state.context.handedOff && acts.has('submit')) return say('waiting');
  if (state.submission && !slots.choice) return say('alreadySent');
  if (hasOffers(state)) return maySend(state) || state.stale ? { kind: 'submit' } : say('nothingYet');
  const known = state.score !== undefined && !state.stale;
  return state.open && !known ? { kind: 'deal' } : say('nothingYet');
}

const yesOrNo: ReadonlySet<Act> = new Set(['deny', 'confirm', 'correct', 'keep', 'thanks']);

/** Yes and no, to what was asked last. */
function answers(state: State): Intent | undefined {
  const { acts, filled, slots, question } = state.latest!;
  if (filled.length > 0 || slots.vehicle || slots.name || slots.downPaymentShare) return undefined;
  const asked = (phrase: 'offerCheck' | 'offerKeep' | 'offerSend' | 'offerPerson' | 'lowerPayment') =>
    Object.values(words).some((w) => state.lastReply.includes(w[phrase]));
  if (acts.has('keep') && state.tried && !question) return { kind: 'keep' };
  if (acts.has('confirm') && !acts.has('ask_payment')) {
    if (asked('offerKeep') && state.tried) return { kind: 'keep' };
    if (asked('offerSend') && hasOffers(state)) return { kind: 'submit' };
    if (asked('offerPerson'))
      return {
        kind: 'handoff',
        reason: decisionOf(state) === 'referred' || !decides(state) ? 'referred' : 'question',
      };
    if (asked('offerCheck')) return { kind: 'deal' };
    if (asked('lowerPayment')) return say('lowerPayment');
  }
  const only = [...acts].every((act) => yesOrNo.has(act));
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
  if (triesShare(state, latest)) return say('askAgain');
  const whatIf = isTrial(state, latest) ? triedIn(latest.slots, state) : undefined;
  return whatIf ? { kind: 'what_if', whatIf } : undefined;
}

const personal = [
  'income',
  'hourlyWage',
  'hoursPerWeek',
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
  const { acts, slots, filled, unclear, foreign } = state.latest!;
  const tellsOfSelf = personal.some(
    (key) => slots[key] !== undefined || foreign.some((slot) => slot === key),
  );
  const tellsDeal =
    slots.downPaymentShare !== undefined ||
    filled.some(
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
