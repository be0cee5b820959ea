import { z } from 'zod';
import { Minor } from '../kit/units.ts';
import { Capacity, Program } from './program.ts';

/** What a car is as collateral; where a catalogue does not say, it is not known. */
const vehicleTypes = ['car', 'suv', 'truck'] as const;
export type VehicleType = (typeof vehicleTypes)[number];
const type = z.enum(vehicleTypes).optional();

export const Vehicle = z.strictObject({
  stockId: z.string(),
  dealerId: z.string(),
  year: z.int(),
  make: z.string(),
  model: z.string(),
  trim: z.string(),
  condition: z.enum(['new', 'used']),
  odometerMiles: z.int().min(0),
  /** What the dealer asks. */
  price: Minor,
  /** The guide's value: the denominator of LTV. */
  bookValue: Minor,
  type,
});
export type Vehicle = z.infer<typeof Vehicle>;

const text = z.string().trim().min(1).max(200);

/** No more than this share of a funder's allocated money with one dealer, state, make or credit band. */
export const Concentration = z.strictObject({
  by: z.enum(['dealer', 'state', 'make', 'band']),
  shareMax: z.number().positive().max(1),
});
export type Concentration = z.infer<typeof Concentration>;

export const Funder = z.strictObject({
  id: z.string(),
  name: z.string(),
  states: z.array(z.string()),
  note: z.string(),
  /** Whom a dealer turns to. */
  contact: z
    .strictObject({ phone: text.optional(), email: text.optional(), portal: text.optional() })
    .optional(),
  /** Over all of its programs. */
  capacity: Capacity.optional(),
  /** Largest shares of what it buys in one allocation, by amount financed. */
  concentration: z.array(Concentration).optional(),
});
export type Funder = z.infer<typeof Funder>;

/** A guide's value for a model year and trim at the given mileage: where book values come from for cars not in stock. */
export const GuideValue = z.strictObject({
  year: z.int(),
  make: z.string(),
  model: z.string(),
  trim: z.string(),
  odometerMiles: z.int().min(0),
  bookValue: Minor,
  /** The guide it is from; absent: the catalogue's own. */
  book: z.string().optional(),
  type,
});
export type GuideValue = z.infer<typeof GuideValue>;

export const Catalog = z.strictObject({
  version: z.string(),
  /** True for invented demonstration data; every page says so. */
  invented: z.boolean(),
  funders: z.array(Funder),
  programs: z.array(Program),
  vehicles: z.array(Vehicle),
  guide: z.array(GuideValue),
});
export type Catalog = z.infer<typeof Catalog>;
