import { z } from 'zod';
import { Concentration, Funder, GuideValue, Vehicle } from '../catalog.ts';
import { stipCodes } from '../codes.ts';
import { Program, products } from '../program.ts';
import type { CellKind } from './cells.ts';
import * as cell from './cells.ts';

/** A column of a table and where its value is in the record: `speed.decisionHours`. */
export interface Column {
  readonly name: string;
  readonly at: string;
  readonly kind: CellKind;
  /** What an empty cell says: nothing may be there; no such member; null; an empty text or list. */
  readonly blank: 'needed' | 'absent' | 'null' | 'empty';
  readonly about: string;
}

/** A file of rows, each a record of the catalogue or, with a parent, of one of its records. */
export interface Table {
  readonly name: string;
  /** The list it fills. */
  readonly list: string;
  /** The table of the records whose list it is; its first column then names the record. */
  readonly parent?: 'funders' | 'programs';
  readonly columns: readonly Column[];
  readonly item: z.ZodType;
  /** Columns that tell one row from another when two catalogues are compared; absent: all of them. */
  readonly key?: readonly string[];
  readonly about: string;
}

const column =
  (blank: Column['blank']) =>
  (name: string, at: string, kind: CellKind, about: string): Column => ({ name, at, kind, blank, about });
const needed = column('needed');
const absent = column('absent');
const orNull = column('null');
const orEmpty = column('empty');

const { text, whole, number, percent, money, day, yesNo, flag, oneOf, someOf, list, cars, limit } = cell;

/** The member that names the record a row belongs to; it is in no schema. */
export const parentMember = '#parent';
const ofProgram = needed('program', parentMember, text, 'id of the program');

const span: readonly Column[] = [
  absent('score_min', 'scoreMin', whole, 'least credit score; 0 prices people who have none'),
  absent('score_max', 'scoreMax', whole, 'largest credit score'),
  absent('term_months_min', 'termMonthsMin', whole, 'shortest term in months'),
  absent('term_months_max', 'termMonthsMax', whole, 'longest term in months'),
  absent('vehicle_age_min', 'vehicleAgeMin', whole, 'least age of the car in model years'),
  absent('vehicle_age_max', 'vehicleAgeMax', whole, 'largest age of the car in model years'),
  absent('odometer_miles_min', 'odometerMilesMin', whole, 'least miles'),
  absent('odometer_miles_max', 'odometerMilesMax', whole, 'most miles'),
];
const spanKey = span.map(({ name }) => name);
const neededSpan = span.map((one, at): Column => (at < 4 ? { ...one, blank: 'needed' } : one));

const capacity: readonly Column[] = [
  absent('capacity_per_day', 'capacity.perDay', limit, 'contracts it takes a day; 0 pauses it'),
  absent('capacity_per_month', 'capacity.perMonth', limit, 'contracts it takes a month; 0 pauses it'),
];

/** What one of a list of a program is. */
function itemOf(list: keyof typeof Program.shape): z.ZodType {
  const schema: z.ZodType = Program.shape[list];
  const array = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (array as z.ZodArray<z.ZodType>).element;
}

export const funders: Table = {
  name: 'funders',
  list: 'funders',
  about: 'Who buys contracts.',
  item: Funder,
  key: ['id'],
  columns: [
    needed('id', 'id', text, 'never changed: deals on file name it'),
    needed('name', 'name', text, 'as people are told it'),
    orEmpty('states', 'states', list, 'where it lends'),
    orEmpty('note', 'note', text, 'anything; shown to nobody'),
    absent('phone', 'contact.phone', text, 'whom a dealer turns to'),
    absent('email', 'contact.email', text, 'the same'),
    absent('portal', 'contact.portal', text, 'the same'),
    ...capacity,
  ],
};

