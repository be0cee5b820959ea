import { z } from 'zod';
import { stipCodes } from '../codes.ts';
import { Program } from '../program.ts';
import { cars, day, flag, money, oneOf, percent, text, whole, yesNo } from './cells.ts';
import { absent, type Column, needed, parentMember, type Table } from './columns.ts';

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

/** What one of a list of a program is. */
function itemOf(list: keyof typeof Program.shape): z.ZodType {
  const schema: z.ZodType = Program.shape[list];
  const array = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (array as z.ZodArray<z.ZodType>).element;
}

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
