import type { Assessment } from '../decision/assess.ts';
import { ReasonCode } from '../reasons.ts';
import type { Ground, ReasonMethod } from './ground.ts';

/** Told in place of a bureau score: what lies behind it, never that it was too low. */
const bureauRecord = 'credit_bureau_record' satisfies ReasonCode;

/** When the bureau record lost most, at least so many of its factors are told. */
const factorsMin = 2;

/**
 * The principal grounds of an outcome, from the components that gave it. Of limits every one that was broken, however many.
 * Of the score, by each method, the characteristics that lost most, as many as are usual; where the bureau score is one of
 * them the bureau's own factors take its place, in the bureau's order, as many as make up the usual number and two at least
 * when it lost most.
 *
 * @param usual `us.regb.reasons`: more are unlikely to help, and no principal one is left out
 * @see 12 CFR 1002.9(b)(2), comments 9(b)(2)-1, -4 and -5
 */
export function principalGrounds(
  { decisive }: Pick<Assessment, 'decisive'>,
  usual: number,
  factors: readonly string[],
): Ground[] {
  const all = decisive.flatMap(({ grounds }) => grounds());
  const broken = all.filter(({ method }) => method === 'limit');
  const lost = (['average_at_cut_off', 'average_of_all'] as const).flatMap((method) =>
    withFactors(mostLost(all, method, usual), usual, factors),
  );
  return [...broken, ...lost];
}

/** A loss below this part of the largest is no principal one: a few points beside many decided nothing. */
const principalShare = 0.2;

/** One ground for each code, that of the characteristic that lost most. */
function mostLost(all: readonly Ground[], method: ReasonMethod, usual: number): Ground[] {
  const byLoss = all.filter((ground) => ground.method === method);
  const least = principalShare * Math.max(0, ...byLoss.map(({ loss }) => loss));
  const principal = byLoss.filter(({ loss }) => loss >= least);
  const codes = [...new Set(principal.map(({ code }) => code))].slice(0, usual);
  return codes.flatMap((code) => byLoss.find((ground) => ground.code === code) ?? []);
}

function withFactors(grounds: readonly Ground[], usual: number, factors: readonly string[]): Ground[] {
  if (factors.length === 0) return [...grounds];
  return grounds.flatMap((ground, place) => {
    if (ground.code !== bureauRecord) return [ground];
    const told = Math.max(usual - grounds.length + 1, place === 0 ? factorsMin : 1);
    return factors.slice(0, told).map((factor) => ({ ...ground, code: ReasonCode.parse(factor) }));
  });
}

/** The codes of some grounds, each once: limits first, then the score's by one method. */
export function reasonCodesOf(grounds: readonly Ground[], method: ReasonMethod): ReasonCode[] {
  const told = grounds.filter((ground) => ground.method === 'limit' || ground.method === method);
  return [...new Set(told.map(({ code }) => code))];
}
