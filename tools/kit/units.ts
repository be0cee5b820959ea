import { z } from 'zod';
import { invalidInput } from './errors.ts';

const minorMax = 1e13;

/** Whole minor units of the deal's currency. Money is never a float, so every schedule foots to the last unit. */
export const Minor = z
  .int()
  .min(-minorMax)
  .max(minorMax)
  .brand<'Minor'>()
  .describe('whole minor units; 2500000 is $25,000.00, ¥2500000 in yen');
export type Minor = z.infer<typeof Minor>;

/** An amount that cannot be negative: a price, an income, a down payment. */
export const Amount = z
  .int()
  .min(0)
  .max(minorMax)
  .brand<'Minor'>()
  .describe('whole minor units, not negative; 2500000 is $25,000.00');

/** A nominal annual rate as a fraction: 0.0699 is 6.99 % a year. */
export const AnnualRate = z
  .number()
  .min(0)
  .max(1)
  .brand<'AnnualRate'>()
  .describe('fraction; 0.0699 is 6.99 %');
export type AnnualRate = z.infer<typeof AnnualRate>;

/** A ratio as a fraction: LTV 1.12 is 112 %. */
export const Ratio = z.number().min(0).max(1000).brand<'Ratio'>().describe('fraction; 0.15 is 15 %');
export type Ratio = z.infer<typeof Ratio>;

/** A calendar day with no time or zone. */
export const IsoDate = z.iso.date().brand<'IsoDate'>().describe('calendar day, YYYY-MM-DD');
export type IsoDate = z.infer<typeof IsoDate>;

/** ISO 4217 code. How many minor units it has is in the market pack. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand<'Currency'>();
export type Currency = z.infer<typeof Currency>;

export const TermMonths = z.int().min(1).max(120).describe('number of monthly payments');

/** Languages a reply can be written and formatted in. */
export const Locale = z.enum(['en-US', 'zh-CN', 'de-DE']);
export type Locale = z.infer<typeof Locale>;

/**
 * Rounds half away from zero to whole minor units: the one place a fraction of one may disappear. A schedule calls it
 * hundreds of times, so it asks no schema.
 *
 * @throws AppError `amount/out_of_range` for what is no number or beyond the range of `Minor`: a debt whose payments do not
 *   cover its interest grows past any
 */
export function minor(amount: number): Minor {
  // Adding to 0, or taking from it, keeps a minus off zero.
  const whole = amount < 0 ? 0 - Math.round(-amount) : 0 + Math.round(amount);
  if (Math.abs(whole) <= minorMax) return whole as Minor;
  throw invalidInput(
    'amount/out_of_range',
    'An amount in this calculation grows beyond what can be counted in whole minor units.',
    'Check the amounts, the rates and the term, and that the payments cover the interest.',
  );
}
