import { z } from 'zod';
import { amount, code, count, months, name, rate } from '../../kit/claims.ts';
import type { Role } from '../../kit/principal.ts';
import { harmLevels } from '../../risk/harm/finding.ts';
import { funderRules } from '../codes.ts';
import { type Barrier, type BoundBarrier, barriersOf } from './barriers.ts';
import { priceAt } from './cheapest.ts';
import { structureBounds, structureLimits, structureStandings } from './codes.ts';
import type { Structure } from './front.ts';
import type { Search } from './search.ts';
import type { HarmOf } from './structure-harm.ts';

const barrier = {
  limit: code('structure_limit', structureLimits),
  rule: code('funder_rule', funderRules).optional(),
  funder: name('funder').optional(),
  program: name('program').optional(),
};

export const BarrierView = z.strictObject(barrier);

export const StructureView = z.strictObject({
  /** Absent for a car that the stock list does not have. */
  stockId: z.string().optional(),
  vehicle: name('vehicle'),
  price: amount('price'),
  termMonths: months('term'),
  downPayment: amount('down_payment'),
  amountFinanced: amount('amount_financed'),
  monthlyPayment: amount('monthly_payment'),
  sellRate: rate('sell_rate'),
  apr: rate('apr'),
  totalOfPayments: amount('total_of_payments'),
  totalCost: amount('total_cost'),
  /** Funders of which a program takes it; the figures are those of the cheapest program. */
  funderCount: count('funders_willing'),
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  buyRate: rate('buy_rate').optional(),
  dealerReserve: amount('dealer_reserve').optional(),
  standing: code('structure_standing', structureStandings),
  /** By the same check as check_affordability, at this contract. */
  harm: code('harm_outcome', harmLevels),
  /** What stops each step away from it; a bound that is absent does not bind. */
  bounds: z.array(z.strictObject({ bound: code('structure_bound', structureBounds), ...barrier })),
});

/** A structure as a role may see it: a customer's has no trace of what the dealer earns. */
export function structureView(
  structure: Structure,
  { search, role, harmOf }: { readonly search: Search; readonly role: Role; readonly harmOf: HarmOf },
): z.input<typeof StructureView> {
  const { lane, taker, cash, amountFinanced, cost, funders } = structure;
  const { inputs, stockId } = lane.car;
  const { program, funder } = taker.setting;
  const { terms, buyRate, sellRate, dealerReserve } = priceAt(taker, lane.termMonths, amountFinanced);
  return {
    ...(stockId === null ? {} : { stockId }),
    vehicle: inputs.vehicle.label,
    price: inputs.structure.price,
    termMonths: lane.termMonths,
    downPayment: cash,
    amountFinanced,
    monthlyPayment: terms.monthlyPayment,
    sellRate,
    apr: terms.apr,
    totalOfPayments: terms.totalOfPayments,
    totalCost: cost,
    funderCount: funders,
    programId: program.id,
    funder: funder.name,
    program: program.name,
    ...(role === 'customer' ? {} : { buyRate, dealerReserve }),
    standing: search.front.standing,
    harm: harmOf(structure, terms.principal),
    bounds: barriersOf(search, structure).map(boundView),
  };
}

const boundView = ({ bound, ...rest }: BoundBarrier) => ({ bound, ...barrierView(rest) });

export const barrierView = ({ limit, rule, program }: Barrier): z.input<typeof BarrierView> => ({
  limit,
  ...(rule && { rule }),
  ...(program && { funder: program.funder.name, program: program.program.name }),
});