export const programs: Table = {
  name: 'programs',
  list: 'programs',
  about: "A funder's rules for one product.",
  item: Program,
  key: ['id'],
  columns: [
    needed('id', 'id', text, 'never changed: decisions on file name it'),
    needed('funder', 'funderId', text, 'id of the funder'),
    needed('name', 'name', text, 'as people are told it'),
    absent('product', 'product', oneOf(products), 'what the money is for; empty: purchase'),
    absent('market', 'market', text, 'the market pack it lends under, which has the currency; empty: us'),
    absent('regions', 'regions', list, 'states, of those of the funder; empty: all of them'),
    needed('condition', 'condition', oneOf(['new', 'used', 'any']), 'cars it takes'),
    needed('no_score', 'noScore', yesNo, 'takes people without a credit score; price them from score 0'),
    absent(
      'thin_file',
      'thinFile',
      oneOf(['refused', 'only']),
      'people whose credit file is thin; empty: does not ask',
    ),
    absent('book', 'book', text, 'the guide it lends on; empty: the values without a guide'),
    absent(
      'advance_on',
      'advanceOn',
      oneOf(['book', 'price', 'lesser']),
      'what LTV is a share of; empty: book',
    ),
    needed('ltv_max', 'ltvMax', percent, 'largest amount financed as a share of that'),
    needed('pti_max', 'ptiMax', percent, 'largest payment as a share of gross monthly income'),
    needed('dti_max', 'dtiMax', percent, 'largest debts with the payment as a share of the same'),
    needed('amount_min', 'amountMin', money, 'least amount financed'),
    needed('amount_max', 'amountMax', money, 'largest amount financed'),
    needed('term_months_max', 'termMonthsMax', whole, 'longest term in months'),
    needed('vehicle_age_max', 'vehicleAgeMax', whole, 'oldest car in model years'),
    needed('odometer_miles_max', 'odometerMilesMax', whole, 'most miles'),
    needed('income_min', 'grossMonthlyIncomeMin', money, 'least gross monthly income'),
    needed('employment_months_min', 'employmentMonthsMin', whole, 'months in the present job'),
    needed('residence_months_min', 'residenceMonthsMin', whole, 'months at the present address'),
    needed('acquisition_fee', 'acquisitionFee', money, 'charged to the customer and financed'),
    absent('dealer_fee', 'dealerFee', money, 'kept from what the dealer gets'),
    needed('markup_max', 'markupMax', percent, 'most that is added to the buy rate'),
    absent(
      'reserve',
      'reserve.kind',
      oneOf(['spread', 'flat', 'percent']),
      'what the dealer earns; empty: the whole spread',
    ),
    absent('reserve_share', 'reserve.share', percent, 'spread: share of the interest spread'),
    absent('reserve_amount', 'reserve.amount', money, 'flat: the amount'),
    absent('reserve_of_amount', 'reserve.ofAmountFinanced', percent, 'percent: share of the amount financed'),
    absent('reserve_max', 'reserve.max', money, 'spread and percent: never more; empty: no limit'),
    orEmpty('stips', 'stips', someOf(stipCodes), 'owed by every deal'),
    ...capacity,
    absent('decision_hours', 'speed.decisionHours', number, 'working hours to an answer'),
    absent('funding_days', 'speed.fundingDays', whole, 'business days to the money'),
    needed('from', 'effectiveFrom', day, 'first day'),
    orNull('to', 'effectiveTo', day, 'last day; empty: no end is known'),
  ],
};

export const rates: Table = {
  name: 'rates',
  list: 'rateSheet',
  parent: 'programs',
  about: 'The rate sheet of each program. Bounds count on both sides.',
  item: itemOf('rateSheet'),
  key: [...spanKey],
  columns: [
    ofProgram,
    absent('tier', 'tier', text, "the tier, as the funder's sheet calls it"),
    ...neededSpan,
    needed('buy_rate', 'buyRate', percent, 'a year'),
  ],
};

export const advances: Table = {
  name: 'advances',
  list: 'advances',
  parent: 'programs',
  about: 'Another LTV limit for part of the deals: the first that holds stands in place of ltv_max.',
  item: itemOf('advances'),
  key: [...spanKey],
  columns: [ofProgram, ...span, needed('ltv_max', 'ltvMax', percent, 'the limit then')],
};

export const markupRules: Table = {
  name: 'markup_rules',
  list: 'markupRules',
  parent: 'programs',
  about: 'Another markup limit for part of the deals: the first that holds stands in place of markup_max.',
  item: itemOf('markupRules'),
  key: [...spanKey],
  columns: [ofProgram, ...span, needed('markup_max', 'markupMax', percent, 'the limit then')],
};

export const promotions: Table = {
  name: 'promotions',
  list: 'promotions',
  parent: 'programs',
  about: 'Windows in which the rate of a listed tier is lowered.',
  item: itemOf('promotions'),
  key: ['id'],
  columns: [
    ofProgram,
    needed('id', 'id', text, 'of its own within the program'),
    needed('name', 'name', text, 'as people are told it'),
    needed('from', 'from', day, 'first day'),
    needed('to', 'to', day, 'last day'),
    absent('cars', 'vehicles', cars, 'makes and models; empty: every car'),
    ...span,
    needed('buy_rate', 'buyRate', percent, 'in place of the sheet, where it is lower'),
    needed('markup', 'markup', yesNo, 'no: the customer pays this rate and the dealer adds nothing'),
  ],
};

