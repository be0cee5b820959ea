import type { FunderRule } from '../codes.ts';
import { type MatchSetting, matchProgram } from '../match.ts';
import { type StructureBound, type StructureLimit, structureBounds } from './codes.ts';
import { type Structure, structureAt } from './front.ts';
import { amountAt, dealAt, type GridCar, type Standing } from './grid.ts';
import { movableRules } from './lanes.ts';
import type { Search } from './search.ts';

/** Why a step to the next point of the grid cannot be taken. */
export interface Barrier {
  readonly limit: StructureLimit;
  /** Of a program, with the rule that the point breaks. */
  readonly program?: MatchSetting;
  readonly rule?: FunderRule;
}

export interface BoundBarrier extends Barrier {
  readonly bound: StructureBound;
}

/** A point of the grid, or just beyond it. */
interface Point {
  readonly car: GridCar;
  readonly carIndex: number;
  readonly termMonths: number;
  readonly steps: number;
}

/**
 * What stops each step away from a structure: one step of cash less or more, the next term that a sheet prices shorter or
 * longer, all else the same. A step that may be taken has no barrier, for then it is only a worse or another structure.
 * Where a wish stops it, nothing else is asked; otherwise everything that does is named.
 */
export const barriersOf = (search: Search, structure: Structure): BoundBarrier[] =>
  structureBounds.flatMap((bound) => {
    const next = stepped(search, structure, bound);
    const found =
      typeof next === 'string' ? [{ limit: next }] : barriersAt(search, next, structure.taker.setting);
    return found.map((barrier) => ({ bound, ...barrier }));
  });

function stepped(search: Search, { lane, steps }: Structure, bound: StructureBound): Point | StructureLimit {
  const { car, carIndex, termMonths } = lane;
  const here = { car, carIndex, termMonths, steps };
  if (bound === 'less_cash') return steps === 0 ? 'no_cash' : { ...here, steps: steps - 1 };
  if (bound === 'more_cash') {
    if (amountAt(car, search.grid, steps + 1) < search.grid.amountMin) return 'nothing_to_finance';
    return steps === search.grid.stepsMax ? 'wish_cash' : { ...here, steps: steps + 1 };
  }
  const terms = [...new Set([...search.beyond.terms, ...search.grid.terms])].sort((a, b) => a - b);
  const next =
    bound === 'shorter_term'
      ? terms.findLast((term) => term < termMonths)
      : terms.find((term) => term > termMonths);
  if (next === undefined) return 'no_listed_term';
  return search.grid.terms.includes(next) ? { ...here, termMonths: next } : 'wish_term';
}

/**
 * Everything that stops a point of the grid: that no program takes it, told by the rules of one that is named; that the house
 * answers worse than it does to the front; that the payment is above the wish.
 */
function barriersAt(search: Search, point: Point, program: MatchSetting): Barrier[] {
  const { lenders, grid, front, wishes } = search;
  const { car, carIndex, termMonths, steps } = point;
  const deal = dealAt(car, grid, termMonths, steps);
  const lane = front.lanes.find((one) => one.carIndex === carIndex && one.termMonths === termMonths);
  const structure = lane && structureAt(lane, grid, steps);
  const isDear = structure && wishes.paymentMax !== undefined && structure.monthlyPayment > wishes.paymentMax;
  const isWorse = severity(lenders.house.standing(deal)) > severity(front.standing);
  return [
    ...(structure ? [] : programBarriers(deal, program)),
    ...(isWorse ? lenders.house.limits(deal).map((limit) => ({ limit })) : []),
    ...(isDear ? [{ limit: 'wish_payment' as const }] : []),
  ];
}

/** A program that takes the deal by all its rules has only no contract for so small an amount. */
function programBarriers(deal: Parameters<typeof matchProgram>[0], program: MatchSetting): Barrier[] {
  const match = matchProgram(deal, program);
  if (match.fits) return [{ limit: 'no_contract' }];
  return match.rules.map((rule) => ({ limit: 'program', program, rule }));
}

const severity = (standing: Standing): number => ['approved', 'referred', 'declined'].indexOf(standing);

/**
 * Why nothing at all can be made of what was asked: the first car, over the term asked or the longest one, with the most
 * cash. Of programs that other terms might satisfy the one that breaks fewest rules is named, otherwise the one that breaks
 * fewest of those that no terms satisfy.
 */
export function barriersAsked(search: Search): Barrier[] {
  const { grid, wishes, lenders } = search;
  const [car] = grid.cars;
  if (!car) return [];
  const termMonths = grid.terms.find((term) => term === wishes.termMonths) ?? grid.terms.at(-1) ?? 0;
  const most = Math.floor((amountAt(car, grid, 0) - grid.amountMin) / grid.step);
  if (most < 0) return [{ limit: 'nothing_to_finance' }];
  const steps = Math.min(grid.stepsMax, most);
  const missed = lenders.settings.map((program) => {
    const match = matchProgram(dealAt(car, grid, termMonths, steps), program);
    const rules = match.fits ? [] : match.rules;
    const lasting = rules.filter((rule) => !movableRules.includes(rule));
    return { program, lasting: lasting.length, broken: rules.length };
  });
  const [closest] = missed.toSorted((a, b) => a.lasting - b.lasting || a.broken - b.broken);
  if (!closest) return [];
  return barriersAt(search, { car, carIndex: 0, termMonths, steps }, closest.program);
}
