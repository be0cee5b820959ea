import { z } from 'zod';
import { Role } from '../../kit/principal.ts';
import { AnnualRate } from '../../kit/units.ts';

/**
 * Reasons for which a dealership may charge one buyer less than its standard markup. Each is about the price and none about
 * the person, so that what is left of discretion cannot follow who somebody is. Two more that such programs know, a limit of
 * the funder and a rate that the maker lowers, need no exception: the rate sheet holds them.
 *
 * @see NADA, NAMAD and AIADA, Fair Credit Compliance Policy & Program (January 2014), after consent orders of 2007: one
 *   standard participation for all, departures downward only, for listed reasons, documented; 12 CFR 1002.4(a)
 */
export const markupReasons = [
  'competing_offer',
  'monthly_budget',
  'promotion_for_all',
  'inventory_reduction',
  'employee_program',
] as const;
export type MarkupReason = (typeof markupReasons)[number];

/** A lower limit on the markup for one buyer, as it is kept for a fair-lending review: from what, to what, why, who and when. */
export const MarkupException = z.strictObject({
  id: z.string(),
  markupMax: AnnualRate,
  /** The limit that stood before: the house's, or an earlier exception's. */
  insteadOf: AnnualRate,
  reason: z.enum(markupReasons),
  recordedBy: z.strictObject({ id: z.string(), role: Role }),
  recordedAt: z.string(),
});
export type MarkupException = z.infer<typeof MarkupException>;

/** The lowest limit of a deal's exceptions: none takes back another. Undefined where there is none. */
export const exceptedMarkup = (
  exceptions: readonly Pick<MarkupException, 'markupMax'>[] | undefined,
): AnnualRate | undefined =>
  exceptions && exceptions.length > 0
    ? AnnualRate.parse(Math.min(...exceptions.map(({ markupMax }) => markupMax)))
    : undefined;
