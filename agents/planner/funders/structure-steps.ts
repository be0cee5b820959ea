import { toMinor } from '../facts.ts';
import { offersWithin } from '../reply-questions.ts';
import { viewOf } from '../results.ts';
import type { State } from '../state.ts';
import type { Step, Turn } from '../steps.ts';
import { mayStructure, type StructureWish } from './structure.ts';

const dealId = 'current';
/** As many cars as one search is asked about. */
const carsMax = 5;

/** The search for structures; a car that is not the deal's is looked up first. */
export function structureSteps({ car, ...wish }: StructureWish, turn: Turn): Step[] {
  if (car === undefined) return [{ name: 'structure_deal', args: { dealId, ...wish } }];
  const search = { name: 'find_vehicles', args: { words: car } };
  const stockIds = foundCars(turn);
  if (stockIds === undefined) return [search];
  return stockIds.length > 0 ? [search, { name: 'structure_deal', args: { dealId, ...wish, stockIds } }] : [];
}

/** A wished-for payment that no offer at hand stays within is worked back to. */
export function targetSteps(state: State): Step[] {
  const target = state.latest?.slots.paymentTarget;
  if (target === undefined || !mayStructure(state) || offersWithin(state).length > 0) return [];
  const paymentMax = toMinor(target, state.context.currencyExponent);
  return [{ name: 'structure_deal', args: { dealId, paymentMax } }];
}

/** Stock numbers that were found this turn; undefined before a search. */
function foundCars({ results }: Turn): string[] | undefined {
  const search = results.findLast(({ call }) => call.name === 'find_vehicles');
  if (!search) return undefined;
  const found = search.result.ok ? viewOf('find_vehicles', search.result.output) : undefined;
  return (found?.vehicles ?? []).flatMap(({ stockId }) => stockId ?? []).slice(0, carsMax);
}
