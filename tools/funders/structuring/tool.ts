import { z } from 'zod';
import { namedDeal } from '../../deals/named-records.ts';
import { weighIncome } from '../../documents/income/income-evidence.ts';
import { amount, code, count } from '../../kit/claims.ts';
import { defineTool } from '../../kit/define-tool.ts';
import { sourced } from '../../kit/sources.ts';
import { Amount, type IsoDate, Minor, TermMonths } from '../../kit/units.ts';
import type { Engine } from '../../risk/decision/engine.ts';
import type { World } from '../../world.ts';
import { type AskedCar, searchAsked } from './asked.ts';
import { barriersAsked } from './barriers.ts';
import { structuringCeilings } from './ceilings.ts';
import { pickKinds, relaxationKinds, structureNotes } from './codes.ts';
import type { GridCar } from './grid.ts';
import { picksOf } from './picks.ts';
import { rangesOf } from './ranges.ts';
import { relaxationsOf } from './relaxations.ts';
import { meeting, type Search } from './search.ts';
import { harmBy } from './structure-harm.ts';
import { BarrierView, barrierView, StructureView, structureView } from './structure-view.ts';

const Money = sourced(Amount, 'money', 'person', 'document', 'tool');

const Input = z.strictObject({
  dealId: z.string(),
  paymentMax: Money.optional().describe('the most a month, in whole minor units; left out when nobody said'),
  downPaymentMax: Money.optional().describe(
    'the most cash down, in whole minor units; the down payment on file when left out',
  ),
  termMonths: z
    .array(sourced(TermMonths, 'months', 'person', 'document', 'tool'))
    .min(1)
    .max(structuringCeilings.termsMax)
    .optional()
    .describe('only these terms; every listed one when left out'),
  stockIds: z
    .array(z.string())
    .min(1)
    .max(structuringCeilings.carsMax)
    .optional()
    .describe(
      'cars that find_vehicles returned, the one wanted most first; the car of the deal when left out',
    ),
});

/** Neighbouring structures of the front: for the page, and no claim. */
const Range = z.strictObject({
  vehicle: z.string(),
  termMonths: z.int(),
  count: z.int(),
  downPaymentMin: Minor,
  downPaymentMax: Minor,
  paymentFirst: Minor,
  paymentLast: Minor,
});

const Output = z.strictObject({
  dealId: z.string(),
  note: code('structure_note', structureNotes),
  /** Structures that meet the wishes and that no other beats. */
  structureCount: count('structure_count'),
  picks: z
    .array(
      z.strictObject({
        kinds: z.array(z.strictObject({ code: code('structure_pick', pickKinds) })),
        ...StructureView.shape,
      }),
    )
    .max(pickKinds.length),
  /** The longest runs of them; all while there are few. */
  ranges: z.array(Range).max(structuringCeilings.rangesMax),
  rangeCount: z.int(),
  /** Cars asked for, and how many of those structures each has: none where another car's beat all of its own. */
  cars: z.array(z.strictObject({ stockId: z.string().optional(), vehicle: z.string(), structures: z.int() })),
  /** When no structure meets the wishes: what would have to give. */
  relaxations: z.array(
    z.strictObject({
      kind: code('relaxation', relaxationKinds),
      paymentAbove: amount('payment_above').optional(),
      cashAbove: amount('cash_above').optional(),
      ...StructureView.shape,
    }),
  ),
  /** When there is no structure at all: what stops the one that comes nearest to what was asked. */
  against: z.array(BarrierView),
  paymentMax: amount('payment_wished').optional(),
  downPaymentMax: amount('cash_wished').optional(),
  missing: z.array(z.string()),
});
type Answer = z.input<typeof Output>;

