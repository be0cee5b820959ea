import type { Locale } from '#tools/kit/units.ts';
import { asksFor } from './asked.ts';
import { type DealFacts, toMinor } from './facts.ts';
import { learn, refused } from './learn.ts';
import type { FigureSlot } from './lexicon/lexicon.ts';
import { claimId, type Finding, type VehicleView, type View } from './results.ts';
import type { Slots } from './slots.ts';
import type { Context, Entry, KnownClaim } from './transcript.ts';
import { type Understood, understand } from './understand.ts';

export interface WhatIf {
  readonly termMonths?: number;
  readonly downPayment?: number;
}

/** What the conversation has established so far. Folded from the transcript; nothing else is remembered. */
export interface State {
  readonly context: Context;
  readonly locale: Locale;
  readonly open: boolean;
  /** What the person has said; of each slot the latest. */
  readonly said: Slots;
  readonly recent: readonly FigureSlot[];
  /** Facts that a tool has taken, and facts that it refused, so that neither is sent again. */
  readonly told: DealFacts;
  /** What the deal file lacks by the tools' last word; undefined when none has spoken. */
  readonly missing: readonly string[] | undefined;
  readonly score: View<'score_risk'> | undefined;
  readonly offers: View<'find_funders'> | undefined;
  readonly schedule: View<'build_schedule'> | undefined;
  /** True once facts have changed after the offers were found. */
  readonly stale: boolean;
  /** Terms that the last score, offers or schedule only tried. */
  readonly tried: WhatIf | undefined;
  readonly submission: View<'submit_application'> | undefined;
  /** Cars last listed; one when it is the car spoken of. */
  readonly vehicles: readonly VehicleView[];
  readonly listed: 'vehicles' | 'offers' | undefined;
  /** Stock number of the car on the deal, when a tool has said so. */
  readonly carOnDeal: string | undefined;
  /** A payment was asked for, or a car's terms were asked of the person: a term alone then belongs to a quote. */
  readonly quoting: boolean;
  readonly findings: readonly Finding[];
  readonly claims: Readonly<Record<string, KnownClaim>>;
  readonly lastReply: string;
  /** How the person's latest message was read. */
  readonly latest: Understood | undefined;
}

export const startState = (context: Context): State => ({
  context,
  locale: context.locale,
  open: context.dealId !== null,
  said: {},
  recent: [],
  told: {},
  missing: undefined,
  score: undefined,
  offers: undefined,
  schedule: undefined,
  stale: false,
  tried: undefined,
  submission: undefined,
  vehicles: [],
  listed: undefined,
  carOnDeal: undefined,
  quoting: false,
  findings: [],
  claims: {},
  lastReply: '',
  latest: undefined,
});

/** One more entry of the transcript. Pure. */
export function advance(state: State, entry: Entry): State {
  if (entry.by === 'person') return hear(state, entry.text, entry.attachments.length);
  if (entry.by === 'assistant') return entry.text.trim() === '' ? state : { ...state, lastReply: entry.text };
  return entry.result.ok ? learn(state, entry.call, entry.result) : refused(state, entry.call, entry.result);
}

function hear(state: State, text: string, attachments: number): State {
  const funders = (state.offers?.offers ?? []).map(({ funder }) =>
    String(state.claims[claimId(funder)]?.value ?? ''),
  );
  const latest = understand(text, {
    expected: asksFor(state.lastReply),
    recent: state.recent,
    funders,
    attachments,
  });
  const locale = latest.locale ?? state.locale;
  if (latest.acts.has('injection')) return { ...state, locale, latest };
  if (isNewBuyer(state, latest)) {
    return {
      ...startState({ ...state.context, dealId: null }),
      claims: state.claims,
      locale,
      latest,
      said: statedBy(latest),
      recent: latest.filled,
    };
  }
  const tries =
    latest.acts.has('what_if') && state.score !== undefined && triedIn(latest.slots, state) !== undefined;
  const said =
    tries || isAside(state, latest.slots)
      ? state.said
      : { ...withoutOldCar(state.said, latest.slots), ...statedBy(latest) };
  const quoting = state.quoting || latest.acts.has('ask_payment');
  return { ...state, locale, latest, said, quoting, recent: [...state.recent, ...latest.filled] };
}

const quoteOnly: ReadonlySet<string> = new Set([
  'amountFinanced',
  'annualRate',
  'termMonths',
  'downPayment',
  'price',
]);

/** With a deal open, a question about some other amount at some rate is a sum on the side: none of it is a fact of the deal. */
export const isAside = ({ open }: Pick<State, 'open'>, slots: Slots): boolean =>
  open &&
  (slots.amountFinanced !== undefined || slots.annualRate !== undefined) &&
  Object.keys(slots).every((key) => quoteOnly.has(key));

/** A dealer who names another buyer to pre-qualify begins another deal. */
const isNewBuyer = ({ context, said }: State, { slots, acts }: Understood) =>
  context.role !== 'customer' &&
  acts.has('prequalify') &&
  said.name !== undefined &&
  slots.name !== undefined &&
  said.name !== slots.name;

function statedBy({ slots }: Understood): Slots {
  const { choice: _choice, ...stated } = slots;
  return stated;
}

/** A price belongs to its car: another car drops it. An amount to finance and a price exclude one another. */
function withoutOldCar(said: Slots, now: Slots): Slots {
  const { price, amountFinanced, ...rest } = said;
  const otherCar = now.vehicle !== undefined && said.vehicle !== undefined && now.vehicle !== said.vehicle;
  return {
    ...rest,
    ...(price !== undefined && !otherCar && now.amountFinanced === undefined ? { price } : {}),
    ...(amountFinanced !== undefined && now.price === undefined && now.vehicle === undefined
      ? { amountFinanced }
      : {}),
  };
}

/** The terms a what-if tries, when it tries nothing but a term and a down payment. */
export function triedIn(slots: Slots, { context }: State): WhatIf | undefined {
  const others = Object.keys(slots).filter((key) => key !== 'termMonths' && key !== 'downPayment');
  if (others.length > 0 || (slots.termMonths === undefined && slots.downPayment === undefined))
    return undefined;
  const { termMonths, downPayment } = slots;
  return {
    ...(termMonths === undefined ? {} : { termMonths }),
    ...(downPayment === undefined ? {} : { downPayment: toMinor(downPayment, context.currencyExponent) }),
  };
}
