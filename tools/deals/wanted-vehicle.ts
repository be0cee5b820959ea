import type { Catalog, GuideValue, Vehicle } from '../funders/catalog.ts';
import type { Deal } from './deal.ts';
import type { Fact, FactKey } from './facts.ts';
import type { StatedFacts } from './stated-facts.ts';
import { matchVehicle } from './vehicle-match.ts';
import { vehicleLabel } from './vehicle-view.ts';
import { wordsOf } from './vehicle-words.ts';

/** A car that is not in stock: the guide says what it is, and its worth at the guide's own mileage. */
type GuideCar = GuideValue & Pick<Vehicle, 'condition'>;

export type WantedVehicle =
  | { readonly kind: 'stock'; readonly vehicle: Vehicle }
  | { readonly kind: 'guide'; readonly car: GuideCar; readonly odometerMiles: number }
  | { readonly kind: 'several'; readonly vehicles: readonly Vehicle[] }
  | { readonly kind: 'none' };

/**
 * The car that was named: one of the deal's own dealership, else, where its mileage was stated too, the one car of the
 * guide that the words fit better than anything in stock. Without a mileage it is not known to exist, so none is found.
 */
export function wantedVehicle(facts: StatedFacts, deal: Deal, catalog: Catalog): WantedVehicle | undefined {
  if (facts.vehicle === undefined) return undefined;
  const stock = catalog.vehicles.filter(({ dealerId }) => dealerId === deal.dealerId);
  const match = matchVehicle(facts.vehicle, stock);
  if (match.kind === 'found') return { kind: 'stock', vehicle: match.vehicle };
  const odometerMiles = facts.vehicleOdometerMiles;
  if (odometerMiles === undefined) return match;
  const wide = matchVehicle<Vehicle | GuideCar>(facts.vehicle, [
    ...stock,
    ...guideCars(facts.vehicle, catalog),
  ]);
  const car = wide.kind === 'found' && !('stockId' in wide.vehicle) ? wide.vehicle : undefined;
  return car ? { kind: 'guide', car, odometerMiles } : match;
}

/** The cars of the catalogue's own guide are used ones, unless the person calls the car new. */
function guideCars(words: string, { guide }: Catalog): GuideCar[] {
  const condition = wordsOf(words).includes('new') ? 'new' : 'used';
  return guide.filter(({ book }) => book === undefined).map((value) => ({ ...value, condition }));
}

/** What the catalogue says of the car chosen, each fact with the record that says it; nothing while it is in question. */
export function catalogFacts(wanted: WantedVehicle | undefined, recordedAt: string): Fact[] {
  if (wanted?.kind === 'stock')
    return factsOf(wanted.vehicle.stockId, stockValues(wanted.vehicle), recordedAt);
  if (wanted?.kind === 'guide') return factsOf(guideKey(wanted.car), guideValues(wanted.car), recordedAt);
  return [];
}

/** A row of the guide by what it is a value of, its mileage included: no adjustment is made to another. */
const guideKey = (car: GuideCar): string => `guide:${vehicleLabel(car)}:${car.odometerMiles}`;

function factsOf(recordId: string, values: [FactKey, Fact['value']][], recordedAt: string): Fact[] {
  const evidence = { kind: 'catalog', recordId } as const;
  return values.map(([key, value]) => {
    return { key, value, source: 'tool', evidence, confidence: 1, verified: true, recordedAt };
  });
}

const stockValues = (vehicle: Vehicle): [FactKey, Fact['value']][] => [
  ['vehicle.stockId', vehicle.stockId],
  ...guideValues(vehicle),
  ['vehicle.odometerMiles', vehicle.odometerMiles],
  ['vehicle.price', vehicle.price],
];

const guideValues = (car: Omit<GuideCar, 'odometerMiles'>): [FactKey, Fact['value']][] => [
  ['vehicle.label', vehicleLabel(car)],
  ['vehicle.year', car.year],
  ['vehicle.make', car.make],
  ['vehicle.model', [car.model, car.trim].filter((part) => part !== '').join(' ')],
  ['vehicle.condition', car.condition],
  ['vehicle.bookValue', car.bookValue],
];
