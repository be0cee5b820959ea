import type { VehicleType } from '../catalog.ts';

const suvs: Readonly<Record<string, readonly string[]>> = {
  Toyota: ['RAV4', 'Highlander'],
  Subaru: ['Outback', 'Forester', 'Crosstrek'],
  Tesla: ['Model Y'],
  Honda: ['CR-V', 'Pilot'],
  Mazda: ['CX-5'],
  Volkswagen: ['Tiguan'],
  Kia: ['Telluride'],
  Nissan: ['Rogue'],
  Ford: ['Escape', 'Explorer'],
  Chevrolet: ['Equinox', 'Equinox EV', 'Tahoe'],
  Jeep: ['Cherokee'],
  Hyundai: ['Tucson'],
  GMC: ['Terrain'],
};
const trucks: Readonly<Record<string, readonly string[]>> = {
  Ford: ['F-150', 'Maverick'],
  Ram: ['1500'],
  Chevrolet: ['Silverado 1500'],
  Toyota: ['Tacoma'],
};
const isAmong = (makes: typeof suvs, make: string, model: string): boolean =>
  makes[make]?.includes(model) ?? false;

/** What a model of the demo market is as collateral: whatever is no SUV and no truck is a car. */
export function demoVehicleType(make: string, model: string): VehicleType {
  if (isAmong(suvs, make, model)) return 'suv';
  return isAmong(trucks, make, model) ? 'truck' : 'car';
}
