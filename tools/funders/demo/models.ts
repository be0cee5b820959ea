import type { CatalogModel } from '../catalog.ts';

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
const cars: Readonly<Record<string, readonly string[]>> = {
  Toyota: ['Camry', 'Corolla'],
  Tesla: ['Model 3'],
  Honda: ['Accord', 'Civic'],
  Hyundai: ['Elantra'],
  Chevrolet: ['Malibu'],
  BMW: ['330i'],
  Ford: ['Fusion'],
  Nissan: ['Altima'],
  Kia: ['Forte'],
};

const typed = (type: CatalogModel['type'], makes: typeof cars): CatalogModel[] =>
  Object.entries(makes).flatMap(([make, models]) => models.map((model) => ({ make, model, type })));

/** What the cars of the demo market are as collateral. */
export const demoModels: readonly CatalogModel[] = [
  ...typed('suv', suvs),
  ...typed('truck', trucks),
  ...typed('car', cars),
];
