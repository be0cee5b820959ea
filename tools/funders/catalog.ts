import { z } from 'zod';
import { AnnualRate, IsoDate, Minor } from '../kit/units.ts';
import { stipCodes } from './codes.ts';

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

export const Funder = z.strictObject({
  id: z.string(),
  name: z.string(),
  states: z.array(z.string()),
  note: z.string(),
});
export type Funder = z.infer<typeof Funder>;

/** One cell of a rate sheet: the buy rate for a score band and a range of terms. */
export const RateCell = z.strictObject({
  scoreMin: z.int(),
  scoreMax: z.int(),
  termMonthsMin: z.int(),
  termMonthsMax: z.int(),
  buyRate: AnnualRate,
});
export type RateCell = z.infer<typeof RateCell>;

/** A funder's rules for one product. A limit that is null does not exist. */
export const Program = z.strictObject({
  id: z.string(),
  funderId: z.string(),
  name: z.string(),
  condition: z.enum(['new', 'used', 'any']),
  /** Takes people with no bureau score; priced by the cell with scoreMin 0. */
  noScore: z.boolean(),
  rateSheet: z.array(RateCell).min(1),
  ltvMax: z.number().positive(),
  ptiMax: z.number().positive(),
  dtiMax: z.number().positive(),
  amountMin: Minor,
  amountMax: Minor,
  termMonthsMax: z.int(),
  vehicleAgeMax: z.int(),
  odometerMilesMax: z.int(),
  grossMonthlyIncomeMin: Minor,
  employmentMonthsMin: z.int(),
  residenceMonthsMin: z.int(),
  /** Funder's own charge, financed, part of the finance charge. */
  acquisitionFee: Minor,
  markupMax: AnnualRate,
  stips: z.array(z.enum(stipCodes)),
  effectiveFrom: IsoDate,
  effectiveTo: IsoDate.nullable(),
});
export type Program = z.infer<typeof Program>;

/** A guide's value for a model year and trim at the given mileage: where book values come from for cars not in stock. */
export const GuideValue = z.strictObject({
  year: z.int(),
  make: z.string(),
  model: z.string(),
  trim: z.string(),
  odometerMiles: z.int().min(0),
  bookValue: Minor,
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
