import { answerOf } from '#tools/deals/add-ons.ts';
import { asksFor } from './asked.ts';
import { putAside, spokenOf, takenUp } from './desk/buyers.ts';
import { isOtherDeal } from './desk/named-deal.ts';
import { asksStructure } from './funders/structure.ts';
import { learn, refused } from './learn.ts';
import type { FigureSlot } from './lexicon/lexicon.ts';
import { pressureOf } from './pressure/read.ts';
import type { RepaymentAsk } from './repayment/ask.ts';
import { lacking } from './repayment/missing.ts';
import { claimId } from './results.ts';
import { words } from './say/words.ts';
import type { Slots } from './slots.ts';
import { looksAt } from './staff/look.ts';
import { type State, startState } from './state.ts';
import type { Entry } from './transcript.ts';
import {
  comparesCars,
  isAside,
  isBesideDeal,
  isNewBuyer,
  isTrial,
  quoteOnly,
  tellsOfCoBuyer,
  triesShare,
  wondersWhatIf,
} from './trials.ts';
import { type Understood, understand } from './understand.ts';

/** One more entry of the transcript. Pure. */
export function advance(state: State, entry: Entry): State {
  if (entry.by === 'person') return hear(state, entry.text, entry.attachments.length);
  if (entry.by === 'assistant') return entry.text.trim() === '' ? state : { ...state, lastReply: entry.text };
  return entry.result.ok ? learn(state, entry.call, entry.result) : refused(state, entry.call, entry.result);
}

function hear(before: State, text: string, attachments: number): State {
  const read = understand(text, {
    expected: asksFor(before.lastReply),
    recent: before.recent,
    funders: funderNames(before),
    attachments,
    today: before.context.today,
    ...(before.context.currency ? { currency: before.context.currency } : {}),
    currencyExponent: before.context.currencyExponent,
    ...(before.context.market ? { market: before.context.market } : {}),
    ...(before.repayment ? { repayment: before.repayment } : {}),
    ...(before.exception ? { exception: before.exception } : {}),
    locale: before.locale,
    refusedFalse: Object.values(words).some(({ pressure }) => before.lastReply.includes(pressure.falsify)),
    asksHours: Object.values(words).some(({ hoursToo }) => before.lastReply.includes(hoursToo)),
  });
  const latest = withPeriod(read, before);
  const locale = latest.locale ?? before.locale;
  const repayment = latest.repayment ?? goesOn(before, latest);
  const exception = latest.funderAsk?.kind === 'exception' ? latest.funderAsk : undefined;
  const state = {
    ...before,
    locale,
    latest,
    repayment,
    exception,
    proposed: before.superseded,
    superseded: false,
    resumed: false,
    lost: attachments > 0 ? [] : before.lost,
  };
  if (latest.acts.has('injection')) return state;
  if (state.context.role === 'staff' && latest.dealNamed) return looksAt(state, latest.dealNamed);
  const other = spokenOf(state, latest, text);
  if (other) return resume(other, state, latest);
  if (isOtherDeal(state, latest)) return state;
  if (state.context.role !== 'staff' && isNewBuyer(state, latest))
    return { ...anotherDeal(state), said: statedBy(latest), recent: latest.filled };
  const kept =
    (repayment !== undefined && isBesideDeal(state, latest.slots)) ||
    isTrial(state, latest) ||
    asksStructure(state, latest) !== undefined ||
    triesShare(state, latest) ||
    pressureOf(state) !== undefined ||
    isAside(state, latest.slots) ||
    wondersWhatIf(state, latest) ||
    tellsOfCoBuyer(latest);
  const old = withoutOld(state.said, latest);
  const said = kept
    ? state.said
    : { ...old, ...withEarlierAddOns(old, withEarlierCosts(old, statedBy(latest))) };
  return {
    ...state,
    said,
    vehicles: comparesCars(latest) ? [] : state.vehicles,
    comparing: comparesCars(latest) ? latest.cars : latest.cars.length > 0 ? [] : state.comparing,
    quoting: state.quoting || latest.acts.has('ask_payment') || quotesElsewhere(latest),
    recent: [...state.recent, ...latest.filled, ...ofHours(latest)],
  };
}

/** A wage by the hour is an income too: "no, I meant 5,000 a month" corrects it. */
const ofHours = ({ slots }: Understood): readonly FigureSlot[] =>
  slots.hourlyWage === undefined && slots.hoursPerWeek === undefined ? [] : ['income'];
/** A deal put aside is taken up with what the message states of it. */
function resume(other: State, now: State, latest: Understood): State {
  const state = takenUp(other, now);
  const { name: _name, ...stated } = statedBy(latest);
  const kept = isTrial(state, latest) || wondersWhatIf(state, latest);
  return kept ? state : { ...state, said: { ...withoutOld(state.said, latest), ...stated } };
}

/** "No, that's twice a month": the income said before, paid as often as is said now. */
function withPeriod(latest: Understood, { said }: State): Understood {
  const { period, acts, question } = latest;
  const corrects = acts.has('correct') || acts.has('deny');
  if (!period || !said.income || !corrects || question || said.income.per === period) return latest;
  return {
    ...latest,
    slots: { ...latest.slots, income: { ...said.income, per: period } },
    filled: ['income'],
    acts: new Set([...acts, 'give_facts'] as const),
  };
}

