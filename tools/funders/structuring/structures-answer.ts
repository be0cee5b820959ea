import { z } from 'zod';
import { amount, code, count } from '../../kit/claims.ts';
import { Minor } from '../../kit/units.ts';
import { barriersAsked } from './barriers.ts';
import { structuringCeilings } from './ceilings.ts';
import { pickKinds, relaxationKinds, structureNotes } from './codes.ts';
import { picksOf } from './picks.ts';
import { rangesOf } from './ranges.ts';
import { relaxationsOf } from './relaxations.ts';
import { meeting, type Search } from './search.ts';
import { BarrierView, barrierView, StructureView, structureView } from './structure-view.ts';

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

export const StructuresOutput = z.strictObject({
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
type Answer = z.input<typeof StructuresOutput>;

/** An answer without structures. */
export function nothing(dealId: string, note: Answer['note']): Answer {
  const none = { picks: [], ranges: [], rangeCount: 0, cars: [], relaxations: [], against: [], missing: [] };
  return { dealId, note, structureCount: 0, ...none };
}

const wishedOf = ({ wishes }: Search) => ({
  ...(wishes.paymentMax === undefined ? {} : { paymentMax: wishes.paymentMax }),
  downPaymentMax: wishes.cashMax,
});

type Shown = Omit<Parameters<typeof structureView>[1], 'search'>;

/** The answer to a search: what meets the wishes, or what would have to give. */
export function answerOf(dealId: string, search: Search, shown: Shown): Answer {
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
    ...wishedOf(search),
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
