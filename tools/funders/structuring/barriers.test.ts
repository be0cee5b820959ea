import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealInputs } from '../../deals/structure.ts';
import { type Minor, minor } from '../../kit/units.ts';
import { decide } from '../../risk/decision/decide.ts';
import { riskInputs } from '../../risk/decision/risk-inputs.ts';
import { matchProgram } from '../match.ts';
import { type BoundBarrier, barriersAsked, barriersOf } from './barriers.ts';
import { type StructureBound, structureBounds } from './codes.ts';
import type { Structure } from './front.ts';
import { picksOf } from './picks.ts';
import { meeting, type Search } from './search.ts';
import { anyCase, type Case, engine } from './testing/any-grid.ts';
import { brutePoint } from './testing/brute-force.ts';
import { searched } from './testing/searched.ts';

/** What is listed on the whole; a grid has some of it. */
const listed = [24, 36, 48, 60, 72, 84];
const outcomes = ['approved', 'referred', 'declined'];

/** One step further, all else the same; undefined where the list of terms ends. */
function stepped({ lane, steps }: Structure, bound: StructureBound) {
  const { termMonths } = lane;
  if (bound === 'less_cash') return { termMonths, steps: steps - 1 };
  if (bound === 'more_cash') return { termMonths, steps: steps + 1 };
  const others = listed.filter((term) => (bound === 'shorter_term' ? term < termMonths : term > termMonths));
  const next = bound === 'shorter_term' ? others.at(-1) : others[0];
  return next === undefined ? undefined : { termMonths: next, steps };
}

function dealAfter(one: Case, { lane }: Structure, next: { termMonths: number; steps: number }): DealInputs {
  const inputs = one.brute.cars[lane.carIndex] as DealInputs;
  const downPayment = minor(next.steps * one.grid.step);
  const amountFinanced = minor(Math.max(0, inputs.structure.amountFinanced - downPayment));
  return {
    ...inputs,
    structure: { ...inputs.structure, downPayment, amountFinanced, termMonths: next.termMonths },
  };
}

/** Takes the step and sees that what is named does stop it. */
function prove(
  one: Case,
  search: Search,
  structure: Structure,
  { bound, limit, rule, program }: BoundBarrier,
) {
  const next = stepped(structure, bound);
  if (limit === 'no_listed_term') return expect(next).toBeUndefined();
  if (!next) throw new Error(`There is no ${bound}, and ${limit} is said to stop it.`);
  if (limit === 'no_cash') return expect(next.steps).toBe(-1);
  const { amountFinanced } = dealAfter(one, structure, next).structure;
  if (limit === 'nothing_to_finance') return expect(amountFinanced).toBeLessThan(one.grid.amountMin);
  if (limit === 'wish_cash') return expect(next.steps).toBeGreaterThan(one.grid.stepsMax);
  if (limit === 'wish_term') return expect(one.grid.terms).not.toContain(next.termMonths);
  const deal = dealAfter(one, structure, next);
  const point = brutePoint(one.brute, structure.lane.carIndex, next.termMonths, next.steps * one.grid.step);
  if (limit === 'wish_payment')
    return expect(point?.payment).toBeGreaterThan(search.wishes.paymentMax as Minor);
  if (limit === 'no_contract') return expect(point).toBeUndefined();
  if (limit !== 'program') {
    const { outcome } = decide(engine, riskInputs(deal, one.brute.today)).assessment;
    return expect(outcomes.indexOf(outcome)).toBeGreaterThan(outcomes.indexOf(search.front.standing));
  }
  expect(point).toBeUndefined();
  const match = program && matchProgram(deal, program);
  return expect(match && !match.fits && match.rules).toContain(rule);
}

const allows = (one: Case, search: Search, structure: Structure, bound: StructureBound): boolean => {
  const next = stepped(structure, bound);
  if (!next || next.steps < 0 || next.steps > one.grid.stepsMax) return false;
  if (!one.grid.terms.includes(next.termMonths)) return false;
  const point = brutePoint(one.brute, structure.lane.carIndex, next.termMonths, next.steps * one.grid.step);
  if (!point) return false;
  const { paymentMax } = search.wishes;
  const good = outcomes.indexOf(point.outcome) <= outcomes.indexOf(search.front.standing);
  return good && (paymentMax === undefined || point.payment <= paymentMax);
};

const ceiling = fc.option(
  fc.integer({ min: 150, max: 900 }).map((dollars) => minor(dollars * 100)),
  { nil: undefined },
);

describe('what stops a step away from a pick', () => {
  it('does stop it, and a step that nothing is said to stop can be taken', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, ceiling, (one, paymentMax) => {
        const search = searched(one, { paymentMax }, listed);
        for (const { structure } of picksOf(meeting(search), search.wishes)) {
          const barriers = barriersOf(search, structure);
          for (const barrier of barriers) {
            prove(one, search, structure, barrier);
            seen.set(barrier.rule ?? barrier.limit, (seen.get(barrier.rule ?? barrier.limit) ?? 0) + 1);
          }
          for (const bound of structureBounds) {
            const stopped = barriers.some((barrier) => barrier.bound === bound);
            expect([bound, stopped]).toEqual([bound, !allows(one, search, structure, bound)]);
          }
        }
      }),
      { seed: 21, numRuns: 200 },
    );
    const expected = [
      'wish_payment',
      'wish_cash',
      'wish_term',
      'no_cash',
      'no_listed_term',
      'nothing_to_finance',
    ];
    const rules = ['ltv', 'pti', 'dti', 'amount_min', 'amount_max', 'term'];
    for (const code of [...expected, ...rules, 'house_dti']) expect([...seen.keys()]).toContain(code);
  });
});

describe('why nothing can be made of what was asked', () => {
  it('names rules that the most cash does not satisfy, or the house', () => {
    let told = 0;
    fc.assert(
      fc.property(anyCase, (one) => {
        const search = searched(one);
        if (search.front.structures.length > 0) return;
        const barriers = barriersAsked(search);
        expect(barriers.length).toBeGreaterThan(0);
        told++;
      }),
      { seed: 22, numRuns: 200 },
    );
    expect(told).toBeGreaterThan(20);
  });
});