/** The question before, when it still lacked something and a message answers with terms of a loan and no more. */
function goesOn(
  { repayment: ask, ...before }: State,
  { filled, acts }: Understood,
): RepaymentAsk | undefined {
  if (!ask || filled.length === 0 || lacking(ask, { ...before, repayment: ask }).length === 0)
    return undefined;
  const terms = filled.every((slot) => quoteOnly.has(slot) || slot === 'paymentTarget');
  return terms && !acts.has('prequalify') ? ask : undefined;
}

/** Funders that have an answer on file, those that fit first. */
const funderNames = ({ offers, claims }: State): string[] =>
  [...(offers?.offers ?? []), ...(offers?.misses ?? [])].map(({ funder }) =>
    String(claims[claimId(funder)]?.value ?? ''),
  );

/** Begins anew for another buyer. A deal that was just opened and holds nothing yet is theirs. */
function anotherDeal(before: State): State {
  const { context, locale, latest, claims, open, told, papers, missing } = before;
  const unused = open && context.dealId === null && Object.keys(told).length === 0 && papers.length === 0;
  return {
    ...startState({ ...context, dealId: null }),
    open: unused,
    dealId: unused ? before.dealId : undefined,
    aside: unused ? before.aside : putAside(before),
    missing: unused ? missing : undefined,
    claims,
    locale,
    latest,
  };
}

/** Terms of a quote, with an amount in another currency: what is asked for then belongs to the quote. */
const quotesElsewhere = ({ foreign, slots }: Understood): boolean =>
  foreign.length > 0 && (slots.annualRate !== undefined || slots.amountFinanced !== undefined);

/** What a message states. Cars that are only compared are not stated to be the one. */
function statedBy(latest: Understood): Slots {
  const { choice: _choice, vehicle, ...stated } = latest.slots;
  return vehicle === undefined || comparesCars(latest) ? stated : { ...stated, vehicle };
}

/** Costs add up from message to message; one of a kind that was named before takes its place. */
function withEarlierCosts({ costs: before = [] }: Slots, stated: Slots): Slots {
  const { costs } = stated;
  if (costs === undefined || before.length === 0) return stated;
  const kept = before.filter(({ kind }) => !costs.some((cost) => cost.kind === kind));
  return { ...stated, costs: [...kept, ...costs] };
}

/** An answer about one add-on leaves that about another as it was. */
function withEarlierAddOns({ addOns: before = [] }: Slots, stated: Slots): Slots {
  const { addOns } = stated;
  if (addOns === undefined || before.length === 0) return stated;
  const now = new Set(addOns.map((answer) => answerOf(answer)[0]));
  return {
    ...stated,
    addOns: [...before.filter((answer) => !now.has(answerOf(answer)[0])), ...addOns].sort(),
  };
}

/** What was now said in another currency no longer holds as it was; an amount and a price stand for one another. */
function withoutForeign(said: Slots, foreign: Understood['foreign']): Slots {
  const loan = foreign.includes('amountFinanced') || foreign.includes('price');
  const gone: readonly string[] = loan ? [...foreign, 'amountFinanced', 'price'] : foreign;
  return Object.fromEntries(Object.entries(said).filter(([slot]) => !gone.includes(slot)));
}

/** Costs belong to their loan: another amount comes without them. */
function withoutCosts({ costs, ...others }: Slots, now: Slots): Slots {
  const another = now.amountFinanced !== undefined || now.price !== undefined;
  return costs === undefined || another ? others : { ...others, costs };
}

/** Of an income by the month and one by the hour, and of cash down as an amount and as a share, the one said last holds. */
function withoutOther(before: Slots, now: Slots): Slots {
  const gone: (keyof Slots)[] = [
    ...(now.income ? (['hourlyWage', 'hoursPerWeek'] as const) : []),
    ...(now.hourlyWage === undefined ? [] : (['income'] as const)),
    ...(now.downPayment === undefined ? [] : (['downPaymentShare'] as const)),
    ...(now.downPaymentShare === undefined ? [] : (['downPayment'] as const)),
  ];
  return Object.fromEntries(Object.entries(before).filter(([slot]) => !gone.some((one) => one === slot)));
}

/**
 * What no longer holds: a price and a mileage belong to their car, an amount to finance and a price exclude one another, and a score is
 * gone when there is said to be none. A down payment said later comes off the amount that was to be financed.
 */
function withoutOld(before: Slots, { slots: now, acts, foreign }: Understood): Slots {
  const all = withoutOther(withoutForeign(before, foreign), now);
  const { creditScore, ...others } = all;
  const said = acts.has('no_score') || creditScore === undefined ? others : all;
  const { price, odometerMiles, amountFinanced, ...kept } = said;
  const rest = withoutCosts(kept, now);
  const otherCar = now.vehicle !== undefined && said.vehicle !== undefined && now.vehicle !== said.vehicle;
  const less =
    amountFinanced !== undefined && now.downPayment !== undefined && now.amountFinanced === undefined;
  if (less) return { ...rest, price: amountFinanced };
  return {
    ...rest,
    ...(odometerMiles !== undefined && !otherCar ? { odometerMiles } : {}),
    ...(price !== undefined && !otherCar && now.amountFinanced === undefined ? { price } : {}),
    ...(amountFinanced !== undefined && now.price === undefined && now.vehicle === undefined
      ? { amountFinanced }
      : {}),
  };
}
