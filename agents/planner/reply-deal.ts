import { houseSentence } from '../language/house-sentences.ts';
import { requiredFacts } from './facts.ts';
import { decisionOf, hasOffers } from './intent.ts';
import { scheduleLines } from './reply-results.ts';
import { claimId, type MissView, type OfferView } from './results.ts';
import { type OfferLine, words } from './say/words.ts';
import type { State } from './state.ts';

const othersMax = 3;
const missesMax = 3;
const some = (text: string | null | undefined) => text ?? undefined;

/** Everything still missing in one sentence, or nothing. Which car is not asked again beside a list to choose from. */
export function missingLine(state: State, choosingCar = false): string {
  const w = words[state.locale];
  const missing = state.missing ?? (state.open ? [] : requiredFacts);
  const carUnknown = missing.includes('vehicle.label');
  const asked = missing.filter(
    (key) => !(carUnknown && key.startsWith('vehicle.') && key !== 'vehicle.label'),
  );
  const role = state.context.role === 'customer' ? 'customer' : 'dealer';
  const phrases = asked
    .filter((key) => !(choosingCar && key === 'vehicle.label'))
    .flatMap((key) => w.facts[key]?.[role] ?? []);
  return phrases.length > 0 ? w.ask(w.and(phrases), role === 'dealer') : '';
}

/** The decision with what belongs to it: ratios for a dealer, reasons, offers or cures, and the way on. */
export function decisionLines(state: State): string[] {
  const w = words[state.locale];
  const { score } = state;
  if (!score) return [w.notDecided];
  const decision = decisionOf(state);
  const reasons = score.reasons.map(({ code }) => code);
  return [
    w.verdict(score.decision),
    ...(state.context.role === 'customer' ? [] : [ratios(state)]),
    ...(score.income ? [w.incomeUsed(score.income, score.incomeVerified)] : []),
    ...(decision !== 'approved' && reasons.length > 0 ? [w.reasons(w.list(reasons))] : []),
    ...(decision === 'counteroffer' && score.counteroffer
      ? [w.counteroffer(some(score.counteroffer.downPaymentMin), some(score.counteroffer.amountFinancedMax))]
      : []),
    ...(decision === 'declined'
      ? [houseSentence.rights[state.locale], w.nextDeclined]
      : outcomeLines(state, decision)),
  ];
}

function ratios(state: State): string {
  const { score, band, ltv, pti, dti } = state.score!;
  const parts = { score: some(score), band: some(band), ltv: some(ltv), pti: some(pti), dti: some(dti) };
  return Object.values(parts).every((part) => part === undefined) ? '' : words[state.locale].scoreLine(parts);
}

function outcomeLines(state: State, decision: string | undefined): string[] {
  const w = words[state.locale];
  if (!state.offers) return decision === 'referred' ? [w.personDecides, w.offerPerson] : [];
  if (!hasOffers(state)) return [w.noFunders, ...missLines(state), w.nextDeclined];
  const referred = decision === 'referred' ? [w.personDecides] : [];
  return [
    ...offerLines(state),
    ...scheduleLines(state, true),
    ...(state.tried ? [w.tried] : []),
    ...referred,
    houseSentence.prequalification[state.locale],
    w.nextOffers,
  ];
}

/** How many fit, the cheapest in full with its papers, then the next few. */
export function offerLines(state: State): string[] {
  const w = words[state.locale];
  const dealer = state.context.role !== 'customer';
  const [best, ...others] = state.offers?.offers ?? [];
  if (!best) return [];
  const count = state.offers?.offerCount;
  const lines = others.slice(0, othersMax).map((offer) => w.offerLine(lineOf(offer), dealer));
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

const lineOf = (offer: OfferView): OfferLine => ({
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
function missLines({ offers, locale }: State): string[] {
  const w = words[locale];
  const misses = offers?.misses ?? [];
  if (misses.length === 0) return [];
  const far = (miss: MissView) => miss.rules.length + (miss.cure ? 0 : 100);
  const nearest = [...misses].sort((a, b) => far(a) - far(b)).slice(0, missesMax);
  return [
    w.misses(some(offers?.missCount)),
    ...nearest.map(({ funder, program, rules, cure }) => {
      const line = w.missLine(funder, some(program), w.list(rules.map(({ code }) => code)));
      return cure ? `${line}${w.cure(cure.kind, some(cure.downPayment), some(cure.termMonths))}` : line;
    }),
  ];
}

/** Why it came out as it did: the reasons of the decision, then what kept other programs from fitting and would cure it. */
export function whyLines(state: State): string[] {
  const w = words[state.locale];
  const { score } = state;
  if (!score || state.stale) return [w.notDecided, missingLine(state)];
  if (decisionOf(state) === 'incomplete')
    return [w.verdict(score.decision), missingLine(state), w.askPapersToo];
  const reasons = score.reasons.map(({ code }) => code);
  return [
    w.verdict(score.decision),
    ...(reasons.length > 0 ? [w.reasons(w.list(reasons))] : []),
    ...(score.counteroffer
      ? [w.counteroffer(some(score.counteroffer.downPaymentMin), some(score.counteroffer.amountFinancedMax))]
      : []),
    ...missLines(state),
    ...(decisionOf(state) === 'approved' ? [w.nextOffers] : [houseSentence.rights[state.locale], w.nextTry]),
  ];
}