export const exclusions: Table = {
  name: 'exclusions',
  list: 'exclusions',
  parent: 'programs',
  about: 'Cars that a program does not take whatever their age.',
  item: itemOf('exclusions'),
  columns: [
    ofProgram,
    needed('make', 'make', text, 'in any case'),
    absent('model', 'model', text, 'with its trims; empty: every model'),
    absent('year_min', 'yearMin', whole, 'first model year'),
    absent('year_max', 'yearMax', whole, 'last model year'),
  ],
};

export const stips: Table = {
  name: 'stips',
  list: 'stipsWhen',
  parent: 'programs',
  about: 'Stips that part of the deals owe. Everything that is named must hold.',
  item: itemOf('stipsWhen'),
  columns: [
    ofProgram,
    needed('stip', 'stip', oneOf(stipCodes), 'what is owed'),
    absent('score_max', 'when.scoreMax', whole, 'with this credit score or less'),
    absent('no_score', 'when.noScore', flag, 'without a credit score'),
    absent('thin_file', 'when.thinFile', flag, 'with a thin credit file'),
    absent('ltv_min', 'when.ltvMin', percent, 'from this LTV'),
    absent('pti_min', 'when.ptiMin', percent, 'from this PTI'),
    absent('amount_min', 'when.amountMin', money, 'from this amount financed'),
    absent('term_months_min', 'when.termMonthsMin', whole, 'from this term'),
    absent(
      'employment_months_max',
      'when.employmentMonthsMax',
      whole,
      'with so many months in the job or fewer',
    ),
    absent(
      'residence_months_max',
      'when.residenceMonthsMax',
      whole,
      'with so many months at the address or fewer',
    ),
    absent('income_unverified', 'when.incomeUnverified', flag, 'with an income that no paper shows'),
    absent('trade_in_payoff', 'when.tradeInPayoff', flag, 'with a trade-in that is still owed on'),
  ],
};

export const concentrations: Table = {
  name: 'concentrations',
  list: 'concentration',
  parent: 'funders',
  about: 'Largest shares of what a funder buys in one allocation, by amount financed.',
  item: Concentration,
  key: ['by'],
  columns: [
    needed('funder', parentMember, text, 'id of the funder'),
    needed(
      'by',
      'by',
      oneOf(['dealer', 'state', 'make', 'band']),
      'with one dealer, state, make or credit band',
    ),
    needed('share_max', 'shareMax', percent, 'the largest share'),
  ],
};

const carType = oneOf(['car', 'suv', 'truck']);

export const vehicles: Table = {
  name: 'vehicles',
  list: 'vehicles',
  about: 'Cars in stock.',
  item: Vehicle,
  key: ['stock_id'],
  columns: [
    needed('stock_id', 'stockId', text, 'never used twice'),
    needed('dealer', 'dealerId', text, 'id of the dealer who has it'),
    needed('year', 'year', whole, 'model year'),
    needed('make', 'make', text, ''),
    needed('model', 'model', text, ''),
    orEmpty('trim', 'trim', text, ''),
    needed('condition', 'condition', oneOf(['new', 'used']), ''),
    needed('odometer_miles', 'odometerMiles', whole, ''),
    needed('price', 'price', money, 'what the dealer asks'),
    needed('book_value', 'bookValue', money, "the guide's value"),
    absent('type', 'type', carType, 'empty: not known'),
  ],
};

export const guide: Table = {
  name: 'guide',
  list: 'guide',
  about: 'What guides say that cars are worth.',
  item: GuideValue,
  key: ['year', 'make', 'model', 'trim', 'book'],
  columns: [
    needed('year', 'year', whole, 'model year'),
    needed('make', 'make', text, ''),
    needed('model', 'model', text, ''),
    orEmpty('trim', 'trim', text, ''),
    needed('odometer_miles', 'odometerMiles', whole, 'the mileage it is for'),
    needed('book_value', 'bookValue', money, ''),
    absent('book', 'book', text, "the guide it is from; empty: the catalogue's own"),
    absent('type', 'type', carType, 'empty: not known'),
  ],
};

/** Every file of a folder but `catalog.csv`: parents before their parts. */
export const tables: readonly Table[] = [
  funders,
  concentrations,
  programs,
  rates,
  advances,
  markupRules,
  promotions,
  exclusions,
  stips,
  vehicles,
  guide,
];

/** Files without which there is no catalogue. */
export const neededTables: readonly Table[] = [funders, programs, rates];

export const fileOf = ({ name }: Pick<Table, 'name'>): string => `${name}.csv`;

/** A header as it is written: a percentage says so. */
export const headerOf = ({ name, kind }: Column): string =>
  kind.unit === 'percent' ? `${name}_percent` : name;
