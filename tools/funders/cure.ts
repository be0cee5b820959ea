import type { DealInputs } from '../deals/structure.ts';
import { type Minor, minor } from '../kit/units.ts';
import type { CureKind, FunderRule } from './codes.ts';
import { addedDown, isAmountRule } from './cures/amount-most.ts';
import { type MatchSetting, matchProgram, takesTerms } from './match.ts';
import { cellsForDeal } from './rates.ts';
import { holdsTerm } from './span.ts';

/** Terms under which a program that missed would take the deal. What is absent stays as it was asked. */
export interface Cure {
  readonly kind: CureKind;
  /** The whole down payment then needed, what was offered included. */
  readonly downPayment?: Minor;
  readonly termMonths?: number;
}

/** Rules that lending less or over another term can satisfy. No structure cures the wrong car or the wrong score. */
const curable: readonly FunderRule[] = ['amount_max', 'ltv', 'term', 'pti', 'dti'];

/** Added cash up to this share of the price counts as the smaller change beside another term. */
const modestShare = 0.1;

/** Other terms are tried at whole half-years. */
const termStepMonths = 6;

/**
 * The nearest terms at which the program takes the deal, or undefined when only a different car or person would do.
 *
 * In this order: the smallest additional down payment while it is modest (10 % of the price); the nearest other term with no
 * more cash; the smallest additional down payment however large; the other term that needs the least. Additional cash
 * is a multiple of `grid`. Each is proved on the cured deal.
 *
 * @param grid minor units, above 0: $100 in the US market
 */
export function nearestCure(deal: DealInputs, setting: MatchSetting, grid: Minor): Cure | undefined {
  const match = matchProgram(deal, setting);
  return match.fits ? undefined : cureOf(match.rules, deal, setting, grid);
}

/** `nearestCure` where the broken rules are known; at least one. */
export function cureOf(
  rules: readonly FunderRule[],
  deal: DealInputs,
  setting: MatchSetting,
  grid: Minor,
): Cure | undefined {
  if (rules.some((rule) => !curable.includes(rule))) return undefined;
  const asked = deal.structure.termMonths;
  const added = addedDownFor(rules, deal, setting, grid);
  const moreDown = added === undefined ? undefined : { kind: 'more_down' as const, ...down(deal, added) };
  if (added !== undefined && added <= deal.structure.price * modestShare) return moreDown;
  const free = otherTerms(deal, setting).find((termMonths) =>
    takesTerms(restructured(deal, { termMonths }), setting),
  );
  if (free !== undefined) return { kind: free < asked ? 'shorter_term' : 'longer_term', termMonths: free };
  return moreDown ?? termAndCash(deal, setting, grid);
}

/** The other term that needs the least additional cash; of equals the one nearest to the term asked. */
function termAndCash(deal: DealInputs, setting: MatchSetting, grid: Minor): Cure | undefined {
  const [least] = otherTerms(deal, setting)
    .flatMap((termMonths) => {
      const atTerm = restructured(deal, { termMonths });
      const match = matchProgram(atTerm, setting);
      const added = match.fits ? minor(0) : addedDownFor(match.rules, atTerm, setting, grid);
      return added === undefined ? [] : [{ termMonths, added }];
    })
    .sort((a, b) => a.added - b.added);
  if (!least) return undefined;
  return { kind: 'other_term_and_more_down', termMonths: least.termMonths, ...down(deal, least.added) };
}

const down = (deal: DealInputs, added: Minor) => ({
  downPayment: minor(deal.structure.downPayment + added),
});

/** Terms the sheet prices for this score, nearest to the one asked first, the shorter of two as near. */
export function otherTerms(deal: DealInputs, { program, today }: MatchSetting): number[] {
  const asked = deal.structure.termMonths;
  const cells = cellsForDeal(deal, program, today);
  const terms: number[] = [];
  for (let term = termStepMonths; term <= program.termMonthsMax; term += termStepMonths) {
    if (term !== asked && cells.some((cell) => holdsTerm(cell, term))) {
      terms.push(term);
    }
  }
  return terms.sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b);
}

/** The least cash, in steps of `grid`, with which a program that refuses the deal by these rules takes it at its term. */
function addedDownFor(
  broken: readonly FunderRule[],
  deal: DealInputs,
  setting: MatchSetting,
  grid: Minor,
): Minor | undefined {
  const rules = broken.filter(isAmountRule);
  const added = rules.length === broken.length ? addedDown(deal, setting, rules, grid) : undefined;
  if (added === undefined) return undefined;
  return takesTerms(restructured(deal, { addedDown: added }), setting) ? added : undefined;
}

/** The same deal with more cash down or over another term. */
function restructured(
  deal: DealInputs,
  change: { readonly termMonths?: number; readonly addedDown?: Minor },
): DealInputs {
  const { structure } = deal;
  const addedDown = change.addedDown ?? minor(0);
  return {
    ...deal,
    structure: {
      ...structure,
      downPayment: minor(structure.downPayment + addedDown),
      amountFinanced: minor(Math.max(0, structure.amountFinanced - addedDown)),
      termMonths: change.termMonths ?? structure.termMonths,
    },
  };
}
