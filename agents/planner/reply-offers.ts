import { chosenOffer } from './choose.ts';
import { claimId, type MissView, type OfferView } from './results.ts';
import { type OfferLine, type Words, words } from './say/words.ts';
import { decisionOf, hasOffers } from './standing.ts';
import type { State } from './state.ts';

/** Offers listed beside the cheapest. */
const othersMax = { customer: 2, dealer: 3 } as const;
const missesMax = 3;
const missesOfOneMax = 4;
const some = (text: string | null | undefined) => text ?? undefined;

/** The way on: to a funder when one fits a deal that is approved as it stands, to a person when one must look, else other terms. */
export function wayOn(state: State): string {
  const w = words[state.locale];
  if (!hasOffers(state)) return w.nextTry;
  const decision = decisionOf(state);
  if (decision === 'referred') return w.offerPerson;
  return decision === 'counteroffer' ? w.nextTry : w.nextOffers;
}

/** How many fit, the cheapest in full with its papers, then the next few. */
export function offerLines(state: State): string[] {
  const w = words[state.locale];
  const dealer = state.context.role !== 'customer';
  const [best, ...others] = state.offers?.offers ?? [];
  if (!best) return [];
  const count = state.offers?.offerCount;
  const lines = others
    .slice(0, othersMax[dealer ? 'dealer' : 'customer'])
    .map((offer) => w.offerLine(lineOf(offer), dealer));
  const stips = best.stips.map(({ code }) => code);
  const leading = dealer
    ? [w.byCost, w.offerLine(lineOf(best), true), ...lines]
    : [w.best(lineOf(best)), ...(lines.length > 0 ? [w.others, ...lines] : [])];
  return [
    ...(count ? [w.fits(count, state.claims[claimId(count)]?.value === 1)] : []),
    ...leading,
    stips.length > 0 ? w.papers(w.and(stips)) : w.noPapers,
  ];
}

export const lineOf = (offer: OfferView): OfferLine => ({
  funder: offer.funder,
  program: some(offer.program),
  payment: offer.monthlyPayment ?? '',
  term: some(offer.termMonths),
  apr: some(offer.apr),
  total: some(offer.totalOfPayments),
  financed: some(offer.amountFinanced),
  buyRate: some(offer.buyRate),
  sellRate: some(offer.sellRate),
  reserve: some(offer.dealerReserve),
});

/** The programs that came nearest: those with a cure and the fewest rules failed. */
function nearest(misses: readonly MissView[], max: number): MissView[] {
  const far = (miss: MissView) => miss.rules.length + (miss.cure ? 0 : 100);
  return [...misses].sort((a, b) => far(a) - far(b)).slice(0, max);
}

export function missLines({ offers, locale }: State): string[] {
  const w = words[locale];
  const misses = offers?.misses ?? [];
  if (misses.length === 0) return [];
  return [w.misses(some(offers?.missCount)), ...nearest(misses, missesMax).map((miss) => missLine(w, miss))];
}

function missLine(w: Words, { funder, program, rules, cure }: MissView): string {
  const line = w.missLine(funder, some(program), w.list(rules.map(({ code }) => code)));
  return cure ? `${line}${w.cure(cure.kind, some(cure.downPayment), some(cure.termMonths))}` : line;
}

/** The value behind a slot. */
export const claimed = ({ claims }: State, slot: string | null | undefined) =>
  slot ? claims[claimId(slot)]?.value : undefined;
export const offersOf = (state: State, funder: string): OfferView[] =>
  (state.offers?.offers ?? []).filter((offer) => claimed(state, offer.funder) === funder);

/** The answer for the funders named: their offers beside the cheapest of all, or what kept each program from fitting. */
export function funderLines(state: State): string[] {
  const w = words[state.locale];
  const [best] = state.offers?.offers ?? [];
  const pointed = state.latest?.slots.choice && chosenOffer(state);
  const names = state.latest?.funders ?? [];
  if (names.length === 0 && pointed)
    return [
      w.compareLine(lineOf(pointed)),
      ...(pointed === best || !best ? [w.fitsBest] : [w.best(lineOf(best))]),
    ];
  return names.flatMap((name) => {
    const own = offersOf(state, name);
    if (own.length === 0) return missesOf(state, name);
    const cheapest = best !== undefined && own.includes(best);
    return [
      ...own.map((offer) => w.compareLine(lineOf(offer))),
      ...(cheapest || !best ? [w.fitsBest] : [w.best(lineOf(best))]),
    ];
  });
}

export function missesOf(state: State, name: string): string[] {
  const w = words[state.locale];
  const misses = (state.offers?.misses ?? []).filter((miss) => claimed(state, miss.funder) === name);
  const [first] = misses;
  return first
    ? [w.noneOf(first.funder), ...nearest(misses, missesOfOneMax).map((miss) => missLine(w, miss))]
    : [];
}
