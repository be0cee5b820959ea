import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading, warning } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { boxAround } from '../layout/lines.ts';
import { type Car, carsOn } from './cars.ts';
import type { VinFound } from './vins.ts';

export const vehicleLabels: Vocabulary = {
  vehicle: [
    'year/make/model',
    'year / make / model',
    'year, make, and model',
    'year, make and model',
    'year make model',
    'year make and model',
    'year & make',
    'vehicle',
    'vehicle of interest',
  ],
  vin: [
    'vin',
    'vehicle identification number',
    'vehicle identification number (vin)',
    'vehicle identification no',
    'vehicle id number',
    'vehicle id no',
    'vehicle id #',
    'vehicle id',
    'vehicle i.d. number',
    'identification number',
    'vin number',
    'vin no',
    'vin #',
    'vin/serial no',
    'vin / serial no',
    'vin / serial number',
    'vin or serial number',
    'serial number',
    'serial no',
    'chassis number',
    'fahrgestellnummer',
    'fahrzeug-identifizierungsnummer',
    'fahrzeug-ident.-nr',
    'fahrzeug-ident-nr',
    'fahrzeug-identnummer',
    'fahrgestell-nr',
    'fin',
  ],
  year: [
    'year',
    'model year',
    'yr',
    'veh year',
    'vehicle year',
    'year model',
    'yr model',
    'year registered',
    'mdl yr',
    'year built',
  ],
  make: ['make', 'vehicle make', 'trade name', 'marke', 'hersteller'],
  model: ['model', 'vehicle model', 'model name', 'modell', 'veh model'],
  makeModel: [
    'make/model',
    'hersteller / typ',
    'hersteller/typ',
    'marke / typ',
    'marke/typ',
    'marke und typ',
    'fabrikat / typ',
    'make / model',
    'make & model',
    'make and model',
    'make & model of vehicle',
    'vehicle make/model',
    'vehicle make and model',
    'vehicle make & model',
  ],
  vehicleOther: [
    'body',
    'body style',
    'body type',
    'body type model',
    'type of body',
    'style',
    'series',
    'trim',
    'trim level',
    'color',
    'colour',
    'ext. color',
    'exterior color',
    'cyl',
    'cylinders',
    'no. cyl',
    'fuel',
    'weight',
    'empty weight',
    'unladen weight',
    'gross weight',
    'license no',
    'key no',
    'key #',
    'transmission',
    'engine',
    'vehicle type',
    'type of vehicle',
    'use',
    'vehicle use',
  ],
};

/**
 * The paper's one vehicle: year, make, model and VIN. Trade-ins are passed over; when several vehicles remain, none is
 * taken and the warning `several_vehicles` says why.
 */
export function vehicleFields(reading: Reading): ReadField[] {
  const cars = carsOn(reading).filter((car) => !car.trade);
  if (cars.length > 1) return [severalVehicles(cars)];
  return cars.flatMap((car) => carFields(car, ''));
}

/** The paper's vehicles, each under `vehicles.0`, `vehicles.1` …; one alone under plain names. `more` adds what a row says of a car. */
export function vehicleList(
  reading: Reading,
  more: (car: Car, cars: readonly Car[], prefix: string) => ReadField[],
): ReadField[] {
  const cars = carsOn(reading).filter((car) => !car.trade);
  if (cars.length < 2) return cars.flatMap((car) => [...carFields(car, ''), ...otherVins(car)]);
  return cars.flatMap((car, i) => {
    const prefix = `vehicles.${i}.`;
    return [...carFields(car, prefix), ...more(car, cars, prefix)];
  });
}

/** The car traded in, under names of its own. */
export const tradeFields = (reading: Reading): ReadField[] =>
  carsOn(reading)
    .filter((car) => car.trade)
    .slice(0, 1)
    .flatMap((car) => carFields(car, 'trade_'));

const severalVehicles = (cars: readonly Car[]): ReadField => {
  const words = cars.flatMap(({ vin, year }) => (vin ?? year)?.words ?? []);
  const onePage = words.filter(({ page }) => page === words[0]!.page);
  return warning('several_vehicles', words[0]!.page, boxAround(onePage));
};

const carFields = ({ vin, year, make, model }: Car, prefix: string): ReadField[] => [
  ...(vin ? [vinField(`${prefix}vin`, vin)] : []),
  ...(year ? [fieldOf(`${prefix}year`, 'text', year, 0.96)] : []),
  ...(make ? [fieldOf(`${prefix}make`, 'text', make, 0.96)] : []),
  ...(model ? [fieldOf(`${prefix}model`, 'text', model, model.words.length > 1 ? 0.88 : 0.92)] : []),
];

/** Another VIN that the same paper gives the same car: a contradiction for a finding to raise. */
const otherVins = ({ otherVins: others }: Car): ReadField[] =>
  others.map((vin, i) => vinField(`other_vins.${i}`, vin));

/** With a check digit that holds, it is as sure as that; otherwise as sure as its letters. */
export function vinField(name: string, vin: VinFound): ReadField {
  const field = fieldOf(name, 'text', vin, vin.confidence);
  return vin.proven ? { ...field, confidence: vin.confidence } : field;
}
