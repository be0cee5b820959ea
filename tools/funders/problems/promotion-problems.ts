import type { Program, Promotion } from '../program.ts';
import { isEmpty, overlap } from '../span.ts';
import { error, type Finding, warning } from './problem.ts';
import { limitsOf } from './sheet-problems.ts';
import { spanText } from './span-text.ts';

/** Promotions that contradict one another, or that can never lower a rate. Pure. */
export function promotionProblems(program: Program): Finding[] {
  const { promotions = [] } = program;
  return promotions.flatMap((promotion, at) => [
    ...neverOpen(program, promotion, at),
    ...neverLower(program, promotion, at),
    ...promotions.slice(0, at).flatMap((earlier) => beside(earlier, promotion, at)),
  ]);
}

function neverOpen(program: Program, { from, to, vehicles }: Promotion, at: number): Finding[] {
  const path = ['promotions', at];
  const { effectiveFrom, effectiveTo } = program;
  if (from > to) return [error(path, `it ends on ${to}, before it begins on ${from}`, 'Swap the days.')];
  const cars =
    vehicles?.length === 0
      ? [error(path, 'it is for no car at all', 'Name the cars, or leave the list out for every car.')]
      : [];
  const own = `the program's own days, ${effectiveFrom} to ${effectiveTo ?? 'no end'}`;
  if (to < effectiveFrom || (effectiveTo !== null && effectiveTo < from)) {
    return [...cars, error(path, `it runs from ${from} to ${to}, outside ${own}`, 'Correct the days.')];
  }
  if (from < effectiveFrom || (effectiveTo !== null && effectiveTo < to)) {
    return [...cars, warning(path, `part of it, ${from} to ${to}, is outside ${own}`, 'Correct the days.')];
  }
  return cars;
}

/** A promotion counts where it is lower than the sheet: one that never is has no effect. */
function neverLower(program: Program, promotion: Promotion, at: number): Finding[] {
  const path = ['promotions', at];
  if (isEmpty(promotion))
    return [error(path, `no deal can be in it: ${spanText(promotion)}`, 'Put the lesser bound first.')];
  const limits = limitsOf(program);
  const cells = program.rateSheet.filter((cell) => overlap(cell, promotion) && overlap(cell, limits));
  if (cells.length === 0 || !overlap(promotion, limits)) {
    const what = `the sheet has no rate that it could lower (${spanText(promotion)})`;
    return [error(path, what, 'Correct its bounds, or add a rate.')];
  }
  const dearer = cells.filter(({ buyRate }) => promotion.buyRate >= buyRate).length;
  if (dearer === 0) return [];
  if (dearer < cells.length) {
    const what = `it lowers only ${cells.length - dearer} of the ${cells.length} rates that it is for`;
    return [warning(path, what, 'Narrow it to those, or lower its rate.')];
  }
  return [error(path, 'it is not lower than the sheet anywhere', 'Lower its rate, or remove it.')];
}

function beside(earlier: Promotion, promotion: Promotion, at: number): Finding[] {
  const path = ['promotions', at];
  const same = earlier.id === promotion.id;
  const twice = same
    ? [error(path, `its id ${promotion.id} is used twice`, 'Give it an id of its own.')]
    : [];
  const days = earlier.from <= promotion.to && promotion.from <= earlier.to;
  if (!days || !overlap(earlier, promotion) || !shareCar(earlier, promotion)) return twice;
  const equal = earlier.buyRate === promotion.buyRate && earlier.markup === promotion.markup;
  const what = `it holds deals that ${earlier.id} holds on the same days`;
  return [
    ...twice,
    equal
      ? warning(path, `${what}, at the same rate`, 'Keep one.')
      : error(path, `${what}, at another rate or markup`, 'Part them by days, scores, terms or cars.'),
  ];
}

const shareCar = ({ vehicles: one }: Promotion, { vehicles: other }: Promotion): boolean =>
  !one || !other || one.some((a) => other.some((b) => sameCar(a, b)));

type Named = NonNullable<Promotion['vehicles']>[number];

function sameCar(a: Named, b: Named): boolean {
  if (a.make.toLowerCase() !== b.make.toLowerCase()) return false;
  if (a.model === undefined || b.model === undefined) return true;
  const [one, other] = [`${a.model.toLowerCase()} `, `${b.model.toLowerCase()} `];
  return one.startsWith(other) || other.startsWith(one);
}
