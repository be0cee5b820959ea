import { z } from 'zod';
import type { Vehicle } from '../funders/catalog.ts';
import { amount } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import type { World } from '../world.ts';
import { applyChanges } from './changes.ts';
import { type Deal, known } from './deal.ts';
import { type Fact, FactKey, resolveFact } from './facts.ts';
import { dealerOf, namedDeal } from './named-records.ts';
import { factsStated, StatedFacts } from './stated-facts.ts';
import { amountFinancedSoFar, missingFacts } from './structure.ts';
import { matchVehicle, type VehicleMatch } from './vehicle-match.ts';
import { VehicleView, vehicleLabel, viewVehicle } from './vehicle-view.ts';

/** update_deal: what a person stated goes on the deal file, the car by way of the stock list. */
export const updateDeal = (world: World) =>
  defineTool({
    name: 'update_deal',
    description:
      'Records what the person said about the buyer, the car or the terms wished for, all of it in one call. Pass only ' +
      'what was stated. Returns what was recorded, the car chosen or the cars that could be meant, the amount financed ' +
      'once it is known, what a decision still needs, and where sources conflict.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal'],
    writes: ['facts'],
    input: z.strictObject({ dealId: z.string(), facts: StatedFacts }),
    output: z.strictObject({
      dealId: z.string(),
      recorded: z.array(FactKey),
      vehicle: VehicleView.optional(),
      candidates: z.array(VehicleView).optional(),
      vehicleNotFound: z.boolean().optional(),
      amountFinanced: amount('amount_financed').optional(),
      missing: z.array(z.string()),
      conflicts: z.array(z.strictObject({ key: FactKey })),
    }),
    run({ dealId, facts }, context) {
      const deal = namedDeal(context, dealId);
      const match = wantedVehicle(facts.vehicle, deal, world);
      const { now: recordedAt, evidence, principal } = context;
      const stated = factsStated(facts, { source: principal.role, evidence, recordedAt });
      const fresh = [
        ...stockFacts(match, recordedAt),
        ...stated.filter((fact) => isAbout(fact, deal, match)),
      ];
      if (fresh.length === 0) return { dealId, recorded: [], ...answer(match), ...summary(deal, world) };
      const change = { op: 'add_facts', facts: fresh } as const;
      context.record(change);
      const recorded = [...new Set(fresh.map(({ key }) => key))];
      return { dealId, recorded, ...answer(match), ...summary(applyChanges(deal, [change]), world) };
    },
  });

/** Only cars of the deal's own dealership. */
function wantedVehicle(words: string | undefined, deal: Deal, world: World): VehicleMatch | undefined {
  if (words === undefined) return undefined;
  const stock = world.catalog().vehicles.filter(({ dealerId }) => dealerId === deal.dealerId);
  return matchVehicle(words, stock);
}

function answer(match: VehicleMatch | undefined) {
  if (match?.kind === 'found') return { vehicle: viewVehicle(match.vehicle) };
  if (match?.kind === 'several') return { candidates: match.vehicles.slice(0, 6).map(viewVehicle) };
  return match ? { vehicleNotFound: true } : {};
}

/** A price named together with a car that is still in question is not the price of the car chosen before. */
function isAbout(fact: Fact, deal: Deal, match: VehicleMatch | undefined): boolean {
  const inQuestion = match !== undefined && match.kind !== 'found';
  return fact.key !== 'vehicle.price' || !inQuestion || known(deal, 'vehicle.label') === undefined;
}

function stockFacts(match: VehicleMatch | undefined, recordedAt: string): Fact[] {
  if (match?.kind !== 'found') return [];
  const evidence = { kind: 'catalog', recordId: match.vehicle.stockId } as const;
  return stockValues(match.vehicle).map(([key, value]) => {
    return { key, value, source: 'tool', evidence, confidence: 1, verified: true, recordedAt };
  });
}

const stockValues = (vehicle: Vehicle): [FactKey, Fact['value']][] => [
  ['vehicle.stockId', vehicle.stockId],
  ['vehicle.label', vehicleLabel(vehicle)],
  ['vehicle.year', vehicle.year],
  ['vehicle.make', vehicle.make],
  ['vehicle.model', [vehicle.model, vehicle.trim].filter((part) => part !== '').join(' ')],
  ['vehicle.condition', vehicle.condition],
  ['vehicle.odometerMiles', vehicle.odometerMiles],
  ['vehicle.bookValue', vehicle.bookValue],
  ['vehicle.price', vehicle.price],
];

function summary(deal: Deal, world: World) {
  const amountFinanced = amountFinancedSoFar(deal, dealerOf(world, deal));
  return {
    ...(amountFinanced === undefined ? {} : { amountFinanced }),
    missing: missingFacts(deal, world.catalog()),
    conflicts: FactKey.options.filter((key) => inConflict(deal, key)).map((key) => ({ key })),
  };
}

/** What the dealer asks and what was agreed are two things, not a conflict. */
function inConflict(deal: Deal, key: FactKey): boolean {
  const { conflicting } = resolveFact(deal.facts, key);
  return conflicting.some(({ source }) => key !== 'vehicle.price' || source !== 'tool');
}