/** structure_deal: the structures that no other beats, by search of the whole grid. */
export const structureDeal = (world: World, engineIn: (market: string, asOf: IsoDate) => Engine) =>
  defineTool({
    name: 'structure_deal',
    description:
      'Finds how a deal can be structured for what the buyer wants: the most a month, the cash at hand, terms, cars on the ' +
      'lot. Searches every car, term and step of cash and returns the structures that no other beats in total cost, payment, ' +
      'cash and number of funders: the nearest to what was asked, the lowest payment and cost, the least cash, the most ' +
      'funders, each with what stops one step further; or, when none meets the wishes, the least that would have to give. ' +
      'Needs no score_risk before it and changes nothing. Call it for "get her under 450 a month" or "which car, term ' +
      'and down payment".',
    effect: 'compute',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents'],
    writes: [],
    card: 'structures',
    input: Input,
    output: Output,
    run({ dealId, ...wanted }, { principal, market, today, ...context }) {
      const income = weighIncome(namedDeal(context, dealId), today);
      const engine = engineIn(income.deal.market, today);
      const search = searchAsked({ world, income, engine, market, today }, wanted);
      if ('missing' in search) return { ...nothing(dealId, 'facts_missing'), missing: search.missing };
      if (income.onlyOfAnother) return nothing(dealId, 'papers_first');
      const dealOf = (car: GridCar) => (car as AskedCar).deal;
      const shown = { role: principal.role, harmOf: harmBy(world.catalog(), today, dealOf) };
      return { ...answerOf(dealId, search, shown), ...wishedOf(search) };
    },
  });

function nothing(dealId: string, note: Answer['note']): Answer {
  const none = { picks: [], ranges: [], rangeCount: 0, cars: [], relaxations: [], against: [], missing: [] };
  return { dealId, note, structureCount: 0, ...none };
}

const wishedOf = ({ wishes, grid }: Search) => ({
  ...(wishes.paymentMax === undefined ? {} : { paymentMax: wishes.paymentMax }),
  downPaymentMax: grid.stepsMax * grid.step,
});

type Shown = Omit<Parameters<typeof structureView>[1], 'search'>;

function answerOf(dealId: string, search: Search, shown: Shown): Answer {
  const met = meeting(search);
  const ranges = rangesOf(met);
  return {
    ...nothing(dealId, noteOf(search, met.length)),
    structureCount: met.length,
    picks: picksOf(met, search.wishes).map(({ kinds, structure }) => ({
      kinds: kinds.map((kind) => ({ code: kind })),
      ...structureView(structure, { ...shown, search }),
    })),
    ranges: ranges.slice(0, structuringCeilings.rangesMax).map(rangeView),
    rangeCount: ranges.length,
    cars: search.grid.cars.map(({ stockId, inputs }, at) => ({
      ...(stockId === null ? {} : { stockId }),
      vehicle: inputs.vehicle.label,
      structures: met.filter(({ lane }) => lane.carIndex === at).length,
    })),
    ...(met.length > 0 ? {} : unmet(search, shown)),
  };
}

function unmet(search: Search, shown: Shown): Pick<Answer, 'relaxations' | 'against'> {
  const against = search.front.structures.length > 0 ? [] : barriersAsked(search).map(barrierView);
  const relaxations = relaxationsOf(search).map(({ kind, structure, search: found, above }) => ({
    kind,
    ...(kind === 'higher_payment' && { paymentAbove: above }),
    ...(kind === 'more_cash' && { cashAbove: above }),
    ...structureView(structure, { ...shown, search: found }),
  }));
  return { relaxations, against };
}

function noteOf({ front }: Search, met: number): Answer['note'] {
  if (front.structures.length === 0) return 'no_structure';
  if (met === 0) return 'not_met';
  return front.standing === 'approved' ? 'met' : 'met_by_referral';
}

function rangeView({ first, last, count: structures, payments }: ReturnType<typeof rangesOf>[number]) {
  const { car, termMonths } = first.lane;
  return {
    vehicle: car.inputs.vehicle.label,
    termMonths,
    count: structures,
    downPaymentMin: first.cash,
    downPaymentMax: last.cash,
    paymentFirst: payments[0],
    paymentLast: payments[1],
  };
}
