import { z } from 'zod';
import { amount, code } from '../../kit/claims.ts';

/** What a careful reader would raise about the papers of a deal. */
const findingCodes = [
  'vin_differs',
  'vehicle_differs',
  'income_differs',
  'name_varies',
  'name_differs',
  'deductible_high',
  'order_without_buyer',
  'loss_payee_missing',
  'insurance_expired',
  'vin_check_digit',
  'vin_year_differs',
  'net_exceeds_gross',
  'net_does_not_add_up',
  'ytd_below_current',
  'ytd_does_not_fit',
  'pay_period_unclear',
  'pay_frequency_differs',
  'pay_stub_old',
  'order_total_does_not_add_up',
  'amount_financed_does_not_add_up',
  'several_vehicles',
  'field_unclear',
  'hidden_text',
  'instruction_text',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const FindingView = z.strictObject({
  code: code('finding', findingCodes),
  documents: z.array(z.string()),
  first: amount('finding_first').optional(),
  second: amount('finding_second').optional(),
  /** Words of the papers themselves: untrusted, for the eye only, never a claim. */
  note: z.string().max(120).optional(),
});

/** A contradiction or a doubt, the documents it is about, and the two amounts or the words that disagree. */
export type Finding = z.infer<typeof FindingView>;

/** What papers say, side by side and as long as a note may be. */
export const noteOf = (values: readonly (string | undefined)[]): string =>
  values.filter(Boolean).join(' / ').slice(0, 120);
