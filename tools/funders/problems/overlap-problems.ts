import { canonicalJson } from '../../kit/canonical.ts';
import type { Program } from '../program.ts';
import { overlap } from '../span.ts';
import { type CatalogProblem, error, located, warning } from './problem.ts';

interface Placed {
  readonly program: Program;
  readonly at: number;
  /** Everything that prices a deal, as text. */
  readonly prices: string;
}

/**
 * Programs of one funder that take the same deals: with equal rates they are doubles, with different ones a customer would
 * be shown two answers. They overlap where everything that decides is equal and their days and states meet. Pure.
 */
export function overlapProblems(programs: readonly Program[]): CatalogProblem[] {
  const alike = new Map<string, Placed[]>();
  return programs.flatMap((program, at) => {
    const { limits, prices } = parts(program);
    const placed = { program, at, prices };
    const earlier = alike.get(limits) ?? [];
    const other = earlier.find((one) => meet(one.program, program) && shareDeals(one, placed));
    earlier.push(placed);
    alike.set(limits, earlier);
    return other ? [problem(other, placed)] : [];
  });
}

/** The name, the days and the states say nothing of what a deal gets; speed and capacity neither. */
function parts(program: Program): { readonly limits: string; readonly prices: string } {
  const { id: _, name: _name, regions, effectiveFrom, effectiveTo, speed, capacity, ...decides } = program;
  const { rateSheet, promotions, markupMax, markupRules, reserve, acquisitionFee, dealerFee, ...limits } =
    decides;
  const prices = { rateSheet, promotions, markupMax, markupRules, reserve, acquisitionFee, dealerFee };
  return { limits: canonicalJson(limits), prices: canonicalJson(prices) };
}

const meet = (a: Program, b: Program): boolean =>
  a.effectiveFrom <= (b.effectiveTo ?? '9999-12-31') &&
  b.effectiveFrom <= (a.effectiveTo ?? '9999-12-31') &&
  (!a.regions || !b.regions || a.regions.some((region) => b.regions?.includes(region)));

const shareDeals = (a: Placed, b: Placed): boolean =>
  a.prices === b.prices ||
  a.program.rateSheet.some((cell) => b.program.rateSheet.some((other) => overlap(cell, other)));

function problem(earlier: Placed, { program, at, prices }: Placed): CatalogProblem {
  const other = earlier.program.id;
  const finding =
    earlier.prices === prices
      ? error([], `it is ${other} over again, under another name`, 'Remove one, or say where they differ.')
      : warning(
          [],
          `it takes deals that ${other} takes by the same limits, at other rates`,
          'Part them by score, term, state or days if only one should answer.',
        );
  return located(`program ${program.id}`, ['programs', at], [finding])[0]!;
}
